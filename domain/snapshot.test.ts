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
  const [only] = build(offer(facets)).cards;
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
  const confirmed = { time: '2026-11-01' };
  it('is told when somebody has confirmed the time', () => {
    expect(card({ schedule, confirmed }).next).toBe('2026-11-24T14:00:00+01:00');
  });

  it('is the day alone when nobody has said the time of day', () => {
    expect(card({ schedule: weekly('tue'), confirmed }).next).toBe('2026-11-24');
  });

  it.each(['2026-11-21', '2026', '2025', '2021-01-01', ''])(
    'is not told as certain when all we have is a story from «%s»',
    (date) => {
      const source = { url: 'https://example.org', date, confidence: 'high' };
      expect(card({ schedule, source })).not.toHaveProperty('next');
      const others = { place: '2026-11-01', contact: '2026-11-01' };
      expect(card({ schedule, source, confirmed: others })).not.toHaveProperty('next');
    },
  );

  it('is told for a year after it was confirmed, and not before the day it was', () => {
    for (const time of ['2025-11-21', '2026-11-23'])
      expect(card({ schedule, confirmed: { time } })).not.toHaveProperty('next');
    for (const time of ['2025-11-22', '2026-11-22'])
      expect(card({ schedule, confirmed: { time } }).next).toBe('2026-11-24T14:00:00+01:00');
  });

  it('is not a day that may be a holiday', () => {
    const christmas = { dates: [], ...weekly('fri', '14:00'), closures: [{ from: '2026-11-01', to: '2026-12-24' }] };
    expect(card({ schedule: christmas, confirmed }).next).toBe('2027-01-08T14:00:00+01:00');
  });

  it('is not told when the next three may all be holidays', () => {
    const dates = ['2026-12-24', '2026-12-25', '2026-12-26'].map((date) => ({
      ...weekly('sat').recurring[0],
      from: date,
      until: date,
    }));
    const rows = [
      ...dates.map((row, at) => ({ ...row, weekday: ['thu', 'fri', 'sat'][at] })),
      { every: 'week', weekday: 'sun', from: '2027-01-03' },
    ];
    expect(card({ schedule: { recurring: rows }, confirmed })).not.toHaveProperty('next');
  });
});

describe('the weekdays', () => {
  it('are those that the note names, when that is all there is', () => {
    expect(card({ schedule: { note: 'Seks gange om året, søndag eftermiddag' } })).toMatchObject({
      days: ['sun'],
      times: [],
      timeNote: 'Seks gange om året, søndag eftermiddag',
    });
    expect(card({ schedule: { note: 'En gang om måneden' } })).not.toHaveProperty('days');
    expect(card()).not.toHaveProperty('days');
  });

  it('are those of the rows alone, whatever the note adds', () => {
    const schedule = { ...weekly('tue'), note: 'Åbent en søndag om måneden' };
    expect(card({ schedule })).not.toHaveProperty('days');
    expect(card({ schedule }).times).toEqual([{ every: 'week', weekday: 'tue' }]);
  });
});

describe('faith', () => {
  it('is told as the organisation tells it, and not at all when it does not', () => {
    const faithful = Organisation.parse({ slug: 'sognet', name: 'Sognet', faith: 'open_to_all' });
    const [told] = buildCatalogue(
      { offers: [offer({ organisation: 'sognet' })], organisations: [faithful], places, towns },
      now,
    ).cards;
    expect(told?.faith).toBe('open_to_all');
    expect(card({ organisation: 'strikkerne' })).not.toHaveProperty('faith');
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
    const { cards } = buildCatalogue(syntheticCatalogue(300, 7), now);
    for (const { facts } of cards) for (const key of Object.keys(facts)) expect(conditions).toContain(key);
  });
});

describe('how old it is', () => {
  it('tells the year of the source, and the oldest confirmation only when there are three', () => {
    expect(card({ confirmed: { time: '2026-01-02' } }).trust).toEqual({ year: 2026, days: { time: '2026-01-02' } });
    const confirmed = { time: '2026-03-02', place: '2026-01-02', contact: '2026-02-02' };
    expect(card({ confirmed }).trust).toEqual({ year: 2026, confirmed: '2026-01-02', days: confirmed });
  });
});

describe('the cards', () => {
  const made = syntheticCatalogue(200, 42);
  it('are the same bytes for the same catalogue, in whatever order it came', () => {
    const first = buildCatalogue(made, now).cards;
    const second = buildCatalogue({ ...made, offers: made.offers.toReversed() }, now).cards;
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('are those of the offers that are shown, in the order of their slugs', () => {
    const { cards, bySlug } = buildCatalogue(made, now);
    expect(cards.map(({ slug }) => slug)).toEqual([...bySlug.keys()]);
    expect(cards).toEqual([...bySlug.values()].map(({ card }) => card));
  });
});
