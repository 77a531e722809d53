'use client';
/**
 * The finding page: one ask, one list of hits, shown as a list and as a map. Before the script arrives the form posts
 * and the server answers; after it, the same functions answer here, and no word leaves the page.
 */
import { useTranslations } from 'next-intl';
import {
  type ReactNode,
  useActionState,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { BasemapSettings } from '@/components/map/words';
import { Icon } from '@/components/shell/Icon';
import { type Ask, chosenIn } from '@/domain/ask';
import { FIELD } from '@/domain/ask-fields';
import { find } from '@/domain/find';
import { Chips } from './Chips';
import { FilterSheet, openSheet } from './FilterSheet';
import css from './find.module.css';
import { MapPane } from './MapPane';
import { forgetAll, recall, remember } from './memory';
import { PAGE_SIZE } from './page-size';
import { Results } from './Results';
import { SearchField } from './SearchField';
import type { Answer, FindWords, TownOption } from './types';
import { useCatalogue } from './useCatalogue';
import { useMeasure } from './useMeasure';
import { useWide } from './useWide';

/** Milliseconds of quiet before an ask is sent to the server. */
const POST_AFTER = 350;

export type FindProps = {
  /** The page's own address in this language, and its name to the server («emne:strik»). */
  address: string;
  pageName: string;
  /** What the page itself has chosen: nothing on /find, a topic on /emne/…, a town on /by/…. */
  page: Ask;
  first: Answer;
  action: (before: Answer, form: FormData) => Promise<Answer>;
  /** Address of the catalogue's snapshot; null when it is too large for a phone, and the server then answers. */
  snapshot: string | null;
  today: string;
  words: FindWords;
  basemap: BasemapSettings;
  /** Where to begin again when the table has been cleared. */
  home: string;
  heading: ReactNode;
  children?: ReactNode;
};

export function Find({
  address,
  pageName,
  page,
  first,
  action,
  snapshot,
  today,
  words,
  basemap,
  home,
  heading,
  children,
}: FindProps) {
  const t = useTranslations('find');
  const [answer, post, posting] = useActionState(action, first, address);
  const left = useMemo(() => recall(address), [address]);
  const [ask, setAsk] = useState<Ask>(left?.ask ?? answer.ask);
  const [shown, setShown] = useState(left?.shown ?? answer.shown);
  const [view, setView] = useState<'list' | 'map'>(left?.view ?? 'list');
  const [selected, setSelected] = useState<string | null>(left?.selected ?? null);
  const [pointed, setPointed] = useState<string | null>(null);
  const [ready, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wide = useWide();
  const { catalogue, gone } = useCatalogue(snapshot);
  const towns: TownOption[] = words.filter.towns;
  const { measure, near } = useMeasure(ask, towns);

  useEffect(() => setReady(true), []);
  useEffect(() => remember(address, { ask, shown, view, selected }), [address, ask, shown, view, selected]);

  // While one types, the field is quick and the list follows.
  const settled = useDeferredValue(ask);
  const now = useMemo(
    () => (catalogue && measure !== 'coming' ? find(settled, catalogue.index, catalogue.day, measure) : null),
    [catalogue, settled, measure],
  );
  // While the way to measure is being fetched, what was found last stays.
  const [found, setFound] = useState(now);
  if (now && now !== found) setFound(now);
  // With no catalogue in the page, the form posts itself a moment after the last change, and the server answers.
  const posted = useRef(JSON.stringify([answer.ask, answer.shown]));
  useEffect(() => {
    const asked = JSON.stringify([ask, shown]);
    if (!gone || asked === posted.current) return;
    const later = setTimeout(() => {
      posted.current = asked;
      form.current?.requestSubmit();
    }, POST_AFTER);
    return () => clearTimeout(later);
  }, [gone, ask, shown]);
  const hits = found ?? answer.hits;
  const total = found ? found.length : answer.total;
  const saysYes = found
    ? (condition: string) => found.filter(({ card }) => card.facts[condition] === 'yes').length
    : undefined;

  const change = useCallback((next: Ask) => {
    setAsk(next);
    setShown(PAGE_SIZE);
    setSelected(null);
  }, []);
  const clearTable = () => {
    // The page itself is emptied first: a browser may keep it whole behind Back.
    flushSync(() => {
      near.stop();
      change(page);
    });
    forgetAll();
    window.location.replace(home);
  };
  const select = useCallback((slug: string | null) => {
    setSelected(slug);
    if (slug) document.getElementById(`sted-${slug}`)?.scrollIntoView({ block: 'nearest' });
  }, []);

  const chosen = chosenIn(ask, page);
  return (
    <form
      ref={form}
      id="find"
      action={post}
      className={css.page}
      data-view={view}
      autoComplete="off"
      onSubmit={(event) => {
        // The catalogue is in the page, or soon will be, and answers by itself: no word needs to leave.
        if (!gone) event.preventDefault();
      }}
    >
      <input type="hidden" name={FIELD.page} value={pageName} />
      {ready && <input type="hidden" name={FIELD.shown} value={shown} />}
      <div className={css.top}>
        {heading}
        <SearchField words={ask.words} onChange={(text) => change({ ...ask, words: text })} />
        <div className={css.bar}>
          <Chips
            chosen={chosen}
            words={words}
            drop={(next) => change(next)}
            reset={() => change(page)}
            script={ready}
          />
          <FilterSheet
            ask={ask}
            change={change}
            options={words.filter}
            saysYes={saysYes}
            total={total}
            near={ready && !gone ? near : null}
            reset={() => change(page)}
          />
        </div>
      </div>
      <div className={css.list}>
        <p role="status" className={css.count} data-busy={posting || undefined}>
          {total === 0 ? t('empty.short') : t('places', { count: total })}
        </p>
        <Results
          hits={hits}
          total={total}
          shown={Math.max(shown, PAGE_SIZE)}
          more={() => setShown(shown + PAGE_SIZE)}
          script={catalogue !== null || gone}
          words={words.card}
          today={today}
          selected={selected}
          pointed={pointed}
          point={wide ? setPointed : undefined}
          ask={ask}
          reset={() => change(page)}
        />
        {ready && (
          <p className={css.clear}>
            <button type="button" className="button-word" onClick={clearTable}>
              <Icon name="eraser" />
              {t('clearTable')}
            </button>
          </p>
        )}
        {children}
      </div>
      <MapPane
        open={view === 'map' || wide}
        fullScreen={view === 'map' && !wide}
        hits={hits}
        selected={selected}
        pointed={pointed}
        select={select}
        point={setPointed}
        words={words}
        basemap={basemap}
        today={today}
      />
      <span id="bund" tabIndex={-1} />
      {ready && (
        <div className={css.floating}>
          <button type="button" onClick={openSheet}>
            <Icon name="sliders-horizontal" />
            {t('chooseShort')}
          </button>
          <button type="button" onClick={() => setView(view === 'map' ? 'list' : 'map')}>
            <Icon name={view === 'map' ? 'list' : 'map'} />
            {t(view === 'map' ? 'showList' : 'showMap', { count: total })}
          </button>
        </div>
      )}
    </form>
  );
}
