/** What comes of an ask: offers that fit, each with its reasons and open questions; and those that nearly do. */
import type { Card } from '../card';
import type { Travel } from '../filter';
import type { Role, Weight } from './ask';

/** What of the ask a reason answers; `word`: a word that only names and descriptions know. */
export type ReasonKind = Role | 'times' | 'place' | 'way' | 'word';

/** How closely: the very thing; something under it or above it; or what a life area leads to. */
export const CLOSENESSES = ['exact', 'under', 'above', 'life'] as const;
export type Closeness = (typeof CLOSENESSES)[number];

/** Why an offer fits: one thing of the ask, in the words that said it. */
export type Reason = {
  kind: ReasonKind;
  /** Of the thing in the ask: `kind:key` is its name. */
  key: string;
  said: string;
  /** Said with a professional's word: its name is said in its place. */
  isTerm?: true;
  closeness: Closeness;
  /** What of the offer answered: a topic key, a weekday … */
  by?: string;
};

/** What is not known of an offer, and matters: a row that could not judge. */
export type Question = { kind: ReasonKind; key: string; said: string; isTerm?: true; weight: Weight };

export type Match = {
  card: Card;
  reasons: Reason[];
  /** What counts in favour though nobody asked: keys of conditions (met_at_door, trial, free …). */
  kindnesses: string[];
  questions: Question[];
  /** What is known not to be as wished, or is far, and yet does not hide it: it stands lower, and says so. */
  hurdles: Hurdle[];
  travel: Travel;
};

/** `no`: known not to be so. `unknown`: a must that nobody has answered. `far`: too far. `other`: only near what was wished for. */
export type Hurdle = {
  kind: ReasonKind;
  key: string;
  said: string;
  isTerm?: true;
  how: 'no' | 'unknown' | 'far' | 'other';
  /** What of the offer stands in the way, where that can be named: a weekday, a topic. */
  by?: string;
};

/** A near miss: fits but for one thing. */
export type Almost = { card: Card; hurdle: Hurdle; reasons: Reason[]; travel: Travel };

export type Matching = {
  /** At most the asked number, in fair order. */
  matches: Match[];
  /** Of all that fit. */
  total: number;
  almost: Almost[];
};
