import { describe, expect, test } from 'vitest';
import { type Ask, EMPTY_ASK } from '@/domain/ask';
import { addressOf, withSuggestion } from './suggested';

const PAGES = { href: '/tilbud/*', organisation: '/forening/*' };
const ask = (chosen: Partial<Ask>): Ask => ({ ...EMPTY_ASK, ...chosen });

describe('a chosen suggestion', () => {
  test('of an association or a place leads to its own page', () => {
    expect(addressOf({ kind: 'organisation', key: 'garnklubben', label: 'Garnklubben' }, PAGES)).toBe(
      '/forening/garnklubben',
    );
    expect(addressOf({ kind: 'offer', key: 'strikkecafe', label: 'Strikkecafé' }, PAGES)).toBe('/tilbud/strikkecafe');
  });

  test('of a topic stands beside the topics I had, instead of my words', () => {
    const knitting = { kind: 'topic', key: 'making.knitting', label: 'Strik' } as const;
    expect(addressOf(knitting, PAGES)).toBeNull();
    const before = ask({ words: 'strik', topics: ['food'], days: ['tue'] });
    const after = ask({ topics: ['food', 'making.knitting'], days: ['tue'] });
    expect(withSuggestion(before, knitting)).toEqual(after);
    expect(withSuggestion({ ...after, words: 'str' }, knitting)).toEqual(after);
  });

  test('of a town looks inside that town, however far I would go before', () => {
    const vamdrup = { kind: 'town', key: 'vamdrup', label: 'Vamdrup' } as const;
    expect(withSuggestion(ask({ words: 'vam', near: true, reach: '20' }), vamdrup)).toEqual(
      ask({ town: 'vamdrup', reach: 'here' }),
    );
  });
});
