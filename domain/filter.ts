/**
 * The filters as rows: a row knows when it is in use and what it says of an offer. The row that hides is the row
 * that explains, and a row that does not know says so: the offer stays, with a question on its card.
 */

import type { Card, CardTime } from './card';
import type { Query } from './query';
import { isUnder } from './topic';
import { EVENING_BEGINS, type FactValue } from './vocabulary';

/** Distance from where one looks; `null` when the offer's place is not known or does not matter. */
export type Travel = { metres: number; walkMinutes: number; bikeMinutes: number } | null;

export type FilterRow = {
  key: string;
  inUse: (query: Query) => boolean;
  judge: (card: Card, query: Query, travel: Travel) => FactValue;
};

/** Age spans of those audiences that are an age, in years. */
export const AGES: Record<string, [number, number]> = {
  'aud.children': [0, 12],
  'aud.teens': [13, 17],
  'aud.young_adults': [18, 29],
  'aud.adults': [18, 120],
  'aud.seniors': [60, 120],
};

/** Home visits, phone and online come to you: no distance hides them. To a job it is you who travel. */
export const comesToYou = (card: Card) =>
  card.kind !== 'volunteer_job' &&
  (card.facts.home_visit === 'yes' || card.facts.phone === 'yes' || card.facts.online === 'yes');

/** The way to a card from where one looks; none to what comes to you. */
export const travelTo = (card: Card, measure: (card: Card) => Travel): Travel =>
  comesToYou(card) ? null : measure(card);

/** One can lend a hand there: a job, something named, or an organisation that seeks help. */
export const gives = (card: Card) =>
  card.kind === 'volunteer_job' || card.contribute.length > 0 || card.facts.contribute_here === 'yes';

const timeFits = (time: Pick<CardTime, 'weekday' | 'start'>, query: Query): FactValue => {
  if (query.days.length > 0 && !query.days.includes(time.weekday)) return 'no';
  if (query.parts.length === 0) return 'yes';
  if (!time.start) return 'unknown';
  return query.parts.includes(time.start < EVENING_BEGINS ? 'day' : 'evening') ? 'yes' : 'no';
};

/** The best answer of several: one time that fits is enough. */
const anyOf = (answers: FactValue[]): FactValue =>
  answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';

/** Whom an offer is for: a yes for all, and for ages that meet. */
export function audienceFits(card: Card, audience: string): FactValue {
  const span = AGES[audience];
  if (span && ((card.ageMin ?? 0) > span[1] || (card.ageMax ?? 120) < span[0])) return 'no';
  if (card.audiences.length === 0) return card.ageMin === undefined && card.ageMax === undefined ? 'unknown' : 'yes';
  if (card.audiences.includes('aud.everyone') || card.audiences.includes(audience)) return 'yes';
  if (!span) return 'no';
  // Two ages meet if their spans do: a group for adults is open to one of 70.
  const spans = card.audiences.flatMap((key) => (AGES[key] ? [AGES[key]] : []));
  if (spans.length === 0) return 'unknown';
  return spans.some(([from, to]) => from <= span[1] && to >= span[0]) ? 'yes' : 'no';
}

export const FILTER_ROWS: FilterRow[] = [
  {
    key: 'topic',
    inUse: (query) => query.topics.length > 0,
    judge: (card, query) => (card.topics.some((t) => query.topics.some((wanted) => isUnder(t, wanted))) ? 'yes' : 'no'),
  },
  {
    key: 'direction',
    inUse: (query) => query.direction !== 'both',
    judge: (card, query) => ((query.direction === 'give' ? gives(card) : card.kind !== 'volunteer_job') ? 'yes' : 'no'),
  },
  {
    key: 'place',
    inUse: (query) => (query.near ? query.reach !== 'here' : query.town !== null) && query.reach !== 'any',
    judge: (card, query, travel) => {
      if (query.reach === 'here') return card.town === query.town || card.area === query.town ? 'yes' : 'no';
      if (comesToYou(card)) return 'yes';
      if (travel === null) return 'unknown';
      return travel.bikeMinutes <= Number(query.reach) ? 'yes' : 'no';
    },
  },
  {
    key: 'when',
    inUse: (query) => query.days.length + query.parts.length > 0,
    judge: (card, query) => {
      if (card.times.length > 0) return anyOf(card.times.map((time) => timeFits(time, query)));
      // No row, but a note that names its days: «en søndag om måneden» is not a Tuesday.
      if (card.days) return anyOf(card.days.map((weekday) => timeFits({ weekday }, query)));
      return 'unknown';
    },
  },
  {
    key: 'audience',
    inUse: (query) => query.audience !== null,
    judge: (card, query) => (query.audience === null ? 'yes' : audienceFits(card, query.audience)),
  },
];

/** Whether any filter is in use: with none, every card passes. */
export const narrows = (query: Query): boolean =>
  query.conditions.length > 0 || FILTER_ROWS.some((row) => row.inUse(query));

export type Judgement = { passes: boolean; unknown: string[] };

/** What a card says of a condition. Own keys only: a card has no fact called «constructor». */
export const answerOf = (card: Card, condition: string): FactValue =>
  Object.hasOwn(card.facts, condition) ? (card.facts[condition] ?? 'unknown') : 'unknown';

/** Whether an answer lets the offer through: what is not known does, unless only a yes will do. */
export const lets = (answer: FactValue, query: Query): boolean =>
  answer === 'yes' || (answer === 'unknown' && !query.must);

/** Judges the whole offer by every filter in use. `unknown` are the keys of the rows that could not say. */
export function judge(card: Card, query: Query, travel: Travel): Judgement {
  const unknown: string[] = [];
  const passesWith = (key: string, answer: FactValue): boolean => {
    if (answer === 'unknown') unknown.push(key);
    return lets(answer, query);
  };
  const passes =
    FILTER_ROWS.every((row) => !row.inUse(query) || passesWith(row.key, row.judge(card, query, travel))) &&
    query.conditions.every((key) => passesWith(key, answerOf(card, key)));
  return { passes, unknown };
}
