/** Ways on when little or nothing was found: the query with one thing less in its way, and how many places that leaves. */

import { narrows } from './filter';
import { type CardIndex, finding, type Measure } from './find';
import { type Chosen, chosenIn, EMPTY_QUERY, type Query, REACHES } from './query';
import type { Heard } from './search/search';
import { topOf } from './topic';

export type Way = {
  /**
   * One chosen thing taken away; `all` of them; the `words` taken away; `within` so many minutes of the place, or
   * `everywhere` instead of there; or everything `under` a topic.
   */
  kind: Exclude<Chosen['kind'], 'town' | 'near' | 'reach'> | 'all' | 'words' | 'within' | 'everywhere' | 'under';
  key: string;
  query: Query;
};

export const idOf = ({ kind, key }: { kind: string; key: string }): string => `${kind}:${key}`;

const isPlace = (kind: Chosen['kind']): kind is 'town' | 'near' | 'reach' => /^(town|near|reach)$/.test(kind);

/** @param page what the page itself has chosen, which stays; only its town may be left for the whole municipality */
export function waysFrom(query: Query, page: Query): Way[] {
  const chosen = chosenIn(query, page);
  const ways: Way[] = chosen.flatMap(({ kind, key, without }) =>
    isPlace(kind) ? [] : [{ kind, key, query: without }],
  );
  if (query.town !== null || query.near) {
    const { length } = REACHES;
    for (const key of REACHES.slice(REACHES.indexOf(query.reach) + 1, length - 1))
      ways.push({ kind: 'within', key, query: { ...query, reach: key } });
    const somewhere = { ...query, town: null, near: false, reach: EMPTY_QUERY.reach };
    ways.push({ kind: 'everywhere', key: '', query: somewhere });
  }
  if (chosen.length > 1) ways.push({ kind: 'all', key: '', query: { ...page, words: query.words } });
  if (query.words !== '' && narrows(query)) ways.push({ kind: 'words', key: '', query: { ...query, words: '' } });
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

export const wayUnder = (key: string): Way => ({ kind: 'under', key, query: { ...EMPTY_QUERY, topics: [key] } });

/** How many places each way leads to, by its id. True: counted by the function that finds them. */
export const countWays = (
  ways: readonly Way[],
  of: CardIndex,
  day: string,
  measure?: Measure,
): Record<string, number> =>
  Object.fromEntries(ways.map((way) => [idOf(way), finding(way.query, of, day, measure, 0).total]));
