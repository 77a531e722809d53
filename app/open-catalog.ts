/** The data set as a portal of open data describes it. */
import { getTranslations } from 'next-intl/server';
import { firstPublic } from '@/db/changes';
import { catalogOf } from '@/domain/feeds/dcat';
import { HOME_BOX } from '@/domain/geo/land';
import { LICENCE } from '@/domain/hsds/openapi';
import { database } from './catalogue';
import { entriesFor, openCatalogue } from './open';
import { settings } from './settings';

export async function catalogText(): Promise<string> {
  const [da, en] = await Promise.all(
    (['da', 'en'] as const).map((locale) => getTranslations({ locale, namespace: 'open' })),
  );
  const { changed, day } = openCatalogue();
  const moments = entriesFor({ topic: null, town: null }).map(changed).toSorted();
  const began = [...firstPublic(database()).values()].toSorted();
  return JSON.stringify(
    catalogOf({
      site: settings.publicUrl,
      publisher: settings.municipality.name,
      email: settings.editorEmail,
      licence: LICENCE.url,
      issued: began[0] ?? `${day}T00:00:00Z`,
      modified: moments.at(-1) ?? `${day}T00:00:00Z`,
      title: { da: da?.('dataset') ?? '', en: en?.('dataset') ?? '' },
      description: { da: da?.('description') ?? '', en: en?.('description') ?? '' },
      rights: en?.('rights', { licence: LICENCE.url }) ?? '',
      box: HOME_BOX,
    }),
  );
}
