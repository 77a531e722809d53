import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import { indexCards } from './find';
import { EMPTY_QUERY, type Query } from './query';
import { FIELD } from './query-fields';
import { queryFrom } from './query-form';
import { formOf } from './query-write';
import { analyseWith } from './search/analysis';
import { language } from './test-data';
import { countWays, idOf, topicsHeard, waysFrom, wayUnder } from './ways';

const query = (chosen: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...chosen });
const ids = (asked: Query, page = EMPTY_QUERY) => waysFrom(asked, page).map(idOf);

describe('ways on', () => {
  test('take away one chosen thing at a time, or all of them, or my words', () => {
    expect(ids(query({ words: 'kor', topics: ['food'], conditions: ['free'] }))).toEqual([
      'topic:food',
      'condition:free',
      'all:',
      'words:',
    ]);
  });

  test('go further from the town than I had chosen, or everywhere', () => {
    expect(ids(query({ town: 'vamdrup', reach: '10' }))).toEqual(['within:20', 'within:40', 'everywhere:', 'all:']);
    expect(ids(query({ near: true, reach: '40' }))).toEqual(['everywhere:', 'all:']);
    const page = query({ town: 'vamdrup' });
    expect(ids({ ...page, words: 'kor' }, page)).toEqual([
      'within:10',
      'within:20',
      'within:40',
      'everywhere:',
      'words:',
    ]);
  });

  test('are none where nothing is in the way but the words', () => {
    expect(ids(query({ words: 'qqqxyz' }))).toEqual([]);
  });

  test('are what a pressed button posts, without script', () => {
    const page = query({ topics: ['making'] });
    for (const asked of [
      query({ ...page, words: 'kor', days: ['tue'], must: true }),
      query({ ...page, words: 'kor', town: 'vamdrup', reach: '10' }),
    ])
      for (const way of waysFrom(asked, page)) {
        const form = formOf(asked, 20, 'find');
        form.set(FIELD.without, idOf(way));
        expect(queryFrom(form, page), idOf(way)).toEqual(way.query);
      }
  });

  test('are counted by what they would find', () => {
    const cards = [
      card('kor', { title: 'Kor', topics: ['music_culture'], town: 'vamdrup' }),
      card('koret', { title: 'Korsang', topics: ['food'], town: 'kolding' }),
      card('mad', { title: 'Mad', topics: ['food'], town: 'kolding' }),
    ];
    const of = indexCards(cards, [], analyseWith(language), (slug) => slug);
    const asked = query({ words: 'kor', topics: ['music_culture'], town: 'kolding' });
    const ways = [...waysFrom(asked, EMPTY_QUERY), wayUnder('food')];
    expect(countWays(ways, of, '2026-11-22')).toMatchObject({
      'topic:music_culture': 1,
      'everywhere:': 1,
      'all:': 2,
      'words:': 0,
      'under:food': 2,
    });
  });

  test('lead to the topics that were understood, and those above them', () => {
    const heard = ['making.knitting', 'free', 'making', 'food.coffee'].map((text) => ({
      word: text,
      how: 'synonym' as const,
      matched: [{ text, isKey: true as const }],
    }));
    expect(topicsHeard(heard, (key) => key !== 'free')).toEqual(['making.knitting', 'making']);
  });
});
