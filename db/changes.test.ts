/** What a harvester of the open API is told has gone, and what it is never told was there. */
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../domain/hsds/directory';
import { idOf } from '../domain/hsds/ids';
import { found, pageOf } from '../domain/hsds/rows';
import { Service, ServiceAtLocation } from '../domain/hsds/shapes';
import type { Offer } from '../domain/offer';
import { buildCatalogue } from '../domain/snapshot';
import { publishedCatalogue } from './catalogue';
import { goneOffers, lastChanges } from './changes';
import { find, save } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { seed } from './seed';
import { dataFolder, emptyDatabase, offer } from './test-data';

const DAY = '2026-11-22';
const CHANGED = '2026-11-22T10:00:00.000Z';
const before = '2026-11-22T09:00:00Z';
const id = idOf('service', 'strik-i-vamdrup');

function seeded(strik: Partial<Offer> = {}) {
  const db = emptyDatabase();
  seed(
    db,
    dataFolder({ 'offers.jsonl': [offer(strik), offer({ slug: 'kor-i-vamdrup', title: 'Kor', topics: [] })] }),
    '2026-05-01',
  );
  return db;
}
const become = (db: Db, facets: Partial<Offer>) =>
  save(db, offers, { ...(find(db, offers, 'strik-i-vamdrup') as Offer), ...facets }, { actor: 'anna', at: CHANGED });

function directoryIn(db: Db, day = DAY) {
  const catalogue = buildCatalogue(publishedCatalogue(db), { day, instant: `${day}T12:00:00Z` });
  const modified = {
    offers: lastChanges(db, 'offers'),
    organisations: lastChanges(db, 'organisations'),
    places: lastChanges(db, 'places'),
  };
  const gone = goneOffers(db, new Set(catalogue.bySlug.keys()));
  return directoryOf({ catalogue, gone, modified, day, site: 'https://example.org' });
}
type Listed = { id: string; status?: string; last_modified?: string };
const listed = (db: Db, asked: object = {}, day = DAY, list: 'services' | 'service_at_locations' = 'services') => {
  const { lists, centre } = directoryIn(db, day);
  return pageOf(found(lists[list], asked, centre), asked).contents as Listed[];
};

describe('an offer that is no longer shown', () => {
  it.each([
    ['archived', 'defunct'],
    ['paused', 'temporarily closed'],
    ['unconfirmed', 'inactive'],
  ] as const)('and is %s is told to those who ask what has changed, as %s, and to nobody else', (status, told) => {
    const db = seeded();
    expect(listed(db).map((each) => each.id)).toContain(id);
    become(db, { status });
    expect(listed(db).map((each) => each.id)).not.toContain(id);
    const changed = listed(db, { modified_after: before });
    expect(changed.filter((each) => each.id === id)).toEqual([
      { id, name: expect.any(String), status: told, last_modified: CHANGED },
    ]);
    expect(listed(db, { modified_after: '2026-11-22T10:00:01Z' })).toEqual([]);
    expect(listed(db, { modified_after: before, minimal: true })).toEqual([{ id, last_modified: CHANGED }]);

    const whole = directoryIn(db).byId.services.get(id)?.full({});
    expect(Service.parse(whole)).toEqual(changed.find((each) => each.id === id));
    expect(JSON.stringify(whole)).not.toMatch(/strik|vamdrup|laden/i);

    const at = listed(db, { modified_after: before }, DAY, 'service_at_locations');
    expect(at).toEqual([{ id: idOf('service_at_location', 'strik-i-vamdrup'), service_id: id, service: whole }]);
    expect(ServiceAtLocation.parse(at[0])).toBeTruthy();
  });

  it('is listed again, as itself, when it is shown again', () => {
    const db = seeded();
    become(db, { status: 'paused' });
    become(db, { status: 'published' });
    expect(listed(db).find((each) => each.id === id)).toMatchObject({ status: 'active', name: 'Strik i Vamdrup' });
  });

  it('because its last day has been, is told as gone since the day after', () => {
    const db = seeded({ schedule: { ...offer().schedule, dates: [{ date: '2026-11-20' }] } });
    expect(listed(db, {}, '2026-11-20').map((each) => each.id)).toContain(id);
    expect(listed(db, { modified_after: '2026-11-21' }, '2026-11-22')).toMatchObject([
      { id, status: 'inactive', last_modified: '2026-11-21T00:00:00Z' },
    ]);
  });

  it('was never there for anybody when it was never shown', () => {
    const source = { url: 'https://example.org', date: '', confidence: 'low' } as const;
    for (const never of [
      { status: 'unconfirmed' },
      { status: 'paused' },
      { source },
      { source, confirmed: { time: '2026-04-01' } },
    ] as const) {
      const db = seeded(never);
      expect(directoryIn(db).byId.services.has(id), JSON.stringify(never)).toBe(false);
      expect(listed(db, { modified_after: '1970-01-01' }).map((each) => each.id)).not.toContain(id);
    }
  });
});

it('a holiday that begins and ends changes an offer, though nobody writes', () => {
  const closures = [{ from: '2026-12-20', to: '2027-01-03' }];
  const db = seeded({ schedule: { ...offer().schedule, closures } });
  const on = (day: string) => listed(db, {}, day).find((each) => each.id === id);
  expect(on('2026-11-22')).toMatchObject({ status: 'active', last_modified: '2026-05-01T00:00:00Z' });
  expect(on('2026-12-07')).toMatchObject({ alert: expect.any(String), last_modified: '2026-12-06T00:00:00Z' });
  expect(on('2026-12-24')).toMatchObject({ status: 'temporarily closed', last_modified: '2026-12-20T00:00:00Z' });
  expect(on('2027-01-04')).toMatchObject({ status: 'active', last_modified: '2027-01-04T00:00:00Z' });
});
