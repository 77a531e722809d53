/** What one's own browser keeps of a plan, and what several tabs make of it together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, documentFrom, newDocument, planIn } from './document';
import { write } from './edit';
import { type Kept, keptFrom, NO_LINK, textOf, togetherOf } from './kept';

const SECRET = new Uint8Array(32).fill(7);
function kept(want: string, change: Partial<Kept> = {}): Kept {
  const doc = newDocument();
  write(doc, 'want', want);
  const document = bytesOf(doc);
  return { ...NO_LINK, id: 'abcdefghijkl', device: 'mnopqrstuvwx', isTaken: false, document, ...change };
}
const wantOf = ({ document }: Kept) => planIn(documentFrom(document)).want;

describe('a plan that is kept', () => {
  it('is the same plan when it is taken up again, with its link', () => {
    const mine = kept('Jeg vil strikke', {
      ...{ link: { kind: 'change', secret: SECRET }, turn: 2, version: 9, days: 365, isTaken: true },
      expires: '2027-11-23T12:00:00.000Z',
    });
    const again = keptFrom(textOf(mine));
    expect(again).toEqual(mine);
    expect(again && wantOf(again)).toBe('Jeg vil strikke');
  });

  it('is none when it is damaged, cut, foreign, or of a later page', () => {
    const text = textOf(kept('Jeg vil strikke'));
    const said = JSON.parse(text);
    const bad = [
      ...[null, '', '{}', 'null', '[]', text.slice(0, -5)],
      ...[{ v: 2 }, { id: '../..' }, { document: '' }, { document: '!' }, { document: 'AAAA' }, { link: 'ret' }].map(
        (change) => JSON.stringify({ ...said, ...change }),
      ),
    ];
    for (const each of bad) expect(keptFrom(each)).toBeNull();
    expect(keptFrom(JSON.stringify({ ...said, days: 2, version: -1 }))).toMatchObject({ days: 30, version: 0 });
  });
});

describe('two tabs with one plan', () => {
  it('keep the words of both, in whatever order they write', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå]{3,9}$/), fc.stringMatching(/^[a-zæøå]{3,9}$/), (one, other) => {
        const [a, b] = [kept(one), kept(other)];
        const both = wantOf(togetherOf(a, b));
        expect(both).toContain(one);
        expect(both).toContain(other);
        expect(wantOf(togetherOf(b, a))).toBe(both);
      }),
    );
  });

  it('go by the newest link, and by the highest version that either has seen of it', () => {
    const old = kept('strikke', { link: { kind: 'change', secret: SECRET }, turn: 1, version: 40 });
    const next = kept('synge', { link: { kind: 'change', secret: new Uint8Array(32) }, turn: 2, version: 1 });
    for (const both of [togetherOf(old, next), togetherOf(next, old)])
      expect(both).toMatchObject({ link: next.link, turn: 2, version: 1 });
    expect(togetherOf(old, { ...old, version: 44 }).version).toBe(44);
    expect(togetherOf(old, { ...old, version: 4 }).version).toBe(40);
  });

  it('let the link go when either has deleted it', () => {
    const old = kept('strikke', { link: { kind: 'change', secret: SECRET }, turn: 1 });
    const without = kept('strikke', { link: null, turn: 2 });
    expect(togetherOf(old, without).link).toBeNull();
  });
});
