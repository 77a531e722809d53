/** The table as it travels in a form when there is no script: read with zod, and never refused for one bad part. */
import { z } from 'zod';
import { type Ask, EMPTY_ASK, SENTENCE_MAX, TIMES, WAYS, WEIGHTS, type Weight } from '../ask/ask';
import { taxonomy } from '../taxonomy';
import { SENTENCES_MAX, SHOWN_MAX, SLUGS_MAX, stepsOf } from './act';
import { cardsIn } from './cards';
import {
  ASIDE_REASONS,
  type Aside,
  COMPARED_AT_MOST,
  EMPTY_TABLE,
  LOOKERS,
  MATCHES_SHOWN,
  type Table,
  TURNS,
} from './table';

const THINGS_MAX = 80;
const UNKNOWN_MAX = 60;
/** Nobody writes a table of more than this by hand. */
const TEXT_MAX = 200_000;

/** A key that is none of ours is dropped: it must not come back in a page. */
const KEYS: ReadonlySet<string> = new Set([
  ...taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]).map(({ key }) => key),
  ...[taxonomy.conditions, taxonomy.audiences, taxonomy.lifeAreas, taxonomy.avoid, taxonomy.contribute]
    .flat()
    .map(({ key }) => key),
  ...TIMES, // a time may be avoided
]);
const STEPS: ReadonlySet<string> = new Set(stepsOf(cardsIn('da')));

const slug = z.string().regex(/^[a-z0-9-]{1,100}$/);
const step = z.string().refine((name) => STEPS.has(name));
const sentence = z.string().min(1).max(SENTENCE_MAX);

/** The good ones of a list, at most so many, each once; what is no list is an empty one. */
const listOf = <Value>(each: z.ZodType<Value>, most: number, nameOf: (value: Value) => string) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((list) => {
      const good = new Map<string, Value>();
      for (const value of list.slice(0, most)) {
        const read = each.safeParse(value);
        if (read.success && !good.has(nameOf(read.data))) good.set(nameOf(read.data), read.data);
      }
      return [...good.values()];
    });
const itself = (text: string): string => text;

type Told<Key> = { key: Key; said: string; weight: Weight; from?: string; isTerm?: true };
/** Written out, because an absent field and one that is undefined are the same here. */
const told = <Key extends string>(key: z.ZodType<Key>) =>
  z.object({
    key,
    said: sentence,
    weight: z.enum(WEIGHTS),
    from: z
      .string()
      .regex(/^[a-z_]+:[a-z0-9_-]+$/)
      .max(120)
      .optional(),
    isTerm: z.literal(true).optional(),
  }) as unknown as z.ZodType<Told<Key>>;
const items = <Key extends string>(key: z.ZodType<Key>) => listOf(told(key), THINGS_MAX, (item) => item.key);
const ours = z.string().refine((key) => KEYS.has(key));

const AskForm = z
  .object({
    wants: items(ours),
    must: items(ours),
    avoid: items(ours),
    contribute: items(ours),
    place: told(slug).nullable().catch(null),
    way: told(z.enum(WAYS)).nullable().catch(null),
    times: items(z.enum(TIMES)),
    age: z.number().int().min(0).max(130).nullable().catch(null),
    unknownWords: listOf(sentence, UNKNOWN_MAX, itself),
    crisis: z.boolean().catch(false),
  })
  .catch(EMPTY_ASK);

const TableForm = z.object({
  looker: z.enum(LOOKERS).catch(EMPTY_TABLE.looker),
  step: step.catch(EMPTY_TABLE.step),
  turn: z.enum(TURNS).catch(EMPTY_TABLE.turn),
  ask: AskForm,
  sentences: z.array(sentence).max(SENTENCES_MAX).catch([]),
  skipped: listOf(step, STEPS.size, itself),
  aside: listOf(
    z.object({ slug, reason: z.enum(ASIDE_REASONS).optional() }) as unknown as z.ZodType<Aside>,
    SLUGS_MAX,
    (each) => each.slug,
  ),
  compared: listOf(slug, COMPARED_AT_MOST, itself),
  shown: z.number().int().min(MATCHES_SHOWN).max(SHOWN_MAX).catch(MATCHES_SHOWN),
  counted: z.boolean().catch(false),
});

const isText = (value: unknown): value is string => typeof value === 'string';

/** @param value a table's text as `textOf` writes it, or a table as React carries it; anything else is an empty table */
export function tableFrom(value: unknown): Table {
  let given: unknown = value;
  if (isText(value))
    try {
      given = value.length > TEXT_MAX ? null : JSON.parse(value);
    } catch {
      given = null; // what is no table is an empty one
    }
  const read = TableForm.safeParse(given);
  if (!read.success) return EMPTY_TABLE;
  const ask: Ask = read.data.ask;
  // A wish and a must of one thing would be two rows with one name.
  const musts = new Set(ask.must.map(({ key }) => key));
  return { ...read.data, ask: { ...ask, wants: ask.wants.filter(({ key }) => !musts.has(key)) } };
}

export const textOf = (table: Table): string => JSON.stringify(table);
