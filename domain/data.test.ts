/** Holds the data files to what the catalogue promises: every line valid, every reference kept, nothing more exact than known. */
import { describe, expect, test } from 'vitest';
import { taxonomy } from './taxonomy';
import {
  fagord,
  interests,
  landmarks,
  lines,
  offers,
  organisations,
  places,
  synonyms,
  terms,
  towns,
  twice,
  wishes,
} from './test-data';

const bySlug = <T extends { slug: string }>(rows: T[]) => new Map(rows.map((row) => [row.slug, row]));
const placeBySlug = bySlug(places);
const townBySlug = bySlug(towns);
const organisationSlugs = new Set(organisations.map((o) => o.slug));
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
