import { describe, expect, it } from 'vitest';
import type { Card } from './card';
import { Offer, Organisation, Place, Town } from './offer';
import { buildCatalogue } from './snapshot';
import { syntheticCatalogue } from './synthetic';
import { taxonomy } from './taxonomy';

const now = { day: '2026-11-22', instant: '2026-11-22T13:00:00Z' };
const position = { lat: 55.427, lng: 9.283, precision: 'area' as const, source: 'DAGI' };
const towns = [Town.parse({ slug: 'oedis', name: 'Ødis', kind: 'village', area: 'vamdrup', position })];
const organisations = [Organisation.parse({ slug: 'strikkerne', name: 'Strikkerne' })];
const places = [
  Place.parse({
    slug: 'laden',
    name: 'Laden',
    town: 'oedis',
    position: { lat: 55.43123, lng: 9.29123, precision: 'street', source: 'DAR' },
    access: { wheelchair: { value: 'yes' }, parking: { value: 'unknown' } },
  }),
];
type Told = Partial<Parameters<typeof Offer.parse>[0] & object>;
const offer = (facets: Told = {}) =>
  Offer.parse({
    slug: 'strik',
    kind: 'activity',
    title: 'Strik',
    source: { url: 'https://example.org', date: '2026-05', confidence: 'high' },
    ...facets,
  });
const build = (...offers: Offer[]) => buildCatalogue({ offers, organisations, places, towns }, now);
const card = (facets: Told = {}): Card => {
  const [only] = build(offer(facets)).snapshot.cards;
  if (!only) throw new Error('The offer is not shown.');
  return only;
};
const isShown = (facets: Told) => build(offer(facets)).bySlug.has('strik');
const weekly = (weekday: string, start?: string) => ({
  recurring: [{ every: 'week', weekday, ...(start && { start }) }],
});
const weak = { url: 'https://example.org', date: '2026-05', confidence: 'low' };

describe('what is shown', () => {
  it('leaves out what is paused, archived or not confirmed', () => {
    expect(isShown({})).toBe(true);
    for (const status of ['unconfirmed', 'paused', 'archived']) expect(isShown({ status })).toBe(false);
  });

  it('leaves out what only a weak source tells, until someone has confirmed time, place and contact', () => {
    expect(isShown({ source: weak })).toBe(false);
    expect(isShown({ source: weak, confirmed: { time: '2026-11-01', place: '2026-11-01' } })).toBe(false);
    expect(
      isShown({ source: weak, confirmed: { time: '2026-11-01', place: '2026-11-01', contact: '2026-11-01' } }),
    ).toBe(true);
  });

  it('shows an event on its day and not after', () => {
    expect(isShown({ schedule: { dates: [{ date: '2026-11-22' }] } })).toBe(true);
    expect(isShown({ schedule: { dates: [{ date: '2026-11-21' }] } })).toBe(false);
    expect(isShown({ schedule: { note: 'Seks lørdage om året' } })).toBe(true);
  });

  it('shows an organisation that a weak source tells of only with one of its offers', () => {
    const unsure = Organisation.parse({ slug: 'rygtet', name: 'Rygtet', source: weak });
    const known = (offers: Offer[]) =>
      buildCatalogue({ offers, organisations: [unsure], places, towns }, now).organisations.has('rygtet');
    expect(known([])).toBe(false);
    expect(known([offer({ organisation: 'rygtet' })])).toBe(true);
  });
});

describe('where it is', () => {
  it('stands where its source says, to the last decimal', () => {
    expect(card({ place: 'laden' })).toMatchObject({
      at: [55.43123, 9.29123],
      precision: 'street',
      place: 'Laden',
      town: 'oedis',
      area: 'vamdrup',
    });
  });

  it('stands for the whole village when the door is not known, and nowhere when the village is not', () => {
    expect(card({ town: 'oedis' })).toMatchObject({ at: [55.427, 9.283], precision: 'area' });
    expect(card()).not.toHaveProperty('at');
  });
});

describe('the next time', () => {
  const schedule = weekly('tue', '14:00');
  it('is told when the source is fresh', () => {
    expect(card({ schedule }).next).toBe('2026-11-24T14:00:00+01:00');
  });

  it('is the day alone when nobody has said the time of day', () => {
    expect(card({ schedule: weekly('tue') }).next).toBe('2026-11-24');
  });

  it.each(['2024', '2024-11', '2021-01-01', ''])('is not told when all we have is a source from «%s»', (date) => {
    const source = { url: 'https://example.org', date, confidence: 'high' };
    expect(card({ schedule, source })).not.toHaveProperty('next');
    expect(card({ schedule, source, confirmed: { time: '2025-11-21' } })).not.toHaveProperty('next');
    expect(card({ schedule, source, confirmed: { time: '2025-11-22' } }).next).toBe('2026-11-24T14:00:00+01:00');
  });

  it('is not a day that may be a holiday', () => {
    const christmas = { dates: [], ...weekly('fri', '14:00'), closures: [{ from: '2026-11-01', to: '2026-12-24' }] };
    expect(card({ schedule: christmas }).next).toBe('2027-01-08T14:00:00+01:00');
  });
});

describe('what is answered', () => {
  it.each<[string, Told, Card['facts']]>([
    ['nothing, when nothing is told', {}, {}],
    ['that it is free, and so cheap', { price: { kind: 'free' } }, { free: 'yes', low_cost: 'yes' }],
    ['what it costs', { price: { kind: 'per_time', amount: 60 } }, { free: 'no', low_cost: 'no' }],
    ['nothing of the price of a membership but that it is not free', { price: { kind: 'membership' } }, { free: 'no' }],
    ['that one must sign up', { entry: 'sign_up_once' }, { drop_in: 'no' }],
    ['how many one meets', { groupSize: 'small' }, { small_group: 'yes', one_to_one: 'no' }],
    ['neither calm nor lively, when it is both', { mood: 'mixed' }, {}],
    ['when, from its times', { schedule: weekly('tue', '16:59') }, { daytime: 'yes', evening: 'no', weekend: 'no' }],
    [
      'that it is in the evening',
      { schedule: weekly('tue', '17:00') },
      { daytime: 'no', evening: 'yes', weekend: 'no' },
    ],
    ['only the weekday, when no clock is told', { schedule: weekly('tue') }, { weekend: 'no' }],
    [
      'that a Saturday is weekend',
      { schedule: { dates: [{ date: '2026-11-28', start: '10:00' }] } },
      { daytime: 'no', evening: 'no', weekend: 'yes' },
    ],
    [
      'nothing of the languages that are not on its list',
      { languages: ['da', 'en'] },
      { lang_en: 'yes', little_danish: 'yes' },
    ],
    ['what stands on the door', { place: 'laden' }, { wheelchair: 'yes' }],
    [
      'what is said outright, before the door',
      { place: 'laden', facts: { wheelchair: { value: 'no' } } },
      { wheelchair: 'no' },
    ],
    [
      'the facet, when what is said outright is unknown',
      { gear: 'bring', facts: { no_gear: { value: 'unknown' } } },
      { no_gear: 'no' },
    ],
    ['that an association that meets may visit too', { kind: 'community', modes: ['in_person'] }, {}],
    [
      'that a café does not come home to you',
      { kind: 'meeting_place', modes: ['in_person'] },
      { home_visit: 'no', online: 'no', phone: 'no' },
    ],
    ['that one can help', { contribute: [{ key: 'contribute.welcome' }] }, { contribute_here: 'yes' }],
  ])('%s', (_, facets, facts) => {
    expect(card(facets).facts).toEqual(facts);
  });

  it('is that one can help, when the organisation looks for someone', () => {
    const job = offer({ slug: 'job', kind: 'volunteer_job', organisation: 'strikkerne' });
    const { bySlug } = build(offer({ organisation: 'strikkerne' }), job);
    expect(bySlug.get('strik')?.card.facts).toEqual({ contribute_here: 'yes' });
    const hidden = build(offer({ organisation: 'strikkerne' }), { ...job, status: 'paused' });
    expect(hidden.bySlug.get('strik')?.card.facts).toEqual({});
  });

  it('is only ever an answer to a condition in the taxonomy', () => {
    const conditions = new Set(taxonomy.conditions.map(({ key }) => key));
    const { snapshot } = buildCatalogue(syntheticCatalogue(300, 7), now);
    for (const { facts } of snapshot.cards) for (const key of Object.keys(facts)) expect(conditions).toContain(key);
  });
});

describe('how old it is', () => {
  it('tells the year of the source, and the oldest confirmation only when there are three', () => {
    expect(card({ confirmed: { time: '2026-01-02' } }).trust).toEqual({ year: 2026 });
    const confirmed = { time: '2026-03-02', place: '2026-01-02', contact: '2026-02-02' };
    expect(card({ confirmed }).trust).toEqual({ year: 2026, confirmed: '2026-01-02' });
  });
});

describe('the snapshot', () => {
  const made = syntheticCatalogue(200, 42);
  it('is the same bytes for the same catalogue, in whatever order it came', () => {
    const first = buildCatalogue(made, now).snapshot;
    const second = buildCatalogue({ ...made, offers: made.offers.toReversed() }, now).snapshot;
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect(first.version).toMatch(/^[0-9a-f]{16}$/);
  });

  it('has another version when a word or the day is another', () => {
    const { version } = build(offer()).snapshot;
    expect(build(offer({ summary: 'Vi strikker.' })).snapshot.version).not.toBe(version);
    const tomorrow = { day: '2026-11-23', instant: '2026-11-23T13:00:00Z' };
    expect(buildCatalogue({ offers: [offer()], organisations, places, towns }, tomorrow).snapshot.version).not.toBe(
      version,
    );
  });
});

describe('a made-up catalogue', () => {
  it('is the same for the same number, and such as could have been told', () => {
    const made = syntheticCatalogue(1000, 1);
    expect(syntheticCatalogue(1000, 1)).toEqual(made);
    expect(syntheticCatalogue(1000, 2)).not.toEqual(made);
    expect(Offer.array().parse(made.offers)).toEqual(made.offers);
    expect(Organisation.array().parse(made.organisations)).toEqual(made.organisations);
    expect(Place.array().parse(made.places)).toEqual(made.places);
    expect(made.offers.filter(({ place }) => place).length / 1000).toBeCloseTo(0.4, 1);
    expect(made.offers.filter(({ schedule }) => schedule.recurring.length > 0).length / 1000).toBeCloseTo(0.6, 1);
  }, 60_000);
});
