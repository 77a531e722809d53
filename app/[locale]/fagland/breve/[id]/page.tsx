/** One letter of the outbox, as it is sent: to read, to print and to mark as sent. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { postedAction } from '@/app/letters-action';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { memberFor } from '@/app/staff';
import { LetterPage } from '@/components/fagland/LetterPage';
import { findLetter } from '@/db/letters';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters');
  return { title: t('title') };
}

export default async function OneLetterPage({ params }: Props) {
  await memberFor('readLetters');
  const { locale, id } = await params;
  const letter = /^\d{1,15}$/.test(id) ? findLetter(database(), Number(id)) : null;
  if (!letter) notFound();
  return (
    <LetterPage
      letter={letter}
      isSending={settings.letters.smtpUrl !== undefined}
      back={addressIn(locale, '/fagland/breve')}
      proposal={letter.proposal && addressIn(locale, `/fagland/forslag/${letter.proposal}`)}
      action={postedAction}
    />
  );
}
