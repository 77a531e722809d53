/** A card for tests: everything unknown until a test says otherwise. */
import type { Card } from './card';

export const card = (slug: string, known: Partial<Card> = {}): Card => ({
  slug,
  kind: 'activity',
  title: slug,
  summary: '',
  topics: [],
  audiences: [],
  price: { kind: 'unknown' },
  times: [],
  facts: {},
  languages: [],
  contribute: [],
  trust: {},
  ...known,
});
