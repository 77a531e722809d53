/** The table two people sit at: where in the conversation they are, what was heard, and what they do with what was found. */
import { type Ask, EMPTY_ASK } from '../ask/ask';

/** Whose eyes look; it changes wording only. */
export const LOOKERS = ['together', 'self', 'other'] as const;
export const TURNS = ['start', 'end'] as const;
export const MATCHES_SHOWN = 12;
export const COMPARED_AT_MOST = 3;
/** Why an offer was set aside, if its owner wishes to say; seen by nobody else. */
export const ASIDE_REASONS = ['far', 'time', 'people', 'tried', 'later'] as const;

export type Looker = (typeof LOOKERS)[number];
/** Which side of the screen has the turn: the citizen sits at the start. */
export type Turn = (typeof TURNS)[number];
export type AsideReason = (typeof ASIDE_REASONS)[number];
export type Aside = { slug: string; reason?: AsideReason };

/** `start`, a question card's id, `heard`, `found`, `compare`. */
export type Step = string;

export type Table = {
  looker: Looker;
  step: Step;
  turn: Turn;
  ask: Ask;
  /** What was written, as it was written, to be read back with the understood words marked. */
  sentences: string[];
  /** Ids of the cards that were skipped. */
  skipped: string[];
  aside: Aside[];
  /** Slugs laid beside each other. */
  compared: string[];
  /** How many matches are shown. */
  shown: number;
  /** The unmet wish has been counted, at their own click. */
  counted: boolean;
};

export const EMPTY_TABLE: Table = {
  looker: 'together',
  step: 'start',
  turn: 'start',
  ask: EMPTY_ASK,
  sentences: [],
  skipped: [],
  aside: [],
  compared: [],
  shown: MATCHES_SHOWN,
  counted: false,
};
