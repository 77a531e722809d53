/** Fagland's dictionary. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { dictionary } from '@/app/dictionary';
import { lookUpAction } from '@/app/fagland-action';
import { addressIn } from '@/app/locales';
import { memberFor } from '@/app/staff';
import { Dictionary } from '@/components/fagland/Dictionary';
import { lookUp } from '@/domain/dictionary/dictionary';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland.dictionary');
  return { title: t('title') };
}

export default async function DictionaryPage({ params }: Props) {
  await memberFor('lookUp');
  const { locale } = await params;
  const { fagland } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ fagland }}>
      <Dictionary all={lookUp(dictionary(), '')} action={lookUpAction} address={addressIn(locale, '/fagland/ordbog')} />
    </NextIntlClientProvider>
  );
}
