import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeWith, openWith } from './gcm';
import { newSecret, readKeysOf } from './keys';
import { open, SealBroken, seal } from './seal';

type Bytes = Uint8Array<ArrayBuffer>;
const hex = (text: string): Bytes => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const keyOf = (raw: Bytes) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
const anyKey = async () => (await readKeysOf(newSecret())).seal;

const KEY = 'feffe9928665731c6d6a8f9467308308';
const PLAIN =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
const CLOSED =
  '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';

describe('AES-256-GCM, McGrew and Viega’s test cases', () => {
  it.each([
    ['13', '00'.repeat(32), '00'.repeat(12), '', '', '', '530f8afbc74536b9a963b4f1c4cb738b'],
    [
      '14',
      '00'.repeat(32),
      '00'.repeat(12),
      '',
      '00'.repeat(16),
      'cea7403d4d606b6e074ec5d3baf39d18',
      'd0d1c8a799996bf0265b98b5d48ab919',
    ],
    [
      '15',
      KEY + KEY,
      'cafebabefacedbaddecaf888',
      '',
      `${PLAIN}1aafd255`,
      `${CLOSED}898015ad`,
      'b094dac5d93471bdec1a502270e3cc6c',
    ],
    [
      '16',
      KEY + KEY,
      'cafebabefacedbaddecaf888',
      'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      PLAIN,
      CLOSED,
      '76fc6ece0f4e1768cddf8853bb2d551b',
    ],
  ])('case %s closes to the published bytes, and opens again', async (_, raw, iv, additional, plain, closed, tag) => {
    const key = await keyOf(hex(raw));
    expect(toHex(await closeWith(key, hex(iv), hex(additional), hex(plain)))).toBe(closed + tag);
    expect(toHex(await openWith(key, hex(iv), hex(additional), hex(closed + tag)))).toBe(plain);
  });
});

const label = fc.record({
  id: fc.stringMatching(/^[A-Za-z0-9_-]{20}$/),
  version: fc.integer({ min: 1, max: 2 ** 31 }),
});
const plain = fc.uint8Array({ maxLength: 300 }).map((bytes): Bytes => new Uint8Array(bytes));

/** How it failed: the same every time, and telling nothing. */
async function refusal(opening: Promise<unknown>): Promise<Error> {
  const cause = await opening.then(
    () => expect.unreachable('it opened'),
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(SealBroken);
  expect([(cause as Error).message, (cause as Error).cause]).toEqual(['', undefined]);
  return cause as Error;
}

describe('a sealed plan', () => {
  it('opens to what it was', () =>
    fc.assert(
      fc.asyncProperty(label, plain, async (on, bytes) => {
        const key = await anyKey();
        expect(await open(key, on, await seal(key, on, bytes))).toEqual(bytes);
      }),
    ));

  it('is 28 bytes longer, and never the same twice', async () => {
    const key = await anyKey();
    const on = { id: 'A'.repeat(20), version: 1 };
    const all = await Promise.all(Array.from({ length: 300 }, () => seal(key, on, new Uint8Array(40))));
    expect(new Set(all.map((sealed) => sealed.length))).toEqual(new Set([68]));
    expect(new Set(all.map((sealed) => toHex(sealed.slice(0, 12)))).size).toBe(300);
    expect(new Set(all.map((sealed) => toHex(sealed.slice(12)))).size).toBe(300);
  });

  it('stays shut for another key', () =>
    fc.assert(
      fc.asyncProperty(label, plain, async (on, bytes) => {
        await refusal(open(await anyKey(), on, await seal(await anyKey(), on, bytes)));
      }),
    ));

  it('stays shut when it is laid under another plan’s id, or an old version is shown as a new one', () =>
    fc.assert(
      fc.asyncProperty(label, label, plain, async (on, other, bytes) => {
        fc.pre(on.id !== other.id && on.version !== other.version);
        const key = await anyKey();
        const sealed = await seal(key, on, bytes);
        await refusal(open(key, { ...on, id: other.id }, sealed));
        await refusal(open(key, { ...on, version: other.version }, sealed));
      }),
    ));

  it('cannot move letters between id and version', async () => {
    const key = await anyKey();
    const sealed = await seal(key, { id: '2/x', version: 1 }, new Uint8Array(5));
    await refusal(open(key, { id: '/x', version: 12 }, sealed));
    await refusal(open(key, { id: '/2/x', version: 1 }, sealed));
  });

  it('stays shut when one bit of it is another', () =>
    fc.assert(
      fc.asyncProperty(label, plain, fc.nat(), fc.nat(7), async (on, bytes, where, bit) => {
        const key = await anyKey();
        const sealed = await seal(key, on, bytes);
        const at = where % sealed.length;
        sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
        await refusal(open(key, on, sealed));
      }),
    ));

  it('stays shut when a piece is missing or put on', () =>
    fc.assert(
      fc.asyncProperty(label, plain, fc.nat(), async (on, bytes, length) => {
        const key = await anyKey();
        const sealed = await seal(key, on, bytes);
        await refusal(open(key, on, sealed.slice(0, length % sealed.length)));
        await refusal(open(key, on, sealed.slice(1 + (length % sealed.length))));
        await refusal(open(key, on, new Uint8Array([...sealed, 0])));
      }),
    ));

  it('is not opened by anything that is no seal at all', () =>
    fc.assert(
      fc.asyncProperty(label, fc.uint8Array({ maxLength: 100 }), async (on, bytes) => {
        await refusal(open(await anyKey(), on, new Uint8Array(bytes)));
        await refusal(open(await anyKey(), { ...on, version: Number.NaN }, new Uint8Array(bytes)));
      }),
    ));
});
