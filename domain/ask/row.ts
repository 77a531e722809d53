/**
 * A rule is a row: what of the ask it stands for, how it judges an offer, and what each answer does. The row that
 * decides is the row that explains. Answers are numbers, so that many thousand offers can be judged in a frame.
 */
import type { Card } from '../card';
import type { Travel } from '../filter';
import type { Weight } from './ask';
import type { Closeness, Hurdle, ReasonKind } from './matching';

/**
 * From what is known against it, over what is not known, to what was wished for. `fine`: nothing in the way, nothing to
 * say. `other`: only near what was wished for. From `wide` on it is a yes, each closer than the one before; `main` is
 * the very thing, and what the offer is about.
 */
export const ANSWERS = [
  'no',
  'far',
  'unknown',
  'fine',
  'other',
  'wide',
  'life',
  'above',
  'under',
  'exact',
  'main',
] as const;
export type AnswerWord = (typeof ANSWERS)[number];
export const ANSWER = Object.fromEntries(ANSWERS.map((word, n) => [word, n])) as Record<AnswerWord, number>;
/** A place in `ANSWERS`. */
export type Answer = number;
export const isYes = (answer: Answer): boolean => answer >= ANSWER.wide;

/** What an answer hinders: `how` as a hurdle has it; `hidden`: it is for others, and no near miss either. */
export type Bar = Hurdle['how'] | 'hidden';
export type Effect = {
  /** By answer. */
  points: Float64Array;
  bars: (Bar | undefined)[];
  /** What is not known becomes a question. */
  asks: boolean;
  /** A no, or too far, does not hide; but it is told. */
  tells: boolean;
};

export type Row = {
  kind: ReasonKind;
  key: string;
  said: string;
  isTerm?: true;
  weight: Weight;
  effect: Effect;
  judge: (card: Card, entry: number, travel: Travel) => Answer;
  /**
   * Names the question in the catalogue's own keys, so that its answers can be kept, by `isMeasured` for as long as the
   * measure is. Absent for what a person wrote.
   */
  question?: string;
  isMeasured?: true;
  /** Every card's answer, where all were found at once. */
  answers?: Uint8Array;
  /** What of the offer answered, or stands in the way. */
  by?: (card: Card, entry: number) => string | undefined;
  /** What one comes for: a topic, a life area, a way to help, a word. */
  isSubstance: boolean;
  /** There are offers of the very thing, or nothing else will do: what is only wider is a near miss. */
  isFound?: boolean;
  /** It only puts those first that say the very word; the reason is told by another row. */
  isSilent?: true;
  /** Names what else of the ask answered too, where several things were asked as one. */
  also?: (card: Card) => { key: string; said: string; by?: string }[];
};

/** What is important counts twice what is wished for. */
export const FACTOR: Record<Weight, number> = { wish: 1, important: 2, must: 3 };

type Told = {
  points: Partial<Record<AnswerWord, number>>;
  bars?: Partial<Record<AnswerWord, Bar>>;
  asks?: boolean;
  tells?: boolean;
};
/** @param points multiplied with the weight */
export const effectOf = (weight: Weight, { points, bars = {}, asks = false, tells = false }: Told): Effect => ({
  points: Float64Array.from(ANSWERS, (word) => (points[word] ?? 0) * FACTOR[weight]),
  bars: ANSWERS.map((word) => bars[word]),
  asks,
  tells,
});

const CLOSENESS: Partial<Record<AnswerWord, Closeness>> = {
  wide: 'life',
  life: 'life',
  above: 'above',
  under: 'under',
};
export const closenessOf = (answer: Answer): Closeness => CLOSENESS[ANSWERS[answer] ?? 'exact'] ?? 'exact';

/** The three answers of a fact, as an answer. */
export const ofFact = (fact: 'yes' | 'no' | 'unknown' | undefined): Answer =>
  fact === 'yes' ? ANSWER.exact : fact === 'no' ? ANSWER.no : ANSWER.unknown;
