import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { qrOf } from '../qr';
import { PackBroken, pack, QR_LETTERS_MAX, UNPACKED_MAX, unpack } from './packed';

type Bytes = Uint8Array<ArrayBuffer>;
const document = fc.uint8Array({ maxLength: 2000 }).map((bytes): Bytes => new Uint8Array(bytes));

/** What somebody else might pack, with a check that fits. */
async function packedBy(bytes: Uint8Array): Promise<Bytes> {
  const small = deflateRawSync(bytes);
  const check = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(small)), 0, 4);
  return new Uint8Array([1, ...check, ...small]);
}

describe('a plan that travels in its own link', () => {
  it('unfolds to what it was', () =>
    fc.assert(
      fc.asyncProperty(document, async (bytes) => {
        expect(await unpack(await pack(bytes))).toEqual(bytes);
      }),
    ));

  it('is smaller than it was, when it holds words', async () => {
    const words = new TextEncoder().encode('Jeg vil gerne ud blandt andre. Jeg vil gerne lære at strikke. '.repeat(20));
    expect((await pack(words)).length).toBeLessThan(words.length / 5);
  });

  it('is refused when one bit is another, or a piece is missing', () =>
    fc.assert(
      fc.asyncProperty(document, fc.nat(), fc.nat(7), async (bytes, where, bit) => {
        const packed = await pack(bytes);
        const at = where % packed.length;
        await expect(unpack(packed.slice(0, at))).rejects.toThrow(PackBroken);
        packed[at] = (packed[at] ?? 0) ^ (1 << bit);
        await expect(unpack(packed)).rejects.toThrow(PackBroken);
      }),
    ));

  it('is refused when it never was one', () =>
    fc.assert(
      fc.asyncProperty(document, async (bytes) => {
        await expect(unpack(bytes)).rejects.toThrow(PackBroken);
      }),
    ));

  it('is not unfolded to more than a plan can be, however small it came', async () => {
    expect(await unpack(await packedBy(new Uint8Array(UNPACKED_MAX)))).toHaveLength(UNPACKED_MAX);
    const bomb = await packedBy(new Uint8Array(64 * UNPACKED_MAX));
    expect(bomb.length).toBeLessThan(UNPACKED_MAX / 8);
    await expect(unpack(bomb)).rejects.toThrow(PackBroken);
  });

  it('says with its refusal nothing of what is in it', async () => {
    const cause: unknown = await unpack(new TextEncoder().encode('kanariefugl')).catch((error: unknown) => error);
    expect(`${cause}${(cause as Error).stack}${(cause as Error).cause}`).not.toContain('kanariefugl');
  });

  it('fits in a square that a phone can read, up to the most letters and not one more', () => {
    expect(qrOf('a'.repeat(QR_LETTERS_MAX))).not.toBe(null);
    expect(qrOf('a'.repeat(QR_LETTERS_MAX + 1))).toBe(null);
  });
});
