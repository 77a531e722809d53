/** What each option of the sheet does to an ask: the same for the field that is pressed and for the number beside it. */
import type { Ask, Direction, PartOfDay, Reach } from './ask';
import type { Weekday } from './vocabulary';

const toggled = <T>(list: T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** A pressed option that is on already goes off, where it can; an empty key stands for «everything» of its kind. */
export const CHOOSE = {
  direction: (ask: Ask, key: Direction): Ask => ({ ...ask, direction: key }),
  topic: (ask: Ask, key: string): Ask => ({ ...ask, topics: toggled(ask.topics, key) }),
  town: (ask: Ask, key: string): Ask => ({ ...ask, town: key || null, near: false, reach: 'here' }),
  reach: (ask: Ask, key: Reach): Ask => ({ ...ask, reach: key }),
  part: (ask: Ask, key: PartOfDay): Ask => ({ ...ask, parts: toggled(ask.parts, key) }),
  day: (ask: Ask, key: Weekday): Ask => ({ ...ask, days: toggled(ask.days, key) }),
  audience: (ask: Ask, key: string): Ask => ({ ...ask, audience: key || null }),
  condition: (ask: Ask, key: string): Ask => ({ ...ask, conditions: toggled(ask.conditions, key) }),
};

export type OptionKind = keyof typeof CHOOSE;
export type OptionKey<Kind extends OptionKind> = Parameters<(typeof CHOOSE)[Kind]>[1];

/** Whether an option is on. Position instead of a town is neither one of the towns nor «everywhere». */
const IS_CHOSEN: { [Kind in OptionKind]: (ask: Ask, key: OptionKey<Kind>) => boolean } = {
  direction: (ask, key) => ask.direction === key,
  topic: (ask, key) => ask.topics.includes(key),
  town: (ask, key) => !ask.near && ask.town === (key || null),
  reach: (ask, key) => ask.reach === key,
  part: (ask, key) => ask.parts.includes(key),
  day: (ask, key) => ask.days.includes(key),
  audience: (ask, key) => ask.audience === (key || null),
  condition: (ask, key) => ask.conditions.includes(key),
};

/** The ask with this option on, whether it is on already or not. */
export const withOption = <Kind extends OptionKind>(ask: Ask, kind: Kind, key: OptionKey<Kind>): Ask =>
  IS_CHOSEN[kind](ask, key) ? ask : CHOOSE[kind](ask, key as never);
