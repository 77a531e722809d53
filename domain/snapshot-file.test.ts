import { expect, test } from 'vitest';
import { card } from './any-card';
import { find, indexCards } from './find';
import { EMPTY_QUERY } from './query';
import { analyseWith } from './search/analysis';
import { openSnapshot, packSnapshot } from './snapshot-file';
import { language, senses } from './test-data';

const DAY = '2026-11-22';
const towns = { vamdrup: 'Vamdrup', 'sonder-bjert': 'Sønder Bjert' };
const cards = [
  card('garn', { title: 'Strikkecafé', topics: ['making.knitting'], town: 'vamdrup' }),
  card('bad', { title: 'Vinterbaderne', summary: 'Børn svømmede i går.', town: 'sonder-bjert' }),
  card('tur', { title: 'Madlavningsgruppen', summary: 'Vi går ture bagefter.', topics: ['food.cook_together'] }),
];
const here = indexCards(cards, senses, analyseWith(language), (slug) => towns[slug as keyof typeof towns] ?? slug);
const there = openSnapshot(
  JSON.parse(JSON.stringify(packSnapshot(DAY, here, towns, { senses, language, crisis: ['dø'] }))),
);

test('what the page opens answers as the server does, word for word', () => {
  for (const words of [
    'strik',
    'svømme',
    'barn',
    'gruppe',
    'mad',
    'Sdr. Bjert',
    'haandarbejde',
    'strikekafe',
    'gå tur',
    '',
  ])
    expect(find({ ...EMPTY_QUERY, words }, there.index, DAY), words).toEqual(
      find({ ...EMPTY_QUERY, words }, here, DAY),
    );
  expect(there.day).toBe(DAY);
  expect(there.crisis).toEqual(['dø']);
});

test('cards and an index that are not of one version are refused', () => {
  const packed = packSnapshot(DAY, here, towns, { senses, language, crisis: [] });
  expect(() => openSnapshot({ ...packed, cards: cards.slice(1) })).toThrow(/answers for/);
});
