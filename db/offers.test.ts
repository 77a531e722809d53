import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer } from '../domain/offer';
import * as words from '../domain/vocabulary';
import { find, save } from './noun';
import { confirmOffer, offers } from './offers';
import { seed } from './seed';
import { auditRows, dataFolder, emptyDatabase, offer } from './test-data';

const by = { actor: 'Karen', at: '2026-11-22T10:00:00+01:00' };
const seeded = () => {
  const db = emptyDatabase();
  seed(db, dataFolder(), '2026-11-22');
  return db;
};

const text = (max: number) => fc.string({ maxLength: max, unit: 'grapheme' }).map((drawn) => drawn.slice(0, max));
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));
const key = fc.stringMatching(/^[a-z][a-z_]{0,9}(\.[a-z_]{1,9})?$/);
const fact = partly({ value: fc.constantFrom(...words.FACT_VALUES) }, { note: text(300), checkedAt: day });
const few = <Value>(one: fc.Arbitrary<Value>) => fc.array(one, { maxLength: 4 });
const fewOther = <Value>(one: fc.Arbitrary<Value>) => fc.uniqueArray(one, { maxLength: 4 });
const address = fc.constantFrom('https://example.org', 'https://xn--kldning-q1a.dk/a?b=c');

/** All of `always`, and any of `perhaps`: as a form or a file leaves out what it does not know. */
function partly<Always extends object, Perhaps extends object>(
  always: { [K in keyof Always]: fc.Arbitrary<Always[K]> },
  perhaps: { [K in keyof Perhaps]: fc.Arbitrary<Perhaps[K]> },
) {
  return fc.record({ ...always, ...perhaps } as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: Object.keys(always),
  });
}
/** The lesser first, where both are told. */
function inOrder(drawn: fc.Arbitrary<Record<string, unknown>>, first: string, last: string) {
  return drawn.map((told) => {
    const [a, b] = [told[first], told[last]] as [string | undefined, string | undefined];
    return a !== undefined && b !== undefined && a > b ? { ...told, [first]: b, [last]: a } : told;
  });
}
const choice = <Word>(list: readonly Word[]) => fc.constantFrom(...list);

const recurrence = inOrder(
  partly(
    { every: choice(['week', 'month']), weekday: choice(words.WEEKDAYS), nth: choice([1, 2, 3, 4, 5, -1]) },
    { weeks: choice(['odd', 'even']), start: clock, end: clock, from: day, until: day },
  ),
  'from',
  'until',
);
const exception = fc.oneof(
  partly({ date: day }, { cancelled: fc.constant(true), note: text(120) }),
  partly({ date: day, cancelled: fc.constant(false) }, { start: clock, end: clock, note: text(120) }),
);
const anyOffer = partly(
  {
    slug: fc.constant('strik-i-vamdrup'),
    kind: choice(words.OFFER_KINDS),
    title: text(160).filter((title) => title.trim() !== ''),
    source: fc.record({
      url: address,
      date: choice(['', '2021', '2021-04', '2021-04-09']),
      confidence: choice(words.CONFIDENCES),
    }),
  },
  {
    status: choice(words.OFFER_STATUSES),
    summary: text(300),
    firstVisit: few(text(300)),
    organisation: fc.constant('strikkerne'),
    place: fc.constant('laden'),
    town: fc.constant('vamdrup'),
    topics: fewOther(key),
    audiences: fewOther(key),
    audienceNote: text(300),
    ageMin: fc.nat(120),
    ageMax: fc.nat(120),
    gender: choice(words.GENDERS),
    groupSize: choice(words.GROUP_SIZES),
    mood: choice(words.MOODS),
    entry: choice(words.ENTRIES),
    courseStart: day,
    commitment: choice(words.COMMITMENTS),
    referral: choice(words.REFERRALS),
    anonymity: choice(words.ANONYMITIES),
    staffing: choice(words.STAFFINGS),
    animals: choice(words.ANIMALS),
    gear: choice(words.GEAR),
    modes: fewOther(choice(words.MODES)),
    languages: fewOther(fc.stringMatching(/^[a-z]{2}$/)),
    price: partly(
      { kind: choice(words.PRICE_KINDS) },
      { amount: fc.double({ min: 0, max: 1e6, noNaN: true }), note: text(300) },
    ),
    schedule: partly(
      {},
      {
        note: text(300),
        recurring: few(recurrence),
        dates: few(partly({ date: day }, { start: clock, end: clock })),
        exceptions: few(exception),
        closures: few(inOrder(partly({ from: day, to: day }, { reason: text(120) }), 'from', 'to')),
        openHolidays: fact,
        season: fc.record({ from: fc.integer({ min: 1, max: 12 }), to: fc.integer({ min: 1, max: 12 }) }),
      },
    ),
    contact: partly(
      {},
      {
        role: text(80),
        phone: text(40),
        sms: fact,
        email: fc.constant('a@example.org'),
        website: address,
        hours: text(120),
      },
    ),
    metAtDoor: partly({}, { firstName: text(40), role: text(80), where: text(120) }),
    trial: partly({}, { times: fc.integer({ min: 1, max: 99 }), note: text(120) }),
    capacity: partly({ state: choice(words.CAPACITIES) }, { note: text(120), updated: day }),
    contribute: few(partly({ key }, { text: text(300), size: choice(words.CONTRIBUTION_SIZES) })),
    facts: fc.dictionary(key, fact, { maxKeys: 4, noNullPrototype: true }),
    childrenDeclaration: day,
    confirmed: fc.oneof(fc.constant({}), partly({ time: day }, { place: day, contact: day, by: text(80) })),
    reviewDue: day,
  },
);

describe('an offer that is kept', () => {
  it('is read back exactly as it was told, whatever it tells and leaves out', () => {
    const db = seeded();
    fc.assert(
      fc.property(inOrder(anyOffer, 'ageMin', 'ageMax'), (drawn) => {
        const told = Offer.parse(drawn);
        offers.write(db, told, { origin: 'hand' });
        expect(find(db, offers, told.slug)).toStrictEqual(told);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('forgets what is no longer told', () => {
    const db = seeded();
    const full = { mood: 'calm', languages: ['da'], confirmed: { time: '2026-11-01' }, trial: { times: 3 } } as const;
    save(db, offers, offer({ ...full, languages: ['da'] }), by);
    save(db, offers, offer(), by);
    expect(find(db, offers, 'strik-i-vamdrup')).toStrictEqual(offer());
  });
});

describe('what somebody confirms', () => {
  it('shows an unconfirmed offer only when time, place and contact are all right', () => {
    const db = seeded();
    save(db, offers, offer({ status: 'unconfirmed' }), by);
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['time', 'place'], day: '2026-11-20' }, by);
    expect(find(db, offers, 'strik-i-vamdrup')?.status).toBe('unconfirmed');
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['contact'], day: '2026-11-21', name: 'Formanden' }, by);
    expect(find(db, offers, 'strik-i-vamdrup')).toMatchObject({
      status: 'published',
      confirmed: { time: '2026-11-20', place: '2026-11-20', contact: '2026-11-21', by: 'Formanden' },
    });
    expect(auditRows(db).at(-1)).toMatchObject({
      action: 'confirm',
      actor: 'Karen',
      before: { status: 'unconfirmed' },
    });
  });

  it('keeps the name of whoever confirmed each thing, when somebody else changes the words', () => {
    const db = seeded();
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['time'], day: '2026-10-01', name: 'Anne' }, by);
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['place'], day: '2026-11-01', name: 'Bo' }, by);
    const now = find(db, offers, 'strik-i-vamdrup') ?? offer();
    save(db, offers, { ...now, title: 'Strik og snak' }, by);
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['place'], day: '2026-09-01' }, by);
    expect(find(db, offers, 'strik-i-vamdrup')?.confirmed).toEqual({
      time: '2026-10-01',
      place: '2026-09-01',
      by: 'Anne',
    });
  });

  it('no longer names somebody who does not want to be named', () => {
    const db = seeded();
    confirmOffer(db, 'strik-i-vamdrup', { fields: ['time'], day: '2026-10-01', name: 'Anne' }, by);
    save(db, offers, offer({ confirmed: { time: '2026-10-01' } }), by);
    expect(find(db, offers, 'strik-i-vamdrup')?.confirmed).toEqual({ time: '2026-10-01' });
  });

  it('is nothing when there is no such offer', () => {
    expect(confirmOffer(seeded(), 'findes-ikke', { fields: ['time'], day: '2026-11-20' }, by)).toBe(false);
  });
});
