/** The round sign of a leveregel, the same in the picture, in the list beside it and at the text. */
import { Icon } from '@/components/shell/Icon';
import css from './disc.module.css';

export function Disc({ icon, giving }: { icon: string; giving: boolean }) {
  return (
    <span className={`${css.disc} ${giving ? css.giving : ''}`}>
      <Icon name={icon} size={26} />
    </span>
  );
}
