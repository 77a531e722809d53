import { describe, expect, it } from 'vitest';
import { Offer, Organisation, Schedule } from './offer';

const source = { url: 'https://example.org', date: '2026-05', confidence: 'high' };
const told = { slug: 'strik', kind: 'activity', title: 'Strik', source };
/** What is wrong, as the seed says it: the field and a sentence. Nothing when nothing is. */
const wrong = (facets: object) =>
  Offer.safeParse({ ...told, ...facets }).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ??
  [];
const weekly = { every: 'week', weekday: 'tue' };

describe('an address that a page links to', () => {
  it('is one of the web, and never script', () => {
    for (const url of ['https://kolding.dk/a?b=c', 'http://kolding.dk']) {
      expect(wrong({ source: { ...source, url }, contact: { website: url } })).toEqual([]);
      expect(Organisation.safeParse({ slug: 'a', name: 'A', website: url }).success).toBe(true);
    }
    for (const url of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'data:text/html,a',
      'ftp://kolding.dk',
      'kolding.dk',
    ]) {
      expect(wrong({ source: { ...source, url } })).toEqual(['source.url must be a full http or https address']);
      expect(wrong({ contact: { website: url } })).toEqual(['contact.website must be a full http or https address']);
      expect(Organisation.safeParse({ slug: 'a', name: 'A', website: url }).success).toBe(false);
    }
  });
});

describe('a day', () => {
  it('of a source is a year, a month or a day that exists, or is not known', () => {
    for (const date of ['', '2019', '2019-12', '2024-02-29'])
      expect(wrong({ source: { ...source, date } })).toEqual([]);
    for (const date of ['2019-99', '2019-00', '2019-02-29', '2019-04-31', '19', '2019-5', '2019-05-17T10:00', 'i går'])
      expect(wrong({ source: { ...source, date } })).toEqual([
        'source.date must be YYYY, YYYY-MM, YYYY-MM-DD that exists, or empty',
      ]);
  });

  it('of anything else is a whole day that exists', () => {
    expect(wrong({ reviewDue: '2026-02-30' })).toEqual(['reviewDue must be a day that exists, as YYYY-MM-DD']);
  });
});

describe('what goes from one to another', () => {
  it('begins no later than it ends', () => {
    expect(wrong({ ageMin: 18, ageMax: 17 })).toEqual(['ageMax must not be less than ageMin']);
    const closures = [{ from: '2026-12-24', to: '2026-12-23' }];
    expect(wrong({ schedule: { closures } })).toEqual(['schedule.closures.0.to must not be before from']);
    const recurring = [weekly, { ...weekly, from: '2026-09-01', until: '2026-08-31' }];
    expect(wrong({ schedule: { recurring } })).toEqual(['schedule.recurring.1.until must not be before from']);
  });

  it('may be one age, one day, or open at either end', () => {
    const closures = [{ from: '2026-12-24', to: '2026-12-24' }];
    const recurring = [
      { ...weekly, from: '2026-09-01' },
      { ...weekly, until: '2026-09-01' },
    ];
    expect(wrong({ ageMin: 18, ageMax: 18, schedule: { closures, recurring } })).toEqual([]);
    expect(wrong({ ageMin: 18 })).toEqual([]);
    expect(wrong({ ageMax: 0 })).toEqual([]);
  });
});

describe('a list', () => {
  it.each([
    ['topics', ['making.knitting', 'music', 'making.knitting']],
    ['audiences', ['aud.seniors', 'aud.seniors']],
    ['languages', ['da', 'da']],
    ['modes', ['outdoor', 'outdoor']],
  ])('of %s names each once', (field, list) => {
    expect(wrong({ [field]: list })).toEqual([`${field} must not name the same one twice`]);
    expect(wrong({ [field]: list.slice(0, 1) })).toEqual([]);
  });
});

describe('an exception', () => {
  const of = (exception: object) => wrong({ schedule: { exceptions: [{ date: '2026-12-01', ...exception }] } });

  it('that has another time is not cancelled, and says so', () => {
    const reason = 'schedule.exceptions.0.cancelled must be false when the day has another time';
    expect(of({ start: '15:00' })).toEqual([reason]);
    expect(of({ cancelled: true, end: '17:00' })).toEqual([reason]);
    expect(of({ cancelled: false, start: '15:00', end: '17:00' })).toEqual([]);
  });

  it('is a cancellation when nothing else is said', () => {
    expect(of({ note: 'Vi er på tur' })).toEqual([]);
    expect(Schedule.parse({ exceptions: [{ date: '2026-12-01' }] }).exceptions[0]?.cancelled).toBe(true);
  });
});
