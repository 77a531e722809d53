/** The query as a form: what a POST carries when there is no script, read with zod and never refused for one bad field. */
import { z } from 'zod';
import { chosenIn, DIRECTIONS, EMPTY_QUERY, PARTS_OF_DAY, type Query, REACHES, WORDS_MAX } from './query';
import { FIELD } from './query-fields';
import { taxonomy } from './taxonomy';
import { WEEKDAYS } from './vocabulary';
import { idOf, waysFrom } from './ways';

/** What may be asked for. A key that is none of ours is dropped: it must not come back in a page or a log. */
const ours = {
  topics: new Set(taxonomy.topics.flatMap((topic) => [topic.key, ...topic.terms.map((term) => term.key)])),
  audiences: new Set(taxonomy.audiences.map(({ key }) => key)),
  conditions: new Set(taxonomy.conditions.map(({ key }) => key)),
};

const known = (asked: { topics: string[]; audience: string | null; conditions: string[] }) => ({
  topics: asked.topics.filter((key) => ours.topics.has(key)),
  audience: asked.audience !== null && ours.audiences.has(asked.audience) ? asked.audience : null,
  conditions: asked.conditions.filter((key) => ours.conditions.has(key)),
});

const key = z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/);
const slug = z.string().regex(/^[a-z0-9-]+$/);

/** A field that makes no sense counts as not filled in: nobody should meet an error for a filter. */
const QueryForm = z.object({
  words: z
    .string()
    .transform((text) => text.slice(0, WORDS_MAX))
    .catch(''),
  topics: z.array(key).max(20).catch([]),
  direction: z.enum(DIRECTIONS).catch(EMPTY_QUERY.direction),
  town: slug.nullable().catch(null),
  reach: z.enum(REACHES).catch(EMPTY_QUERY.reach),
  days: z.array(z.enum(WEEKDAYS)).max(7).catch([]),
  parts: z.array(z.enum(PARTS_OF_DAY)).max(2).catch([]),
  audience: key.nullable().catch(null),
  conditions: z.array(key).max(60).catch([]),
  must: z
    .string()
    .transform((text) => text !== '')
    .catch(false),
});

/**
 * Reads a query from form data; the town is looked up by whoever has the towns. Reach without a town to reach from means nothing, and is dropped; a pressed cross
 * or way on («uden») or reset («ryd») is carried out here, so that both work without script.
 */
export function queryFrom(form: FormData, page: Query): Query {
  if (form.has(FIELD.reset)) return page;
  const parsed = QueryForm.parse({
    words: form.get(FIELD.words),
    topics: form.getAll(FIELD.topics),
    direction: form.get(FIELD.direction),
    town: form.get(FIELD.town) || null,
    reach: form.get(FIELD.reach),
    days: form.getAll(FIELD.days),
    parts: form.getAll(FIELD.parts),
    audience: form.get(FIELD.audience) || null,
    conditions: form.getAll(FIELD.condition),
    must: form.get(FIELD.must) ?? '',
  });
  const reach = parsed.town === null ? EMPTY_QUERY.reach : parsed.reach;
  const query: Query = { ...parsed, ...known(parsed), near: false, reach };
  if (!form.has(FIELD.chosen)) return { ...page, words: query.words };
  const pressed = form.get(FIELD.without);
  const dropped = chosenIn(query, page).find((chosen) => idOf(chosen) === pressed)?.without;
  return dropped ?? waysFrom(query, page).find((way) => idOf(way) === pressed)?.query ?? query;
}

/** How many to show: a whole number of pages, at most `most`. */
export const shownFrom = (form: FormData, pageSize: number, most: number): number =>
  Math.min(most, Math.max(pageSize, Number.parseInt(String(form.get(FIELD.shown)), 10) || pageSize));
