/** A way on from a page: a word with its drawing, as high as a thumb. */
import Link from 'next/link';
import { Icon } from '@/components/shell/Icon';
import css from './call.module.css';

type Props = { href: string; icon: string; children: string; kind?: 'filled' | 'quiet' | 'help' };

export function Onward({ href, icon, children, kind = 'quiet' }: Props) {
  return (
    <Link className={`${css.call} ${css[kind]}`} href={href} prefetch={false}>
      <Icon name={icon} size={24} />
      <span>{children}</span>
    </Link>
  );
}
