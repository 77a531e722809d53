/** What is looked for while measuring: from nothing at all to everything at once. */
import type { Query } from '../domain/query';
import { EMPTY_QUERY } from '../domain/query';

export const ASKS: { name: string; query: Query }[] = [
  { name: 'nothing asked', query: EMPTY_QUERY },
  { name: 'one word', query: { ...EMPTY_QUERY, words: 'strik' } },
  { name: 'three words', query: { ...EMPTY_QUERY, words: 'strik kaffe Vamdrup' } },
  {
    name: 'words and filters',
    query: {
      ...EMPTY_QUERY,
      words: 'kaffe snak',
      parts: ['day'],
      days: ['mon', 'tue', 'wed'],
      audience: 'aud.seniors',
      conditions: ['free', 'wheelchair'],
    },
  },
  { name: 'town and distance', query: { ...EMPTY_QUERY, town: 'vamdrup', reach: '20' } },
];

/** One word that a browser types and a form carries: found in titles and as another word for a topic. */
export const TYPED_WORD = 'strik';
