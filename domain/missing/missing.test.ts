import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { card } from '../any-card';
import { csvOf, gapsIn, STEP, sharesOf, unmetShown } from './missing';

const anyWished = fc.array(
  fc.record({
    key: fc.constantFrom('making', 'making.knitting', 'games'),
    town: fc.constantFrom('vamdrup', 'kolding', null),
    count: fc.nat(40),
  }),
  { maxLength: 12 },
);

describe('what is missing', () => {
  it('tells of no wish that fewer than five have, and of no number that one person more would change by one', () => {
    fc.assert(
      fc.property(anyWished, fc.nat(11), (wished, n) => {
        const shown = unmetShown(wished);
        for (const { atLeast } of shown) expect(atLeast >= STEP && atLeast % STEP === 0).toBe(true);
        const more = wished.map((each, at) => (at === n ? { ...each, count: each.count + 1 } : each));
        const sum = (rows: typeof shown) => rows.reduce((all, { atLeast }) => all + atLeast, 0);
        expect([0, STEP]).toContain(sum(unmetShown(more)) - sum(shown));
      }),
    );
  });

  it('never lets a hidden count be found by taking what is shown from a total, for there is no total', () => {
    const shown = unmetShown([
      { key: 'making', town: 'vamdrup', count: 12 },
      { key: 'making', town: 'kolding', count: 3 },
    ]);
    expect(shown).toEqual([{ key: 'making', town: 'vamdrup', atLeast: 10 }]);
    expect(JSON.stringify(shown)).not.toMatch(/15|12|"3"|total/);
  });

  it('names the topics that a town has nothing of', () => {
    const cards = [
      card('strik', { area: 'vamdrup', topics: ['making.knitting'] }),
      card('skak', { area: 'kolding', topics: ['games'] }),
    ];
    expect(gapsIn(cards, ['vamdrup', 'kolding'], ['making', 'games'])).toEqual([
      { area: 'kolding', offers: 1, empty: ['making'] },
      { area: 'vamdrup', offers: 1, empty: ['games'] },
    ]);
  });

  it('counts how sure the catalogue is', () => {
    expect(sharesOf(['fresh', 'unknown', 'unknown'])).toEqual({ fresh: 1, due: 0, unconfirmed: 0, unknown: 2 });
  });

  it('can be opened in a spreadsheet, and nothing in it is run there', () => {
    expect(
      csvOf([
        ['a', '=1+1'],
        ['b "c"', 5],
      ]),
    ).toBe('\uFEFFa;\'=1+1\r\n"b ""c""";5\r\n');
  });
});
