/** One line of a file of offers to search in, beside the seeded catalogue: checked, and read as a card. */
import { z } from 'zod';
import type { Card } from '../card';
import { spelled } from '../danish/letters';
import { taxonomy } from '../taxonomy';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
/** `topics` are the taxonomy's keys or labels; what is neither is read as part of the description. */
export const OfferLine = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  slug: z.string().optional(),
  name: z.string(),
  organisation: text,
  description: text,
  topics: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  town: text,
});
export type OfferLine = z.output<typeof OfferLine>;

export const QueryLine = z.object({ id: z.union([z.string(), z.number()]).optional(), q: z.string() });

const keyOf = new Map<string, string>();
for (const topic of taxonomy.topics)
  for (const { key, label } of [topic, ...topic.terms])
    for (const name of [label.da, label.en, key]) keyOf.set(name.toLowerCase(), key);

/** A town's name as its key: «Sønder Bjert» → «sønder-bjert». */
export const townOf = (name: string): string =>
  spelled(name.normalize('NFC').toLowerCase().trim()).replace(/\s+/g, '-');

export function cardOf({ id, slug, name, organisation, description, topics, town }: OfferLine): Card {
  const known = topics.map((topic) => keyOf.get(topic.toLowerCase()));
  const unknown = topics.filter((_, n) => known[n] === undefined);
  return {
    slug: slug ?? id,
    kind: 'activity',
    title: name,
    summary: [description, ...unknown].join(' ').trim(),
    topics: known.filter((key) => key !== undefined),
    audiences: [],
    price: { kind: 'unknown' },
    times: [],
    facts: {},
    languages: [],
    contribute: [],
    trust: {},
    ...(organisation && { organisation: { slug: organisation, name: organisation } }),
    ...(town && { town: townOf(town) }),
  };
}
