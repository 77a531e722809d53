'use client';
/** What the conversation finds: the list, each place with why; what nearly fits; and what was put away. */
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useWide } from '@/components/find/useWide';
import { Icon } from '@/components/shell/Icon';
import { HEADING } from '@/components/talk/useStep';
import { isEmpty } from '@/domain/ask/ask';
import { FIELDS } from '@/domain/talk/act';
import { MATCHES_SHOWN } from '@/domain/talk/table';
import { AlmostList } from './AlmostList';
import { CompareBar } from './CompareBar';
import { FoundCard } from './FoundCard';
import { afterDrawing } from './focus';
import css from './found.module.css';
import { shownOf } from './listed';
import { NothingFits } from './NothingFits';
import { SetAside } from './SetAside';
import type { FoundProps } from './types';
import { useFoundSaying } from './useFoundSaying';
import { useNews } from './useNews';

const FoundMap = lazy(() => import('./FoundMap'));

const SHORT = 2;

export function Found(props: FoundProps) {
  const t = useTranslations('found');
  const { table, matching, before, words, names, today } = props;
  const saying = useFoundSaying(props);
  const shown = useMemo(() => matching && shownOf(matching, table), [matching, table]);
  const news = useNews(table, shown, before);
  const [pointed, setPointed] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const wide = useWide();

  if (isEmpty(table.ask))
    return (
      <section className={css.prose} aria-labelledby={HEADING}>
        <h1 id={HEADING} tabIndex={-1} data-read>
          {t('start.title')}
        </h1>
        <p className={css.lead} data-read>
          {t('start.text')}
        </p>
        <button type="submit" name={FIELDS.act} value="go:start" className={`button ${css.big}`}>
          {t('start.begin')}
        </button>
      </section>
    );
  if (!matching || !shown)
    return (
      <section aria-labelledby={HEADING} aria-busy="true">
        <h1 id={HEADING} tabIndex={-1} data-read>
          {t('waiting')}
        </h1>
      </section>
    );
  if (matching.total === 0) return <NothingFits {...props} almost={matching.almost} saying={saying} news={news} />;

  const { matches, total, slugs } = shown;
  const left = total - matches.length;
  // A short list leaves room below it; beside a long one they are in sight from the first moment.
  const isShort = matches.length <= SHORT;
  const almost = <AlmostList almost={matching.almost} saying={saying} words={words} today={today} />;
  return (
    <section className={css.found} aria-labelledby={HEADING}>
      <div className={css.head}>
        <h1 id={HEADING} tabIndex={-1} data-read>
          {total > 0 ? t('title', { count: total, looker: table.looker }) : t('aside.all')}
        </h1>
        <p className={css.lead} data-read>
          {total === 0 ? t('aside.allText') : left > 0 ? t('first', { shown: matches.length }) : t('calm')}
        </p>
        <p role="status" className={css.news}>
          {news}
        </p>
        <CompareBar count={table.compared.length} />
      </div>
      <div className={css.list}>
        <ol className={`bare ${css.cards}`}>
          {matches.map((match) => (
            <li key={match.card.slug} id={`sted-${match.card.slug}`} data-place>
              <FoundCard
                match={match}
                saying={saying}
                compared={table.compared}
                words={words}
                names={names}
                today={today}
                pointed={pointed === match.card.slug}
                selected={selected === match.card.slug}
                onPoint={wide ? setPointed : undefined}
              />
            </li>
          ))}
        </ol>
        {left > 0 && (
          <button
            type="submit"
            name={FIELDS.act}
            value="more"
            className={`button-quiet ${css.more}`}
            onClick={({ currentTarget }) => focusFirstOf(slugs.length, currentTarget)}
          >
            <Icon name="chevron-down" />
            {t('more', { count: Math.min(MATCHES_SHOWN, left) })}
          </button>
        )}
        {isShort && almost}
      </div>
      <div className={css.side}>
        {wide && matches.length > 0 && (
          <Suspense>
            <FoundMap
              matches={matches}
              words={words}
              basemap={props.fixed.basemap}
              today={today}
              {...{ pointed, selected }}
              point={setPointed}
              select={setSelected}
            />
          </Suspense>
        )}
        {!isShort && almost}
        <SetAside matches={shown.aside} aside={table.aside} />
      </div>
    </section>
  );
}

/** When there are no more to show, the button goes: the first of the new ones has the focus then. */
function focusFirstOf(from: number, button: HTMLElement): void {
  afterDrawing(() => {
    if (!button.isConnected) document.querySelectorAll<HTMLElement>('li[data-place] h2 a')[from]?.focus();
  });
}
