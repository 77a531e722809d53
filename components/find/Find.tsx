'use client';
/**
 * The finding page: one query, one list of hits, shown as a list and as a map. Before the script arrives the form posts
 * and the server answers; after it, the same functions answer here, and no word leaves the page.
 */
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BasemapSettings } from '@/components/map/words';
import { Icon } from '@/components/shell/Icon';
import { chosenIn, type Query } from '@/domain/query';
import { FIELD } from '@/domain/query-fields';
import { AreaList, type AreaRow } from './AreaList';
import { Chips } from './Chips';
import { CrisisCard, type HelpNow } from './CrisisCard';
import { FilterSheet, useSheet } from './FilterSheet';
import css from './find.module.css';
// What is said about an answer is fetched late, but without script it stands here at once, and must look as it should.
import './heard.module.css';
import './ways.module.css';
import { forgetAll } from './memory';
import { namesIn } from './names';
import { Results } from './Results';
import { SearchField } from './SearchField';
import { type Answer, FEW, type FindWords } from './types';
import { type FindAction, useFinding } from './useFinding';
import { askPosition, forgetPosition } from './useMeasure';
import { useWide } from './useWide';

/** A list without its map is still a list. */
const fetchMap = () => import('./MapPane').catch(() => ({ default: () => null }));
const MapPane = lazy(fetchMap);

export type FindProps = {
  /** The page's own address in this language, and its name to the server («emne:strik»). */
  address: string;
  pageName: string;
  /** What the page itself has chosen: nothing on /find, a topic on /emne/…, a town on /by/…. */
  page: Query;
  first: Answer;
  action: FindAction;
  /** Address of the catalogue's snapshot; null when it is too large for a phone, and the server then answers. */
  snapshot: string | null;
  today: string;
  words: FindWords;
  basemap: BasemapSettings;
  help: HelpNow;
  /** Where to begin again when the table has been cleared. */
  home: string;
  heading: ReactNode;
  /** On a topic's page: what each town area has of it. */
  areas?: AreaRow[];
  afterList?: ReactNode;
};

export function Find({ address, pageName, page, today, words, home, ...props }: FindProps) {
  const t = useTranslations('find');
  const router = useRouter();
  const sheet = useSheet();
  const wide = useWide();
  const finding = useFinding({ ...props, address, pageName, towns: words.filter.towns, wide });
  const { query, change, now, said, selected, setSelected, view, setView } = finding;
  const { hits, total, known, heard } = now;
  const chosen = chosenIn(query, page);
  /** What was answered, which is what was asked a moment ago. */
  const asked = { query: finding.counting?.query ?? query, heard, words, change };
  const nameOf = useMemo(() => namesIn(words), [words]);
  const [pointed, setPointed] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (wide) fetchMap(); // while the catalogue is on its way
  }, [wide]);

  // After the card is in the list: a place chosen on the map may stand further down than the list had come.
  useEffect(() => {
    if (selected) document.getElementById(`sted-${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);

  const reset = useCallback(() => {
    forgetPosition();
    change(page);
  }, [change, page]);
  const clearTable = () => {
    flushSync(reset); // the page itself first: a browser may keep it whole behind Back
    forgetAll();
    window.location.replace(home);
  };
  const suggesting = props.snapshot
    ? {
        snapshot: props.snapshot,
        names: words.card,
        pages: words.card,
        go: router.push,
        choose: (next: (query: Query) => Query) => change(next(query)),
      }
    : undefined;
  const near = {
    asked: query.near,
    refused,
    query: async () => {
      const found = await askPosition();
      setRefused(!found);
      if (found) change({ ...query, near: true, town: null, reach: 'any' });
    },
    stop: () => {
      forgetPosition();
      change({ ...query, near: false, town: page.town, reach: page.reach });
    },
  };
  return (
    <form
      id="find"
      action={finding.post}
      className={css.page}
      data-view={view}
      autoComplete="off"
      onSubmit={(event) => {
        if (ready) event.preventDefault(); // the page answers by itself, and no word needs to leave
      }}
    >
      <input type="hidden" name={FIELD.page} value={pageName} />
      <div className={css.heading}>{props.heading}</div>
      <div className={css.top}>
        <SearchField
          words={query.words}
          onChange={(text) => change({ ...query, words: text })}
          suggesting={suggesting}
        />
        <div className={css.bar}>
          <Chips chosen={chosen} words={words} drop={change} reset={reset} script={ready} />
          <FilterSheet
            query={query}
            change={change}
            options={words.filter}
            counting={sheet.isOpen ? finding.counting : null}
            counts={finding.answer.counts}
            saysYes={
              finding.whole
                ? (condition) => hits.filter(({ card }) => card.facts[condition] === 'yes').length
                : undefined
            }
            total={total}
            near={ready && finding.answersHere ? near : null}
            reset={reset}
            sheet={sheet}
          />
        </div>
      </div>
      <div className={css.list}>
        {finding.crisis && <CrisisCard help={props.help} />}
        {/* One thing to hear: how many, and what the words were taken for. */}
        <div role="status" id="antal" tabIndex={-1} className={css.count} data-busy={finding.posting || undefined}>
          <p>
            {finding.crisis ? t('crisis.title') : total === 0 ? t('empty.short') : t('places', { count: total })}
            {total > 0 && known < total && ` · ${t('known', { known, rest: total - known })}`}
          </p>
          {heard.length > 0 && <said.Understood {...asked} nameOf={nameOf} />}
        </div>
        {!finding.crisis && (
          <Results
            found={now}
            shown={finding.shown}
            more={finding.more}
            script={ready}
            words={words.card}
            nameOf={nameOf}
            today={today}
            selected={selected}
            pointed={pointed}
            point={wide ? setPointed : undefined}
            query={query}
            reset={reset}
            ways={
              total <= FEW && (
                <said.WaysOn
                  {...asked}
                  page={page}
                  total={total}
                  script={ready}
                  counting={finding.counting}
                  counts={finding.answer.ways}
                />
              )
            }
          />
        )}
        {props.areas && (
          <AreaList
            rows={props.areas}
            href={{ town: words.card.town, offer: words.card.href }}
            choose={(town) => {
              change({ ...query, town, near: false, reach: 'here' });
              document.getElementById('antal')?.focus();
              window.scrollTo(0, 0);
            }}
          />
        )}
        {!finding.crisis && props.afterList}
        {ready && (
          <p className={css.clear}>
            <button type="button" className="button-word" onClick={clearTable}>
              <Icon name="eraser" />
              {t('clearTable')}
            </button>
          </p>
        )}
      </div>
      <div className={css.map}>
        {/* Drawn once all hits are here, so that no mark moves when the rest arrive. */}
        {(view === 'map' || wide) && (finding.whole || !finding.answersHere) && (
          <Suspense>
            <MapPane
              fullScreen={view === 'map' && !wide}
              hits={hits}
              selected={selected}
              pointed={pointed}
              select={setSelected}
              point={setPointed}
              words={words}
              nameOf={nameOf}
              basemap={props.basemap}
              today={today}
            />
          </Suspense>
        )}
      </div>
      <span id="bund" tabIndex={-1} />
      <div className={css.floating}>
        <button type="button" data-opens-sheet {...sheet.opener} onClick={sheet.open}>
          <Icon name="sliders-horizontal" />
          {t('chooseShort')}
        </button>
        <button
          type="button"
          onPointerEnter={fetchMap}
          onFocus={fetchMap}
          onClick={() => setView(view === 'map' ? 'list' : 'map')}
        >
          <Icon name={view === 'map' ? 'list' : 'map'} />
          {t(view === 'map' ? 'showList' : 'showMap', { count: total })}
        </button>
      </div>
    </form>
  );
}
