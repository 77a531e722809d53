/** An unmet wish as it comes to the server: keys of the taxonomy and a town. Anything else is refused, whole. */
import { z } from 'zod';
import { taxonomy } from '../taxonomy';

/** Nobody wishes for more at one table. */
const KEYS_MAX = 40;

const KEYS: ReadonlySet<string> = new Set(
  [
    ...taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]),
    ...taxonomy.conditions,
    ...taxonomy.audiences,
    ...taxonomy.contribute,
    ...taxonomy.lifeAreas,
    ...taxonomy.avoid,
  ].map(({ key }) => key),
);
export const isTaxonomyKey = (key: string): boolean => KEYS.has(key);

const unique = (keys: string[]): boolean => new Set(keys).size === keys.length;

export const UnmetForm = z.strictObject({
  keys: z.array(z.string().refine(isTaxonomyKey)).min(1).max(KEYS_MAX).refine(unique),
  /** A slug; whether there is such a town only the catalogue knows. Null: anywhere. */
  town: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable(),
});
