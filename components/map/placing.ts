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

/** A name that wants a place: beside a disc (`r` > 0, bold) or beside its own dot. `must`: better crossed than missing. */
export type Name = { key: string; text: string; x: number; y: number; r: number; must: boolean };
export type PlacedName = Name & { textX: number; textY: number };

/** Atkinson Hyperlegible at 16 px is about 8.3 px a letter in Danish names; bold a little more. */
const widthOf = (text: string, bold: boolean): number => text.length * (bold ? 8.9 : 8.2) + 10;
const HEIGHT = 20;

/** How much of `a` is covered by `b`, in square pixels. */
const lap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Where the middle of a name may stand: below a disc, or above a dot; then the other side, then beside it. */
function sidesOf({ x, y, r }: Name, width: number): (readonly [number, number])[] {
  const [down, aside] = [Math.max(r, 4) + HEIGHT / 2 + 2, Math.max(r, 5) + width / 2 + 3];
  const [below, above] = [[x, y + down] as const, [x, y - down] as const];
  const sides = [[x + aside, y] as const, [x - aside, y] as const];
  return r > 0 ? [below, above, ...sides] : [above, below, ...sides];
}

/**
 * Places names in order of importance and leaves out what finds no room, or is more than `most`.
 * A name is rather beside its mark than half outside `room`, the part that is seen.
 */
export function placed(names: readonly Name[], discs: readonly Disc[], most: number, room?: Rect): PlacedName[] {
  const taken = discs.map(rectOf);
  const out: PlacedName[] = [];
  for (const name of names) {
    if (!name.must && out.length >= most) continue;
    const { x, y, r, text } = name;
    const width = widthOf(text, r > 0);
    const box = ([cx, cy]: readonly [number, number]): Rect => ({
      left: cx - width / 2,
      right: cx + width / 2,
      top: cy - HEIGHT / 2,
      bottom: cy + HEIGHT / 2,
    });
    const outside = (rect: Rect): number => (room ? width * HEIGHT - lap(rect, room) : 0);
    const crossed = (at: readonly [number, number]): number =>
      taken.reduce((sum, other) => sum + lap(other, box(at)), outside(box(at)));
    // A free name's own dot needs its room as well.
    const dot = rectOf({ x, y, r: 4 });
    if (r === 0 && taken.some((other) => covers(other, dot))) continue;
    const tries = sidesOf(name, width);
    const at = tries.find((each) => crossed(each) < 1) ?? (name.must ? least(tries, crossed) : undefined);
    if (!at) continue;
    taken.push(box(at));
    if (r === 0) taken.push(dot);
    out.push({ ...name, textX: Math.round(at[0]), textY: Math.round(at[1]) });
  }
  return out;
}

const least = <T>(all: readonly T[], cost: (one: T) => number): T | undefined =>
  all.reduce<T | undefined>((best, next) => (best === undefined || cost(next) < cost(best) ? next : best), undefined);
