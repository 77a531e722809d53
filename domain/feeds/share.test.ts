/** What may not be passed on is in nothing that others fetch, and nothing else spells its name. */
import { describe, expect, it } from 'vitest';
import { csvLines } from '../exchange/csv';
import { geojsonPieces } from '../exchange/geojson';
import { jsonLines } from '../exchange/lines';
import { directoryOf } from '../hsds/directory';
import { buildCatalogue, type Entry } from '../snapshot';
import { syntheticCatalogue } from '../synthetic';
import { DATA_FILES, goneToday, type Kept, keptNouns, SHARED_NOUNS, sharedOf } from './share';

const catalogue = buildCatalogue(syntheticCatalogue(30, 7), { day: '2026-11-23', instant: '2026-11-23T12:00:00Z' });
const NOTHING: Kept = { offers: new Set(), organisations: new Set(), places: new Set(), towns: new Set() };
const NO_CHANGES = { offers: new Map(), organisations: new Map(), places: new Map() };
/** One that stands together with everything, and whose organisation and place others name too. */
const entry = [...catalogue.bySlug.values()].find(({ organisation, place }) => organisation && place);
const { offer, organisation, place, town } = entry ?? {};
if (!offer || !organisation || !place || !town) throw new Error('No offer here has both an organisation and a place.');

/** All that others fetch, in one text: the plain files, and every list of the open API in full. */
function passedOn(kept: Kept): string {
  const shared = sharedOf(catalogue, kept);
  const entries = [...shared.bySlug.values()];
  const around = { gone: [], modified: NO_CHANGES, day: '2026-11-23', site: 'https://example.org' };
  const { lists } = directoryOf({ ...around, catalogue: shared });
  const rows = Object.values(lists).flatMap((list) =>
    list.map((row) => [row.item(), row.full({ full_service: true })]),
  );
  return [...csvLines(entries), ...geojsonPieces(entries), ...jsonLines(entries), JSON.stringify(rows)].join('\n');
}

describe('what is kept', () => {
  it.each([
    ['an offer', { offers: new Set([offer.slug]) }, [`"${offer.slug}"`, `/tilbud/${offer.slug}"`]],
    ['an organisation', { organisations: new Set([organisation.slug]) }, [`"${organisation.slug}"`, organisation.name]],
    ['a place', { places: new Set([place.slug]) }, [`"${place.slug}"`]],
  ])('is passed on by nothing: %s', (_what, kept, names) => {
    const [open, closed] = [passedOn(NOTHING), passedOn({ ...NOTHING, ...kept })];
    for (const name of names) {
      expect(open, name).toContain(name);
      expect(closed, name).not.toContain(name);
    }
    expect(closed.length).toBeGreaterThan(open.length / 2);
  });

  it('leaves the offer of an organisation that is kept, without naming it', () => {
    const shared = sharedOf(catalogue, { ...NOTHING, organisations: new Set([organisation.slug]) });
    const left = shared.bySlug.get(offer.slug);
    expect([left?.offer.title, left?.offer.organisation, left?.organisation]).toEqual([
      offer.title,
      undefined,
      undefined,
    ]);
    expect(left?.place).toEqual(place);
  });

  it('takes a town’s point along with it, and the offers in it stay', () => {
    const shared = sharedOf(catalogue, { ...NOTHING, towns: new Set([town.slug]) });
    expect(shared.towns.has(town.slug)).toBe(false);
    expect(shared.bySlug.get(offer.slug)?.town).toBeUndefined();
    expect(shared.bySlug.size).toBe(catalogue.bySlug.size);
  });
});

it('what was passed on once and is kept now has gone today, so that whoever asks for changes hears of it', () => {
  const gone = [
    { slug: 'kept', at: '2026-01-01T00:00:00Z' },
    { slug: 'kept-just-now', at: '2026-11-23T09:00:00Z' },
    { slug: 'closed-last-year', at: '2025-05-01T00:00:00Z' },
  ];
  const shown = new Set(['kept', 'kept-just-now']);
  expect(goneToday(gone, shown, '2026-11-22T23:00:00Z').map(({ at }) => at)).toEqual([
    '2026-11-22T23:00:00Z',
    '2026-11-23T09:00:00Z',
    '2025-05-01T00:00:00Z',
  ]);
});

it('a door that is only told to those who ring is told by nothing, should it ever come this far', () => {
  const told = { ...place, street: 'Kanarievej 4', stop: { name: 'Kanarievej' }, access: {} };
  const at = { lat: 55.4321, lng: 9.4321, precision: 'door', source: 'Kanarie' } as const;
  const passed = (addressHidden: boolean) => {
    const bySlug = new Map([[offer.slug, { ...entry, place: { ...told, position: at, addressHidden } } as Entry]]);
    const entries = [...sharedOf({ ...catalogue, bySlug }, NOTHING).bySlug.values()];
    return [...csvLines(entries), ...geojsonPieces(entries), ...jsonLines(entries)].join('\n');
  };
  expect(passed(false)).toMatch(/Kanarievej 4[\s\S]*55\.4321/);
  expect(passed(true)).not.toMatch(/kanarie|55\.4321|9\.4321/i);
  expect(passed(true)).toContain(place.name);
});

it('our own data files say each whether they may be passed on, and one that is not named may not', () => {
  for (const { file, share } of DATA_FILES) expect(typeof share, file).toBe('boolean');
  expect(keptNouns(DATA_FILES)).toEqual([]);
  expect(keptNouns(DATA_FILES.map((each) => ({ ...each, share: false })))).toEqual([...SHARED_NOUNS]);
  expect(keptNouns(DATA_FILES.filter(({ file }) => file !== 'places.jsonl'))).toEqual(['places']);
});
