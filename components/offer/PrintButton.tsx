'use client';
/** Prints the page; hidden until there is a script that can. */
import { useEffect, useState } from 'react';
import { Icon } from '@/components/shell/Icon';

export function PrintButton({ label }: { label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <button type="button" className="button-quiet no-print" hidden={!ready} onClick={() => window.print()}>
      <Icon name="printer" />
      {label}
    </button>
  );
}
