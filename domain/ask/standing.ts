/**
 * How every offer stands after all rows: one row at a time over all offers, in plain arrays of numbers, so that many
 * thousand are judged within a frame. What stands at n is card n's.
 */
import type { Card } from '../card';
import { travelTo } from '../filter';
import type { Measure } from '../find';
import { columnOf, UNASKED } from './columns';
import { ANSWER, ANSWERS, type Answer, isYes, type Row } from './row';

/** What is known of an offer, as bits. */
export const IS = {
  /** Only for others: it is no near miss either. */
  hidden: 1,
  /** The very thing, or what a life area leads to. */
  wished: 2,
  /** Some row is a known yes. */
  known: 4,
  /** It answers a wanted topic, and not only a life area. */
  exact: 8,
} as const;

/** Rows are counted from 1; 0 is none. */
export type Standings = {
  points: Float64Array;
  is: Uint8Array;
  /** How many rows are in the way, and the last of them. */
  barred: Uint8Array;
  bar: Uint16Array;
  /** The first row that it is only near. */
  near: Uint16Array;
  /** The first row that could be asked about. */
  open: Uint16Array;
};

/** What is nearly wished for: another game where chess was, or only «games» where there is chess elsewhere. */
const isOnlyNear = (row: Row, answer: Answer): boolean =>
  row.isSubstance && (answer === ANSWER.other || (answer === ANSWER.above && row.isFound === true));

function bitsOf(row: Row, answer: Answer): number {
  const hidden = row.effect.bars[answer] === 'hidden' ? IS.hidden : 0;
  if (!isYes(answer) || row.isSilent) return hidden;
  if (!row.isSubstance || isOnlyNear(row, answer)) return hidden | IS.known;
  return hidden | IS.known | IS.wished | (answer >= ANSWER.under ? IS.exact : 0);
}

const tableOf = (holds: (answer: Answer) => number): Uint8Array =>
  Uint8Array.from(ANSWERS, (_, answer) => holds(answer));

/** The answers that are known already; those to a question with a person's words in it are kept nowhere. */
const answersTo = ({ question, isMeasured, answers }: Row, cards: readonly Card[], measure: Measure): Uint8Array =>
  question === undefined
    ? (answers ?? new Uint8Array(cards.length).fill(UNASKED))
    : columnOf(cards, question, isMeasured ? measure : undefined);

/**
 * @param may whether card n is for the one who asks at all
 * @returns the standings, and the cards that are what one comes for, or near it: the others are not judged to the end
 */
export function standingsOf(
  rows: readonly Row[],
  cards: readonly Card[],
  measure: Measure,
  may: (entry: number) => boolean,
): { standings: Standings; left: Int32Array } {
  const { length } = cards;
  const standings: Standings = {
    points: new Float64Array(length),
    is: new Uint8Array(length),
    barred: new Uint8Array(length),
    bar: new Uint16Array(length),
    near: new Uint16Array(length),
    open: new Uint16Array(length),
  };
  let left = new Int32Array(length);
  for (let entry = 0; entry < length; entry++) left[entry] = entry;
  const add = (row: Row) => {
    const judge = (entry: number) => {
      const card = cards[entry] as Card;
      return row.judge(card, entry, row.isMeasured ? travelTo(card, measure) : null);
    };
    addRow(standings, row, rows.indexOf(row) + 1, answersTo(row, cards, measure), left, judge, bestOf(row));
  };
  // One thing said may mean several: the best of them counts, and counts once.
  const best = new Map<string, Float64Array>();
  const bestOf = ({ kind, said, isSubstance }: Row): Float64Array | undefined => {
    if (!isSubstance) return undefined;
    const same = rows.filter((row) => row.isSubstance && row.kind === kind && row.said === said);
    if (same.length < 2) return undefined;
    const known = best.get(said) ?? new Float64Array(length);
    best.set(said, known);
    return known;
  };
  const substance = rows.filter(({ isSubstance }) => isSubstance);
  substance.forEach(add);
  left = left.filter((entry) => (substance.length === 0 || isWorthIt(standings, entry)) && may(entry));
  rows.filter(({ isSubstance }) => !isSubstance).forEach(add);
  return { standings, left };
}

const isWorthIt = ({ is, near }: Standings, entry: number): boolean => {
  const bits = is[entry] ?? 0;
  return (bits & IS.hidden) === 0 && ((bits & IS.wished) !== 0 || (near[entry] ?? 0) > 0);
};

function addRow(
  { points, is, barred, bar, near, open }: Standings,
  row: Row,
  number: number,
  answers: Uint8Array,
  left: Int32Array,
  judge: (entry: number) => Answer,
  best: Float64Array | undefined,
): void {
  const worth = row.effect.points;
  const bits = tableOf((answer) => bitsOf(row, answer));
  const bars = tableOf((answer) => Number(row.effect.bars[answer] !== undefined));
  const nears = tableOf((answer) => Number(isOnlyNear(row, answer)));
  for (let at = 0; at < left.length; at++) {
    const n = left[at] ?? 0;
    let answer = answers[n] ?? 0;
    if (answer === UNASKED) {
      answer = judge(n);
      answers[n] = answer;
    }
    let more = worth[answer] ?? 0;
    if (best) {
      const had = best[n] ?? 0;
      best[n] = Math.max(had, more);
      more = Math.max(0, more - had);
    }
    points[n] = (points[n] ?? 0) + more;
    is[n] = (is[n] ?? 0) | (bits[answer] ?? 0);
    if (bars[answer] === 1) {
      barred[n] = (barred[n] ?? 0) + 1;
      bar[n] = number;
    }
    if (nears[answer] === 1 && near[n] === 0) near[n] = number;
    if (answer === ANSWER.unknown && open[n] === 0) open[n] = number;
  }
}
