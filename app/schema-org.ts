/** An offer as a schema.org thing; the types are schema-dts's, so a wrong property does not compile. */
import type { Event, NGO, Place as SchemaPlace, Service, WithContext } from 'schema-dts';
import type { Entry } from '@/domain/snapshot';

type Thing = WithContext<Service> | WithContext<Event>;

function placeOf({ card, place, town }: Entry): SchemaPlace | undefined {
  if (!place && !town) return undefined;
  return {
    '@type': 'Place',
    name: place?.name ?? town?.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place?.street,
      postalCode: place?.postalCode ?? town?.postalCode,
      addressLocality: town?.name,
      addressCountry: 'DK',
    },
    // A point that nobody has checked is not a position to send people to.
    ...(card.precision === 'door' &&
      card.at && { geo: { '@type': 'GeoCoordinates', latitude: card.at[0], longitude: card.at[1] } }),
  };
}

/** @param address the page's own, absolute. A known next time makes it an event; otherwise it is a service. */
export function schemaOf(entry: Entry, address: string): Thing {
  const { card, offer, organisation } = entry;
  const provider: NGO | undefined = organisation && {
    '@type': 'NGO',
    name: organisation.name,
    url: organisation.website,
  };
  const free = card.price.kind === 'free' ? true : undefined;
  const common = {
    '@context': 'https://schema.org',
    name: offer.title,
    description: offer.summary,
    url: address,
  } as const;
  if (card.next)
    return {
      ...common,
      '@type': 'Event',
      startDate: card.next,
      location: placeOf(entry),
      organizer: provider,
      isAccessibleForFree: free,
    };
  return { ...common, '@type': 'Service', areaServed: placeOf(entry), provider };
}
