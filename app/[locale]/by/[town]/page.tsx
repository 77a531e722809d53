/** /by/vamdrup: one town, village or neighbourhood, an address that can be shared. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { alternates, feedOf } from '@/app/alternates';
import { served } from '@/app/catalogue';
import { FindPage } from '@/app/FindPage';
import type { Locale } from '@/app/locales';

type Props = { params: Promise<{ locale: Locale; town: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { town: slug } = await params;
  const town = served().towns.get(slug);
  const t = await getTranslations('find');
  if (!town) notFound();
  return {
    title: t('townTitle', { town: town.name }),
    description: t('townDescription', { town: town.name }),
    alternates: alternates(`/by/${slug}`, feedOf(`town=${slug}`)),
  };
}

export default async function Page({ params }: Props) {
  const { locale, town: slug } = await params;
  const town = served().towns.get(slug);
  if (!town) notFound();
  const t = await getTranslations('find');
  const heading = <h1>{t('townTitle', { town: town.name })}</h1>;
  return <FindPage locale={locale} name={`by:${slug}`} heading={heading} open={`town=${slug}`} />;
}
