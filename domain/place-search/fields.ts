/** The fields by which a form says where something is, and what a suggestion fills into them. */
import { type At, type Box, isInside } from '../geo/at';
import type { Position } from '../offer';

/** An address · a pin on the map · in different places · the address is told to those who ring. */
export const PLACE_HOWS = ['address', 'pin', 'various', 'call'] as const;
export type PlaceHow = (typeof PLACE_HOWS)[number];

export const PLACE_FIELDS = [
  ...(['how', 'name', 'street', 'postalCode', 'town', 'lat', 'lng', 'precision', 'known', 'placed'] as const),
] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];
export const nameOfField = (field: PlaceField): `place.${PlaceField}` => `place.${field}`;

/** What a person writes to search for a place, the button that searches without script, and the answer they chose. */
export const SEARCH_FIELD = { words: 'place.search', find: 'place.find', chosen: 'place.chosen' } as const;
export const SEARCH_MAX = 73; // as much as Adressevælger takes
/** Fewer letters than this are no search. */
export const SEARCH_MIN = 2;

/**
 * All fields as a form carries them: text, and empty when not told. `known`: the slug of a place that is there already.
 * `placed`: the address that `lat`, `lng` and `known` belong to, so that they are let go when it is written over.
 */
export type PlaceSaid = Record<PlaceField, string>;

/** What somebody chose among the suggestions, or the map. `town` is a slug. */
export type Chosen = {
  name?: string;
  street?: string;
  postalCode?: string;
  town?: string;
  known?: string;
  position?: Position;
};

/** As the map's own box (land.ts), which comes with the whole coast: the form alone does not need that. */
export const PIN_BOX: Box = { west: 9, south: 55.2, east: 10, north: 55.72 };

/** Degrees with the six decimals that make 10 cm: more would be the noise of a thumb. */
export const degrees = (n: number): string => String(Math.round(n * 1e6) / 1e6);

/** A choice written into the form: what it does not know is emptied, so that two places are never mixed. */
export const filledIn = (how: PlaceHow, chosen: Chosen): PlaceSaid => ({
  how,
  name: chosen.name ?? '',
  street: chosen.street ?? '',
  postalCode: chosen.postalCode ?? '',
  town: chosen.town ?? '',
  lat: chosen.position ? degrees(chosen.position.lat) : '',
  lng: chosen.position ? degrees(chosen.position.lng) : '',
  precision: chosen.position?.precision ?? '',
  known: chosen.known ?? '',
  placed: addressLine(chosen.name, chosen.street, chosen.postalCode),
});

/** Which place is meant, to see whether it still is. */
export const addressLine = (...parts: (string | undefined)[]): string =>
  parts.map((part) => part?.trim().toLowerCase() ?? '').join('|');

export const placeSaid = (read: (name: string) => string): PlaceSaid =>
  Object.fromEntries(PLACE_FIELDS.map((field) => [field, read(nameOfField(field))])) as PlaceSaid;

/** A pin within what our map shows; numbers as a person writes them too. Null when there is none. */
export function readAt({ lat, lng }: Pick<PlaceSaid, 'lat' | 'lng'>): At | null {
  const isNumber = (text: string) => /^\d{1,3}([.,]\d{1,12})?$/.test(text);
  if (!isNumber(lat) || !isNumber(lng)) return null;
  const at: At = [Number(lat.replace(',', '.')), Number(lng.replace(',', '.'))];
  return isInside(at, PIN_BOX) ? at : null;
}

type Spot = { kind: string; lat: number; lng: number };
/** The town, and no part of one, that a pin is named after: a degree of longitude is 0.57 of one of latitude here. */
export function nearest<Each extends Spot>([lat, lng]: At, spots: readonly Each[]): Each | null {
  const far = (spot: Each) => Math.hypot(spot.lat - lat, (spot.lng - lng) * 0.57);
  return spots
    .filter(({ kind }) => kind !== 'neighbourhood')
    .reduce<Each | null>((best, spot) => (best && far(best) <= far(spot) ? best : spot), null);
}
