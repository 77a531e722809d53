/** Points that stand too close to be pressed apart become one disc with a number. Worked out once for each zoom. */
import { type At, type Box, isInside, toPixel } from '../../domain/geo/at';
import type { Point } from '../../domain/geo/positions';

/** Discs are 44–50 px; nearer than this they would cover each other. */
const RADIUS = 52;
/** Discs are parted anew at each quarter of a zoom, so that they are steady while two fingers pull. */
const STEP = 0.25;

export type Single = { kind: 'single'; key: string; order: number; at: At; point: Point };
export type Cluster = {
  kind: 'cluster';
  key: string;
  order: number;
  at: At;
  count: number;
  /** In list order. */
  points: Point[];
  /** The whole zoom at which it opens; above the map's finest when no zoom parts it. Asked for only when needed. */
  opensAt: () => number;
};

export type Clusters = (box: Box, zoom: number) => (Single | Cluster)[];

type Group = { x: number; y: number; points: Point[] };

/** Each point goes to the nearest group whose first point is within reach, or begins its own. */
function grouped(points: readonly Point[], zoom: number): Group[] {
  // In squares as wide as the reach, so that only nine of them need a look.
  const squares = new Map<number, Group[]>();
  const groups: Group[] = [];
  for (const point of points) {
    const { x, y } = toPixel(point.at, zoom);
    const square = (i: number): number =>
      (Math.floor(x / RADIUS) + (i % 3) - 1) * 2 ** 26 + Math.floor(y / RADIUS) + Math.floor(i / 3) - 1;
    let home: Group | undefined;
    let nearest = RADIUS;
    for (let i = 0; i < 9; i += 1) {
      for (const group of squares.get(square(i)) ?? []) {
        const away = Math.hypot(group.x - x, group.y - y);
        if (away < nearest) [home, nearest] = [group, away];
      }
    }
    if (home) {
      home.points.push(point);
      continue;
    }
    const group = { x, y, points: [point] };
    groups.push(group);
    const here = square(4);
    squares.set(here, [...(squares.get(here) ?? []), group]);
  }
  return groups;
}

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;

/** `points` are in list order, and so is the answer. `maxZoom` is the map's finest zoom. */
export function clustersOf(points: readonly Point[], maxZoom: number): Clusters {
  function discOf({ points: inside }: Group, zoom: number): (Single | Cluster)[] {
    const [point] = inside;
    if (!point) return [];
    const { order, card } = point;
    if (inside.length === 1) return [{ kind: 'single', key: card.slug, order, at: point.at, point }];
    const at: At = [mean(inside.map(({ at: [lat] }) => lat)), mean(inside.map(({ at: [, lng] }) => lng))];
    const opensAt = (): number => {
      let next = Math.floor(zoom) + 1;
      while (next <= maxZoom && grouped(inside, next).length === 1) next += 1;
      return next;
    };
    // The first card and the size: steady while one pans, and new when the set is.
    const key = `${inside.length}-${card.slug}`;
    return [{ kind: 'cluster', key, order, at, count: inside.length, points: inside, opensAt }];
  }

  const known = new Map<number, (Single | Cluster)[]>();
  return (box, zoom) => {
    const step = Math.floor(zoom / STEP) * STEP;
    const discs = known.get(step) ?? grouped(points, step).flatMap((group) => discOf(group, step));
    known.set(step, discs);
    return discs.filter(({ at }) => isInside(at, box));
  };
}
