/** What the search's keys are called in the page's language, for saying how words were understood. */
import type { NameOf } from '@/components/offer/reason';
import { townKey } from '@/domain/search/entry';
import type { FindWords } from './types';

export function namesIn({ card, filter }: FindWords): NameOf {
  const names = new Map([
    ...[...filter.audiences, ...filter.conditions].map(({ key, label }) => [key, label] as const),
    ...Object.entries(card.topics),
    ...Object.entries(card.towns).map(([slug, name]) => [townKey(slug), name] as const),
  ]);
  return (key) => names.get(key);
}
