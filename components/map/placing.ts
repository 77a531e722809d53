/**
 * Where things stand when they would cover each other: exact marks stay, areas give way a little (they are not exact),
 * towns too close become one area, and names take the first free side. Pure; all numbers are pixels.
 */

export type Disc = { key: string; x: number; y: number; r: number };
export type Rect = { left: number; top: number; right: number; bottom: number };

const AIR = 3;
const rectOf = ({ x, y, r }: Omit<Disc, 'key'>): Rect => ({ left: x - r, top: y - r, right: x + r, bottom: y + r });
const covers = (a: Rect, b: Rect): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const apart = (a: Omit<Disc, 'key'>, b: Omit<Disc, 'key'>): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Joins each disc to the first (largest) one that it touches or whose centre is nearer than `reach`. Largest first. */
export function joined<T extends Disc>(discs: readonly T[], reach: number): T[][] {
  const groups: T[][] = [];
  for (const disc of discs) {
    const home = groups.find(([first]) => first && apart(first, disc) < Math.max(reach, first.r + disc.r + AIR));
    if (home) home.push(disc);
    else groups.push([disc]);
  }
  return groups;
}

/** The compass in the order that reads best here: the sea lies to the east, and names stand below. */
const COMPASS = [180, 225, 135, 90, 270, 315, 45, 0].map((degrees) => (degrees * Math.PI) / 180);

/**
 * Moves each disc to the nearest free place; one that finds none within `reach` stays where it is least in the way.
 * `air` is kept between the moved ones, whose names need it; fixed ones only must not be covered.
 */
export function eased<T extends Disc>(discs: readonly T[], fixed: readonly Disc[], reach: number, air = AIR): T[] {
  const moved: Disc[] = [];
  return discs.map((disc) => {
    const lap = (others: readonly Disc[], x: number, y: number, gap: number): number =>
      others.reduce((sum, other) => sum + Math.max(0, other.r + disc.r + gap - apart(other, { x, y, r: 0 })), 0);
    const inTheWay = (x: number, y: number): number => lap(fixed, x, y, AIR) + lap(moved, x, y, air);
    let best = { x: disc.x, y: disc.y, cost: inTheWay(disc.x, disc.y) };
    for (let step = 14; step <= reach && best.cost > 0; step += 14) {
      for (const angle of COMPASS) {
        const [x, y] = [disc.x + step * Math.cos(angle), disc.y + step * Math.sin(angle)];
        const cost = inTheWay(x, y);
        if (cost < best.cost) best = { x, y, cost };
        if (best.cost === 0) break;
      }
    }
    const there = { ...disc, x: Math.round(best.x), y: Math.round(best.y) };
    moved.push(there);
    return there;
  });
}

/**
 * A name that wants a place: beside a disc (`r` > 0, bold), beside its own dot (`r` = 0), or just there (`r` < 0).
 * `must`: better crossed than missing. `folds`: it may be written on two lines.
 */
export type Name = { key: string; text: string; x: number; y: number; r: number; must: boolean; folds?: boolean };
/** `crossed`: how much of it lies over something else, in square pixels. */
export type PlacedName = Name & { textX: number; textY: number; crossed: number };

/** Atkinson Hyperlegible at 16 px is about 8.3 px a letter in Danish names; bold a little more. */
const widthOf = (text: string, bold: boolean): number =>
  Math.max(...text.split('\n').map((line) => line.length)) * (bold ? 8.5 : 8.2) + 10;
const LINE = 20;

/** On two lines, broken at the space nearest the middle: "Vamdrup" above "og omegn". */
export function folded(text: string): string {
  const off = (at: number): number => Math.abs(at - (text.length - 1) / 2);
  let best = -1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (best < 0 || off(at) < off(best)) best = at;
  return best < 0 ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

/** How much of `a` is covered by `b`, in square pixels. */
const lap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** A disc's corners are free: names may stand there. */
const touches = ({ x, y, r }: Disc, { left, right, top, bottom }: Rect): boolean =>
  Math.hypot(x - Math.min(right, Math.max(left, x)), y - Math.min(bottom, Math.max(top, y))) < r;

/** How far a name under a disc may stand to one side, in parts of its width; the straight way first. */
const ASIDE = [0, 0.07, -0.07, 0.15, -0.15, 0.3, -0.3, 0.45, -0.45];

type Middle = readonly [x: number, y: number];

/** Where a name may stand: below a disc, or above a dot; then the other side, then beside it; then a little askew. */
function triesFor({ x, y, r, text, folds }: Name): { text: string; at: Middle; rect: Rect }[] {
  const shapes = folds && text.includes(' ') && !text.includes('\n') ? [text, folded(text)] : [text];
  return (r > 0 ? ASIDE : [0]).flatMap((part) =>
    shapes.flatMap((shape) => {
      const [width, height] = [widthOf(shape, r > 0), LINE * shape.split('\n').length];
      const [down, aside] = [Math.max(r, 4) + height / 2 + 2, Math.max(r, 5) + width / 2 + 3];
      const askew = x + part * width;
      const upright: Middle[] =
        r > 0
          ? [
              [askew, y + down],
              [askew, y - down],
            ]
          : [
              [x, y - down],
              [x, y + down],
            ];
      const sides: Middle[] =
        part === 0
          ? [
              [x + aside, y],
              [x - aside, y],
            ]
          : [];
      return (r < 0 ? [[x, y] as const] : [...upright, ...sides]).map((at) => {
        const [cx, cy] = at;
        const rect = { left: cx - width / 2, right: cx + width / 2, top: cy - height / 2, bottom: cy + height / 2 };
        return { text: shape, at, rect };
      });
    }),
  );
}

/**
 * Places names in order of importance and leaves out what finds no room, or is more than `most`.
 * A name is rather beside its mark than half outside `room`, the part that is seen.
 */
export function placed(
  names: readonly Name[],
  discs: readonly Disc[],
  most: number,
  room?: Rect,
  buttons?: Rect,
): PlacedName[] {
  const taken: Rect[] = buttons ? [buttons] : [];
  const out: PlacedName[] = [];
  for (const name of names) {
    if (!name.must && out.length >= most) continue;
    const { x, y, r } = name;
    // A free name's own dot needs its room as well.
    const dot = rectOf({ x, y, r: 4 });
    if (r === 0 && [...taken, ...discs.map(rectOf)].some((other) => covers(other, dot))) continue;
    let best: { text: string; at: Middle; rect: Rect; crossed: number; cost: number } | undefined;
    for (const { text, at, rect } of triesFor(name)) {
      const crossed =
        taken.reduce((sum, other) => sum + lap(other, rect), 0) +
        discs.reduce((sum, disc) => sum + (touches(disc, rect) ? lap(rectOf(disc), rect) : 0), 0);
      // A letter cut at the edge is worse than one that brushes a disc.
      const cost = crossed + (room ? 3 * (lap(rect, rect) - lap(rect, room)) : 0);
      if (!best || cost < best.cost) best = { text, at, rect, crossed, cost };
      if (cost < 1) break;
    }
    if (!best || (best.cost >= 1 && !name.must)) continue;
    const { text, rect, crossed } = best;
    taken.push(rect);
    if (r === 0) taken.push(dot);
    out.push({ ...name, text, crossed, textX: Math.round(best.at[0]), textY: Math.round(best.at[1]) });
  }
  return out;
}
