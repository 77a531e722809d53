import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import { type Ask, EMPTY_ASK } from './ask';
import { FIELD } from './ask-fields';
import { askFrom } from './ask-form';
import { formOf } from './ask-write';
import { indexCards } from './find';
import { analyseWith } from './search/analysis';
import { language } from './test-data';
import { countWays, idOf, topicsHeard, waysFrom, wayUnder } from './ways';

const ask = (chosen: Partial<Ask>): Ask => ({ ...EMPTY_ASK, ...chosen });
const ids = (asked: Ask, page = EMPTY_ASK) => waysFrom(asked, page).map(idOf);

describe('ways on', () => {
  test('take away one chosen thing at a time, or all of them, or my words', () => {
    expect(ids(ask({ words: 'kor', topics: ['food'], conditions: ['free'] }))).toEqual([
      'topic:food',
      'condition:free',
      'all:',
      'words:',
    ]);
  });

  test('go further from the town than I had chosen, or everywhere', () => {
    expect(ids(ask({ town: 'vamdrup', reach: '10' }))).toEqual(['within:20', 'within:40', 'everywhere:', 'all:']);
    expect(ids(ask({ near: true, reach: '40' }))).toEqual(['everywhere:', 'all:']);
    const page = ask({ town: 'vamdrup' });
    expect(ids({ ...page, words: 'kor' }, page)).toEqual([
      'within:10',
      'within:20',
      'within:40',
      'everywhere:',
      'words:',
    ]);
  });

  test('are none where nothing is in the way but the words', () => {
    expect(ids(ask({ words: 'qqqxyz' }))).toEqual([]);
  });

  test('are what a pressed button posts, without script', () => {
    const page = ask({ topics: ['making'] });
    for (const asked of [
      ask({ ...page, words: 'kor', days: ['tue'], must: true }),
      ask({ ...page, words: 'kor', town: 'vamdrup', reach: '10' }),
    ])
      for (const way of waysFrom(asked, page)) {
        const form = formOf(asked, 20, 'find');
        form.set(FIELD.without, idOf(way));
        expect(askFrom(form, page), idOf(way)).toEqual(way.ask);
      }
  });

  test('are counted by what they would find', () => {
    const cards = [
      card('kor', { title: 'Kor', topics: ['music_culture'], town: 'vamdrup' }),
      card('koret', { title: 'Korsang', topics: ['food'], town: 'kolding' }),
      card('mad', { title: 'Mad', topics: ['food'], town: 'kolding' }),
    ];
    const of = indexCards(cards, [], analyseWith(language), (slug) => slug);
    const asked = ask({ words: 'kor', topics: ['music_culture'], town: 'kolding' });
    const ways = [...waysFrom(asked, EMPTY_ASK), wayUnder('food')];
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
