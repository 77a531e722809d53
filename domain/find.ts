/** Finding: words and filters in one pass, every hit with its reasons and with the questions still open. */
import type { Ask } from './ask';
import type { Card } from './card';
import { comesToYou, judge, type Travel } from './filter';
import { fairly, standing } from './order';
import { type SearchIndex, search, type Why } from './search';

export type Hit = {
  card: Card;
  why: Why[];
  /** Keys of filter rows and conditions that the offer's facts could not answer: questions for the card. */
  unknown: string[];
  travel: Travel;
};

/** Measures from where one looks to a card; null where it cannot be known. */
export type Measure = (card: Card) => Travel;
const nowhere: Measure = () => null;

/** What we do not know counts as a ride of so many minutes: a known Tuesday first, then what may be one. */
const UNKNOWN_IS_AS_FAR = 40;

/** Minutes put on a place that is only known to be somewhere in its town: what is known to be near stands first. */
const ROUGH = 5;

/** Word scores closer than this are a tie, so that trust and the day's shuffle decide. */
const SCORE_STEP = 2;

/**
 * Everything that fits, in the order of the list and the map.
 * @param day today in Copenhagen, 2026-11-22: seeds the fair order.
 * @param measure from the chosen town or the person's own position; left out when neither is chosen.
 */
export function find(ask: Ask, index: SearchIndex, day: string, measure: Measure = nowhere): Hit[] {
  const scores = new Map<Card, number>();
  const hits: Hit[] = [];
  for (const { card, score, why } of search(index, ask.words)) {
    const travel = comesToYou(card) ? null : measure(card);
    const { passes, unknown } = judge(card, ask, travel);
    if (!passes) continue;
    scores.set(card, Math.round(score / SCORE_STEP));
    hits.push({ card, why, unknown, travel });
  }
  const byTrust = (hit: Hit) => (scores.get(hit.card) ?? 0) * 10 + standing(hit.card, day) - hit.unknown.length;
  if (measure === nowhere) return fairly(hits, byTrust, day);
  // From somewhere: words first, then nearest; what has no place, or comes to you, stands after the first near ones.
  const far = ({ travel, card }: Hit) =>
    travel ? Math.min(travel.bikeMinutes, 99) + (card.precision === 'area' ? ROUGH : 0) : 30;
  const rank = (hit: Hit) =>
    (scores.get(hit.card) ?? 0) * 1000 -
    (far(hit) + hit.unknown.length * UNKNOWN_IS_AS_FAR) * 10 +
    standing(hit.card, day);
  return fairly(hits, rank, day);
}
