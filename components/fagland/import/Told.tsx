/** The rows that ask for nothing: new, unchanged and refused ones, each with its line in the file. */
import { useTranslations } from 'next-intl';
import { Differences } from '../Differences';
import css from './import.module.css';
import own from './rows.module.css';
import type { RowView } from './types';

export function Told({ rows, isNew }: { rows: RowView[]; isNew: boolean }) {
  const t = useTranslations('import');
  return (
    <ul className={`bare ${css.list}`}>
      {rows.map((row) => (
        <li key={row.n} className={css.one}>
          <RowHead row={row} />
          {isNew && row.rows.length > 0 && (
            <details className={css.fold}>
              <summary>{t('rows.all')}</summary>
              <Differences rows={row.rows} isNew />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

type Reasoned = Pick<RowView, 'reasons'>;
function Reasons({ reasons }: Reasoned) {
  const t = useTranslations('import');
  return (
    <ul>
      {reasons.map(({ field, why, said }) => (
        <li key={`${field} ${why} ${said}`}>
          <strong>{field}:</strong> {why}
          {said && <bdi className={own.quoted}>{t('rows.stood', { said })}</bdi>}
        </li>
      ))}
    </ul>
  );
}

/** @param isRefused its reasons are why it is refused, and stand below; else they are what was left out of it */
export function RowHead({ row, isRefused = false }: { row: RowView; isRefused?: boolean }) {
  const { title, line, href, isAnswered, reasons } = row;
  const t = useTranslations('import');
  return (
    <>
      <h3>{href ? <a href={href}>{title}</a> : <bdi>{title || t('rows.noTitle')}</bdi>}</h3>
      {line > 0 && <p className="stone">{t('rows.line', { line })}</p>}
      {isAnswered && <p className={css.said}>{t('rows.answered')}</p>}
      {!isRefused && reasons.length > 0 && (
        <>
          <p>{t('rows.left')}</p>
          <Reasons reasons={reasons} />
        </>
      )}
    </>
  );
}

/** Why each could not be taken, and all of them as a table to send back. */
export function RefusedRows({ rows, file }: { rows: RowView[]; file: string }) {
  const t = useTranslations('import');
  return (
    <>
      <p>
        <a className="alone" href={file}>
          {t('rows.csv')}
        </a>
      </p>
      <ul className={`bare ${css.list}`}>
        {rows.map((row) => (
          <li key={row.n} className={css.one}>
            <RowHead row={row} isRefused />
            <Reasons reasons={row.reasons} />
          </li>
        ))}
      </ul>
    </>
  );
}
