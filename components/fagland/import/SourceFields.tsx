/** What is to be known of a source: the same fields where a new one is named with its first list, and where one is changed. */
import { useTranslations } from 'next-intl';
import { TRUST_MAX, TRUST_MIN } from '@/domain/import/source';
import type { SourceField, SourceTyped } from '@/domain/import/source-form';
import css from './import.module.css';

const TRUSTS = Array.from({ length: TRUST_MAX - TRUST_MIN + 1 }, (_, n) => TRUST_MIN + n);
const LONGEST = { name: 120, url: 500, licence: 200 } as const;

type Props = {
  typed: SourceTyped;
  wrong: readonly string[];
  kind: 'file' | 'hsds';
  /** How far it is believed: asked of a source that is changed, since a new one begins in the middle. */
  hasTrust?: boolean;
};

export function SourceFields({ typed, wrong, kind, hasTrust = false }: Props) {
  const t = useTranslations('import.source');
  const isWrong = (field: SourceField) => wrong.includes(field);
  const told = (field: SourceField) => [`${field}-hint`, ...(isWrong(field) ? [`${field}-wrong`] : [])].join(' ');
  const fault = (field: SourceField) =>
    isWrong(field) && (
      <p id={`${field}-wrong`} className={css.wrong}>
        {t(`wrong.${field}`)}
      </p>
    );
  return (
    <>
      {(['name', 'url', 'licence'] as const).map((field) => (
        <div key={field} className={css.field}>
          <label htmlFor={field}>{t(field === 'url' && kind === 'hsds' ? 'api' : field)}</label>
          <p id={`${field}-hint`} className="stone">
            {t(`hint.${field === 'url' && kind === 'hsds' ? 'api' : field}`)}
          </p>
          {fault(field)}
          <input
            id={field}
            name={field}
            type="text"
            inputMode={field === 'url' ? 'url' : undefined}
            maxLength={LONGEST[field]}
            defaultValue={typed[field]}
            aria-describedby={told(field)}
            aria-invalid={isWrong(field) || undefined}
          />
        </div>
      ))}
      {(['share', 'isWhole'] as const).map((field) => (
        <div key={field}>
          <label className={css.choice}>
            <input type="checkbox" name={field} value="yes" defaultChecked={typed[field] === 'yes'} />
            <span>
              {t(field)}
              <span className={`stone ${css.line}`}>{t(`hint.${field}`)}</span>
            </span>
          </label>
        </div>
      ))}
      {hasTrust && (
        <div className={css.field}>
          <label htmlFor="trust">{t('trust')}</label>
          <p id="trust-hint" className="stone">
            {t('hint.trust')}
          </p>
          {fault('trust')}
          <select
            id="trust"
            name="trust"
            defaultValue={typed.trust}
            aria-describedby={told('trust')}
            aria-invalid={isWrong('trust') || undefined}
          >
            {TRUSTS.map((trust) => (
              <option key={trust} value={trust}>
                {t('trustIs', { trust, words: t(`trustWords.${trust}`) })}
              </option>
            ))}
          </select>
        </div>
      )}
      {kind === 'hsds' && (
        <div className={css.field}>
          <label htmlFor="everyDays">{t('everyDays')}</label>
          <p id="everyDays-hint" className="stone">
            {t('hint.everyDays')}
          </p>
          {fault('everyDays')}
          <input
            id="everyDays"
            name="everyDays"
            type="text"
            inputMode="numeric"
            className={css.short}
            maxLength={3}
            defaultValue={typed.everyDays}
            aria-describedby={told('everyDays')}
            aria-invalid={isWrong('everyDays') || undefined}
          />
        </div>
      )}
    </>
  );
}
