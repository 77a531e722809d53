/** Everything that may be shown, in one piece: what the pages, the snapshot and the exports are built from. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Offer, Organisation, Place, Town } from '../domain/offer';
import { readOffers } from './offers';
import type { Db } from './open';
import { readOrganisations } from './organisations';
import { readPlaces } from './places';
import { offers, organisations, places, towns } from './schema';
import { readTowns } from './towns';

export type Published = { offers: Offer[]; organisations: Organisation[]; places: Place[]; towns: Town[] };

/**
 * All that is published, as of one moment. A place belongs to it only through a published offer.
 * What is withheld is left out here and not later, so that no page can forget to.
 */
export function publishedCatalogue(db: Db): Published {
  return db.transaction((tx) => {
    const published = eq(offers.status, 'published');
    const used = tx
      .select({ place: offers.place })
      .from(offers)
      .where(and(published, isNotNull(offers.place)));
    return {
      offers: readOffers(tx, published),
      organisations: readOrganisations(tx, isNull(organisations.archivedAt)),
      places: readPlaces(tx, inArray(places.slug, used)).map(withoutWithheld),
      towns: readTowns(tx, isNull(towns.archivedAt)),
    };
  });
}

/** Where the address is only told to those who ring, nothing that points at the door leaves the database. */
export function withoutWithheld(place: Place): Place {
  if (!place.addressHidden) return place;
  const { slug, name, postalCode, town, addressHidden } = place;
  const access = Object.entries(place.access).map(([key, { value }]) => [key, { value }]); // notes tell of doors and streets
  return {
    slug,
    name,
    addressHidden,
    access: Object.fromEntries(access),
    ...(postalCode && { postalCode }),
    ...(town && { town }),
  };
}
