import { describe, expect, it } from 'vitest';
import { COAST_BOX } from '../geo/land';
import type { Town } from '../offer';
import { Place } from '../offer';
import { filledIn, PIN_BOX, type PlaceSaid, placeSaid } from './fields';
import { placeFrom } from './place';
import { fromUtm32 } from './utm';

const towns = [
  { slug: 'vamdrup', name: 'Vamdrup', kind: 'town', area: 'vamdrup', postalCode: '6580' },
  { slug: 'kolding', name: 'Kolding', kind: 'city', area: 'kolding', postalCode: '6000' },
].map((town, n) => ({
  ...town,
  position: { lat: 55.42 + n * 0.07, lng: 9.28 + n * 0.2, precision: 'area', source: 'prøve' },
})) as Town[];
const given = { towns, isKnown: (slug: string) => slug === 'laden', nameless: 'Ring og få adressen' };
const nothing = placeSaid(() => '');
const read = (said: Partial<PlaceSaid>) => placeFrom({ ...nothing, ...said }, given);
const errors = (said: Partial<PlaceSaid>) => {
  const result = read(said);
  return result.ok ? {} : result.errors;
};
const at = { lat: 55.42871, lng: 9.28631, precision: 'door', source: 'x' } as const;
const chosen = { street: 'Smedegade 4', postalCode: '6580', town: 'vamdrup', position: at };

describe('where something is', () => {
  it('is an address with its door, as it was found', () => {
    const result = read(filledIn('address', chosen));
    expect(result).toMatchObject({ ok: true, town: 'vamdrup', known: null });
    const place = result.ok ? result.place : null;
    expect(place).toMatchObject({ name: 'Smedegade 4', street: 'Smedegade 4', position: { lat: 55.42871 } });
    expect(Place.safeParse({ slug: 'x', ...place }).success).toBe(true);
  });
  it('stands at its town when the address was written over after it was found', () => {
    const result = read({ ...filledIn('address', chosen), street: 'Smedegade 40' });
    expect(result.ok && result.place).not.toHaveProperty('position');
  });
  it('is a place that we have already, and then no second one is made of it', () => {
    const said = filledIn('address', { ...chosen, name: 'Laden', known: 'laden' });
    expect(read(said)).toMatchObject({ ok: true, known: 'laden', place: null, town: 'vamdrup' });
    expect(read({ ...said, name: 'En anden lade' })).toMatchObject({ known: null, place: { name: 'En anden lade' } });
    expect(read({ ...said, known: 'forged' })).toMatchObject({ known: null, place: { name: 'Laden' } });
  });
  it('is a pin in the town that is nearest, with a name', () => {
    const said = { how: 'pin', lat: '55,4287', lng: '9.2863', precision: 'street', name: 'Bålhytten' };
    expect(read(said)).toMatchObject({ town: 'vamdrup', place: { position: { lat: 55.4287, precision: 'street' } } });
    expect(read({ ...said, town: 'kolding' })).toMatchObject({ town: 'vamdrup' });
    expect(errors({ ...said, name: '' })).toEqual({ name: 'name' });
    for (const [lat, lng] of [
      ['', ''],
      ['0', '0'],
      ['55.4', '12.5'],
      ['NaN', '9'],
      ['1e2', '9.4'],
      ['<script>', '9'],
    ])
      expect(errors({ ...said, lat: lat ?? '', lng: lng ?? '' })).toEqual({ lat: 'pin' });
  });
  it('keeps neither street nor pin when the address is only told to those who ring', () => {
    const result = read({ ...filledIn('call', chosen), name: '' });
    expect(result).toMatchObject({ place: { name: 'Ring og få adressen', addressHidden: true, town: 'vamdrup' } });
    expect(JSON.stringify(result)).not.toMatch(/Smedegade|55\.4|9\.28|6580/);
  });
  it('is nowhere in particular when they meet in different places', () => {
    expect(read({ how: 'various' })).toMatchObject({ ok: true, place: null, town: null });
    expect(read({ how: 'various', town: 'kolding', street: 'Smedegade 4' })).toMatchObject({
      place: null,
      town: 'kolding',
    });
  });
  it('is asked for kindly when something is missing or cannot be', () => {
    expect(errors({})).toEqual({ how: 'how' });
    expect(errors({ how: 'everywhere' })).toEqual({ how: 'how' });
    expect(errors({ how: 'address' })).toEqual({ street: 'address', town: 'town' });
    expect(errors({ how: 'address', street: 'Vej 1', postalCode: '65' })).toEqual({
      postalCode: 'postalCode',
      town: 'town',
    });
    expect(errors({ how: 'address', street: 'Vej 1', town: 'atlantis' })).toEqual({ town: 'town' });
    expect(errors({ how: 'address', street: 'Vej 1', postalCode: '6580' })).toEqual({});
    expect(errors({ how: 'address', street: 'v'.repeat(100_000), town: 'vamdrup' })).toEqual({ street: 'long' });
  });
  it('stands on one line, whatever was pasted', () => {
    const result = read({ how: 'address', street: 'Vej\u0000 1\r\n<b>x</b>', town: 'vamdrup' });
    expect(result.ok && result.place?.street).toBe('Vej 1 <b>x</b>');
  });
});

it('metres of the survey become degrees of the map', () => {
  const [lat, lng] = fromUtm32(533640.58, 6152135.2);
  expect(lat).toBeCloseTo(55.5141351, 6);
  expect(lng).toBeCloseTo(9.5327289, 6);
});

it('a pin may stand wherever the map shows the coast, and nowhere else', () => expect(PIN_BOX).toEqual(COAST_BOX));
