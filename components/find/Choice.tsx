/** One thing to choose: a native checkbox or radio dressed as a chip, or as a row with a number at its end. */
import { Icon } from '@/components/shell/Icon';
import css from './filters.module.css';

type Base = { name: string; value: string; label: string; checked: boolean; onChange: () => void };

export function Choice({ type = 'checkbox', icon, ...of }: Base & { type?: 'checkbox' | 'radio'; icon?: string }) {
  return (
    <label className={css.chip}>
      <input type={type} name={of.name} value={of.value} checked={of.checked} onChange={of.onChange} />
      {icon && <Icon name={icon} size={20} />}
      <Icon name="check" size={18} className={css.tick} />
      <span>{of.label}</span>
    </label>
  );
}

export function ChoiceRow({ note, hint, ...of }: Base & { note?: string; hint?: string }) {
  return (
    <label className={css.row}>
      <input type="checkbox" name={of.name} value={of.value} checked={of.checked} onChange={of.onChange} />
      <span className={css.rowWords}>
        {of.label}
        {hint && <span className="stone">{hint}</span>}
      </span>
      {note && <span className={css.note}>{note}</span>}
    </label>
  );
}
