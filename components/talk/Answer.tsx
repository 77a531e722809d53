/** One large answer: a native checkbox or radio drawn as a row with its icon and its word. */
import { Icon } from '@/components/shell/Icon';
import css from './card.module.css';

export function Answer(of: {
  type?: 'checkbox' | 'radio';
  name: string;
  value: string;
  icon?: string;
  label: string;
  checked: boolean;
  onTouch: () => void;
}) {
  return (
    <label className={css.answer}>
      <input type={of.type ?? 'checkbox'} name={of.name} value={of.value} checked={of.checked} onChange={of.onTouch} />
      {of.icon && <Icon name={of.icon} size={26} />}
      <span data-read>{of.label}</span>
      <Icon name="check" size={26} className={css.tick} />
    </label>
  );
}
