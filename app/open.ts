/** What leaves the house as open data: what is shown today, without what a source has asked us to keep. */
import { dataVersion } from '@/db/audit';
import { lastChanges } from '@/db/changes';
import { notShared } from '@/db/import-sources';
import { type Asked, fits } from '@/domain/feeds/asked';
import { type Shared, sharedOf } from '@/domain/feeds/share';
import type { Entry } from '@/domain/snapshot';
import { database, served } from './catalogue';

export type OpenCatalogue = Shared & {
  day: string;
  /** When the offer, its organisation or its place was last changed: an instant. */
  changed: (entry: Entry) => string;
};
const held = globalThis as { fisOpen?: { version: string; open: OpenCatalogue } };
const LONG_AGO = '1970-01-01T00:00:00Z';

export function openCatalogue(): OpenCatalogue {
  const catalogue = served();
  const version = `${catalogue.version}-${dataVersion(database())}`;
  if (held.fisOpen?.version === version) return held.fisOpen.open;
  const db = database();
  const changes = (['offers', 'organisations', 'places'] as const).map((noun) => lastChanges(db, noun));
  const made: OpenCatalogue = {
    ...sharedOf(catalogue, notShared(db)),
    day: catalogue.day,
    changed: ({ offer, organisation, place }) =>
      [offer.slug, organisation?.slug ?? '', place?.slug ?? '']
        .map((slug, n) => changes[n]?.get(slug) ?? LONG_AGO)
        .toSorted()
        .at(-1) ?? LONG_AGO,
  };
  held.fisOpen = { version, open: made };
  return made;
}

export const entriesFor = (asked: Asked): Entry[] => [...openCatalogue().bySlug.values()].filter(fits(asked));
