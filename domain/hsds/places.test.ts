/** What is told of a place: a hidden door stays hidden, also when somebody forgot to take it away before. */
import { expect, it } from 'vitest';
import { Place, type Town } from '../offer';
import { locationOf } from './places';
import { Location } from './shapes';

const town: Town = {
  ...{ slug: 'vamdrup', name: 'Vamdrup', kind: 'town' as const, area: 'vamdrup', postalCode: '6580' },
  position: { lat: 55.427, lng: 9.283, precision: 'area', source: 'DAGI' },
};
const place = (facets: Partial<Place> = {}) =>
  Place.parse({
    ...{ slug: 'hos-lis', name: 'Hos Lis', street: 'Smedegade 4', postalCode: '6580', town: 'vamdrup' },
    position: { lat: 55.42871, lng: 9.28631, precision: 'door', source: 'DAR' },
    stop: { name: 'Smedegade' },
    ...facets,
  });

it('an open door has its address and its point', () => {
  const location = Location.parse(locationOf(place(), town));
  expect(location).toMatchObject({ latitude: 55.42871, longitude: 9.28631, transportation: 'Smedegade' });
  expect(location.addresses).toMatchObject([{ address_1: 'Smedegade 4', city: 'Vamdrup', country: 'DK' }]);
});

it('a hidden door has neither, nor the stop outside it', () => {
  const location = Location.parse(locationOf(place({ addressHidden: true }), town));
  expect(location.description).toContain('Adressen får du, når du ringer');
  expect(JSON.stringify(location)).not.toMatch(/Smedegade|55\.428|9\.286|DAR|address_1/);
});

it('a point that is not the door’s is no pin', () => {
  const position = { lat: 55.42871, lng: 9.28631, precision: 'street', source: 'OSM' } as const;
  expect(locationOf(place({ position }), town)).not.toHaveProperty('latitude');
});
