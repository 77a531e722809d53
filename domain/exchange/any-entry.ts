/** For tests: an entry that has been asked everything and answered it. */
import { Offer, Organisation, Place } from '../offer';

const source = { url: 'https://example.org/kilde', date: '2026-03', confidence: 'high' };
const fact = { value: 'yes', note: 'Første sal', checkedAt: '2026-10-01' };

export const offer = Offer.parse({
  ...{ slug: 'alt-oplyst', kind: 'meeting_place', title: 'Alt er oplyst', summary: 'Kort.', town: 'kolding' },
  ...{ organisation: 'en-forening', place: 'et-hus', topics: ['food.coffee'], audiences: ['aud.seniors'] },
  ...{ firstVisit: ['Du går ind.', 'true'], audienceNote: 'Alle', ageMin: 18, ageMax: 99, status: 'published' },
  ...{ gender: 'all', groupSize: 'small', mood: 'calm', entry: 'course_start', courseStart: '2027-01-04' },
  ...{ commitment: 'weekly', referral: 'none', anonymity: 'first_name', staffing: 'volunteers' },
  ...{ animals: 'dogs_ok', gear: 'lend', modes: ['in_person', 'outdoor'], languages: ['da', 'uk'] },
  price: { kind: 'per_time', amount: 25.5, note: 'Kaffe er med' },
  schedule: {
    note: 'Ring i ferier',
    recurring: [{ every: 'week', weekday: 'tue', start: '19:00', end: '21:00', weeks: 'odd', from: '2026-01-01' }],
    dates: [{ date: '2026-12-13', start: '14:00' }],
    exceptions: [{ date: '2026-12-29', cancelled: true, note: 'Jul' }],
    closures: [{ from: '2026-12-20', to: '2027-01-03', reason: 'Jul' }],
    openHolidays: fact,
    season: { from: 9, to: 5 },
  },
  contact: {
    ...{ role: 'Formanden', phone: '75 50 00 00', email: 'forening@example.org', hours: 'Hverdage 10-12' },
    ...{ website: 'https://example.org', sms: fact },
  },
  metAtDoor: { firstName: 'Lis', role: 'Vært', where: 'Ved døren' },
  trial: { times: 2, note: 'Gratis' },
  capacity: { state: 'few', note: 'To pladser', updated: '2026-11-01' },
  contribute: [{ key: 'contribute.coffee_food', text: 'Bag en kage', size: 'an_hour' }],
  facts: { companion_free: fact },
  childrenDeclaration: '2026-01-02',
  source,
  confirmed: { time: '2026-10-01', place: '2026-10-02', contact: '2026-10-03', by: 'Foreningen' },
  reviewDue: '2027-01-01',
});
export const organisation = Organisation.parse({
  ...{ slug: 'en-forening', name: 'En forening', parent: 'Et forbund', about: 'Om os.', town: 'kolding', source },
  ...{ website: 'https://example.org', email: 'os@example.org', phone: '75 50 00 01', faith: 'none' },
});
export const place = Place.parse({
  ...{ slug: 'et-hus', name: 'Et hus', street: 'Gaden 1', postalCode: '6000', town: 'kolding', source },
  position: { lat: 55.49, lng: 9.47, precision: 'street', source: 'OSM' },
  access: { wheelchair: fact, hearing_loop: { value: 'no' } },
  stop: { name: 'Torvet', walkingMetres: 120 },
});
