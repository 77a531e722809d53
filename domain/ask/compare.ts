/** Two or three offers side by side: what each says to every thing of the ask, judged by the very rows that matched. */
import { type Travel, travelTo } from '../filter';
import type { CardIndex, Measure } from '../find';
import { type Ask, nameOf, type Thing, thingsIn } from './ask';
import type { Hurdle, Match } from './matching';
import { ANSWER, type Answer, isYes, type Row } from './row';
import { rowsOf } from './rows';
import { Telling } from './telling';

/**
 * `near`: something like it. `fine`: what must not be there is not known to be, and there is no need to ask.
 * A `no` says what is in the way.
 */
export type SideAnswer =
  | { is: 'yes' | 'near' | 'unknown' | 'fine'; by?: string }
  | { is: 'no'; by?: string; hurdle: Hurdle };

/** One thing of the ask, or the times that were asked for as one; an answer for each offer, in their order. */
export type Criterion = { things: Thing[]; answers: SideAnswer[] };
export type Comparison = { offers: Match[]; criteria: Criterion[] };

const nowhere: Measure = () => null;

/** What a thing of the ask became in the rows: an age group is judged as the wish it was said as. */
const isOf = (row: Row, { kind, item }: Thing): boolean => row.kind === kind && row.key === item.key;

/** Times with some force are one row, those that would only be nice another: as the rows have it. */
function thingsOf(row: Row, things: readonly Thing[]): Thing[] {
  const first = things.find((thing) => isOf(row, thing));
  if (first?.kind !== 'times') return first ? [first] : [];
  const isWish = first.item.weight === 'wish';
  return things.filter((thing) => thing.kind === 'times' && (thing.item.weight === 'wish') === isWish);
}

function answerOf(row: Row, answer: Answer, by: string | undefined): SideAnswer {
  const told = by === undefined ? {} : { by };
  const { kind, key, said } = row;
  if (answer === ANSWER.no || answer === ANSWER.far)
    return { is: 'no', ...told, hurdle: { kind, key, said, how: answer === ANSWER.far ? 'far' : 'no', ...told } };
  if (answer === ANSWER.unknown) return { is: 'unknown', ...told };
  // Open to all is a yes to whoever comes; that there is a bus nearby is only known where somebody has said so.
  if (answer === ANSWER.fine) return { is: kind === 'avoid' ? 'fine' : kind === 'way' ? 'unknown' : 'yes' };
  const isNear = answer === ANSWER.other || (answer === ANSWER.above && row.isFound === true);
  return { is: isYes(answer) && !isNear ? 'yes' : 'near', ...told };
}

/**
 * @param slugs of the offers, in the order they are laid; one that is gone is left out
 * @param day today in Copenhagen, 2026-11-22
 * @param measure from the town that was said; left out when none was
 */
export function compare(
  ask: Ask,
  slugs: readonly string[],
  of: CardIndex,
  day: string,
  measure: Measure = nowhere,
): Comparison {
  const { cards } = of;
  const entries = slugs.map((slug) => cards.findIndex((card) => card.slug === slug)).filter((entry) => entry >= 0);
  const rows = rowsOf(ask, of, () => true, measure !== nowhere);
  const telling = new Telling(rows, cards, measure, day);
  const travels = entries.map((entry): Travel => {
    const card = cards[entry];
    return card ? travelTo(card, measure) : null;
  });
  const answersOf = (row: Row): SideAnswer[] =>
    entries.flatMap((entry, n) => {
      const card = cards[entry];
      return card ? answerOf(row, row.judge(card, entry, travels[n] ?? null), row.by?.(card, entry)) : [];
    });
  const things = thingsIn(ask);
  const said = new Map(rows.map((row) => [row, thingsOf(row, things)]));
  const placeOf = (row: Row) => things.findIndex((thing) => said.get(row)?.includes(thing));
  return {
    offers: entries.map((entry) => telling.match(entry)),
    criteria: rows
      .filter((row) => (said.get(row)?.length ?? 0) > 0)
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((row) => ({ things: said.get(row) ?? [], answers: answersOf(row) }))
      // What nobody has said of any of them, and nobody needs to ask, is no difference.
      .filter(({ things: [thing], answers }) => thing?.kind !== 'way' || answers.some(({ is }) => is !== 'unknown')),
  };
}

/** A criterion's name, for a list of them. */
export const criterionName = ({ things }: Criterion): string => things.map(nameOf).join(' ');
