/** The open API's lists, held in memory and made anew when the catalogue is. */

import { dataVersion } from '@/db/audit';
import { goneOffers, lastChanges } from '@/db/changes';
import { goneToday } from '@/domain/feeds/share';
import { type Directory, directoryOf } from '@/domain/hsds/directory';
import { dayBegins } from '@/domain/when/calendar';
import { database, served } from './catalogue';
import { openCatalogue } from './open';
import { settings } from './settings';

/** Held on globalThis: each address may be bundled by itself. */
const held = globalThis as { fisDirectory?: { version: string; directory: Directory } };

export function directory(): Directory {
  const catalogue = served();
  const version = `${catalogue.version}-${dataVersion(database())}-${catalogue.day}`;
  if (held.fisDirectory?.version === version) return held.fisDirectory.directory;
  const db = database();
  const made = directoryOf({
    catalogue: openCatalogue(),
    // What may not be passed on was perhaps passed on before we were told: it has gone, and nothing more is said of it.
    gone: goneToday(goneOffers(db, new Set(openCatalogue().bySlug.keys())), catalogue.bySlug, dayBegins(catalogue.day)),
    modified: {
      offers: lastChanges(db, 'offers'),
      organisations: lastChanges(db, 'organisations'),
      places: lastChanges(db, 'places'),
    },
    day: catalogue.day,
    site: settings.publicUrl,
  });
  held.fisDirectory = { version, directory: made };
  return made;
}
