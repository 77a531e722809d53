/** Whatever sort of file somebody has, its entries become ours; what cannot is said with its line, field and reason. */
import { expect, it } from 'vitest';
import { cellsOf } from '../exchange/columns';
import type { Around } from '../exchange/entry';
import { serviceOf } from '../hsds/services';
import { buildCatalogue } from '../snapshot';
import { offers, organisations, places, towns } from '../test-data';
import { COLUMNS, guessed } from './columns';
import { ofItem, ofRow } from './records';

const day = '2026-11-22';
const around: Around = {
  ...{ url: 'https://example.org/liste', day, confidence: 'medium', kind: 'activity' },
  towns: new Map(towns.flatMap(({ slug, name }) => [[slug, slug] as const, [name.toLowerCase(), slug] as const])),
  topicWords: new Map(),
};

it('the columns of an ordinary list are guessed, an editor’s word goes first, and no column is used twice', () => {
  const header = ['Foreningsnavn', 'Postnr.', 'By', 'Tlf.', 'Mail', 'Bemærkning', 'Telefon'];
  expect(guessed(header)).toEqual({
    ...{ Foreningsnavn: 'title', 'Postnr.': 'postalCode', By: 'town', 'Tlf.': 'phone', Mail: 'email' },
    ...{ Bemærkning: '', Telefon: '' },
  });
  expect(guessed(header, { Bemærkning: 'summary', 'Tlf.': '', Mail: 'findes-ikke' })).toMatchObject({
    ...{ Bemærkning: 'summary', 'Tlf.': '', Telefon: 'phone', Mail: '' },
  });
  expect(guessed([...COLUMNS])).toEqual(Object.fromEntries(COLUMNS.map((key) => [key, key])));
});

it('a row is known by its number, or else by what it is called and where it is', () => {
  const header = ['Nr', 'Navn', 'By'];
  const columns = guessed(header);
  expect(ofRow(2, header, ['17', 'Kor', 'Vamdrup'], columns, around)).toMatchObject({ line: 2, record: '17' });
  expect(ofRow(3, header, ['', 'Kor', 'Vamdrup'], columns, around)).toMatchObject({ record: 'kor||||vamdrup' });
  expect(ofRow(4, header, ['18', 'Kor', 'Paris'], columns, around)).toEqual({
    ...{ line: 4, title: 'Kor' },
    problems: [{ field: 'offer.town', code: 'unknown_town', said: 'Paris' }],
  });
});

it('a service of a directory is read; one that has ended is not one; an organisation tells of all its own', () => {
  const shown = buildCatalogue({ offers, organisations, places, towns }, { day, instant: `${day}T10:00:00Z` });
  const entry = shown.bySlug.get('daghoejskolen-kolding') ?? [...shown.bySlug.values()].find((e) => e.organisation);
  if (!entry?.organisation) throw new Error('The catalogue has no entry with an organisation.');
  const service = JSON.parse(JSON.stringify(serviceOf(entry, { day, modified: day, site: 'https://example.org' })));
  const [read] = ofItem(1, service, {}, around);
  if (!read || !('values' in read) || !read.values.offer) throw new Error(JSON.stringify(read));
  expect(read.record).toBe(service.id);
  expect(read).not.toHaveProperty('left'); // our own words are never a stranger's
  expect(cellsOf({ ...read.values, offer: read.values.offer })).toEqual(cellsOf(entry));
  expect(ofItem(1, { ...service, status: 'defunct' }, {}, around)).toEqual([]);
  const { organization, ...alone } = service;
  const both = ofItem(1, { ...organization, services: [alone, { ...alone, id: 'x', name: 'En anden' }] }, {}, around);
  expect(both.map((each) => 'values' in each && each.values.organisation?.name)).toEqual(
    Array(2).fill(entry.organisation.name),
  );
});

it.each([
  null,
  7,
  'tekst',
  [],
  {},
  { name: 3 },
  { offer: null },
  { offer: {} },
  { type: 'Feature' },
  { offer: { topics: 5 } },
])('%j is refused with a reason, and harms nothing', (value) => {
  const [read] = ofItem(9, value, {}, around);
  const problems = read && 'problems' in read ? read.problems : [];
  expect(problems[0]).toMatchObject({ field: expect.any(String), code: expect.any(String) });
});

it('a neighbour’s word that we have none for is left out and named; our own are never', () => {
  const attributes = [
    { link_type: 'service', taxonomy_term: { code: 'BD-1800', name: 'Gældsrådgivning' } },
    { link_type: 'service', taxonomy_term: { code: 'food.coffee', name: 'Kaffe' } },
    null,
  ];
  const [read] = ofItem(1, { id: 'x', name: 'Hjælp til gæld', attributes }, {}, around);
  expect(read).toMatchObject({
    values: { offer: { topics: ['food.coffee'] } },
    left: [{ field: 'offer.topics', code: 'unknown_word', said: 'Gældsrådgivning' }],
  });
});

it('a word or town that the catalogue does not have is named, since nobody could find it', () => {
  const offer = {
    slug: 'a',
    kind: 'activity',
    title: 'A',
    topics: ['space.travel'],
    town: 'mars',
    source: { url: 'https://example.org', date: '', confidence: 'high' },
  };
  expect(ofItem(1, { offer }, {}, around)).toMatchObject([
    {
      problems: [
        { field: 'offer.town', code: 'unknown_town' },
        { field: 'offer.topics', code: 'unknown_word' },
      ],
    },
  ]);
});
