/** The marks of a list on its map sketch: many places, large letters, and no mark that covers another. */
import type { Card } from '../card';
import type { At } from '../geo/at';
import { marksOf } from '../geo/positions';
import { HEIGHT, type Mark, type Spot, WIDTH } from '../geo/sketch';

type Town = { slug: string; lat: number; lng: number };
export type Numbered = { number: number; card: Card };
/** `label`: numbers, or how many when they are more than can be read. */
export type Sign = Mark & { label: string; width: number };

/** Half the height of a mark, in the drawing's own measure: 640 wide, and seen at half of that on a phone. */
export const RADIUS = 22;
const LETTER = 14;
const MOST_NUMBERS = 3;
const AIR = 3;

/**
 * Where each card of a list is drawn, and the numbers of those that are nowhere. Only a checked door is exact; of a town we
 * know the middle, and say that it is about there.
 */
export function spotsOf(cards: readonly Card[], towns: readonly Town[]): { spots: Spot[]; missing: number[] } {
  const { points, areas, nowhere } = marksOf(cards, towns);
  const numberOf = new Map(cards.map((card, n) => [card, n + 1]));
  const spot = (card: Card, at: At, isExact: boolean): Spot => ({ number: numberOf.get(card) ?? 0, at, isExact });
  const spots = [
    ...points.map(({ card, at, near }) => spot(card, at, !near)),
    ...areas.flatMap((area) => area.cards.map((card) => spot(card, area.at, false))),
  ].toSorted((a, b) => a.number - b.number);
  return { spots, missing: nowhere.map((card) => numberOf.get(card) ?? 0) };
}

/** @param many «12 steder», for more than can be read as numbers */
export function gathered(marks: readonly Mark[], many: (count: number) => string): Sign[] {
  let signs = marks.map((mark) => signOf([mark], many));
  // Two that touch become one, until none do; each round has one mark fewer.
  for (let pair = touching(signs); pair; pair = touching(signs)) {
    const [a, b] = pair;
    signs = [...signs.filter((sign) => sign !== a && sign !== b), signOf([a, b], many)];
  }
  return signs;
}

function signOf(marks: readonly Mark[], many: (count: number) => string): Sign {
  const numbers = marks.flatMap((mark) => mark.numbers).toSorted((a, b) => a - b);
  const label = numbers.length > MOST_NUMBERS ? many(numbers.length) : numbers.join(', ');
  const width = Math.max(2 * RADIUS, label.length * LETTER + RADIUS);
  // Where most of them are.
  const middle = (of: 'x' | 'y') =>
    marks.reduce((sum, mark) => sum + mark[of] * mark.numbers.length, 0) / numbers.length;
  const within = (n: number, half: number, most: number) => Math.round(Math.min(most - half, Math.max(half, n)));
  return {
    numbers,
    label,
    width,
    isExact: marks.every(({ isExact }) => isExact),
    x: within(middle('x'), width / 2 + AIR, WIDTH),
    y: within(middle('y'), RADIUS + AIR, HEIGHT),
  };
}

const touch = (a: Sign, b: Sign): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 + AIR && Math.abs(a.y - b.y) < 2 * RADIUS + AIR;

function touching(signs: readonly Sign[]): [Sign, Sign] | null {
  for (const [n, a] of signs.entries()) {
    const b = signs.slice(n + 1).find((other) => touch(a, other));
    if (b) return [a, b];
  }
  return null;
}
