/** What two at one table may count on, whoever says what first. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ASK } from '../ask/ask';
import { EMPTY_TABLE, type Table } from '../talk/table';
import { tableFrom } from '../talk/table-form';
import {
  bytesOf,
  clearLive,
  isAhead,
  type Live,
  liveFrom,
  mergeInto,
  newLive,
  presentIn,
  registersIn,
  writeLive,
  writePresence,
} from './document';
import { changesFrom, registersOf, tableIn } from './registers';

const KEYS = ['making.knitting', 'music.singing', 'outdoors.walking', 'avoid.large_group', 'food.cooking'];
const item = (key: string, said = key) => ({ key, said, weight: 'wish' as const });
const table = (change: Partial<Table> = {}): Table => ({ ...EMPTY_TABLE, ...change });
const says = (live: Live, before: Table, after: Table): void =>
  void writeLive(live, changesFrom(registersOf(before), registersOf(after)));
const copy = (live: Live): Live => liveFrom(bytesOf(live));
const joined = (...all: Live[]): Live => {
  const both = newLive();
  for (const live of all) mergeInto(both, bytesOf(live));
  return both;
};
const shown = (live: Live) => [live.sitting, [...registersIn(live)], [...presentIn(live)].toSorted()];

const anyTable: fc.Arbitrary<Table> = fc
  .record({
    looker: fc.constantFrom('together' as const, 'self' as const, 'other' as const),
    turn: fc.constantFrom('start' as const, 'end' as const),
    wants: fc.uniqueArray(fc.constantFrom(...KEYS)),
    avoid: fc.uniqueArray(fc.constantFrom(...KEYS)),
    words: fc.uniqueArray(fc.stringMatching(/^[a-zæøå]{1,9}$/)),
    sentences: fc.uniqueArray(fc.stringMatching(/^[a-zæøå/ ]{1,20}$/)),
    aside: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/)),
    compared: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 3 }),
    age: fc.option(fc.integer({ min: 0, max: 100 })),
    shown: fc.constantFrom(12, 24),
    counted: fc.boolean(),
    crisis: fc.boolean(),
  })
  .map(({ looker, turn, sentences, compared, shown, counted, ...each }) => ({
    ...table({ looker, turn, sentences, compared, shown, counted }),
    aside: each.aside.map((slug, n) => (n % 2 === 0 ? { slug } : { slug, reason: 'far' as const })),
    ask: {
      ...EMPTY_ASK,
      ...{ wants: each.wants.map((key) => item(key)), avoid: each.avoid.map((key) => item(key)) },
      ...{ unknownWords: each.words, age: each.age, crisis: each.crisis },
    },
  }));
const anyLive = fc.tuple(anyTable, anyTable, fc.nat(1)).map(([one, next, clearings]) => {
  const live = newLive();
  says(live, EMPTY_TABLE, one);
  for (let n = 0; n < clearings; n += 1) clearLive(live);
  says(live, clearings ? EMPTY_TABLE : one, next);
  return live;
});

describe('a table that two share', () => {
  it('is the same conversation on the other screen, in the same order', () => {
    fc.assert(
      fc.property(anyTable, (said) => {
        const live = newLive();
        says(live, EMPTY_TABLE, said);
        expect(tableIn(registersIn(copy(live)))).toEqual(tableIn(registersOf(said)));
      }),
    );
  });

  it('is read as strictly as a table from a form', () => {
    const said = table({
      ...{ turn: 'end', sentences: ['Jeg vil gerne strikke'], aside: [{ slug: 'kor', reason: 'far' }] },
      ask: { ...EMPTY_ASK, wants: [item('making.knitting', 'strikke')], age: 72 },
    });
    expect(tableFrom(tableIn(registersOf(said)))).toEqual(said);
    const live = newLive();
    writeLive(live, [
      ['wants/nonsense', { said: 'x', weight: 'wish' }],
      ['turn', 'nobody'],
      ['compared/<b>', true],
    ]);
    expect(tableFrom(tableIn(registersIn(live)))).toEqual(EMPTY_TABLE);
  });

  it('keeps what both said at once', () => {
    const one = newLive();
    says(one, EMPTY_TABLE, table({ ask: { ...EMPTY_ASK, wants: [item('music.singing')] } }));
    const other = copy(one);
    const before = tableFrom(tableIn(registersIn(one)));
    says(one, before, { ...before, ask: { ...before.ask, wants: [...before.ask.wants, item('making.knitting')] } });
    says(other, before, { ...before, ask: { ...before.ask, wants: [] }, sentences: ['Nej, ikke synge'], turn: 'end' });
    const [here, there] = [joined(one, other), joined(other, one)];
    expect(shown(here)).toEqual(shown(there));
    const { ask, sentences, turn } = tableFrom(tableIn(registersIn(here)));
    expect(ask.wants.map(({ key }) => key)).toEqual(['making.knitting']);
    expect([sentences, turn]).toEqual([['Nej, ikke synge'], 'end']);
  });

  it('loses nothing that either added, and ends alike whoever comes first', () => {
    fc.assert(
      fc.property(anyTable, anyTable, anyTable, (start, mine, yours) => {
        const one = newLive();
        says(one, EMPTY_TABLE, start);
        const other = copy(one);
        says(one, start, mine);
        says(other, start, yours);
        const both = joined(one, other);
        expect(shown(joined(other, one))).toEqual(shown(both));
        const had = registersOf(start);
        for (const side of [mine, yours])
          for (const name of registersOf(side).keys())
            if (!had.has(name)) expect(registersIn(both).has(name)).toBe(true);
      }),
    );
  });

  it('merges in any order, in any company and as often as one likes', () => {
    fc.assert(
      fc.property(anyLive, anyLive, anyLive, (a, b, c) => {
        const all = shown(joined(a, b, c));
        expect(shown(joined(c, b, a))).toEqual(all);
        expect(shown(joined(joined(a, b), c))).toEqual(all);
        expect(shown(joined(a, joined(b, c)))).toEqual(all);
        expect(shown(joined(a, a, b, c, b))).toEqual(all);
        expect(isAhead(joined(a, b), bytesOf(a))).toBe(!isAhead(a, bytesOf(joined(a, b))) && !isAlike(joined(a, b), a));
        expect(isAhead(a, bytesOf(joined(a, b, c)))).toBe(false);
      }),
    );
  });
  const isAlike = (a: Live, b: Live) => !isAhead(a, bytesOf(b)) && !isAhead(b, bytesOf(a));

  it('changes nothing when what comes is no table', () => {
    const live = newLive();
    says(live, EMPTY_TABLE, table({ turn: 'end' }));
    const before = shown(live);
    for (const bytes of [new Uint8Array(), new Uint8Array(3), new Uint8Array(40).fill(255)])
      expect(() => mergeInto(live, bytes)).toThrow();
    expect(shown(live)).toEqual(before);
  });
});

describe('a table that was cleared', () => {
  const words = 'Jeg vil gerne strikke';
  const holds = (live: Live) => new TextDecoder('latin1').decode(bytesOf(live)).includes('strikke');

  it('holds no word of what was said, not among what was deleted either', () => {
    const live = newLive();
    says(live, EMPTY_TABLE, table({ sentences: [words] }));
    expect(holds(live)).toBe(true);
    clearLive(live);
    writePresence(live, 'abcdefghijkl', 'cleared', 1);
    expect(holds(live)).toBe(false);
  });

  it('stays cleared when it meets the one from before', () => {
    const live = newLive();
    says(live, EMPTY_TABLE, table({ sentences: [words] }));
    const other = copy(live);
    clearLive(live);
    expect(mergeInto(live, bytesOf(other))).toBe('merged');
    expect(holds(live)).toBe(false);
    expect(mergeInto(other, bytesOf(live))).toBe('reset');
    expect(holds(other)).toBe(false);
  });

  it('tells who is there, and forgets those who were there longest ago', () => {
    const live = newLive();
    for (let n = 10; n < 30; n += 1) writePresence(live, `abcdefghij${n}`, 'here', n);
    writePresence(live, 'abcdefghij29', 'left', 40);
    const present = presentIn(copy(live));
    expect(present.size).toBe(12);
    expect(present.get('abcdefghij29')).toEqual({ is: 'left', at: 40 });
    expect(present.has('abcdefghij10')).toBe(false);
  });
});
