/** From what a form says of a place to the place as it is kept, or what the person can mend. */
import type { At } from '../geo/at';
import { type Place, type Position, TITLE_MAX, type Town } from '../offer';
import { CREDIT } from './adressevaelger';
import { addressLine, nearest, PLACE_HOWS, type PlaceField, type PlaceHow, type PlaceSaid, readAt } from './fields';

export const STREET_MAX = 120;

/**
 * `how`: none of the four was chosen. `address`: neither a street nor a name was told. `postalCode`: not four digits.
 * `town`: none that we know. `pin`: there is none on the map. `name`: a pin alone does not say what the place is called.
 * `long`: too many letters.
 */
export type PlaceTrouble = 'how' | 'address' | 'postalCode' | 'town' | 'pin' | 'name' | 'long';

export type PlaceRead =
  /** `known`: the slug of a place that is there already, and stays as it is. */
  | { ok: true; how: PlaceHow; place: Omit<Place, 'slug'> | null; known: string | null; town: string | null }
  | { ok: false; errors: Partial<Record<PlaceField, PlaceTrouble>> };

type Given = {
  towns: readonly Town[];
  isKnown: (slug: string) => boolean;
  /** What a place is called whose address is only told to those who ring, when it has no name of its own. */
  nameless: string;
};

/** Where the address is hidden, street and pin are not kept at all: what is not there cannot be shown by mistake. */
export function placeFrom(typed: PlaceSaid, { towns, isKnown, nameless }: Given): PlaceRead {
  const said = Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, oneLine(text)])) as PlaceSaid;
  const how = PLACE_HOWS.find((each) => each === said.how);
  if (!how) return { ok: false, errors: { how: 'how' } };
  const errors: Partial<Record<PlaceField, PlaceTrouble>> = {};
  if (how !== 'various' && said.name.length > TITLE_MAX * 2) errors.name = 'long';
  const isAddress = how === 'address';
  if (isAddress && said.street.length > STREET_MAX) errors.street = 'long';
  if (isAddress && said.postalCode !== '' && !/^\d{4}$/.test(said.postalCode)) errors.postalCode = 'postalCode';

  const at = readAt(said);
  const isMeant = how === 'pin' || said.placed === addressLine(said.name, said.street, said.postalCode);
  const town = townOf(said, how, at, towns);
  if (how !== 'pin' && said.town !== '' && !towns.some(({ slug }) => slug === said.town)) errors.town = 'town';
  if (isAddress && said.street === '' && said.name === '') errors.street = 'address';
  if (how === 'pin' && !at) errors.lat = 'pin';
  if (how === 'pin' && said.name === '') errors.name = 'name';
  if ((isAddress || how === 'call') && !town) errors.town ??= 'town';
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  if (how === 'various') return { ok: true, how, place: null, known: null, town };
  const base = { access: {}, ...(town && { town }) };
  if (how === 'call') {
    const name = said.name || nameless;
    return { ok: true, how, place: { ...base, name, addressHidden: true }, known: null, town };
  }
  if (isAddress && isMeant && isKnown(said.known)) return { ok: true, how, place: null, known: said.known, town };
  const position = isMeant && at ? positionOf(said, how, at) : null;
  const place = {
    ...{ ...base, name: said.name || said.street, addressHidden: false },
    ...(isAddress && said.street && { street: said.street }),
    ...(isAddress && said.postalCode && { postalCode: said.postalCode }),
    ...(position && { position }),
  };
  return { ok: true, how, place, known: null, town };
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** A position that is only the town's is none: the place stands at its town anyway. */
function positionOf({ precision }: PlaceSaid, how: PlaceHow, [lat, lng]: At): Position | null {
  if (precision !== 'door' && precision !== 'street') return null;
  const source = how === 'pin' ? 'Sat på kortet af afsenderen' : precision === 'door' ? CREDIT : 'Kendt sted';
  return { lat, lng, precision, source };
}

/** The town that was chosen; else the only one of that postal code, or the one nearest the pin. */
function townOf(said: PlaceSaid, how: PlaceHow, at: At | null, towns: readonly Town[]): string | null {
  // A pin has no town field: what stands in it is left from another answer.
  const named = how === 'pin' ? undefined : towns.find(({ slug }) => slug === said.town);
  if (named) return named.slug;
  const main = towns.filter(({ kind }) => kind !== 'neighbourhood');
  const ofCode = said.postalCode ? main.filter(({ postalCode }) => postalCode === said.postalCode) : [];
  if (how === 'address' && ofCode.length === 1) return ofCode[0]?.slug ?? null;
  const spots = towns.map(({ slug, kind, position: { lat, lng } }) => ({ slug, kind, lat, lng }));
  return at && how === 'pin' ? (nearest(at, spots)?.slug ?? null) : null;
}
