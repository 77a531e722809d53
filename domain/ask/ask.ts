/**
 * What matters to somebody, as it was heard: each thing with the very words that said it and the weight its owner gives
 * it. It lives in the page, or travels as a POST form; never in an address.
 */
import { WEEKDAYS } from '../vocabulary';

/** As much as somebody says in one breath; what stands after it is not read. */
export const SENTENCE_MAX = 1000;
/** «Godt hvis» · «vigtigt» · «skal». A must lets only a known yes through. */
export const WEIGHTS = ['wish', 'important', 'must'] as const;
/** `must` holds what is wished for with the weight of a must; the others keep the weight beside them. */
export const ROLES = ['wants', 'must', 'avoid', 'contribute'] as const;
export const TIMES = [...WEEKDAYS, 'morning', 'afternoon', 'daytime', 'evening', 'weekend'] as const;
/** How one gets there; `home`: not at all, so it must come to me. */
export const WAYS = ['foot', 'bike', 'bus', 'car', 'home'] as const;

export type Weight = (typeof WEIGHTS)[number];
export type Role = (typeof ROLES)[number];
export type TimeKey = (typeof TIMES)[number];
export type WayKey = (typeof WAYS)[number];

type Told<Key extends string> = {
  key: Key;
  /** The very words that said it: of a sentence as it was written, or of an answer that was touched. */
  said: string;
  weight: Weight;
  /** The answer it came with, `card:option`; absent when it was said in words. */
  from?: string;
  /** A professional's word: understood, but never said back. What it means is said in its place. */
  isTerm?: true;
};
/** `key` of the taxonomy: a topic, condition, audience, life area, something to avoid or a way to contribute. */
export type Item = Told<string>;
export type Time = Told<TimeKey>;
/** `key` is a town's slug. */
export type Place = Told<string>;
export type Way = Told<WayKey>;

export type Ask = Record<Role, Item[]> & {
  place: Place | null;
  way: Way | null;
  times: Time[];
  /** Years; what a person said of who it is for, so that nobody of 72 is sent to a youth club. */
  age: number | null;
  /** Words that mean nothing to us, as they were written: looked for in names and descriptions. */
  unknownWords: string[];
  /** The words ask for help, before anything is found. */
  crisis: boolean;
};

export const EMPTY_ASK: Ask = {
  wants: [],
  must: [],
  avoid: [],
  contribute: [],
  place: null,
  way: null,
  times: [],
  age: null,
  unknownWords: [],
  crisis: false,
};

/** One thing heard, where it stands: what a chip shows. */
export type Thing =
  | { kind: Role; item: Item }
  | { kind: 'times'; item: Time }
  | { kind: 'place'; item: Place }
  | { kind: 'way'; item: Way }
  | { kind: 'word'; item: { key: string; said: string } };

/** Everything heard, in the order it is shown. Age stands with the audience it was said as. */
export const thingsIn = (ask: Ask): Thing[] => [
  ...ROLES.flatMap((kind) => ask[kind].map((item): Thing => ({ kind, item }))),
  ...ask.times.map((item): Thing => ({ kind: 'times', item })),
  ...(ask.place ? [{ kind: 'place' as const, item: ask.place }] : []),
  ...(ask.way ? [{ kind: 'way' as const, item: ask.way }] : []),
  ...ask.unknownWords.map((word): Thing => ({ kind: 'word', item: { key: word, said: word } })),
];

/** A thing's name in a form: `wants:making.knitting`, `times:tue`, `word:kite`. */
export const nameOf = ({ kind, item }: Thing): string => `${kind}:${item.key}`;

export const isEmpty = (ask: Ask): boolean => thingsIn(ask).length === 0 && !ask.crisis;
