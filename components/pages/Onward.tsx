/** A way on from a page: a word with its drawing, as high as a thumb. */
import { Icon } from '@/components/shell/Icon';
import css from './call.module.css';

type Props = { href: string; icon: string; children: string; kind?: 'filled' | 'quiet' | 'help' };

export function Onward({ href, icon, children, kind = 'quiet' }: Props) {
  return (
    <a className={`${css.call} ${css[kind]}`} href={href}>
      <Icon name={icon} size={24} />
      <span>{children}</span>
    </a>
  );
}
