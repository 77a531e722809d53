/** What we hand out in plain files can be read back: the same as far as the file can carry it, and nothing made up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Offer, Organisation, Place } from '../offer';
import { buildCatalogue } from '../snapshot';
import { offers, organisations, places, towns } from '../test-data';
import { anySchedule } from '../when/any-schedule';
import { csvLine, joined, parted, safe, unsafe } from './cell';
import { COLUMNS, cellsOf, entryOf } from './columns';
import { BOM, csvLines } from './csv';
import type { Around, Entry } from './entry';
import { cellsOfFeature, geojsonPieces } from './geojson';
import { jsonLines, readLine } from './lines';
import { readWhen, whenOf } from './when';

const day = '2026-11-22';
const around: Around = {
  ...{ url: 'https://example.org/liste', day, confidence: 'medium', kind: 'activity' },
  towns: new Map(towns.flatMap(({ slug, name }) => [[slug, slug] as const, [name.toLowerCase(), slug] as const])),
  topicWords: new Map([['korsang', ['music.choir']]]),
};
const shown: Entry[] = [
  ...buildCatalogue({ offers, organisations, places, towns }, { day, instant: `${day}T10:00:00Z` }).bySlug.values(),
];
const read = (cells: Record<string, string>): Entry => {
  const result = entryOf(cells, around);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.values as Entry;
};

it('a cell that a spreadsheet would run is made harmless, and is itself when it is read again', () => {
  expect(safe('=1+1')).toBe("'=1+1");
  expect(safe('+45 75 50 00 00')).toBe("'+45 75 50 00 00");
  expect(safe("'=1")).toBe("''=1");
  expect(safe("'t Hus")).toBe("'t Hus");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ') }), (said) => {
      expect(unsafe(safe(said))).toBe(said);
      expect(safe(said)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

it('several in one cell are told apart again, whatever they hold', () => {
  const one = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' ', 'æ'), minLength: 1 });
  const each = one.map((said) => said.trim()).filter((said) => said !== '');
  fc.assert(
    fc.property(fc.array(each), (list) => {
      expect(parted(joined(list))).toEqual(list);
    }),
  );
});

it('times that we write are read back the same', () => {
  fc.assert(
    fc.property(anySchedule, ({ recurring, dates }) => {
      const back = readWhen(whenOf({ recurring, dates }));
      const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
      expect(plain({ recurring: back.recurring ?? [], dates: back.dates ?? [] })).toEqual(plain({ recurring, dates }));
    }),
  );
});

it.each([
  ['Tirsdage kl. 19-21', { recurring: [{ every: 'week', weekday: 'tue', start: '19:00', end: '21:00' }] }],
  [
    'Hver mandag og onsdag kl. 9.30 – 11.00',
    {
      recurring: ['mon', 'wed'].map((weekday) => ({ every: 'week', weekday, start: '09:30', end: '11:00' })),
    },
  ],
  ['torsdag i lige uger', { recurring: [{ every: 'week', weeks: 'even', weekday: 'thu' }] }],
  ['Sidste fredag i måneden kl 14', { recurring: [{ every: 'month', nth: -1, weekday: 'fri', start: '14:00' }] }],
  ['den 13.12.2026 kl. 14', { note: 'den 13.12.2026 kl. 14' }],
  ['13.12.2026 14-16', { dates: [{ date: '2026-12-13', start: '14:00', end: '16:00' }] }],
  ['Efter aftale', { note: 'Efter aftale' }],
  ['Tirsdag undtagen i ferier', { note: 'Tirsdag undtagen i ferier' }],
])('«%s» is understood as a person means it, or left as words', (said, meant) => {
  expect(readWhen(said)).toEqual(meant);
});

it('each offer we show is the same row of a table when it has been out and is back', () => {
  expect(shown.length).toBeGreaterThan(200);
  for (const entry of shown) expect(cellsOf(read(cellsOf(entry))), entry.offer.slug).toEqual(cellsOf(entry));
});

it('as JSON Lines each is the same in every word', () => {
  const written = [...jsonLines(shown)];
  expect(written).toHaveLength(shown.length);
  for (const [n, line] of written.entries()) {
    const back = readLine(JSON.parse(line));
    const { offer, organisation, place } = shown[n] as Entry;
    expect(back).toEqual({
      values: { offer, ...(organisation && { organisation }), ...(place && { place }) },
    });
  }
});

it('as GeoJSON each carries what the table carries, and only a door is a point', () => {
  const { type, features } = JSON.parse([...geojsonPieces(shown)].join(''));
  expect(type).toBe('FeatureCollection');
  for (const [n, feature] of features.entries()) {
    const entry = shown[n] as Entry;
    expect(cellsOf(read(cellsOfFeature(feature)))).toEqual(cellsOf(entry));
    const precision = entry.place?.position?.precision;
    expect(feature.geometry?.type).toBe(precision && (precision === 'door' ? 'Point' : 'Polygon'));
  }
});

it('the table begins with the mark that spreadsheets know the letters by, and every row has every column', () => {
  const [heading = '', ...rows] = csvLines(shown);
  expect(heading).toBe(BOM + csvLine(COLUMNS.map((column) => column.heading)));
  expect(rows).toHaveLength(shown.length);
  expect(new Set(COLUMNS.map(({ heading: name }) => name.toLowerCase())).size).toBe(COLUMNS.length);
  const names = COLUMNS.flatMap((column) => [column.key, column.heading, ...column.also].map((n) => n.toLowerCase()));
  const own = (name: string) =>
    COLUMNS.filter((c) => [c.key, c.heading, ...c.also].some((n) => n.toLowerCase() === name));
  expect(names.filter((name) => own(name).length > 1)).toEqual([]);
});

it('what a table from outside does not say stays unknown, and what cannot be read is named', () => {
  const { offer, place } = read({
    title: 'Kor',
    topics: 'Korsang, noget andet',
    town: '6580 Vamdrup',
    website: 'kor.dk',
    price: '50 kr',
  });
  expect(offer).toMatchObject({
    ...{ slug: 'kor', title: 'Kor', topics: ['music.choir'], town: 'vamdrup', price: { kind: 'paid', amount: 50 } },
    contact: { website: 'https://kor.dk' },
    source: { url: 'https://example.org/liste', date: day, confidence: 'medium' },
  });
  expect(offer.facts).toEqual({});
  expect(place).toBeUndefined();
  expect(entryOf({ title: 'Kor', town: 'Atlantis', email: 'nej', lat: 'x' }, around)).toEqual({
    errors: [
      { field: 'offer.town', code: 'unknown_town', said: 'Atlantis' },
      { field: 'place.position.lat', code: 'not_a_number', said: 'x' },
    ],
  });
  expect(entryOf({ title: 'Kor', email: 'nej' }, around)).toMatchObject({
    errors: [{ field: 'offer.contact.email', said: 'nej' }],
  });
  expect(entryOf({ summary: 'Uden navn' }, around)).toMatchObject({ errors: [{ field: 'offer.title' }] });
});

it('a word that we have none for is left out, and it is said which', () => {
  expect(entryOf({ title: 'Kor', topics: 'Korsang, rumrejser', audiences: 'marsmænd' }, around)).toMatchObject({
    values: { offer: { topics: ['music.choir'], audiences: [] } },
    left: [
      { field: 'offer.topics', code: 'unknown_word', said: 'rumrejser' },
      { field: 'offer.audiences', code: 'unknown_word', said: 'marsmænd' },
    ],
  });
  expect(entryOf({ title: 'Kor', topics: 'Korsang;;' }, around)).not.toHaveProperty('left');
});

it('a number of somebody’s list is nobody’s address', () => {
  for (const id of ['17', 'A-17', '123e4567-e89b-42d3-a456-426614174000'])
    expect(read({ id, title: 'Kor i Ødis' }).offer.slug).toBe('kor-i-oedis');
  expect(read({ id: 'koret', title: 'Kor i Ødis' }).offer.slug).toBe('koret');
});

it('a point that nobody has told the precision of is never a pin', () => {
  const { place } = read({ title: 'Kor', place: 'Hallen', lat: '55.49', lng: '9.47' });
  expect(place?.position?.precision).toBe('street');
  expect(Place.safeParse(place).success && Offer.safeParse(read({ title: 'Kor' }).offer).success).toBe(true);
  expect(Organisation.safeParse(read({ title: 'Kor', organisation: 'Vi synger' }).organisation).success).toBe(true);
});
