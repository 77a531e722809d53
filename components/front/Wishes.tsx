/** Ten ways in, phrased as wishes: large, with a drawing and a word. */
import Link from 'next/link';
import { Icon } from '@/components/shell/Icon';
import css from './front.module.css';

export function Wishes({ wishes }: { wishes: { href: string; label: string; icon: string; giving?: boolean }[] }) {
  return (
    <ul className={`bare ${css.wishes}`}>
      {wishes.map(({ href, label, icon, giving }) => (
        <li key={href}>
          <Link href={href} prefetch={false} data-giving={giving || undefined}>
            <Icon name={icon} size={24} />
            <span>{label}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
