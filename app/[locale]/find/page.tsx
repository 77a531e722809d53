/** /find: everything, as a list and as a map. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { FindPage } from '@/app/FindPage';
import type { Locale } from '@/app/locales';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('find');
  return { title: t('title'), description: t('description'), alternates: alternates('/find') };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('find');
  return <FindPage locale={locale} name="find" heading={<h1 className="for-reader">{t('title')}</h1>} />;
}
