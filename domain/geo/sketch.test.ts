/** The map sketch: every place is on it, nothing is drawn nearer than we know, and one can see how far it is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEIGHT, sketchOf, WIDTH } from './sketch';

const KOLDING = [55.4904, 9.4722] as const;
const VAMDRUP = [55.4276, 9.2844] as const;

it('has every place of the municipality within its frame', () => {
  const at = fc.tuple(
    fc.double({ min: 55.34, max: 55.575, noNaN: true }),
    fc.double({ min: 9.24, max: 9.66, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(at, { minLength: 1, maxLength: 12 }), (all) => {
      const sketch = sketchOf(
        all.map((each, n) => ({ number: n + 1, at: each, isExact: false })),
        [],
      );
      const numbers = sketch?.marks.flatMap((mark) => mark.numbers).toSorted((a, b) => a - b);
      expect(numbers).toEqual(all.map((_, n) => n + 1));
      for (const { x, y } of sketch?.marks ?? []) {
        expect(x > 0 && x < WIDTH && y > 0 && y < HEIGHT).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

it('two places at one door share a mark, which is exact only when both are', () => {
  const sketch = sketchOf(
    [
      { number: 1, at: KOLDING, isExact: true },
      { number: 2, at: KOLDING, isExact: false },
      { number: 3, at: VAMDRUP, isExact: true },
    ],
    [],
  );
  expect(sketch?.marks.map(({ numbers, isExact }) => ({ numbers, isExact }))).toEqual([
    { numbers: [1, 2], isExact: false },
    { numbers: [3], isExact: true },
  ]);
});

it('its scale is true: Kolding and Vamdrup lie fourteen kilometres apart', () => {
  const sketch = sketchOf(
    [KOLDING, VAMDRUP].map((at, n) => ({ number: n + 1, at, isExact: true })),
    [],
  );
  const [from, to] = sketch?.marks ?? [];
  if (!sketch || !from || !to) throw new Error('There is no sketch.');
  const kilometres = (Math.hypot(to.x - from.x, to.y - from.y) / sketch.scale.length) * sketch.scale.km;
  expect(kilometres).toBeGreaterThan(13.2);
  expect(kilometres).toBeLessThan(14.4);
});

it('is not there when no place is known', () => expect(sketchOf([], [])).toBeNull());
