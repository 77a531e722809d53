/** Reading the data folder: every line parsed and every reference followed before anything is written. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Offer, Organisation, Place, Town } from '../domain/offer';
import { toldAddresses } from './hidden-address';

export type Problem = { file: string; line?: number; field?: string; reason: string };

/** What is wrong with the data files: one sentence for each problem, all of them, so they can be mended in one go. */
export class SeedError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'SeedError';
  }
}

const sentence = ({ file, line, field, reason }: Problem) =>
  `${file}${line ? ` line ${line}` : ''}${field ? `, field ${field}` : ''}: ${reason}`;

/** One line of a data file, and where it stands. */
export type Entry<Value> = { value: Value; file: string; line: number };
export type SeedData = {
  towns: Entry<Town>[];
  organisations: Entry<Organisation>[];
  places: Entry<Place>[];
  offers: Entry<Offer>[];
  /** The words people use that no topic answers yet. */
  unmappedInterests: string[];
};

const Keyed = z.object({ key: z.string() });
const TaxonomyKeys = z.object({
  topics: z.array(Keyed.extend({ terms: z.array(Keyed) })),
  conditions: z.array(Keyed),
  audiences: z.array(Keyed),
  contribute: z.array(Keyed),
});
const Interest = z.object({ word: z.string(), topics: z.array(z.string()) });

/**
 * @param folder holds towns, organisations, places, offers (.jsonl), taxonomy.json and perhaps interests.jsonl
 * @throws SeedError
 */
export function readSeedFiles(folder: string): SeedData {
  const problems: Problem[] = [];
  const shown = (file: string) => path.join(path.basename(folder), file);

  function textOf(file: string): string {
    const full = path.join(folder, file);
    if (existsSync(full)) return readFileSync(full, 'utf8');
    problems.push({ file: shown(file), reason: 'the file is not there' });
    return '';
  }

  function lines<Value>(file: string, describedBy: z.ZodType<Value>): Entry<Value>[] {
    return textOf(file)
      .split('\n')
      .flatMap((text, index) => {
        if (text.trim() === '') return [];
        const at = { file: shown(file), line: index + 1 };
        const parsed = describedBy.safeParse(json(text, (reason) => problems.push({ ...at, reason })));
        if (parsed.success) return [{ value: parsed.data, ...at }];
        // A line that is not JSON has been told of already.
        if (problems.at(-1)?.file !== at.file || problems.at(-1)?.line !== at.line)
          for (const issue of parsed.error.issues)
            problems.push({ ...at, field: issue.path.join('.') || undefined, reason: issue.message });
        return [];
      });
  }

  const taxonomy = TaxonomyKeys.safeParse(json(textOf('taxonomy.json') || '{}', () => {}));
  if (!taxonomy.success) problems.push({ file: shown('taxonomy.json'), reason: 'it is not a taxonomy' });
  const data = {
    towns: lines('towns.jsonl', Town),
    organisations: lines('organisations.jsonl', Organisation),
    places: lines('places.jsonl', Place),
    offers: lines('offers.jsonl', Offer),
  };
  const interests = existsSync(path.join(folder, 'interests.jsonl')) ? lines('interests.jsonl', Interest) : [];
  // References are followed only when every line could be read: a line that could not be would seem to be missing.
  if (problems.length === 0 && taxonomy.success)
    problems.push(...brokenReferences(data, taxonomy.data), ...toldAddresses(data));
  if (problems.length > 0) throw new SeedError(problems);
  return {
    ...data,
    unmappedInterests: interests.filter(({ value }) => value.topics.length === 0).map(({ value }) => value.word),
  };
}

/**
 * A source from the future is a slip of the pen. Next year's programme is not.
 * @throws SeedError
 */
export function refuseDatesAhead({ organisations, places, offers }: SeedData, today: string): void {
  const latest = Number(today.slice(0, 4)) + 1;
  const problems = [...organisations, ...places, ...offers]
    .filter(({ value: { source } }) => Number(source?.date.slice(0, 4)) > latest)
    .map(({ file, line }) => ({ file, line, field: 'source.date', reason: `must not be later than ${latest}` }));
  if (problems.length > 0) throw new SeedError(problems);
}

function json(text: string, tell: (reason: string) => void): unknown {
  try {
    return JSON.parse(text);
  } catch {
    tell('the line is not JSON');
    return undefined;
  }
}

type Followed = [field: string, slugs: string[], known: Set<string>, what: string];

function brokenReferences(
  data: Omit<SeedData, 'unmappedInterests'>,
  taxonomy: z.infer<typeof TaxonomyKeys>,
): Problem[] {
  const slugs = (entries: Entry<{ slug: string }>[]) => new Set(entries.map(({ value }) => value.slug));
  const keys = (words: { key: string }[]) => new Set(words.map(({ key }) => key));
  const [towns, organisations, places] = [slugs(data.towns), slugs(data.organisations), slugs(data.places)];
  const topics = keys(taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]));
  const [conditions, audiences, contribute] = [taxonomy.conditions, taxonomy.audiences, taxonomy.contribute].map(
    keys,
  ) as [Set<string>, Set<string>, Set<string>];
  const one = (slug: string | undefined) => (slug === undefined ? [] : [slug]);

  const offerFollows = (offer: Offer): Followed[] => [
    ['organisation', one(offer.organisation), organisations, 'organisation'],
    ['place', one(offer.place), places, 'place'],
    ['town', one(offer.town), towns, 'town'],
    ['topics', offer.topics, topics, 'topic in taxonomy.json'],
    ['audiences', offer.audiences, audiences, 'audience in taxonomy.json'],
    ['contribute', offer.contribute.map(({ key }) => key), contribute, 'way to contribute in taxonomy.json'],
    ['facts', Object.keys(offer.facts), conditions, 'condition in taxonomy.json'],
  ];
  return [
    ...[data.towns, data.organisations, data.places, data.offers].flatMap(doubles),
    ...data.organisations.flatMap((entry) => broken(entry, [['town', one(entry.value.town), towns, 'town']])),
    ...data.places.flatMap((entry) =>
      broken(entry, [
        ['town', one(entry.value.town), towns, 'town'],
        ['access', Object.keys(entry.value.access), conditions, 'condition in taxonomy.json'],
      ]),
    ),
    ...data.offers.flatMap((entry) => broken(entry, offerFollows(entry.value))),
  ];
}

const broken = ({ file, line }: Entry<unknown>, follows: Followed[]): Problem[] =>
  follows.flatMap(([field, told, known, what]) =>
    told
      .filter((slug) => !known.has(slug))
      .map((slug) => ({ file, line, field, reason: `there is no ${what} called ${slug}` })),
  );

function doubles(entries: Entry<{ slug: string }>[]): Problem[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ value: { slug }, file, line }) => {
    const earlier = first.get(slug);
    if (earlier !== undefined) return [{ file, line, field: 'slug', reason: `line ${earlier} is called ${slug} too` }];
    first.set(slug, line);
    return [];
  });
}
