/** The outbox of Fagland: letters that wait for somebody to send them, and those that have left. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { memberFor } from '@/app/staff';
import { Letters } from '@/components/fagland/Letters';
import { outbox, sentLetters } from '@/db/letters';

/** Of those that have left, the newest. */
const LEFT_SHOWN = 50;

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ sendt?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters');
  return { title: t('title') };
}

export default async function LettersPage({ params, searchParams }: Props) {
  await memberFor('readLetters');
  const { locale } = await params;
  const { sendt } = await searchParams;
  return (
    <Letters
      waiting={outbox(database())}
      left={sentLetters(database(), LEFT_SHOWN)}
      isSending={settings.letters.smtpUrl !== undefined}
      isDone={sendt !== undefined}
      address={addressIn(locale, '/fagland/breve')}
    />
  );
}
