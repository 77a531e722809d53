/** What stands in the square is what a camera reads out of it. */
import readQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { type Qr, qrOf } from './qr';

const LINK = 'https://faellesskab.example.dk/plan#laes=Zm9ydHkgdGhyZWUgbGV0dGVycyBvZiBhIHNlY3JldCBoZXI';

const SCALE = 4;

/** Draws the path as a screen would, black dots on white, and reads it as a camera would. */
function readFrom({ size, path }: Qr): string | undefined {
  const width = size * SCALE;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < SCALE; row += 1) {
      const start = (Number(y) * SCALE + row) * width + Number(x) * SCALE;
      for (let dot = start; dot < start + Number(run) * SCALE; dot += 1) dots.set([0, 0, 0, 255], dot * 4);
    }
  return readQr(dots, width, width)?.data;
}

describe('the square', () => {
  it('is read by a camera as the link it was made of', () => {
    const qr = qrOf(LINK);
    expect(qr && readFrom(qr)).toBe(LINK);
  });

  it('has room round it, so that a camera finds it', () => {
    const { size, path } = qrOf(LINK) ?? { size: 0, path: '' };
    const corners = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)];
    for (const [, x, y, run] of corners) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Math.max(Number(x) + Number(run), Number(y) + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  it('reads back Danish letters too', () => {
    const qr = qrOf('Æblegrød på Ærø');
    expect(qr && readFrom(qr)).toBe('Æblegrød på Ærø');
  });

  it('is not drawn when there is more in it than a phone can read', () => {
    expect(qrOf('a'.repeat(1600))).toBeNull();
    expect(qrOf('a'.repeat(5000))).toBeNull();
  });

  it('would be seen to be wrong if one row were missing', () => {
    const qr = qrOf(LINK);
    const without = qr && { ...qr, path: qr.path.replace(/M\d+ (?:1[0-9]|2[0-4])h[^z]*z/g, '') };
    expect(without && readFrom(without)).not.toBe(LINK);
  });
});
