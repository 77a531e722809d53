/** One thing to choose: a native checkbox or radio dressed as a chip, or as a row with its numbers at its end. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './filters.module.css';

type Base = {
  name: string;
  value: string;
  label: string;
  checked: boolean;
  /** How many places the list would hold with it chosen. With none it is quieter, and can be chosen all the same. */
  count?: number;
  onChange: () => void;
};

/** A number for the eye, and the same in words for the ear. */
function Count({ count }: { count?: number }) {
  const t = useTranslations('find');
  if (count === undefined) return null;
  return (
    <>
      <span className={css.count} aria-hidden="true">
        · {count}
      </span>
      <span className="for-reader">{` ${t('count', { count })}`}</span>
    </>
  );
}

export function Choice({ type = 'checkbox', icon, ...of }: Base & { type?: 'checkbox' | 'radio'; icon?: string }) {
  return (
    <label className={css.chip} data-none={of.count === 0 || undefined}>
      <input type={type} name={of.name} value={of.value} checked={of.checked} onChange={of.onChange} />
      {icon && <Icon name={icon} size={20} />}
      <Icon name="check" size={18} className={css.tick} />
      <span>
        {of.label}
        <Count count={of.count} />
      </span>
    </label>
  );
}

export function ChoiceRow({ note, hint, ...of }: Base & { note?: string; hint?: string }) {
  const t = useTranslations('find');
  return (
    <label className={css.row} data-none={of.count === 0 || undefined}>
      <input type="checkbox" name={of.name} value={of.value} checked={of.checked} onChange={of.onChange} />
      <span className={css.rowWords}>
        {of.label}
        {hint && <span className="stone">{hint}</span>}
      </span>
      <span className={css.note}>
        {of.count !== undefined && <span>{t('count', { count: of.count })}</span>}
        {note && <span>{note}</span>}
      </span>
    </label>
  );
}
