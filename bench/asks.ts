/** What is looked for while measuring: from nothing at all to everything at once. */
import type { Ask } from '../domain/ask';
import { EMPTY_ASK } from '../domain/ask';

export const ASKS: { name: string; ask: Ask }[] = [
  { name: 'nothing asked', ask: EMPTY_ASK },
  { name: 'one word', ask: { ...EMPTY_ASK, words: 'strik' } },
  { name: 'three words', ask: { ...EMPTY_ASK, words: 'strik kaffe Vamdrup' } },
  {
    name: 'words and filters',
    ask: {
      ...EMPTY_ASK,
      words: 'kaffe snak',
      parts: ['day'],
      days: ['mon', 'tue', 'wed'],
      audience: 'aud.seniors',
      conditions: ['free', 'wheelchair'],
    },
  },
  { name: 'town and distance', ask: { ...EMPTY_ASK, town: 'vamdrup', reach: '20' } },
];

/** One word that a browser types and a form carries: found in titles and as another word for a topic. */
export const TYPED_WORD = 'strik';
