/**
 * A small map of a few places, drawn by ourselves in black and white: the land, the shore, the towns near by, and each
 * place by its number. Only a checked door is a full mark; what is only about there is a dotted ring.
 */
import { type At, toPixel } from './at';
import { metresBetween } from './distance';
import { COAST_BOX } from './land';
import { DRAWN_LAND, DRAWN_SHORES } from './shore';

export const WIDTH = 640;
export const HEIGHT = 400;
/** Nothing is drawn nearer than this: streets we do not have. */
const CLOSEST = 12;
const FURTHEST = 9;
const EDGE = 64;

export type Spot = { number: number; at: At; isExact: boolean };
/** `numbers`: all that stand at one point, «1, 3». */
export type Mark = { numbers: number[]; isExact: boolean; x: number; y: number };
export type SketchTown = { name: string; x: number; y: number };
export type Sketch = {
  land: string;
  shore: string;
  marks: Mark[];
  towns: SketchTown[];
  /** A line of so many kilometres is so long on the drawing. */
  scale: { km: number; length: number };
};

type Draw = (at: At) => { x: number; y: number };
type Line = readonly (readonly number[])[];

/** @param towns in the order of weight: the first names win the room */
export function sketchOf(spots: readonly Spot[], towns: readonly { name: string; at: At }[]): Sketch | null {
  if (spots.length === 0) return null;
  const { draw, middle, zoom } = viewOf(spots.map(({ at }) => at));
  return {
    land: DRAWN_LAND.flat()
      .map((ring) => `${pathOf(ring, draw)}Z`)
      .join(''),
    shore: DRAWN_SHORES.map((line) => pathOf(line, draw)).join(''),
    marks: marksIn(spots, draw),
    towns: towns
      .map(({ name, at }) => ({ name, ...draw(at) }))
      .filter(({ x, y }) => x > 40 && x < WIDTH - 40 && y > 16 && y < HEIGHT - 16),
    scale: scaleAt(middle, zoom),
  };
}

/** All places within the edges, as near as may be; and never a part of the world whose coast we do not know. */
function viewOf(all: readonly At[]): { draw: Draw; middle: At; zoom: number } {
  const bounds = (zoom: number) => {
    const points = all.map((at) => toPixel(at, zoom));
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };
  let zoom = CLOSEST;
  for (; zoom > FURTHEST; zoom -= 0.25) {
    const { left, right, top, bottom } = bounds(zoom);
    if (right - left <= WIDTH - 2 * EDGE && bottom - top <= HEIGHT - 2 * EDGE) break;
  }
  const { left, right, top, bottom } = bounds(zoom);
  const northWest = toPixel([COAST_BOX.north, COAST_BOX.west], zoom);
  const southEast = toPixel([COAST_BOX.south, COAST_BOX.east], zoom);
  const within = (n: number, least: number, most: number) => (most < least ? n : Math.min(most, Math.max(least, n)));
  const x0 = within((left + right - WIDTH) / 2, northWest.x, southEast.x - WIDTH);
  const y0 = within((top + bottom - HEIGHT) / 2, northWest.y, southEast.y - HEIGHT);
  const draw: Draw = (at) => {
    const { x, y } = toPixel(at, zoom);
    return { x: Math.round(x - x0), y: Math.round(y - y0) };
  };
  const [first = [55.49, 9.47]] = all;
  return { draw, middle: first, zoom };
}

/** A path whose points far outside the drawing are moved to a frame round it, each kept once. */
function pathOf(line: Line, draw: Draw): string {
  const AIR = 60;
  const clamp = (n: number, most: number) => Math.min(most + AIR, Math.max(-AIR, n));
  let before = '';
  let path = '';
  for (const [lng = 0, lat = 0] of line) {
    const { x, y } = draw([lat, lng]);
    const point = `${clamp(x, WIDTH)} ${clamp(y, HEIGHT)}`;
    if (point !== before) path += `${path ? 'L' : 'M'}${point}`;
    before = point;
  }
  return path;
}

/** Places that would cover each other share one mark, which is exact only when all of them are. */
function marksIn(spots: readonly Spot[], draw: Draw): Mark[] {
  const NEAR = 26;
  const marks: Mark[] = [];
  for (const { number, at, isExact } of spots) {
    const point = draw(at);
    const home = marks.find((mark) => Math.hypot(mark.x - point.x, mark.y - point.y) < NEAR);
    if (home) {
      home.numbers.push(number);
      home.isExact &&= isExact;
    } else marks.push({ numbers: [number], isExact, ...point });
  }
  return marks;
}

function scaleAt(middle: At, zoom: number): { km: number; length: number } {
  const [from, to] = [toPixel(middle, zoom), toPixel([middle[0], middle[1] + 0.1], zoom)];
  const pixels = (to.x - from.x) / (metresBetween(middle, [middle[0], middle[1] + 0.1]) / 1000);
  const km = [0.5, 1, 2, 5, 10, 20].findLast((each) => each * pixels <= WIDTH / 4) ?? 0.5;
  return { km, length: Math.round(km * pixels) };
}
