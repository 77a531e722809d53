/** The first-visit facts: one file for all offers, with nothing in it that is withheld, and nothing more exact than known. */
import { expect, it } from 'vitest';
import { Offer, Organisation, Place, Town } from './offer';
import { buildCatalogue } from './snapshot';
import { packVisits } from './visits';

const point = (precision: 'door' | 'street' | 'area') => ({ lat: 55.43123, lng: 9.29123, precision, source: 'DAR' });
const towns = [
  Town.parse({ slug: 'kolding', name: 'Kolding', kind: 'city', area: 'kolding', position: point('area') }),
  Town.parse({ slug: 'seest', name: 'Seest', kind: 'neighbourhood', area: 'kolding', position: point('area') }),
];
const organisations = [Organisation.parse({ slug: 'garn', name: 'Garnklubben', phone: '12 34 56 78' })];
const pack = (offer: object, place?: object) => {
  const places = place ? [Place.parse({ slug: 'laden', name: 'Laden', town: 'seest', ...place })] : [];
  const source = { url: 'https://example.org', date: '2026-05', confidence: 'high' };
  const told = { slug: 'strik', kind: 'activity', title: 'Strik', source, organisation: 'garn', ...offer };
  const offers = [Offer.parse({ ...told, ...(place && { place: 'laden' }) })];
  const file = packVisits(
    buildCatalogue({ offers, organisations, places, towns }, { day: '2026-11-23', instant: '2026-11-23T12:00:00Z' }),
  );
  const { strik } = file.offers;
  if (!strik) throw new Error('The offer is not in the file.');
  return { file, strik };
};

it('tells an address with the town the post goes to, and the place’s own telephone before its association’s', () => {
  const { strik } = pack({ contact: { phone: '87 65 43 21' } }, { street: 'Gade 2', postalCode: '6000' });
  expect(strik).toMatchObject({ address: 'Gade 2, 6000 Kolding', phone: '87 65 43 21', organisation: 'Garnklubben' });
  expect(pack({}).strik.phone).toBe('12 34 56 78');
});

it('a hidden address is in no field: not the street, not the point, not where one is met, not the stop', () => {
  const { file, strik } = pack(
    { metAtDoor: { firstName: 'Lis', where: 'Ved Hemmeliggade 4' } },
    { street: 'Hemmeliggade 4', addressHidden: true, position: point('door'), stop: { name: 'Hemmeliggade' } },
  );
  expect(strik).toMatchObject({ isHidden: true, metAtDoor: { firstName: 'Lis' }, precision: 'area' });
  expect(strik.at).toBeUndefined();
  expect(JSON.stringify(file)).not.toContain('Hemmeliggade');
});

it('a place of which only the town is known has the town’s point and no other', () => {
  const { file, strik } = pack({}, { position: undefined });
  expect(strik).toMatchObject({ precision: 'area', town: 'seest' });
  expect(strik.at).toBeUndefined();
  expect(file.towns).toEqual({ kolding: ['Kolding', 55.43123, 9.29123], seest: ['Seest', 55.43123, 9.29123, 1] });
});

it('what is not known is left out, and a no that nobody would ask about too', () => {
  const { strik } = pack({
    modes: ['in_person'],
    facts: { kids_along: { value: 'no' }, pickup: { value: 'unknown' } },
  });
  expect(strik).toEqual({
    title: 'Strik',
    organisation: 'Garnklubben',
    phone: '12 34 56 78',
    facts: { kids_along: { is: 'no' } },
    trust: { year: 2026 },
  });
});
