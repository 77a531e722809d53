/** Every address that can be shared, for search engines: pages, topics, towns, offers and organisations. */
import type { MetadataRoute } from 'next';
import { taxonomy } from '@/domain/taxonomy';
import { WISHES } from '@/domain/wish';
import { PAGES } from './addresses';
import { served } from './catalogue';
import { addressIn, LOCALES } from './locales';
import { settings } from './settings';

export const dynamic = 'force-dynamic';

export default function sitemap(): MetadataRoute.Sitemap {
  const { bySlug, organisations, towns } = served();
  const topics = taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]);
  const paths = [
    ...PAGES,
    ...[...WISHES, ...topics].map(({ slug }) => `/emne/${slug}`),
    ...[...towns.keys()].map((slug) => `/by/${slug}`),
    ...[...bySlug.keys()].map((slug) => `/tilbud/${slug}`),
    ...[...organisations.keys()].map((slug) => `/forening/${slug}`),
  ];
  const address = (locale: string, path: string) => settings.publicUrl + addressIn(locale, path);
  return paths.map((path) => ({
    url: address('da', path),
    alternates: { languages: Object.fromEntries(LOCALES.map((locale) => [locale, address(locale, path)])) },
  }));
}
