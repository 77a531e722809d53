/**
 * The coast as it is drawn: corners cut so that it looks like a shore and not like a survey.
 * Only for the eye; `land.ts` decides with the uncut rings.
 */
import { COAST_BOX, LAND, type Ring } from './land';

type Point = readonly number[];

/** Both ends on the same side of the clip box: a cut of the scissors, not a shore. */
function isFrame([x1 = 0, y1 = 0]: Point, [x2 = 0, y2 = 0]: Point): boolean {
  const { west, south, east, north } = COAST_BOX;
  return (x1 === x2 && (x1 === west || x1 === east)) || (y1 === y2 && (y1 === south || y1 === north));
}

/** Chaikin's corner cutting: each corner becomes two points a quarter in from it. Ends stay; a closed line stays closed. */
export function cutCorners(line: readonly Point[], rounds = 2): Point[] {
  let points = [...line];
  for (let round = 0; round < rounds; round += 1) {
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last || points.length < 3) return points;
    const closed = first[0] === last[0] && first[1] === last[1];
    const cut: Point[] = [];
    for (const [i, [x1 = 0, y1 = 0]] of points.slice(0, -1).entries()) {
      const [x2 = 0, y2 = 0] = points[i + 1] ?? [];
      cut.push([0.75 * x1 + 0.25 * x2, 0.75 * y1 + 0.25 * y2], [0.25 * x1 + 0.75 * x2, 0.25 * y1 + 0.75 * y2]);
    }
    if (closed) points = [...cut, ...cut.slice(0, 1)];
    else points = [first, ...cut.slice(1, -1), last];
  }
  return points;
}

/** Splits a ring into its shores (softened) and gives the ring back with those shores in it. */
export function soften(ring: Ring): { ring: Point[]; shores: Point[][] } {
  const corners = ring.slice(0, -1);
  const next = (i: number): Point => corners[(i + 1) % corners.length] ?? [];
  const start = corners.findIndex((corner, i) => isFrame(corner, next(i)));
  if (start < 0) {
    const whole = cutCorners(ring);
    return { ring: whole, shores: [whole] };
  }
  const out: Point[] = [];
  const shores: Point[][] = [];
  let shore: Point[] = [];
  // Begin just after a cut, so that no shore is broken in two.
  for (let step = 1; step <= corners.length; step += 1) {
    const i = (start + step) % corners.length;
    const corner = corners[i] ?? [];
    shore.push(corner);
    if (!isFrame(corner, next(i))) continue;
    const soft = cutCorners(shore);
    out.push(...soft);
    if (soft.length > 1) shores.push(soft);
    shore = [];
  }
  return { ring: [...out, ...out.slice(0, 1)], shores };
}

const softened = LAND.map((rings) => rings.map(soften));

/** Land to fill: polygons of rings of [longitude, latitude]. */
export const DRAWN_LAND: Point[][][] = softened.map((rings) => rings.map(({ ring }) => ring));

/** Shores to stroke: open or closed lines without the box's edges. */
export const DRAWN_SHORES: Point[][] = softened.flatMap((rings) => rings.flatMap(({ shores }) => shores));
