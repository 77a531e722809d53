/**
 * How far it is and about how long it takes on foot and by bicycle. An estimate, always to be called one:
 * the straight line times 1.3, and round the head of Kolding Fjord when the line would need a boat.
 */
import { type At, type Box, isInside } from './at';
import { isSea } from './land';

/** Roads are longer than the crow's way: mean 1.34 for trips to the centre in 300 European cities; 1.3 as a round number. */
export const ROAD_FACTOR = 1.3;
/** km/h, common planning values. */
export const WALK_SPEED = 4.8;
export const BIKE_SPEED = 15;
/** Minutes are rounded up to this: a finer number would promise too much. */
export const ROUND_MINUTES = 5;
/** The bridges at the harbour, where one gets round the fjord. */
export const FJORD_HEAD: At = [55.4905, 9.4815];
/** Less water than this on the line is a bay, a lake or the coast's own inexactness. */
export const SEA_LIMIT = 300;

/** Kolding Fjord. Water elsewhere (Hejlsminde Nor, Lillebælt) is not passed by way of Kolding harbour. */
const FJORD: Box = { west: 9.48, south: 55.465, east: 9.72, north: 55.54 };
const EARTH_RADIUS = 6_371_008.8;
const SAMPLE_METRES = 50;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the great circle. */
export function metresBetween([lat1, lng1]: At, [lat2, lng2]: At): number {
  const across = Math.sin(radians(lat2 - lat1) / 2) ** 2;
  const along = Math.sin(radians(lng2 - lng1) / 2) ** 2;
  const half = across + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * along;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Metres of the straight line that lie on Kolding Fjord. */
export function fjordMetres(from: At, to: At): number {
  // The same line both ways: without this, rounding could send one out by boat and home by road.
  const [a, b] = from[0] < to[0] || (from[0] === to[0] && from[1] <= to[1]) ? [from, to] : [to, from];
  const metres = metresBetween(a, b);
  const samples = Math.min(2000, Math.max(1, Math.round(metres / SAMPLE_METRES)));
  let wet = 0;
  for (let i = 0; i < samples; i += 1) {
    const part = (i + 0.5) / samples;
    const at: At = [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part];
    if (isInside(at, FJORD) && isSea(at)) wet += 1;
  }
  return (wet / samples) * metres;
}

/** Metres as one must go without a boat, still in straight lines. */
export function metresByLand(from: At, to: At): number {
  const straight = metresBetween(from, to);
  if (fjordMetres(from, to) <= SEA_LIMIT) return straight;
  return metresBetween(from, FJORD_HEAD) + metresBetween(FJORD_HEAD, to);
}

const minutesAt = (metres: number, kilometresPerHour: number): number =>
  Math.max(1, Math.ceil(metres / ((kilometresPerHour * 1000) / 60) / ROUND_MINUTES)) * ROUND_MINUTES;

export type Estimate = { metres: number; walkMinutes: number; bikeMinutes: number };

/** Whole metres by road as we guess them, and minutes rounded up to the next five (never under five). */
export function estimate(from: At, to: At): Estimate {
  const metres = Math.round(metresByLand(from, to) * ROAD_FACTOR);
  return { metres, walkMinutes: minutesAt(metres, WALK_SPEED), bikeMinutes: minutesAt(metres, BIKE_SPEED) };
}

/** How a person thinks of distance, nearest first: round the corner, a short or a longer ride, a trip. */
export const DISTANCE_BANDS = ['walk_15', 'bike_15', 'bike_30', 'further'] as const;
export type DistanceBand = (typeof DISTANCE_BANDS)[number];

export function bandOf({ walkMinutes, bikeMinutes }: Estimate): DistanceBand {
  if (walkMinutes <= 15) return 'walk_15';
  if (bikeMinutes <= 15) return 'bike_15';
  return bikeMinutes <= 30 ? 'bike_30' : 'further';
}
