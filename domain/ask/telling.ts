/** Tells why an offer stands where it does: asked only of those that are shown, of the very rows that judged them. */
import type { Card } from '../card';
import { type Travel, travelTo } from '../filter';
import type { Measure } from '../find';
import { WITHOUT } from './avoid-rows';
import { kindnessesOf } from './favours';
import type { Almost, Hurdle, Match, Question, Reason } from './matching';
import { ANSWER, type Answer, closenessOf, FACTOR, isYes, type Row } from './row';

/** A row of the ask, with what it says of one offer. */
type Judged = { row: Row; answer: Answer };

/** The thing of the ask that a row stands for. */
const thingOf = ({ kind, key, said, isTerm }: Row) => ({ kind, key, said, ...(isTerm && { isTerm }) });
const withBy = (by: string | undefined) => (by === undefined ? {} : { by });

export class Telling {
  readonly #asked: ReadonlySet<string>;

  constructor(
    private readonly rows: readonly Row[],
    private readonly cards: readonly Card[],
    private readonly measure: Measure,
    private readonly day: string,
  ) {
    this.#asked = new Set(rows.map(({ key }) => key));
  }

  #judged(card: Card, entry: number, travel: Travel): Judged[] {
    return this.rows.map((row) => ({ row, answer: row.judge(card, entry, travel) }));
  }

  /** Card n as a match. */
  match(entry: number): Match {
    const card = this.cards[entry] as Card;
    const travel = travelTo(card, this.measure);
    const judged = this.#judged(card, entry, travel);
    return {
      card,
      reasons: reasonsOf(judged, card, entry),
      kindnesses: kindnessesOf(card, this.day, this.#asked),
      questions: questionsOf(judged, this.#asked),
      hurdles: judged.flatMap(({ row, answer }) =>
        row.effect.tells && (answer === ANSWER.no || answer === ANSWER.far) ? hurdleOf(row, answer, card, entry) : [],
      ),
      travel,
    };
  }

  almost(entry: number, inTheWay: Row): Almost {
    const card = this.cards[entry] as Card;
    const travel = travelTo(card, this.measure);
    const judged = this.#judged(card, entry, travel);
    const answer = inTheWay.judge(card, entry, travel);
    return {
      card,
      hurdle: hurdleOf(inTheWay, answer, card, entry),
      reasons: reasonsOf(
        judged.filter(({ row }) => row !== inTheWay),
        card,
        entry,
      ),
      travel,
    };
  }
}

function reasonsOf(judged: readonly Judged[], card: Card, entry: number): Reason[] {
  return judged.flatMap(({ row, answer }): Reason[] => {
    if (!isYes(answer) || row.isSilent) return [];
    const closeness = closenessOf(answer);
    if (row.also) return row.also(card).map((each) => ({ kind: row.kind, closeness, ...each }));
    return [{ ...thingOf(row), closeness, ...withBy(row.by?.(card, entry)) }];
  });
}

/** What matters most is asked first; «ingen dyr» as a wish and as a thing to avoid is one question. */
const questionsOf = (judged: readonly Judged[], asked: ReadonlySet<string>): Question[] =>
  judged
    .filter(({ row, answer }) => answer === ANSWER.unknown && row.effect.asks)
    .filter(({ row }) => row.kind !== 'avoid' || !WITHOUT[row.key]?.some((key) => asked.has(key)))
    .map(({ row }) => ({ ...thingOf(row), weight: row.weight }))
    .sort((a, b) => FACTOR[b.weight] - FACTOR[a.weight]);

function hurdleOf(row: Row, answer: Answer, card: Card, entry: number): Hurdle {
  const bar = row.effect.bars[answer];
  const how =
    bar && bar !== 'hidden'
      ? bar
      : answer === ANSWER.far
        ? 'far'
        : answer === ANSWER.unknown
          ? 'unknown'
          : answer === ANSWER.no
            ? 'no'
            : 'other';
  return { ...thingOf(row), how, ...withBy(row.by?.(card, entry)) };
}
