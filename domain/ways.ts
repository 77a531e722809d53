/** Ways on when little or nothing was found: the ask with one thing less in its way, and how many places that leaves. */
import { type Ask, type Chosen, chosenIn, EMPTY_ASK, REACHES } from './ask';
import { narrows } from './filter';
import { type CardIndex, finding, type Measure } from './find';
import type { Heard } from './search/search';
import { topOf } from './topic';

export type Way = {
  /**
   * One chosen thing taken away; `all` of them; the `words` taken away; `within` so many minutes of the place, or
   * `everywhere` instead of there; or everything `under` a topic.
   */
  kind: Exclude<Chosen['kind'], 'town' | 'near' | 'reach'> | 'all' | 'words' | 'within' | 'everywhere' | 'under';
  key: string;
  ask: Ask;
};

export const idOf = ({ kind, key }: { kind: string; key: string }): string => `${kind}:${key}`;

const isPlace = (kind: Chosen['kind']): kind is 'town' | 'near' | 'reach' => /^(town|near|reach)$/.test(kind);

/** @param page what the page itself has chosen, which stays; only its town may be left for the whole municipality */
export function waysFrom(ask: Ask, page: Ask): Way[] {
  const chosen = chosenIn(ask, page);
  const ways: Way[] = chosen.flatMap(({ kind, key, without }) => (isPlace(kind) ? [] : [{ kind, key, ask: without }]));
  if (ask.town !== null || ask.near) {
    const { length } = REACHES;
    for (const key of REACHES.slice(REACHES.indexOf(ask.reach) + 1, length - 1))
      ways.push({ kind: 'within', key, ask: { ...ask, reach: key } });
    const somewhere = { ...ask, town: null, near: false, reach: EMPTY_ASK.reach };
    ways.push({ kind: 'everywhere', key: '', ask: somewhere });
  }
  if (chosen.length > 1) ways.push({ kind: 'all', key: '', ask: { ...page, words: ask.words } });
  if (ask.words !== '' && narrows(ask)) ways.push({ kind: 'words', key: '', ask: { ...ask, words: '' } });
  return ways;
}

const TOPICS_HEARD = 2;

/** The topics that were understood, each with the one above it. */
export function topicsHeard(heard: readonly Heard[], isTopic: (key: string) => boolean): string[] {
  const keys = heard.flatMap(({ matched }) =>
    matched.flatMap(({ text, isKey }) => (isKey && isTopic(text) ? text : [])),
  );
  return [...new Set([...new Set(keys)].slice(0, TOPICS_HEARD).flatMap((key) => [key, topOf(key)]))];
}

export const wayUnder = (key: string): Way => ({ kind: 'under', key, ask: { ...EMPTY_ASK, topics: [key] } });

/** How many places each way leads to, by its id. True: counted by the function that finds them. */
export const countWays = (
  ways: readonly Way[],
  of: CardIndex,
  day: string,
  measure?: Measure,
): Record<string, number> =>
  Object.fromEntries(ways.map((way) => [idOf(way), finding(way.ask, of, day, measure, 0).total]));
