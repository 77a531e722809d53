/** Rows where a person has to say what they are: perhaps one that we have, or no longer in the list. */
import { useTranslations } from 'next-intl';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import own from './rows.module.css';
import { RowHead } from './Told';
import type { Act, Known, RowView } from './types';

type Hidden = { hidden: Record<string, string> };

function Asked({ n, hidden }: Hidden & { n: number }) {
  return Object.entries({ ...hidden, n: String(n) }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

export function DoubtfulRows({ rows, answer, hidden }: Hidden & { rows: RowView[]; answer: Act }) {
  const t = useTranslations('import');
  return (
    <ul className={`bare ${css.list}`}>
      {rows.map((row) => (
        <li key={row.n} className={css.one}>
          <form action={answer}>
            <Asked n={row.n} hidden={hidden} />
            <div className={own.beside}>
              <div className={own.theirs}>
                <RowHead row={row} />
                <Lines lines={row.told} />
                <button type="submit" name="answer" value="new" className="button-quiet">
                  <Icon name="plus" />
                  {t('rows.isNew')}
                  <span className="for-reader">: {row.title}</span>
                </button>
              </div>
              {row.perhaps.map((known) => (
                <Candidate key={known.slug} known={known} />
              ))}
            </div>
          </form>
        </li>
      ))}
    </ul>
  );
}

function Candidate({ known: { slug, title, lines, href } }: { known: Known }) {
  const t = useTranslations('import');
  return (
    <div className={own.ours}>
      <p className="stone">{t('rows.ours')}</p>
      <h4>{href ? <a href={href}>{title}</a> : <bdi>{title}</bdi>}</h4>
      <Lines lines={lines} />
      <button type="submit" name="answer" value={slug} className="button-quiet">
        <Icon name="check" />
        {t('rows.isThis')}
        <span className="for-reader">: {title}</span>
      </button>
    </div>
  );
}

const Lines = ({ lines }: { lines: string[] }) =>
  lines.map((line) => (
    <bdi key={line} className={css.line}>
      {line}
    </bdi>
  ));

type Gone = Hidden & { rows: RowView[]; say: Act; sayAll: Act; count: number };

export function GoneRows({ rows, say, sayAll, count, hidden }: Gone) {
  const t = useTranslations('import');
  return (
    <>
      <p>{t('rows.goneLead')}</p>
      {count > 1 && (
        <form action={sayAll}>
          <Asked n={-1} hidden={hidden} />
          <button type="submit" className="button-quiet">
            <Icon name="archive" />
            {t('rows.allGone', { count })}
          </button>
        </form>
      )}
      <ul className={`bare ${css.list}`}>
        {rows.map((row) => (
          <li key={row.n} className={css.one}>
            <RowHead row={row} />
            {row.isGone && <p className={css.said}>{t('rows.willGo')}</p>}
            <form action={say}>
              <Asked n={row.n} hidden={hidden} />
              <button type="submit" name="gone" value={row.isGone ? 'no' : 'yes'} className="button-quiet">
                <Icon name={row.isGone ? 'undo-2' : 'archive'} />
                {t(row.isGone ? 'rows.stays' : 'rows.isGone')}
                <span className="for-reader">: {row.title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
