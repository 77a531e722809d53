/** What we say in HSDS can be read back: nothing that is known is lost, and nothing that is not is made up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Offer, Organisation, Place } from '../offer';
import { buildCatalogue, type Entry } from '../snapshot';
import { syntheticCatalogue } from '../synthetic';
import { offers, organisations, places, towns } from '../test-data';
import { WEEKDAYS } from '../vocabulary';
import { flat, unflat } from './facets';
import { readService } from './read';
import { schedulesOf, timesIn } from './schedules';
import { serviceOf } from './services';
import { Schedule, Service } from './shapes';

const around = { day: '2026-11-22', modified: '2026-11-20T10:00:00Z', site: 'https://example.org' };
const from = { url: 'https://example.org', day: '2026-11-22', confidence: 'medium', kind: 'activity' } as const;

/** Facts that nobody knows are not said, so they are not there when it is read back. */
const withoutUnknown = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value), (_, each) =>
        each !== null && typeof each === 'object' && each.value === 'unknown' ? undefined : each,
      );

const townOf = (offer: Entry['offer'], place: Entry['place'], of = towns) =>
  of.find(({ slug }) => slug === (offer.town ?? place?.town));

function expectSame({ offer, organisation, place, town }: Pick<Entry, 'offer' | 'organisation' | 'place' | 'town'>) {
  const printed = serviceOf({ offer, organisation, place, town } as Entry, around);
  const travelled = JSON.parse(JSON.stringify(printed));
  expect(Service.safeParse(travelled).error?.issues).toBeUndefined();
  const read = readService(travelled, from);
  if ('errors' in read) throw new Error(`${offer.slug}: ${JSON.stringify(read.errors)}`);
  const { reviewDue: _, ...told } = offer;
  expect(withoutUnknown(read.entry.offer)).toEqual(withoutUnknown(told));
  expect(withoutUnknown(read.entry.organisation)).toEqual(withoutUnknown(organisation));
  expect(withoutUnknown(read.entry.place)).toEqual(withoutUnknown(place));
}

it('each offer in the catalogue is the same when it has been abroad and is back', () => {
  const real = buildCatalogue({ offers, organisations, places, towns }, { day: around.day, instant: around.modified });
  expect(real.bySlug.size).toBeGreaterThan(200);
  for (const entry of real.bySlug.values()) expectSame(entry);
});

it('so is each of a thousand made-up ones', () => {
  const made = syntheticCatalogue(1000, 7);
  const shown = buildCatalogue(made, { day: around.day, instant: around.modified });
  for (const entry of shown.bySlug.values()) expectSame(entry);
});

const source = { url: 'https://example.org/kilde', date: '2026-03', confidence: 'high' };
it('an offer that has been asked everything keeps it all', () => {
  const offer = Offer.parse({
    ...{ slug: 'alt-oplyst', kind: 'meeting_place', title: 'Alt er oplyst', summary: 'Kort.', town: 'kolding' },
    ...{ organisation: 'en-forening', place: 'et-hus', topics: ['food.coffee'], audiences: ['aud.seniors'] },
    ...{ firstVisit: ['Du går ind.', 'true', '7', '"citat"'], audienceNote: 'Alle', ageMin: 18, ageMax: 99 },
    ...{ gender: 'all', groupSize: 'small', mood: 'calm', entry: 'course_start', courseStart: '2027-01-04' },
    ...{ commitment: 'weekly', referral: 'none', anonymity: 'first_name', staffing: 'volunteers' },
    ...{ animals: 'dogs_ok', gear: 'lend', modes: ['in_person', 'outdoor'], languages: ['da', 'uk', 'ar'] },
    price: { kind: 'per_time', amount: 25.5, note: 'Kaffe er med' },
    schedule: {
      note: 'Ring i ferier',
      recurring: [
        { every: 'week', weekday: 'tue', start: '19:00', end: '21:00', weeks: 'odd', from: '2026-01-01' },
        { every: 'month', weekday: 'sat', nth: -1, until: '2027-06-30' },
      ],
      dates: [{ date: '2026-12-13', start: '14:00' }],
      exceptions: [{ date: '2026-12-29', cancelled: true, note: 'Jul' }],
      closures: [{ from: '2026-12-20', to: '2027-01-03', reason: 'Jul' }],
      openHolidays: { value: 'no', checkedAt: '2026-05-01' },
      season: { from: 9, to: 5 },
    },
    contact: {
      ...{ role: 'Formanden', phone: '75 50 00 00', email: 'forening@example.org', hours: 'Hverdage 10-12' },
      ...{ website: 'https://example.org', sms: { value: 'yes' } },
    },
    metAtDoor: {},
    trial: { times: 2, note: '3' },
    capacity: { state: 'few', note: 'To pladser', updated: '2026-11-01' },
    contribute: [
      { key: 'contribute.coffee_food', text: 'Bag en kage', size: 'an_hour' },
      { key: 'contribute.welcome' },
    ],
    facts: { quiet_room: { value: 'yes', note: 'Første sal', checkedAt: '2026-10-01' }, free: { value: 'no' } },
    childrenDeclaration: '2026-01-02',
    source,
    confirmed: { time: '2026-10-01', place: '2026-10-02', contact: '2026-10-03', by: 'Foreningen' },
  });
  const organisation = Organisation.parse({
    ...{ slug: 'en-forening', name: 'En forening', parent: 'Et forbund', about: 'Om os.', town: 'kolding', source },
    ...{ website: 'https://example.org', email: 'os@example.org', phone: '75 50 00 01', faith: 'none' },
  });
  const place = Place.parse({
    ...{ slug: 'et-hus', name: 'Et hus', street: 'Gaden 1', postalCode: '6000', town: 'kolding', source },
    position: { lat: 55.49, lng: 9.47, precision: 'street', source: 'OSM' },
    access: { step_free: { value: 'yes', note: 'Bagdøren', checkedAt: '2026-09-09' }, lift: { value: 'no' } },
    stop: { name: 'Torvet', walkingMetres: 120 },
  });
  const town = townOf(offer, place);
  expectSame({ offer, organisation, place, ...(town && { town }) });
  const door = { ...place, position: { lat: 55.49, lng: 9.47, precision: 'door' as const, source: 'Set' } };
  expectSame({ offer, organisation, place: door, ...(town && { town }) });
});

it('a point that nobody has looked at is not passed on as coordinates', () => {
  const place = places.find(({ position }) => position && position.precision !== 'door');
  const offer = offers.find((each) => each.place === place?.slug);
  const printed = serviceOf({ offer, place } as Entry, around);
  const [at] = printed.service_at_locations ?? [];
  expect(at?.location.name).toBe(place?.name);
  expect(at?.location).not.toHaveProperty('latitude');
});

const clock = fc.constantFrom('00:00', '09:30', '19:00', '23:59');
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const row = fc
  .oneof(
    fc.record({ every: fc.constant('week' as const), weeks: maybe(fc.constantFrom('odd' as const, 'even' as const)) }),
    fc.record({ every: fc.constant('month' as const), nth: fc.constantFrom(-1, 1, 2, 3, 4, 5) }),
  )
  .chain((rhythm) =>
    fc
      .record({ weekday: fc.constantFrom(...WEEKDAYS), start: maybe(clock), end: maybe(clock) })
      .map((rest) => ({ ...rhythm, ...rest })),
  );
const date = fc.record({ date: fc.constantFrom('2026-12-24', '2027-03-28'), start: maybe(clock), end: maybe(clock) });

it('every time that comes back, and every single day, is the same when it is read again', () => {
  fc.assert(
    fc.property(fc.array(row), fc.array(date), (recurring, dates) => {
      const times = JSON.parse(JSON.stringify({ recurring, dates }));
      const said = schedulesOf('x', { ...times, exceptions: [], closures: [], openHolidays: { value: 'unknown' } });
      for (const each of said) expect(Schedule.safeParse(each).success).toBe(true);
      expect(timesIn(JSON.parse(JSON.stringify(said)))).toEqual(times);
    }),
    { numRuns: 500 },
  );
});

it('a rule that is more than ours can say is kept in words, never as another time', () => {
  const read = timesIn([
    { freq: 'WEEKLY', interval: 2, byday: 'TU', opens_at: '19:00', description: 'Hver anden tirsdag' },
  ]);
  expect(read.recurring).toEqual([]);
  expect(read.note).toContain('Hver anden tirsdag');
});

const leaf = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom('7', 'true', '{}', '[]', '"', '-0', '1e3'),
);
const key = fc.stringMatching(/^[a-z][a-zA-Z_]{0,8}$/).filter((said) => !['constructor', 'prototype'].includes(said));
const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

it('what HSDS has no field for is the same when it is folded out again', () => {
  fc.assert(
    fc.property(fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true }), (value) => {
      const same = JSON.parse(JSON.stringify(value));
      expect(unflat(flat(same))).toEqual(same);
    }),
    { numRuns: 1000 },
  );
});

it('a stranger’s paths reach into nothing that others are made of', () => {
  unflat([
    ['__proto__.polluted', 'yes'],
    ['constructor.prototype.polluted', 'yes'],
    ['a.99999999', 'x'],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
