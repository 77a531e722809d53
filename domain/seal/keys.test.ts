import { createHash, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFrom, lettersOf } from '../base64';
import { hkdf, newSecret, readKeysOf, readSecretOf, type Secret, tableSecretOf, writeTokenOf } from './keys';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const run = (from: number, to: number) => Uint8Array.from({ length: to - from + 1 }, (_, n) => from + n);
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes): Secret => new Uint8Array(bytes));

/** A second opinion, from OpenSSL by another door. */
const derivedBy = (from: Secret, label: string, bytes = 32) =>
  new Uint8Array(hkdfSync('sha256', from, new Uint8Array(), `faellesskab/1/${label}`, bytes));

const idBy = (write: string) =>
  createHash('sha256').update(`faellesskab/2/id ${write}`).digest().subarray(0, 15).toString('base64url');

describe('HKDF-SHA-256, RFC 5869 appendix A', () => {
  it.each([
    {
      name: 'A.1, a basic case',
      secret: new Uint8Array(22).fill(0x0b),
      salt: run(0x00, 0x0c),
      info: run(0xf0, 0xf9),
      bytes: 42,
      is: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      name: 'A.2, longer inputs and output',
      secret: run(0x00, 0x4f),
      salt: run(0x60, 0xaf),
      info: run(0xb0, 0xff),
      bytes: 82,
      is: 'b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87',
    },
    {
      name: 'A.3, no salt and no info',
      secret: new Uint8Array(22).fill(0x0b),
      salt: hex(''),
      info: hex(''),
      bytes: 42,
      is: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('$name', async ({ secret: from, info, bytes, salt, is }) => {
    expect(toHex(await hkdf(from, info, bytes, salt))).toBe(is);
  });
});

describe('a plan’s keys', () => {
  it('come out of its secret alike on every device, for ever: a plan sealed today opens in ten years', async () => {
    const change: Secret = new Uint8Array(32).fill(7);
    const link = await readSecretOf(change);
    const read = link.slice(0, 32);
    const { id, readToken } = await readKeysOf(link);
    expect({ read: toHex(read), table: toHex(await tableSecretOf(change)), write: await writeTokenOf(change) }).toEqual(
      {
        read: toHex(derivedBy(change, 'read secret')),
        table: toHex(derivedBy(change, 'table secret')),
        write: lettersOf(derivedBy(change, 'write token')),
      },
    );
    expect({ id, readToken }).toEqual({
      id: idBy(await writeTokenOf(change)),
      readToken: lettersOf(derivedBy(read, 'read token')),
    });
    expect([id, readToken.slice(0, 8), toHex(read).slice(0, 16)]).toMatchInlineSnapshot(`
      [
        "V_VLPDZjreHupE-Zaiix",
        "H7DSMcQY",
        "5f5a6a99d122572b",
      ]
    `);
  });

  it('are each another: nothing that the server is shown is what opens, or what writes', () =>
    fc.assert(
      fc.asyncProperty(secret, async (change) => {
        const read = await readSecretOf(change);
        const { id, readToken } = await readKeysOf(read);
        const all = [
          lettersOf(change),
          lettersOf(read.slice(0, 32)),
          lettersOf(await tableSecretOf(change)),
          await writeTokenOf(change),
          readToken,
          lettersOf(derivedBy(read.slice(0, 32), 'seal key')),
        ];
        expect(new Set(all).size).toBe(all.length);
        for (const other of all) expect(other.startsWith(id)).toBe(false);
      }),
      { numRuns: 50 },
    ));

  it('fit what the server takes: an id of 20 letters, tokens of 43', async () => {
    const change = newSecret();
    const { id, readToken } = await readKeysOf(await readSecretOf(change));
    expect([id, readToken, await writeTokenOf(change)].map((said) => bytesFrom(said)?.length)).toEqual([15, 32, 32]);
  });

  it('never leave the browser’s own keeping: the seal key cannot be read out', async () => {
    const { seal } = await readKeysOf(await readSecretOf(newSecret()));
    expect(seal.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', seal)).rejects.toThrow();
  });

  it('come from 256 bits of chance, and no two plans get the same', () => {
    const secrets = Array.from({ length: 200 }, () => lettersOf(newSecret()));
    expect(new Set(secrets).size).toBe(200);
    expect(new Set(secrets.map((said) => said.length))).toEqual(new Set([43]));
  });
});

describe('bytes as letters', () => {
  it('come back as they were, and stand in an address as they are', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const letters = lettersOf(bytes);
        expect(encodeURIComponent(letters)).toBe(letters);
        expect(letters).toBe(Buffer.from(bytes).toString('base64url'));
        expect(bytesFrom(letters)).toEqual(new Uint8Array(bytes));
      }),
    ));

  it.each(['a', 'ab+/', 'ab/_', 'AA==', 'AB', 'AAB', 'a b', 'æøå', 'AAAA\n', ' AAAA'])(
    'are refused when nobody of ours wrote them: «%s»',
    (letters) => expect(bytesFrom(letters)).toBe(null),
  );

  it('mean one thing: no two texts stand for the same bytes', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AEIQgw048-_'), maxLength: 8 }), (letters) => {
        const bytes = bytesFrom(letters);
        if (bytes) expect(lettersOf(bytes)).toBe(letters);
      }),
    ));
});
