/** What counts in favour of an offer, or against it, though nobody asked: small points, the same for every ask. */
import type { Card } from '../card';
import { answerOf } from '../filter';
import { monthsBetween } from '../order';

type Favour = {
  /** A condition, or what the card says of its freshness. */
  key: string;
  points: number;
  holds: (card: Card, day: string) => boolean;
};

const isYes = (key: string) => (card: Card) => answerOf(card, key) === 'yes';
const FRESH_MONTHS = 6;
const STALE_YEARS = 6;

export const FAVOURS: readonly Favour[] = [
  { key: 'met_at_door', points: 0.4, holds: (card) => card.metAtDoor !== undefined || isYes('met_at_door')(card) },
  { key: 'trial', points: 0.3, holds: isYes('trial') },
  { key: 'free', points: 0.3, holds: isYes('free') },
  { key: 'drop_in', points: 0.3, holds: isYes('drop_in') },
  { key: 'places_now', points: 0.3, holds: isYes('places_now') },
  {
    key: 'fresh',
    points: 0.5,
    holds: ({ trust: { confirmed } }, day) => confirmed !== undefined && monthsBetween(confirmed, day) <= FRESH_MONTHS,
  },
];
const AGAINST: readonly Favour[] = [
  { key: 'full', points: -1, holds: (card) => answerOf(card, 'places_now') === 'no' },
  {
    key: 'stale',
    points: -0.5,
    holds: ({ trust: { year, confirmed } }, day) =>
      confirmed === undefined && year !== undefined && Number(day.slice(0, 4)) - year > STALE_YEARS,
  },
];

type Day = { day: string; points: Float64Array };
const days = new WeakMap<readonly Card[], Day>();

/** The points of each card; worked out once for each catalogue and day. */
export function favoursOf(cards: readonly Card[], day: string): Float64Array {
  const known = days.get(cards);
  if (known?.day === day) return known.points;
  const points = Float64Array.from(cards, (card) =>
    [...FAVOURS, ...AGAINST].reduce((sum, favour) => sum + (favour.holds(card, day) ? favour.points : 0), 0),
  );
  days.set(cards, { day, points });
  return points;
}

/** What of it may be told: what was not asked about anyway. */
export const kindnessesOf = (card: Card, day: string, asked: ReadonlySet<string>): string[] =>
  FAVOURS.filter(({ key, holds }) => key !== 'fresh' && !asked.has(key) && holds(card, day)).map(({ key }) => key);
