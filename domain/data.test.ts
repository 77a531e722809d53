/** Holds the data files to what the catalogue promises: every line valid, every reference kept, nothing more exact than known. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Offer, Organisation, Place, Town } from './offer';
import { taxonomy } from './taxonomy';
import { topOf } from './topic';

const url = (path: string) => new URL(path, import.meta.url);
const read = (file: string) => readFileSync(url(`../data/${file}`), 'utf8');
const lines = (file: string): unknown[] =>
  read(file)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Every line parsed; a line that does not fit is named with its slug and what is wrong. */
function parsed<S extends z.ZodType>(schema: S, file: string): z.output<S>[] {
  const problems: string[] = [];
  const rows = lines(file).flatMap((line) => {
    const result = schema.safeParse(line);
    if (result.success) return [result.data];
    const { slug } = line as { slug?: string };
    problems.push(`${file} ${slug}: ${result.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; ')}`);
    return [];
  });
  expect(problems).toEqual([]);
  return rows;
}

const offers = parsed(Offer, 'offers.jsonl');
const organisations = parsed(Organisation, 'organisations.jsonl');
const places = parsed(Place, 'places.jsonl');
const towns = parsed(Town, 'towns.jsonl');
type Words = { keys: string[] };
const synonyms = lines('synonyms.jsonl') as (Words & { id: string; town?: string })[];
const fagord = lines('fagord.jsonl') as (Words & { term: string })[];
const interests = lines('interests.jsonl') as { word: string; topics: string[] }[];
const wishes: { slug: string; icon: string; short: Record<'da' | 'en', string>; topics: string[]; giving?: boolean }[] =
  JSON.parse(read('wishes.json'));
const help: { id: string; number: string; checked: boolean; source: { url: string } }[] = JSON.parse(read('help.json'));
const landmarks: { slug: string; town: string; lat: number; lng: number }[] = JSON.parse(read('landmarks.json'));
const departments: { list: { id: string; plain: Record<'da' | 'en', string>; what: Record<'da' | 'en', string> }[] } =
  JSON.parse(read('departments.json'));

const bySlug = <T extends { slug: string }>(rows: T[]) => new Map(rows.map((row) => [row.slug, row]));
const placeBySlug = bySlug(places);
const townBySlug = bySlug(towns);
const organisationSlugs = new Set(organisations.map((o) => o.slug));
const terms = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]);
const keysOf = (rows: { key: string }[]) => new Set(rows.map((row) => row.key));
const topicKeys = keysOf(terms);
const conditionKeys = keysOf(taxonomy.conditions);
const everyKey = new Set([
  ...topicKeys,
  ...conditionKeys,
  ...keysOf(taxonomy.audiences),
  ...keysOf(taxonomy.contribute),
  ...keysOf(taxonomy.lifeAreas),
  ...keysOf(taxonomy.avoid),
]);

const twice = (values: string[]) => values.filter((value, i) => values.indexOf(value) !== i);
const unsorted = (values: string[]) => values.filter((value, i) => i > 0 && value < (values[i - 1] ?? ''));
const unknown = (values: (string | undefined)[], known: { has(value: string): boolean }) =>
  values.filter((value) => value !== undefined && !known.has(value));

describe('every line can be read', () => {
  test('there is a catalogue to find something in', () => {
    expect(offers.length).toBeGreaterThan(300);
    expect(organisations.length).toBeGreaterThan(100);
    expect(places.length).toBeGreaterThan(50);
    expect(towns.length).toBeGreaterThan(30);
  });

  test.each([
    ['offers', offers],
    ['organisations', organisations],
    ['places', places],
    ['towns', towns],
    ['landmarks', landmarks],
  ])('no two %s have the same address, and they stand in order', (_name, rows) => {
    const slugs = rows.map((row) => row.slug);
    expect(twice(slugs)).toEqual([]);
    expect(unsorted(slugs)).toEqual([]);
  });

  test('what is not known is left out, never written as empty', () => {
    const empty = ['offers.jsonl', 'organisations.jsonl', 'places.jsonl', 'towns.jsonl'].flatMap((file) =>
      lines(file).flatMap((line) => {
        const { slug, source, ...rest } = line as { slug: string; source?: object };
        return /:(""|null|\[\]|\{\})/.test(JSON.stringify(rest)) ? [`${file} ${slug}`] : [];
      }),
    );
    expect(empty).toEqual([]);
  });
});

describe('everything that is named exists', () => {
  test('the organisation, the place and the town of an offer can be looked up', () => {
    expect(
      unknown(
        offers.map((o) => o.organisation),
        organisationSlugs,
      ),
    ).toEqual([]);
    expect(
      unknown(
        offers.map((o) => o.place),
        placeBySlug,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...offers, ...places, ...organisations, ...landmarks].map((row) => row.town),
        townBySlug,
      ),
    ).toEqual([]);
    expect(
      unknown(
        synonyms.map((s) => s.town),
        townBySlug,
      ),
    ).toEqual([]);
  });

  test('an offer and its place lie in the same town', () => {
    const apart = offers.filter((o) => o.place !== undefined && placeBySlug.get(o.place)?.town !== o.town);
    expect(apart.map((o) => o.slug)).toEqual([]);
  });

  test('no organisation and no place stands without an offer', () => {
    const used = (key: 'organisation' | 'place') => new Set(offers.map((o) => o[key]));
    expect(places.filter((p) => !used('place').has(p.slug)).map((p) => p.slug)).toEqual([]);
    expect(organisations.filter((o) => !used('organisation').has(o.slug)).map((o) => o.slug)).toEqual([]);
  });

  test('every town belongs to an area that is a town itself', () => {
    expect(towns.filter((t) => townBySlug.get(t.area)?.area !== t.area).map((t) => t.slug)).toEqual([]);
  });

  test('every topic, audience, condition and way to help is a word of the taxonomy', () => {
    expect(
      unknown(
        offers.flatMap((o) => o.topics),
        topicKeys,
      ),
    ).toEqual([]);
    expect(
      unknown(
        offers.flatMap((o) => o.audiences),
        keysOf(taxonomy.audiences),
      ),
    ).toEqual([]);
    expect(
      unknown(
        offers.flatMap((o) => o.contribute.map((c) => c.key)),
        keysOf(taxonomy.contribute),
      ),
    ).toEqual([]);
    expect(
      unknown(
        offers.flatMap((o) => Object.keys(o.facts)),
        conditionKeys,
      ),
    ).toEqual([]);
    expect(
      unknown(
        places.flatMap((p) => Object.keys(p.access)),
        conditionKeys,
      ),
    ).toEqual([]);
    expect(
      unknown(
        interests.flatMap((i) => i.topics),
        topicKeys,
      ),
    ).toEqual([]);
    expect(
      unknown(
        wishes.flatMap((w) => w.topics),
        topicKeys,
      ),
    ).toEqual([]);
    expect(
      unknown(
        [...synonyms, ...fagord].flatMap((w) => w.keys),
        everyKey,
      ),
    ).toEqual([]);
  });
});

describe('an offer says what it is, and no more than is known', () => {
  test('every offer has one to four topics, and none of them twice over', () => {
    const odd = offers.filter((o) => o.topics.length < 1 || o.topics.length > 4 || twice(o.topics).length > 0);
    expect(odd.map((o) => o.slug)).toEqual([]);
  });

  test('every volunteer job tells what one can do', () => {
    const silent = offers.filter((o) => o.kind === 'volunteer_job' && o.contribute.length === 0);
    expect(silent.map((o) => o.slug)).toEqual([]);
  });

  test('what we are not sure of is kept back until somebody has confirmed it', () => {
    const shown = offers.filter((o) => o.source.confidence === 'low' && o.status !== 'unconfirmed');
    expect(shown.map((o) => o.slug)).toEqual([]);
  });

  test('every point lies in or near the municipality', () => {
    const points = [
      ...[...places, ...towns].flatMap((row) => (row.position ? [{ slug: row.slug, ...row.position }] : [])),
      ...landmarks,
    ];
    const outside = points.filter((p) => p.lng < 9 || p.lng > 10 || p.lat < 55.2 || p.lat > 55.72);
    expect(outside.map((p) => p.slug)).toEqual([]);
  });

  test('a pin at a door has a street number or a named house behind it', () => {
    const streetOnly = (p: (typeof places)[number]) => p.street === undefined || !/\d/.test(p.street);
    const bold = places.filter((p) => p.position?.precision === 'door' && streetOnly(p) && p.name === p.street);
    expect(bold.map((p) => p.slug)).toEqual([]);
  });

  test('a town is never drawn as a door', () => {
    expect(towns.filter((t) => t.position.precision !== 'area').map((t) => t.slug)).toEqual([]);
  });

  test('no time ends before it begins', () => {
    const backwards = offers.filter((o) =>
      [...o.schedule.recurring, ...o.schedule.dates].some((t) => t.start && t.end && t.end <= t.start),
    );
    expect(backwards.map((o) => o.slug)).toEqual([]);
  });

  test('no private person can be found through us', () => {
    const shared = /^(info|kontakt|post|mail|kontor|sekretariat|kolding|formand|bestyrelse|frivillig)/;
    const addresses = [...organisations.map((o) => o.email), ...offers.map((o) => o.contact.email)];
    const free = /@(gmail|hotmail|outlook|live|yahoo|icloud|me|mail|jubii|ofir|stofanet|privat|msn)\./;
    expect(addresses.filter((a) => a && (!shared.test(a) || free.test(a)))).toEqual([]);
    const texts = offers.flatMap((o) => [
      o.title,
      o.summary,
      o.audienceNote ?? '',
      o.price.note ?? '',
      o.schedule.note ?? '',
    ]);
    expect(
      texts.filter((t) =>
        /\S+@\S+\.\S+|(\d\d ?){4}|\d{6}-?\d{4}/.test(t.replace(/\b(19|20)\d\d[–-](19|20)?\d\d\b/g, '')),
      ),
    ).toEqual([]);
  });
});

describe('the words of the catalogue', () => {
  const icon = (name: string) => existsSync(url(`../node_modules/lucide-static/icons/${name}.svg`));

  test('every topic has an address of its own', () => {
    expect(twice(terms.map((t) => t.slug))).toEqual([]);
    expect(twice(terms.map((t) => t.key))).toEqual([]);
    expect(terms.filter((t) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(t.slug)).map((t) => t.slug)).toEqual([]);
  });

  test('a short label fits in half a phone', () => {
    const labels = [...taxonomy.topics, ...wishes].flatMap((row) => [row.short.da, row.short.en]);
    expect(labels.filter((label) => label.length > 22)).toEqual([]);
  });

  test('every icon is one that we have', () => {
    expect([...taxonomy.topics, ...wishes].map((row) => row.icon).filter((name) => !icon(name))).toEqual([]);
  });

  test('every condition can be asked about, and a no is a sentence that stands alone', () => {
    const odd = taxonomy.conditions.filter(
      (c) =>
        ![c.question.da, c.question.en].every((q) => q.endsWith('?')) ||
        ![c.no.da, c.no.en].every((n) => n.endsWith('.')),
    );
    expect(odd.map((c) => c.key)).toEqual([]);
  });

  test('every word is in Danish and in English', () => {
    const labelled = [
      terms,
      taxonomy.conditions,
      taxonomy.audiences,
      taxonomy.contribute,
      taxonomy.lifeAreas,
      taxonomy.avoid,
    ].flat();
    expect(labelled.filter((w) => !w.label.da || !w.label.en).map((w) => w.key)).toEqual([]);
  });

  test('every wish has something to show', () => {
    const shown = offers.filter((o) => o.status === 'published');
    const bare = wishes.filter(
      (w) => !shown.some((o) => o.topics.some((t) => w.topics.includes(t) || w.topics.includes(topOf(t)))),
    );
    expect(wishes.length).toBe(10);
    expect(bare.map((w) => w.slug)).toEqual([]);
  });

  test('a number for help now can be dialled, and says where it is from', () => {
    expect(
      help.filter((h) => !/^\+?\d{3,12}$/.test(h.number) || !h.source.url.startsWith('https://')).map((h) => h.id),
    ).toEqual([]);
  });

  test('the municipality is described without its own words', () => {
    const texts = departments.list.flatMap((d) => [d.plain.da, d.what.da]);
    expect(texts.filter((t) => /§|borger|visit|indsats|ydelse/i.test(t))).toEqual([]);
    expect(texts.flatMap((t) => t.split(/[.?]/)).filter((s) => s.trim().split(/\s+/).length > 20)).toEqual([]);
  });
});
