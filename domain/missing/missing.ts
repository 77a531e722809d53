/**
 * What is missing: wishes that nothing fits, topics that a town has nothing of, and how much of the catalogue is sure. Counts
 * of people are told in steps of five and never summed, so that nobody can be found by taking one number from another.
 */
import type { Card } from '../card';
import type { State } from '../freshness/freshness';

/** Fewer alike are shown to nobody, and counts go in steps of as many. */
export const STEP = 5;

export type Wished = { key: string; town: string | null; count: number };
/** `atLeast`: 5, 10, 15 … */
export type Unmet = { key: string; town: string | null; atLeast: number };

/**
 * Most wished first. Two looks at the page, on two days, differ by five or by nothing: a single wish changes no number
 * that it could be told by.
 */
export const unmetShown = (wished: readonly Wished[]): Unmet[] =>
  wished
    .map(({ key, town, count }) => ({ key, town, atLeast: Math.floor(count / STEP) * STEP }))
    .filter(({ atLeast }) => atLeast >= STEP)
    .toSorted((a, b) => b.atLeast - a.atLeast || (`${a.key} ${a.town}` < `${b.key} ${b.town}` ? -1 : 1));

/** `empty`: keys of topics that nothing in the area is about. */
export type Gap = { area: string; offers: number; empty: string[] };

/**
 * For each area, the topics without an offer there. What is held anywhere in the municipality is no gap of one town's.
 * @param topics keys of the topics, in the order they are told
 */
export function gapsIn(cards: readonly Card[], areas: readonly string[], topics: readonly string[]): Gap[] {
  const heads = (card: Card) => card.topics.map((key) => key.split('.')[0] ?? key);
  return areas
    .map((area) => {
      const here = cards.filter((card) => card.area === area);
      const there = new Set(here.flatMap(heads));
      return { area, offers: here.length, empty: topics.filter((key) => !there.has(key)) };
    })
    .filter(({ empty }) => empty.length > 0)
    .toSorted((a, b) => b.empty.length - a.empty.length || (a.area < b.area ? -1 : 1));
}

export type { State };
export const STATES = ['fresh', 'due', 'unconfirmed', 'unknown'] as const satisfies readonly State[];
/** How many offers are in each state: offers, and no people. */
export const sharesOf = (states: readonly State[]): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, states.filter((each) => each === state).length])) as Record<
    State,
    number
  >;

/** One cell of a table for a spreadsheet, which must not take it for a formula. */
const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
/** UTF-8 with the mark that spreadsheets know it by. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
