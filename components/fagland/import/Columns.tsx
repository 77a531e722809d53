/** Which of our columns each column of a table was read as, to be corrected: remembered, and the file is read by it. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import type { Act } from './types';

export type ColumnsView = {
  /** Theirs, and ours by its key; '' for one that is not used. */
  theirs: { name: string; key: string }[];
  ours: { key: string; heading: string }[];
};
type Props = ColumnsView & {
  id: string;
  save: Act;
  /** There is no column for what an entry is called: nothing could be read. */
  isNeeded: boolean;
};

export function Columns({ id, theirs, ours, save, isNeeded }: Props) {
  const t = useTranslations('import.columns');
  const form = (
    <form action={save} className={css.form}>
      <input type="hidden" name="import" value={id} />
      <p>{t('lead')}</p>
      <div className={css.columns}>
        {theirs.map(({ name, key }, n) => (
          <div key={name} className={css.column}>
            <label htmlFor={`column-${n}`}>
              <bdi>{name}</bdi>
            </label>
            <select id={`column-${n}`} name={`kolonne:${n}`} defaultValue={key}>
              <option value="">{t('none')}</option>
              {ours.map((each) => (
                <option key={each.key} value={each.key}>
                  {each.heading}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <button type="submit" className={isNeeded ? 'button' : 'button-quiet'}>
        <Icon name="rotate-cw" />
        {t('save')}
      </button>
    </form>
  );
  if (isNeeded)
    return (
      <section>
        <h2>{t('which')}</h2>
        {form}
      </section>
    );
  return (
    <details className={css.fold}>
      <summary>{t('title')}</summary>
      {form}
    </details>
  );
}
