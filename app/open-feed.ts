/** The feed of what is new and changed. */
import { getTranslations } from 'next-intl/server';
import { firstPublic } from '@/db/changes';
import type { Asked } from '@/domain/feeds/asked';
import { atomOf } from '@/domain/feeds/atom';
import { LICENCE } from '@/domain/hsds/openapi';
import { labelOf } from '@/domain/taxonomy';
import { database } from './catalogue';
import { addressIn } from './locales';
import { entriesFor, openCatalogue } from './open';
import { titleOf } from './open-words';
import { settings } from './settings';

/** @param address the feed's own, without our host */
export async function feedText(asked: Asked, address: string): Promise<string> {
  const t = await getTranslations({ locale: 'da', namespace: 'open' });
  const { changed, day } = openCatalogue();
  const began = firstPublic(database());
  const site = settings.publicUrl;
  return atomOf(
    {
      of: [asked.topic ?? '', asked.town ?? ''],
      title: await titleOf(asked),
      subtitle: t('feedSubtitle'),
      author: settings.municipality.name,
      self: site + address,
      page: site + addressIn('da', '/aabne-data'),
      rights: t('rights', { licence: LICENCE.url }),
      ...{ lang: 'da', updated: `${day}T00:00:00Z` },
    },
    entriesFor(asked).map((entry) => ({
      ...{ slug: entry.offer.slug, title: entry.offer.title, summary: entry.offer.summary },
      link: site + addressIn('da', `/tilbud/${entry.offer.slug}`),
      published: began.get(entry.offer.slug) ?? changed(entry),
      updated: changed(entry),
      topics: entry.offer.topics.map((key) => ({ key, label: labelOf(key)?.da ?? key })),
    })),
  );
}
