/** /emne/strik: one topic or one wish, an address that can be shared. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { alternates, feedOf } from '@/app/alternates';
import { served } from '@/app/catalogue';
import { FindPage } from '@/app/FindPage';
import { queryOfPage } from '@/app/find';
import type { Locale } from '@/app/locales';
import { nearestByArea } from '@/app/nearest';
import { inLanguage } from '@/app/words';
import { topicBySlug } from '@/domain/taxonomy';
import { wishBySlug } from '@/domain/wish';

type Props = { params: Promise<{ locale: Locale; topic: string }> };

/** A wish is more than one topic: it has no open file of its own. */
const openOf = (slug: string) => (!wishBySlug(slug) && topicBySlug(slug) ? `topic=${slug}` : undefined);

const titleOf = (slug: string, locale: string): string | null => {
  const wish = wishBySlug(slug);
  if (wish) return inLanguage(wish.wish, locale);
  const topic = topicBySlug(slug);
  return topic ? inLanguage(topic.label, locale) : null;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, topic } = await params;
  const t = await getTranslations('find');
  const title = titleOf(topic, locale);
  if (!title) notFound();
  const open = openOf(topic);
  return {
    title,
    description: t('topicDescription', { topic: title }),
    alternates: alternates(`/emne/${topic}`, open ? feedOf(open) : {}),
  };
}

export default async function Page({ params }: Props) {
  const { locale, topic } = await params;
  const title = titleOf(topic, locale);
  const query = queryOfPage(`emne:${topic}`);
  if (!title || !query) notFound();
  return (
    <FindPage
      locale={locale}
      name={`emne:${topic}`}
      heading={<h1>{title}</h1>}
      areas={nearestByArea(query, served())}
      open={openOf(topic)}
    />
  );
}
