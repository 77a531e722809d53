/** What somebody asks of the open files: all of it, one topic, one town. Said in the catalogue's own words. */
import { taxonomy, topicBySlug } from '../taxonomy';

/** The file's ending → its media type. */
export const FORMATS = {
  csv: 'text/csv; charset=utf-8; header=present',
  geojson: 'application/geo+json',
  jsonl: 'application/jsonl; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
} as const;
export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

/** `topic`: a key of the taxonomy with all below it. `town`: a slug. Null: all. */
export type Asked = { topic: string | null; town: string | null };
export type Wrong = { parameter: string; reason: string };
const PARAMETERS = ['topic', 'town'] as const;
const TOPIC_SLUGS = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms].map(({ slug }) => slug));

/** @param known what this address may be asked; each once */
export const unknownIn = (params: URLSearchParams, known: readonly string[]): Wrong[] =>
  [...new Set(params.keys())].flatMap((parameter) => {
    const its = known.length > 0 ? `${known.join(' and ')} are` : 'this address takes none';
    if (!known.includes(parameter)) return [{ parameter: parameter.slice(0, 40), reason: `is not known here; ${its}` }];
    return params.getAll(parameter).length > 1 ? [{ parameter, reason: 'may be said once' }] : [];
  });

export function askedFrom(
  params: URLSearchParams,
  towns: { has: (slug: string) => boolean; keys: () => Iterable<string> },
): { asked: Asked } | { wrong: Wrong[] } {
  const wrong = unknownIn(params, PARAMETERS);
  const [topic, town] = PARAMETERS.map((name) => params.get(name) || null) as [string | null, string | null];
  const term = topic === null ? null : topicBySlug(topic);
  if (term === undefined) wrong.push({ parameter: 'topic', reason: `must be one of ${TOPIC_SLUGS.join(', ')}` });
  if (town !== null && !towns.has(town))
    wrong.push({ parameter: 'town', reason: `must be one of ${[...towns.keys()].join(', ')}` });
  return wrong.length > 0 ? { wrong } : { asked: { topic: term?.key ?? null, town } };
}

type Placed = { offer: { topics: readonly string[] }; town?: { slug: string; area: string } | undefined };
/** A town's offers are those that stand in it, or in a part of it. */
export const fits =
  ({ topic, town }: Asked) =>
  ({ offer, town: at }: Placed): boolean =>
    (topic === null || offer.topics.some((key) => key === topic || key.startsWith(`${topic}.`))) &&
    (town === null || at?.slug === town || at?.area === town);
