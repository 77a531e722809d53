/** What somebody looks for: words and chosen filters. It lives in the page, or travels as a POST form; never in an address. */
import type { Weekday } from './vocabulary';

export const WORDS_MAX = 200;
/** `here` is inside the chosen town; then minutes by bicycle, as estimated; `any` puts the nearest first and hides nothing. */
export const REACHES = ['here', '10', '20', '40', 'any'] as const;
export const DIRECTIONS = ['both', 'get', 'give'] as const;
export const PARTS_OF_DAY = ['day', 'evening'] as const;

export type Reach = (typeof REACHES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type PartOfDay = (typeof PARTS_OF_DAY)[number];

export type Query = {
  words: string;
  /** Any of these topic keys. */
  topics: string[];
  direction: Direction;
  /** Town slug to look from; null when none is chosen. */
  town: string | null;
  /** Look from one's own position. The position itself never leaves the page, and this is in no form. */
  near: boolean;
  /** Means something only with a town or a position. */
  reach: Reach;
  days: Weekday[];
  parts: PartOfDay[];
  /** Key of `audiences`; null for everybody. */
  audience: string | null;
  /** Keys of `conditions`, all of them. */
  conditions: string[];
  /** False keeps what is not known, with the question on the card; true lets only a known yes through. */
  must: boolean;
};

export const EMPTY_QUERY: Query = {
  words: '',
  topics: [],
  direction: 'both',
  town: null,
  near: false,
  reach: 'here',
  days: [],
  parts: [],
  audience: null,
  conditions: [],
  must: false,
};

/** One chosen thing, with the query as it would be without it: what a chip shows and what its cross does. */
export type Chosen = {
  kind: 'topic' | 'direction' | 'town' | 'near' | 'reach' | 'when' | 'audience' | 'condition' | 'must';
  key: string;
  without: Query;
};

/** Everything that narrows `query` beyond what `page` (a topic's or a town's own page) already says, in reading order. */
export function chosenIn(query: Query, page: Query = EMPTY_QUERY): Chosen[] {
  const chosen: Chosen[] = [];
  for (const key of query.topics)
    if (!page.topics.includes(key))
      chosen.push({ kind: 'topic', key, without: { ...query, topics: query.topics.filter((k) => k !== key) } });
  if (query.direction !== page.direction)
    chosen.push({ kind: 'direction', key: query.direction, without: { ...query, direction: page.direction } });
  const from = { town: page.town, near: page.near, reach: page.reach };
  if (query.town && query.town !== page.town)
    chosen.push({ kind: 'town', key: query.town, without: { ...query, ...from } });
  if (query.near) chosen.push({ kind: 'near', key: 'near', without: { ...query, ...from } });
  if ((query.town || query.near) && query.reach !== page.reach)
    chosen.push({ kind: 'reach', key: query.reach, without: { ...query, reach: page.reach } });
  for (const key of query.days)
    chosen.push({ kind: 'when', key, without: { ...query, days: query.days.filter((k) => k !== key) } });
  for (const key of query.parts)
    chosen.push({ kind: 'when', key, without: { ...query, parts: query.parts.filter((k) => k !== key) } });
  if (query.audience) chosen.push({ kind: 'audience', key: query.audience, without: { ...query, audience: null } });
  for (const key of query.conditions)
    chosen.push({
      kind: 'condition',
      key,
      without: { ...query, conditions: query.conditions.filter((k) => k !== key) },
    });
  if (query.must) chosen.push({ kind: 'must', key: 'must', without: { ...query, must: false } });
  return chosen;
}
