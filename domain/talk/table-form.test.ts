/** A table goes out in a form and comes back the same; what somebody forged does not come back at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable } from './any-table';
import { EMPTY_TABLE } from './table';
import { tableFrom, textOf } from './table-form';

describe('a table in a form', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(tableFrom(textOf(table))).toEqual(table);
        expect(tableFrom(table)).toEqual(table);
      }),
    );
  });

  it('is an empty table when it is nothing we wrote', () => {
    for (const nonsense of ['', 'null', '[]', '{', '7', undefined, null, 7, [], { ask: 7 }, new File([], 'a')])
      expect(tableFrom(nonsense)).toEqual(EMPTY_TABLE);
    for (const any of [fc.anything(), fc.json()])
      fc.assert(
        fc.property(any, (value) => {
          expect(Object.keys(tableFrom(value))).toEqual(Object.keys(EMPTY_TABLE));
        }),
      );
  });

  it('keeps its good parts when some are bad', () => {
    const said = { said: 'strikke', weight: 'wish' };
    const table = tableFrom({
      ...EMPTY_TABLE,
      step: 'nowhere',
      looker: 'self',
      skipped: ['door', 'door', 'none'],
      aside: [{ slug: 'kor', reason: 'none' }, { slug: 'strik', reason: 'far' }, { slug: '../etc' }],
      shown: 100_000,
      ask: {
        ...EMPTY_TABLE.ask,
        wants: [
          { ...said, key: 'making.knitting' },
          { ...said, key: 'making.knitting' },
          { ...said, key: 'x.forged' },
          { key: 'making' },
        ],
        must: 'all of it',
        way: { ...said, key: 'rocket' },
        times: [
          { ...said, key: 'tue' },
          { ...said, key: 'noon' },
        ],
      },
    });
    expect(table).toMatchObject({ step: 'start', looker: 'self', skipped: ['door'], shown: 12 });
    expect(table.aside).toEqual([{ slug: 'strik', reason: 'far' }]);
    expect(table.ask.wants.map(({ key }) => key)).toEqual(['making.knitting']);
    expect([table.ask.must, table.ask.way, table.ask.times.map(({ key }) => key)]).toEqual([[], null, ['tue']]);
  });

  it('is bounded, whatever is sent', () => {
    const wants = Array.from({ length: 5000 }, () => ({ key: 'making', said: 'x', weight: 'wish' }));
    const many = { ...EMPTY_TABLE, sentences: Array(500).fill('a'), ask: { ...EMPTY_TABLE.ask, wants } };
    expect(textOf(tableFrom(many)).length).toBeLessThan(2000);
    expect(tableFrom(JSON.stringify(many))).toEqual(EMPTY_TABLE);
  });
});
