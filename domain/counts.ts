/**
 * How many places the list would hold with each option of the sheet chosen now, everything else as it is. One pass over
 * the cards, by the very rows that filter: a card counts towards an option when every other row lets it through, and
 * the option's own row does with the option on.
 */

import type { Card } from './card';
import { type OptionKind, withOption } from './choose';
import { answerOf, FILTER_ROWS, lets, travelTo } from './filter';
import type { CardIndex, Measure } from './find';
import { DIRECTIONS, PARTS_OF_DAY, type Query, REACHES } from './query';
import { search } from './search/search';
import { WEEKDAYS } from './vocabulary';

/** The sheet's own options; the closed lists are known here. */
export type Options = { topics: string[]; towns: string[]; audiences: string[]; conditions: string[] };

/** Key → places. For a town and an audience the empty key is «everything». */
export type Counts = Record<OptionKind, Record<string, number>>;

/** Which row each kind of option belongs to. Conditions are rows of their own, and are counted apart. */
const ROW_OF: Record<Exclude<OptionKind, 'condition'>, string> = {
  direction: 'direction',
  topic: 'topic',
  town: 'place',
  reach: 'place',
  part: 'when',
  day: 'when',
  audience: 'audience',
};

const keysOf = ({ topics, towns, audiences }: Options) => ({
  direction: DIRECTIONS,
  topic: topics,
  town: ['', ...towns],
  reach: REACHES,
  part: PARTS_OF_DAY,
  day: WEEKDAYS,
  audience: ['', ...audiences],
});

/** All that the words find, before any filter, in no order. */
export const foundBy = (words: string, { cards, index }: CardIndex): Card[] =>
  Array.from(search(index, words).entries).flatMap((entry) => cards[entry] ?? []);

/** @param cards all that the words find, before any filter. */
export function countsOf(cards: readonly Card[], query: Query, options: Options, measure: Measure): Counts {
  const counts = { condition: Object.fromEntries(options.conditions.map((key) => [key, 0])) } as Counts;
  const tried = Object.entries(keysOf(options)).map(([name, keys]) => {
    const kind = name as keyof typeof ROW_OF;
    counts[kind] = Object.fromEntries(keys.map((key) => [key, 0]));
    const asks = keys.map((key): [string, Query] => [key, withOption(query, kind, key as never)]);
    return { row: FILTER_ROWS.find(({ key }) => key === ROW_OF[kind]), tally: counts[kind], asks };
  });
  for (const card of cards) {
    // No option takes a chosen condition away, so what fails one of them fails them all.
    if (!query.conditions.every((key) => lets(answerOf(card, key), query))) continue;
    const travel = travelTo(card, measure);
    const shut = FILTER_ROWS.filter((row) => row.inUse(query) && !lets(row.judge(card, query, travel), query));
    if (shut.length > 1) continue;
    for (const { row, tally, asks } of tried) {
      if (!row || (shut.length === 1 && shut[0] !== row)) continue;
      for (const [key, asked] of asks)
        if (!row.inUse(asked) || lets(row.judge(card, asked, travel), asked)) tally[key] = (tally[key] ?? 0) + 1;
    }
    if (shut.length === 0)
      for (const key of options.conditions)
        if (lets(answerOf(card, key), query)) counts.condition[key] = (counts.condition[key] ?? 0) + 1;
  }
  return counts;
}
