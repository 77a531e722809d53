'use client';
/** Back to the list one came from, as it was left; to all places when one came from elsewhere. */
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/shell/Icon';
import { lastList } from './memory';

export function BackLink({
  href,
  label,
  back,
  className,
}: {
  href: string;
  label: string;
  back: string;
  className?: string;
}) {
  const [list, setList] = useState<string | null>(null);
  useEffect(() => setList(lastList()), []);
  return (
    <Link className={className} href={list ?? href} prefetch={false}>
      <Icon name="arrow-left" />
      {list ? back : label}
    </Link>
  );
}
