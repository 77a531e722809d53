import { describe, expect, it } from 'vitest';
import type { Place, Town } from '../offer';
import { indexPlaces, ownChosen, parted, suggestOwn, typedAddress } from './suggestion';

const town = (slug: string, name: string, postalCode: string): Town => ({
  ...{ slug, name, kind: 'town', area: slug, postalCode },
  position: { lat: 55.4, lng: 9.4, precision: 'area', source: 'prøve' },
});
const towns = [
  town('vamdrup', 'Vamdrup', '6580'),
  town('soender-bjert', 'Sønder Bjert', '6091'),
  town('kolding', 'Kolding', '6000'),
];
const place = (slug: string, name: string, more: Partial<Place> = {}): Place => ({
  ...{ slug, name, access: {}, addressHidden: false, ...more },
});
const places = [
  place('laden', 'Laden', { street: 'Smedegade 4', postalCode: '6580', town: 'vamdrup' }),
  place('loftet', 'Loftet', { street: 'Smedegade 42', postalCode: '6580', town: 'vamdrup' }),
  place('stuen', 'Stuen', { street: 'Hemmeligvej 1', town: 'vamdrup', addressHidden: true }),
];
const index = indexPlaces(places, towns);
const found = (typed: string) => suggestOwn(typed, index, 8).map(({ id }) => id);

describe('a place is found', () => {
  it('by its name, its street or its town, also while it is being written', () => {
    expect(found('lad')).toEqual(['place:laden']);
    expect(found('smedegade 4')).toEqual(['place:laden']);
    expect(found('smedegade4')).toEqual(['place:laden']);
    expect(found('smedeg')).toEqual(['place:laden', 'place:loftet']);
    expect(found('vamdrup')).toEqual(['town:vamdrup', 'landmark:vamdrup-station', 'place:laden', 'place:loftet']);
    expect(found('6580')[0]).toBe('town:vamdrup');
  });
  it('by a keyboard that has no Danish letters, and by a short form', () => {
    expect(found('soender bjert')).toEqual(found('sønder bjert'));
    expect(found('Sdr. Bjert')).toContain('town:soender-bjert');
  });
  it('never by an address that is only told to those who ring', () => {
    expect(found('hemmeligvej')).toEqual([]);
    expect(found('stuen')).toEqual([]);
    expect(JSON.stringify(index)).not.toContain('Hemmeligvej');
  });
  it('as it was typed, when nobody knows the house but we know the town', () => {
    expect(found('Ukendtvej 7, 6580 Vamdrup')).toEqual(['typed:Ukendtvej 7, 6580 Vamdrup']);
    const chosen = { street: 'Ukendtvej 7', postalCode: '6580', town: 'vamdrup' };
    expect(ownChosen('typed:Ukendtvej 7, 6580 Vamdrup', index)).toEqual(chosen);
    expect(typedAddress('Ukendtvej 7 B Vamdrup', towns)?.chosen).toMatchObject({ street: 'Ukendtvej 7 B' });
    expect(typedAddress('Ukendtvej 7, 6000', towns)?.chosen).toMatchObject({ town: 'kolding' });
    expect(typedAddress('Ukendtvej 7, Atlantis', towns)).toBeNull();
    expect(typedAddress('Ukendtvej 7', towns)).toBeNull();
  });
  it('with its address and its slug, once it is chosen', () => {
    expect(ownChosen('place:laden', index)).toMatchObject({ known: 'laden', street: 'Smedegade 4', town: 'vamdrup' });
    expect(ownChosen('town:vamdrup', index)).toEqual({ town: 'vamdrup', postalCode: '6580' });
    expect(ownChosen('place:nowhere', index)).toBeNull();
  });
});

it('nothing that is written makes the search stumble, or slow', () => {
  const begun = performance.now();
  for (const typed of ['', ' ', '\0', '%', "';--", '‮abc', '((((', 'a 1'.repeat(5000), `${'Vej '.repeat(3000)}1 x`])
    expect(Array.isArray(suggestOwn(typed.slice(0, 20_000), index, 8))).toBe(true);
  expect(performance.now() - begun).toBeLessThan(2000);
});
it('a number is parted from its street', () => {
  expect(parted('Smedegade4,6580  Vamdrup')).toBe('Smedegade 4, 6580 Vamdrup');
});
