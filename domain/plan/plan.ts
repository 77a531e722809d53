/**
 * The citizen's plan as it is read: a letter to oneself. The document behind it, which two devices may write in at once,
 * is in `document.ts`; this is what it says at one moment. No name, no CPR number and no diagnosis has a field here.
 */

/** Free text, each merged letter by letter when two write at once. The first three are the plan's own. */
export const PLAN_TEXTS = ['want', 'why', 'give'] as const;
/** `step`: one next step. `who`: who does what. `hard`: «hvis det bliver svært, så …». `hello`: the hej-besked. `taker`: who «another» is. */
export const PLACE_TEXTS = ['name', 'step', 'who', 'hard', 'hello', 'taker'] as const;
/** What one wants to know before the first visit; what is unknown is a question, and its answer is written here. */
export const VISIT_KEYS = [
  'where_in',
  'who_meets',
  'first_minutes',
  'bring',
  'companion',
  'leave_early',
  'there',
  'home',
] as const;
/** Who may have the ball. The association is the place itself. */
export const HOLDERS = ['me', 'municipality', 'association', 'other'] as const;
/** How it went: a diary's words, never a score. */
export const OUTCOMES = ['tried', 'stayed', 'not_for_me', 'could_not_get_in'] as const;

/** Letters in one text; places on one plan, put aside or not; entries in the diary. */
export const TEXT_MAX = 1000;
export const PLACES_MAX = 12;
export const DIARY_MAX = 100;

export type PlanText = (typeof PLAN_TEXTS)[number];
export type PlaceText = (typeof PLACE_TEXTS)[number];
export type VisitKey = (typeof VISIT_KEYS)[number];
export type Holder = (typeof HOLDERS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/**
 * Who has the ball. `offered`: somebody else was asked, and has not taken over yet; until they say so themselves it
 * stays with `holder`. `since`: the day it came there, 2026-11-23.
 */
export type Ball = { holder: Holder; offered: Holder | null; since: string };

/** Something afterwards, in one's own words. `place`: its id, or null for the plan as a whole. */
export type Entry = { id: string; place: string | null; day: string; outcome: Outcome | null; words: string };

export type Place = {
  id: string;
  /** The offer's slug in the catalogue; null for a place of one's own. */
  offer: string | null;
  /** As it was called when it was laid on the plan, or what one calls it oneself. */
  name: string;
  /** The organisation, as it was called then. */
  organisation: string;
  /** A day and a time for the next step: 2026-11-24, 14:00. */
  day: string | null;
  time: string | null;
  step: string;
  who: string;
  hard: string;
  hello: string;
  taker: string;
  /** The step was taken. */
  isDone: boolean;
  ball: Ball | null;
  /** What was asked and answered about the first visit. */
  visit: Partial<Record<VisitKey, string>>;
};

export type Plan = {
  want: string;
  why: string;
  give: string;
  /** In the order the citizen put them. */
  places: Place[];
  /** Put aside, and not thrown away. */
  aside: Place[];
  /** Newest first. */
  diary: Entry[];
};

export const EMPTY_PLAN: Plan = { want: '', why: '', give: '', places: [], aside: [], diary: [] };

export const isEmptyPlan = (plan: Plan): boolean =>
  !plan.want && !plan.why && !plan.give && plan.places.length + plan.aside.length + plan.diary.length === 0;
