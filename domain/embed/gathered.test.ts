/** The marks of the frame's map: each number once, none over another, and never more exact than we know. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { card } from '../any-card';
import { HEIGHT, type Mark, WIDTH } from '../geo/sketch';
import { gathered, RADIUS, spotsOf } from './gathered';

const KOLDING: [number, number] = [55.4904, 9.4722];
const TOWNS = [{ slug: 'vamdrup', lat: 55.4276, lng: 9.2844 }];
const many = (count: number) => `${count} steder`;

it('every number stands once, within the drawing, and no mark covers another', () => {
  const marks = fc
    .array(
      fc.record({ x: fc.integer({ min: 64, max: 576 }), y: fc.integer({ min: 64, max: 336 }), isExact: fc.boolean() }),
      {
        maxLength: 60,
      },
    )
    .map((all): Mark[] => all.map((mark, n) => ({ ...mark, numbers: [n + 1] })));
  fc.assert(
    fc.property(marks, (all) => {
      const signs = gathered(all, many);
      expect(signs.flatMap(({ numbers }) => numbers).toSorted((a, b) => a - b)).toEqual(all.map((_, n) => n + 1));
      for (const [n, a] of signs.entries()) {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width / 2).toBeLessThanOrEqual(WIDTH);
        expect(a.y - RADIUS >= 0 && a.y + RADIUS <= HEIGHT).toBe(true);
        for (const b of signs.slice(n + 1))
          expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= 2 * RADIUS).toBe(true);
      }
    }),
  );
});

it('more numbers than one can read become a number of places', () => {
  const at = { x: 300, y: 200, isExact: true };
  expect(gathered([{ ...at, numbers: [1, 2, 3] }], many)[0]?.label).toBe('1, 2, 3');
  expect(gathered([{ ...at, numbers: [1, 2, 3, 4] }], many)[0]?.label).toBe('4 steder');
});

it('only a checked door is exact; a street and a town are about there, and what has no place is told', () => {
  const { spots, missing } = spotsOf(
    [
      card('door', { at: KOLDING, precision: 'door' }),
      card('street', { at: KOLDING, precision: 'street' }),
      card('town', { at: KOLDING, precision: 'area', town: 'vamdrup' }),
      card('online'),
    ],
    TOWNS,
  );
  expect(spots.map(({ number, isExact }) => [number, isExact])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ]);
  // Not at its guess, but in the middle of the town.
  expect(spots[2]?.at).toEqual([55.4276, 9.2844]);
  expect(missing).toEqual([4]);
});

it('a checked door that shares a mark with a guess is not shown as exact', () => {
  const [sign] = gathered(
    [
      { numbers: [1], isExact: true, x: 100, y: 100 },
      { numbers: [2], isExact: false, x: 120, y: 110 },
    ],
    many,
  );
  expect(sign?.isExact).toBe(false);
});
