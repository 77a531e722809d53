/** A place as an HSDS location. A point goes along as coordinates only where somebody has been at the door. */
import type { Fact, Place, Town } from '../offer';
import { facetAttributes, factAttributes, said } from './attributes';
import { idOf } from './ids';
import type { Location } from './shapes';
import { labelIn } from './taxonomies';

/** What HSDS asks of every address, and is the same for all of ours. */
const REGION = 'Region Syddanmark';
const COUNTRY = 'DK';
const ANSWERS: Record<string, string> = { yes: 'ja', no: 'nej' };

/** `place`: what is told of the door. Where only the town is known, that is the location, and says so. */
export function locationOf(place: Place | undefined, town: Town | undefined): Location | null {
  if (place) return locationOfPlace(place, town);
  if (!town) return null;
  const owner = { entity: 'location', key: `town/${town.slug}` } as const;
  return {
    id: idOf('location', owner.key),
    location_type: 'physical',
    name: town.name,
    description: 'Kun byen er oplyst. Spørg, hvor det er. / Only the town is known. Ask where it is.',
    attributes: facetAttributes(owner, { town: town.slug }),
  };
}

/** Nothing that points at a hidden door comes this far from the database; and if it did, it would end here. */
export const withoutDoor = (place: Place): Place =>
  place.addressHidden ? { ...place, street: undefined, position: undefined, stop: undefined } : place;

function locationOfPlace(told: Place, town: Town | undefined): Location {
  const place = withoutDoor(told);
  const { slug, name, street, postalCode, position, access, stop, addressHidden, source } = place;
  const owner = { entity: 'location', key: slug } as const;
  const isWhole = street !== undefined && postalCode !== undefined && town !== undefined && town.slug === place.town;
  const isDoor = position?.precision === 'door';
  return said({
    id: idOf('location', slug),
    location_type: 'physical' as const,
    name,
    description: descriptionOf(place),
    transportation: stop && `${stop.name}${stop.walkingMetres ? `, ${stop.walkingMetres} m` : ''}`,
    ...(isDoor && { latitude: position.lat, longitude: position.lng }),
    addresses: isWhole
      ? [
          {
            id: idOf('address', slug),
            address_1: street,
            city: town.name,
            state_province: REGION,
            postal_code: postalCode,
            country: COUNTRY as 'DK',
            address_type: 'physical' as const,
          },
        ]
      : [],
    accessibility: accessibilityOf(slug, access),
    attributes: [
      ...facetAttributes(owner, {
        place: slug,
        town: place.town,
        ...(!isWhole && { street, postalCode }),
        position: isDoor ? position && { source: position.source } : position,
        stop,
        ...(addressHidden && { addressHidden }),
        source,
      }),
    ],
  });
}

function descriptionOf({ addressHidden, position }: Place): string | undefined {
  if (addressHidden) return 'Adressen får du, når du ringer. / The address is told to those who ring.';
  if (position && position.precision !== 'door')
    return 'Stedet på kortet er omtrentligt. / The position is approximate.';
  return undefined;
}

const accessibilityOf = (slug: string, access: Record<string, Fact>): Location['accessibility'] =>
  Object.entries(access)
    .filter(([, { value }]) => value !== 'unknown')
    .map(([key, fact]) =>
      said({
        id: idOf('accessibility', slug, key),
        description: `${labelIn(key)}: ${ANSWERS[fact.value]}`,
        details: fact.note,
        attributes: factAttributes({ entity: 'location', key: slug }, { [key]: { ...fact, note: undefined } }),
      }),
    );
