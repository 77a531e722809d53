import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY, type Query } from '@/domain/query';
import type { Heard } from '@/domain/search/search';
import type { Suggestion } from '@/domain/search/suggest';
import { addressOf, withoutWord, withSuggestion } from './suggested';

const PAGES = { href: '/tilbud/*', organisation: '/forening/*' };
const query = (chosen: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...chosen });
const knitting: Suggestion = { kind: 'topic', key: 'making.knitting', label: 'Strik, hækling og garn' };
const swimming: Suggestion = { kind: 'topic', key: 'movement.swimming', label: 'Svømning' };
const vamdrup: Suggestion = { kind: 'town', key: 'vamdrup', label: 'Vamdrup' };
const heardAs = (word: string, key: string): Heard => ({
  word,
  how: 'synonym',
  matched: [{ text: key, isKey: true }],
});

describe('a chosen suggestion', () => {
  test('of an association or a place leads to its own page', () => {
    expect(addressOf({ kind: 'organisation', key: 'garnklubben', label: 'Garnklubben' }, PAGES)).toBe(
      '/forening/garnklubben',
    );
    expect(addressOf({ kind: 'offer', key: 'strikkecafe', label: 'Strikkecafé' }, PAGES)).toBe('/tilbud/strikkecafe');
  });

  test('of a topic stands beside the topics I had, instead of my word for it', () => {
    expect(addressOf(knitting, PAGES)).toBeNull();
    const before = query({ words: 'strik', topics: ['food'], days: ['tue'] });
    const after = query({ topics: ['food', 'making.knitting'], days: ['tue'] });
    expect(withSuggestion(before, knitting)).toEqual(after);
    expect(withSuggestion({ ...after, words: 'str' }, knitting)).toEqual(after);
  });

  test('of a town looks inside that town, however far I would go before', () => {
    expect(withSuggestion(query({ words: 'vam', near: true, reach: '20' }), vamdrup)).toEqual(
      query({ town: 'vamdrup', reach: 'here' }),
    );
  });
});

describe('what I wrote besides', () => {
  test.each<[wrote: string, suggestion: Suggestion, heard: Heard[], left: string]>([
    ['strik vamdr', vamdrup, [], 'strik'],
    ['Strik på tirsdage  vamdr', vamdrup, [], 'Strik på tirsdage'],
    ['vamdrup strik', knitting, [], 'vamdrup'],
    ['kaffe strik og garn', knitting, [], 'kaffe'],
    ['kaffe strik, hækl', knitting, [], 'kaffe'],
    ['ældre svom', swimming, [], 'ældre'],
    ['kaffe handarbejde', knitting, [heardAs('handarbejde', 'making.knitting')], 'kaffe'],
    ['håndarbejde og kaffe', knitting, [heardAs('håndarbejde', 'making.knitting')], 'og kaffe'],
    ['Jeg vil gerne strikke i vamdrpu', vamdrup, [], 'Jeg vil gerne strikke'],
  ])('in «%s» stays when I choose %o', (words, suggestion, heard, left) => {
    expect(withSuggestion(query({ words }), suggestion, heard).words).toBe(left);
  });

  test('goes too when it says nothing by itself', () => {
    const words = 'noget med heste';
    expect(withSuggestion(query({ words }), { kind: 'topic', key: 'animals', label: 'Dyr' }).words).toBe('');
  });

  test('stays when one word of it is taken away, as a word or as several', () => {
    expect(withoutWord('Håndarbejde, kaffe', 'håndarbejde')).toBe('kaffe');
    expect(withoutWord('kaffe ikke mange', 'ikke mange')).toBe('kaffe');
    expect(withoutWord('café-hygge med sang', 'hygge')).toBe('café med sang');
  });
});
