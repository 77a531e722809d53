import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSecret, readSecretOf } from './keys';
import { hashOf, linkFrom, type PlanLink } from './link';

const bytes = (minLength: number, maxLength: number) =>
  fc.uint8Array({ minLength, maxLength }).map((each): Uint8Array<ArrayBuffer> => new Uint8Array(each));
const secretLink = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), secret: bytes(32, 32) }),
  fc.record({ kind: fc.constant('read' as const), secret: bytes(47, 47) }),
);
const link: fc.Arbitrary<PlanLink> = fc.oneof(
  secretLink,
  fc.record({ kind: fc.constant('whole' as const), bytes: bytes(1, 200) }),
);
const ADDRESS = 'https://faellesskab.example/en/plan';

describe('a plan’s link', () => {
  it('reads back as what it was, alone or in its address', () =>
    fc.assert(
      fc.property(link, (each) => {
        expect(linkFrom(hashOf(each))).toEqual(each);
        expect(linkFrom(ADDRESS + hashOf(each))).toEqual(each);
      }),
    ));

  it('says what one may do with it', async () => {
    const secret = newSecret();
    expect(hashOf({ kind: 'change', secret })).toMatch(/^#ret=[\w-]{43}$/);
    expect(hashOf({ kind: 'read', secret: await readSecretOf(secret) })).toMatch(/^#laes=[\w-]{63}$/);
  });

  it.each([
    ['  ', '\n'],
    ['Her er min plan: ', '. Vi ses.'],
    ['<', '>'],
    ['«', '»,'],
    ['(', ')'],
    ['"', '"'],
    ['[plan](', ')'],
    ['*', '*'],
    ['_', '_'],
    ['', '-'],
    ['\u200f', '\u200f\u200b'],
    ['', ' …'],
  ])('is still read when a message put «%s» before it and «%s» after', (before, after) =>
    fc.assert(
      fc.property(secretLink, (each) => {
        const said = before + ADDRESS + hashOf(each as PlanLink) + after;
        expect(linkFrom(said)).toEqual(each);
      }),
      { numRuns: 30 },
    ),
  );

  it('that is said twice in a message is one; two different ones are a question nobody can answer', () => {
    const [mine, other] = [0, 1].map(() => hashOf({ kind: 'change', secret: newSecret() })) as [string, string];
    expect(linkFrom(`${mine} ${mine}`)).toMatchObject({ kind: 'change' });
    expect(linkFrom(`${mine} ${other}`)).toBe('broken');
    expect(linkFrom(`${mine} ${other.slice(0, 20)}`)).toBe('broken');
  });

  it('that has lost letters, or got one more, is broken and never another plan', () =>
    fc.assert(
      fc.property(secretLink, fc.nat(42), fc.constantFrom(...'aZ09'), (each, at, letter) => {
        const hash = hashOf(each as PlanLink);
        const start = hash.indexOf('=') + 1 + at;
        expect(linkFrom(hash.slice(0, start) + hash.slice(start + 1))).toBe('broken');
        expect(linkFrom(hash.slice(0, start) + letter + hash.slice(start))).toBe('broken');
        expect(linkFrom(hash.slice(0, start))).toBe('broken');
        expect(linkFrom(`${hash.slice(0, start)}%${hash.slice(start + 1)}`)).toBe('broken');
      }),
    ));

  it.each(['', '#', '#tilbud', ADDRESS, '#ret', '#andet=AAAA', 'ret=AAAA', 'jeg vil gerne ud'])(
    'is not what «%s» is',
    (text) => expect(linkFrom(text)).toBe(null),
  );

  it.each(['#ret=', '#laes=', '#plan=', '#plan=A', '#plan=AB'])('«%s» was to be one, and is broken', (text) =>
    expect(linkFrom(text)).toBe('broken'),
  );

  it('whatever is pasted, an answer comes', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((said) => `#plan=${said}`),
        ),
        (text) => {
          const read = linkFrom(text);
          if (read !== null && read !== 'broken') expect(linkFrom(hashOf(read))).toEqual(read);
        },
      ),
    ));
});
