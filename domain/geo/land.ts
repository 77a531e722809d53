/** Where land is and where the sea is, after `data/coast.json` (OpenStreetMap, ODbL; true to about 100 m). */
import coast from '../../data/coast.json';
import { type At, type Box, isInside } from './at';

/** Outside this box we know nothing of the coast, and no map of ours may show it. */
export const COAST_BOX: Box = coast.box;

/** The towns of the kommune and a little air: what a map shows first. */
export const HOME_BOX: Box = { west: 9.24, south: 55.34, east: 9.66, north: 55.575 };

export const COAST_CREDIT = { text: coast.credit, url: coast.creditUrl, licence: coast.licence };

/** Ring of [longitude, latitude], first and last the same. */
export type Ring = readonly (readonly number[])[];

const STEPS_A_DEGREE = 10_000;
/** The file tells each ring as steps from corner to corner, the first from the box's south-western one: that is the lightest. */
function ringOf(steps: readonly number[]): Ring {
  let [x, y] = [0, 0];
  return steps.flatMap((step, n) => {
    if (n % 2 === 0) {
      x += step;
      return [];
    }
    y += step;
    const degrees = (from: number, by: number) => (from * STEPS_A_DEGREE + by) / STEPS_A_DEGREE;
    return [[degrees(coast.box.west, x), degrees(coast.box.south, y)]];
  });
}

/** Polygons of rings, the outer one first. */
export const LAND: readonly (readonly Ring[])[] = coast.steps.map((rings) => rings.map(ringOf));

/** Even-odd rule: a line eastwards from the point crosses the ring an odd number of times. */
function isInRing(lng: number, lat: number, ring: Ring): boolean {
  let inside = false;
  let [beforeLng = 0, beforeLat = 0] = ring[ring.length - 1] ?? [];
  for (const [x = 0, y = 0] of ring) {
    if (y > lat !== beforeLat > lat && lng < ((beforeLng - x) * (lat - y)) / (beforeLat - y) + x) inside = !inside;
    beforeLng = x;
    beforeLat = y;
  }
  return inside;
}

/** True on known land; false at sea and outside the box. Holes (none today) count as water. */
export function isLand([lat, lng]: At): boolean {
  return LAND.some((rings) => rings.filter((ring) => isInRing(lng, lat, ring)).length % 2 === 1);
}

/** True at known sea; false on land and outside the box, where we do not know. */
export const isSea = (at: At): boolean => isInside(at, COAST_BOX) && !isLand(at);
