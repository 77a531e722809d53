import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import { indexCards } from '../find';
import { language, senses } from '../test-data';
import { analyseWith } from './analysis';
import { suggest } from './suggest';

const names = {
  topics: { 'making.knitting': 'Strik, hækling og garn', 'movement.swimming': 'Svømning', 'animals.horses': 'Heste' },
  towns: { vamdrup: 'Vamdrup', 'sonder-bjert': 'Sønder Bjert' },
};
const of = indexCards(
  [
    card('strikkecafe', {
      title: 'Strikkecafé i Vamdrup',
      topics: ['making.knitting'],
      town: 'vamdrup',
      organisation: { slug: 'garnklubben', name: 'Garnklubben Strik' },
    }),
    card('svoem', { title: 'Svøm med', topics: ['movement.swimming'], town: 'sonder-bjert' }),
  ],
  senses,
  analyseWith(language),
  (slug) => names.towns[slug as keyof typeof names.towns] ?? slug,
);
const kinds = (text: string) => suggest(of, text, names).map(({ kind, key }) => `${kind} ${key}`);

describe('while one types', () => {
  test('topics come first, then towns, organisations and places', () => {
    expect(kinds('str')).toEqual(['topic making.knitting', 'organisation garnklubben', 'offer strikkecafe']);
    expect(kinds('vam')).toEqual(['town vamdrup', 'offer strikkecafe']);
  });

  test('another word for a topic leads to it', () => expect(kinds('haandarb')).toContain('topic making.knitting'));

  test('without æ, ø and å too, and with a name’s second word', () => {
    expect(kinds('svom')).toContain('topic movement.swimming');
    expect(kinds('sdr bj')).toContain('town sonder-bjert');
    expect(kinds('cafe vam')).toEqual(kinds('café vam'));
  });

  test('the words last written lead on by themselves', () => {
    expect(kinds('strik vamdr')).toContain('town vamdrup');
    expect(kinds('gerne vamdrup str')).toContain('topic making.knitting');
  });

  test('nothing is suggested that the catalogue has nothing of, nor for one letter', () => {
    expect(kinds('hest')).not.toContain('topic animals.horses');
    expect(kinds('s')).toEqual([]);
  });

  test('however much fits, the row is short and nothing comes twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (text, most) => {
        const row = suggest(of, text, names, most);
        expect(new Set(row.map(({ kind, key }) => kind + key)).size).toBe(row.length);
        expect(row.length).toBeLessThanOrEqual(Math.max(most, 4));
      }),
    );
  });
});
