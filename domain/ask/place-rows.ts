/** Rows for where, and how one gets there: distance in bands that depend on the way. What comes to you has no distance. */
import type { Card } from '../card';
import { answerOf, comesToYou, type Travel } from '../filter';
import type { Ask, WayKey, Weight } from './ask';
import { ANSWER, type Answer, effectOf, type Row } from './row';

/** Minutes that are near, and minutes that will do, on foot or by bicycle: a bus is not much faster door to door, a car is. */
type Bands = { minutes: 'walkMinutes' | 'bikeMinutes'; near: number; will_do: number };
const BANDS: Record<Exclude<WayKey, 'home'>, Bands> = {
  foot: { minutes: 'walkMinutes', near: 20, will_do: 40 },
  bike: { minutes: 'bikeMinutes', near: 15, will_do: 30 },
  bus: { minutes: 'bikeMinutes', near: 15, will_do: 35 },
  car: { minutes: 'bikeMinutes', near: 35, will_do: 80 },
};

/** Exact: near. Under: it will do. Or far, or unknown. */
export function bandOf(card: Card, travel: Travel, town: string | undefined, way: WayKey | undefined): Answer {
  if (comesToYou(card)) return way === 'home' ? ANSWER.exact : ANSWER.fine;
  if (way === 'home') return ANSWER.far;
  if (town !== undefined && card.town === town) return ANSWER.exact;
  const bands = BANDS[way ?? 'bus'];
  const minutes = travel?.[bands.minutes];
  const isInArea = town !== undefined && card.area === town;
  // A village of the town is of the town; but who walks has walked far when it is far.
  if (isInArea && (way !== 'foot' || minutes === undefined)) return ANSWER.exact;
  if (minutes === undefined) return ANSWER.unknown;
  if (minutes <= bands.near) return ANSWER.exact;
  return isInArea || minutes <= bands.will_do ? ANSWER.under : ANSWER.far;
}

const POINTS = { exact: 1, under: 0.5, far: -4 };
const MUST = { far: 'far', under: 'far', unknown: 'unknown' } as const;

const effect = (weight: Weight) =>
  effectOf(weight, {
    points: POINTS,
    bars: weight === 'must' ? MUST : undefined,
    asks: weight === 'important',
    tells: weight === 'important',
  });

/** What helps on the way, where the offer has said so. */
const HELPS: Partial<Record<WayKey, string>> = { bus: 'near_bus', car: 'parking' };

/** @param measured whether there is anywhere to measure from: a town, or one's own position */
export function placeRows({ place, way }: Ask, measured: boolean): Row[] {
  const rows: Row[] = [];
  const going = way?.key === 'home' ? undefined : way?.key;
  if (place)
    rows.push({
      ...place,
      kind: 'place',
      effect: effect(place.weight),
      judge: (card, _, travel) => bandOf(card, travel, place.key, going),
      question: `place ${place.key} ${going}`,
      isMeasured: true,
      by: (card) => card.town,
      isSubstance: false,
    });
  if (!way) return rows;
  const { key, weight } = way;
  const help = HELPS[key];
  if (key === 'home' || (measured && !place))
    rows.push({
      ...way,
      kind: 'way',
      effect: effect(weight),
      judge: (card, _, travel) => bandOf(card, travel, undefined, key),
      question: `way ${key}`,
      isMeasured: true,
      by: (card) => ['home_visit', 'phone', 'online'].find((mode) => key === 'home' && card.facts[mode] === 'yes'),
      isSubstance: false,
    });
  else if (help)
    rows.push({
      ...way,
      kind: 'way',
      effect: effectOf(weight, { points: { exact: 0.5 } }),
      judge: (card) => (answerOf(card, help) === 'yes' ? ANSWER.exact : ANSWER.fine),
      question: `help ${key}`,
      by: () => help,
      isSubstance: false,
    });
  return rows;
}
