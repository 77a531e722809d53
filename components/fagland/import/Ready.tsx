/** What would come of a list: six counts to choose from, the rows of one of them, and the two things that can be done. */
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/shell/Icon';
import css from './import.module.css';
import own from './ready.module.css';
import { type Act, LISTS, type List, WORD } from './types';

type Props = {
  id: string;
  counts: Record<(typeof LISTS)[number], number>;
  /** Rows with a field that waits for a choice; and those that an editor has said are gone. */
  asking: number;
  gone: number;
  /** Rows that come in without a word that we have none for. */
  left: number;
  list: List;
  page: number;
  pages: number;
  address: string;
  apply: Act;
  throwAway: Act;
  /** The file is no longer here: it can be put in, and not read again. */
  columns: ReactNode;
  children: ReactNode;
};

export function Ready({ id, counts, asking, gone, left, list, page, pages, ...slots }: Props) {
  const t = useTranslations('import');
  const { address, apply, throwAway } = slots;
  const href = (to: List, at = 1) => `${address}?slags=${WORD[to]}${at > 1 ? `&side=${at}` : ''}#raekker`;
  const { new: added, changed, doubtful, refused } = counts;
  const isSomething = added + changed + gone > 0;
  const rest = [
    ...(asking > 0 ? [t('ready.rest.asking', { count: asking })] : []),
    ...(doubtful > 0 ? [t('ready.rest.doubtful', { count: doubtful })] : []),
    ...(counts.gone > gone ? [t('ready.rest.gone', { count: counts.gone - gone })] : []),
    ...(left > 0 ? [t('ready.rest.left', { count: left })] : []),
    ...(refused > 0 ? [t('ready.rest.refused', { count: refused })] : []),
  ];
  return (
    <>
      <p>{t('ready.lead')}</p>
      {asking > 0 && (
        <p>
          <a
            className={`alone ${own.asks}`}
            href={href('choose')}
            aria-current={list === 'choose' ? 'true' : undefined}
          >
            <Icon name="hand" />
            {t('ready.choose', { count: asking })}
          </a>
        </p>
      )}
      <nav aria-label={t('ready.counts')}>
        <ul className={`bare ${own.counts}`}>
          {LISTS.map((each) => (
            <li key={each}>
              <a href={href(each)} aria-current={each === list ? 'true' : undefined}>
                <strong>{counts[each]}</strong> {t(`kind.${each}`, { count: counts[each] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {slots.columns}
      <section className={own.apply} aria-labelledby="apply">
        <h2 id="apply">{t('ready.apply')}</h2>
        {rest.length > 0 && (
          <ul>
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div className={css.acts}>
          {isSomething ? (
            <form action={apply}>
              <input type="hidden" name="import" value={id} />
              <button type="submit" className="button">
                <Icon name="check" />
                {t('ready.go', { added, changed, gone })}
              </button>
            </form>
          ) : (
            <p>{t('ready.nothing')}</p>
          )}
          <form action={throwAway}>
            <input type="hidden" name="import" value={id} />
            <button type="submit" className="button-quiet">
              <Icon name="trash-2" />
              {t('ready.throwAway')}
            </button>
          </form>
        </div>
        {isSomething && <p className="stone">{t('ready.noUndo')}</p>}
      </section>
      <section id="raekker" aria-labelledby="rows">
        <h2 id="rows">{t(`rows.${list}`)}</h2>
        {slots.children}
        {pages > 1 && (
          <nav className={own.pager} aria-label={t('pager.label')}>
            {page > 1 && (
              <a className="alone" href={href(list, page - 1)}>
                {t('pager.before')}
              </a>
            )}
            <span>{t('pager.page', { page, pages })}</span>
            {page < pages && (
              <a className="alone" href={href(list, page + 1)}>
                {t('pager.after')}
              </a>
            )}
          </nav>
        )}
      </section>
    </>
  );
}
