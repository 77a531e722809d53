/** Finding: words and filters in one pass, every hit with its reasons and with the questions still open. */

import type { Card } from './card';
import { judge, narrows, type Travel, travelTo } from './filter';
import { dayOf, fairest } from './order';
import type { Query } from './query';
import { buildIndex, type SearchIndex } from './search';
import type { Analyse } from './search/analysis';
import { entryOf } from './search/entry';
import { type Heard, search, type Why } from './search/search';
import type { Sense } from './search/senses';

export type Hit = {
  card: Card;
  why: Why[];
  /** Keys of filter rows and conditions that the offer's facts could not answer: questions for the card. */
  unknown: string[];
  travel: Travel;
};

export type Finding = {
  /** The first `limit` of them, in the order of the list and the map. */
  hits: Hit[];
  total: number;
  /** How many of the total are known to fit; the rest have questions open. */
  known: number;
  /** How each word was understood. */
  heard: Heard[];
};

/** Cards and the index of their words: card n is entry n. */
export type CardIndex = { cards: readonly Card[]; index: SearchIndex };

/** Built once for each version of the catalogue. @param townName slug → the name as people write it */
export const indexCards = (
  cards: readonly Card[],
  senses: readonly Sense[],
  analyse: Analyse,
  townName: (slug: string) => string,
): CardIndex => ({
  cards,
  index: buildIndex(
    cards.map((card) => entryOf(card, townName)),
    senses,
    analyse,
  ),
});

/** Measures from where one looks to a card; null where it cannot be known. */
export type Measure = (card: Card) => Travel;
const nowhere: Measure = () => null;

/** What we do not know counts as a ride of so many minutes: a known Tuesday first, then what may be one. */
const UNKNOWN_IS_AS_FAR = 40;

/** Minutes put on a place that is only known to be somewhere in its town: what is known to be near stands first. */
const ROUGH = 5;

/** Scores closer than this part of the whole are a tie, so that trust and the day's shuffle decide. */
const STEPS = 80;

/**
 * Everything that fits, in the order of the list and the map.
 * @param day today in Copenhagen, 2026-11-22: seeds the fair order.
 * @param measure from the chosen town or the person's own position; left out when neither is chosen.
 * @param limit hits wanted; the totals are of all
 */
export function finding(
  query: Query,
  { cards, index }: CardIndex,
  day: string,
  measure: Measure = nowhere,
  limit = Number.POSITIVE_INFINITY,
): Finding {
  const answer = search(index, query.words);
  const { standings } = dayOf(cards, day);
  const isNarrow = narrows(query);
  const entries = new Int32Array(answer.entries.length);
  const ranks = new Float64Array(answer.entries.length);
  let total = 0;
  let known = 0;
  for (let n = 0; n < answer.entries.length; n++) {
    const entry = answer.entries[n] ?? 0;
    const score = Math.round((answer.scores[entry] ?? 0) * STEPS);
    let rank = score * 10 + (standings[entry] ?? 0);
    if (isNarrow || measure !== nowhere) {
      const card = cards[entry];
      if (!card) continue;
      const travel = travelTo(card, measure);
      const { passes, unknown } = judge(card, query, travel);
      if (!passes) continue;
      if (unknown.length === 0) known++;
      rank = rankOf(card, score, standings[entry] ?? 0, unknown.length, measure === nowhere ? undefined : travel);
    } else known++;
    entries[total] = entry;
    ranks[total++] = rank;
  }
  const first = fairest(entries.subarray(0, total), ranks.subarray(0, total), cards, day, limit);
  return {
    hits: first.flatMap((entry) => {
      const card = cards[entry];
      if (!card) return [];
      const travel = travelTo(card, measure);
      return [{ card, why: answer.why(entry), unknown: judge(card, query, travel).unknown, travel }];
    }),
    total,
    known,
    heard: answer.heard,
  };
}

/** Words first. From somewhere, then nearest; what has no place, or comes to you, stands after the first near ones. */
function rankOf(card: Card, score: number, standing: number, unknown: number, travel: Travel | undefined): number {
  if (travel === undefined) return score * 10 + standing - unknown;
  return score * 1000 - (minutesTo(card, travel) + unknown * UNKNOWN_IS_AS_FAR) * 10 + standing;
}

const minutesTo = (card: Card, travel: Travel): number =>
  travel ? Math.min(travel.bikeMinutes, 99) + (card.precision === 'area' ? ROUGH : 0) : 30;

/** All hits, in the order of the list and the map. */
export const find = (query: Query, of: CardIndex, day: string, measure?: Measure): Hit[] =>
  finding(query, of, day, measure).hits;
