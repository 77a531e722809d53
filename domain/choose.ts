/** What each option of the sheet does to a query: the same for the field that is pressed and for the number beside it. */
import type { Direction, PartOfDay, Query, Reach } from './query';
import type { Weekday } from './vocabulary';

const toggled = <T>(list: T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** A pressed option that is on already goes off, where it can; an empty key stands for «everything» of its kind. */
export const CHOOSE = {
  direction: (query: Query, key: Direction): Query => ({ ...query, direction: key }),
  topic: (query: Query, key: string): Query => ({ ...query, topics: toggled(query.topics, key) }),
  town: (query: Query, key: string): Query => ({ ...query, town: key || null, near: false, reach: 'here' }),
  reach: (query: Query, key: Reach): Query => ({ ...query, reach: key }),
  part: (query: Query, key: PartOfDay): Query => ({ ...query, parts: toggled(query.parts, key) }),
  day: (query: Query, key: Weekday): Query => ({ ...query, days: toggled(query.days, key) }),
  audience: (query: Query, key: string): Query => ({ ...query, audience: key || null }),
  condition: (query: Query, key: string): Query => ({ ...query, conditions: toggled(query.conditions, key) }),
};

export type OptionKind = keyof typeof CHOOSE;
export type OptionKey<Kind extends OptionKind> = Parameters<(typeof CHOOSE)[Kind]>[1];

/** Whether an option is on. Position instead of a town is neither one of the towns nor «everywhere». */
const IS_CHOSEN: { [Kind in OptionKind]: (query: Query, key: OptionKey<Kind>) => boolean } = {
  direction: (query, key) => query.direction === key,
  topic: (query, key) => query.topics.includes(key),
  town: (query, key) => !query.near && query.town === (key || null),
  reach: (query, key) => query.reach === key,
  part: (query, key) => query.parts.includes(key),
  day: (query, key) => query.days.includes(key),
  audience: (query, key) => query.audience === (key || null),
  condition: (query, key) => query.conditions.includes(key),
};

/** The query with this option on, whether it is on already or not. */
export const withOption = <Kind extends OptionKind>(query: Query, kind: Kind, key: OptionKey<Kind>): Query =>
  IS_CHOSEN[kind](query, key) ? query : CHOOSE[kind](query, key as never);
