/**
 * Answers worked out once for each catalogue: a column of bytes for each question, card n's answer at n, filled in as
 * cards are asked about. Only questions in the catalogue's own keys: nothing that a person has written is kept here.
 */
import type { Card } from '../card';

/** More questions than there are keys are asked only by a server that runs for long: then it begins again. */
const COLUMNS_MOST = 500;
/** Not yet asked. */
export const UNASKED = 255;
type Columns = Map<string, Uint8Array>;
const columns = new WeakMap<readonly Card[], { whole: Columns; measured: WeakMap<object, Columns> }>();

function columnsFor(cards: readonly Card[], measure: object | undefined): Columns {
  const known = columns.get(cards) ?? { whole: new Map(), measured: new WeakMap() };
  columns.set(cards, known);
  if (!measure) return known.whole;
  const measured: Columns = known.measured.get(measure) ?? new Map();
  known.measured.set(measure, measured);
  return measured;
}

/**
 * A column to read from, and to fill where it says `UNASKED`.
 * @param question names what is judged: the same name must always have the same answers
 * @param measure what the answers are measured by, if they are: they are forgotten with it
 */
export function columnOf(cards: readonly Card[], question: string, measure?: object): Uint8Array {
  const known = columnsFor(cards, measure);
  let column = known.get(question);
  if (!column) {
    column = new Uint8Array(cards.length).fill(UNASKED);
    if (known.size >= COLUMNS_MOST) known.clear();
    known.set(question, column);
  }
  return column;
}

/** Whether something holds of card n, asked of each card once. */
export function holdsOf(
  cards: readonly Card[],
  question: string,
  holds: (card: Card) => boolean,
): (entry: number) => boolean {
  const column = columnOf(cards, question);
  return (entry) => {
    if (column[entry] === UNASKED) column[entry] = Number(holds(cards[entry] as Card));
    return column[entry] === 1;
  };
}

/** Cards that say the same of whom they are for: the number of each card's group, and one card of each. */
export type Groups = { of: Uint32Array; cards: Card[] };
const groups = new WeakMap<readonly Card[], Groups>();

export function audienceGroups(cards: readonly Card[]): Groups {
  const known = groups.get(cards);
  if (known) return known;
  const numbers = new Map<string, number>();
  const made: Groups = { of: new Uint32Array(cards.length), cards: [] };
  cards.forEach((card, entry) => {
    const { audiences, ageMin, ageMax, facts } = card;
    const name = `${audiences.join()} ${ageMin} ${ageMax} ${facts.women_only} ${facts.men_only}`;
    let number = numbers.get(name);
    if (number === undefined) {
      number = made.cards.length;
      numbers.set(name, number);
      made.cards.push(card);
    }
    made.of[entry] = number;
  });
  groups.set(cards, made);
  return made;
}
