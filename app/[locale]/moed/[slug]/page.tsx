/** /moed/[slug]: «Tag godt imod mig». A person asks a place to be met, and sees every word before it is sent. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { meetAction } from '@/app/meeting-action';
import { markAt } from '@/app/sending';
import { settings } from '@/app/settings';
import { beginning } from '@/components/meeting/asking';
import { MeetForm } from '@/components/meeting/MeetForm';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { addressOf } from '@/db/meetings';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting');
  return { title: t('title'), robots: { index: false } };
}

export default async function MeetPage({ params }: Props) {
  const { locale, slug } = await params;
  const entry = served().bySlug.get(slug);
  if (!entry) notFound();
  const t = await getTranslations('meeting');
  const { register, meeting } = await getMessages();
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      <p>{t('lead', { title: isolated(entry.card.title) })}</p>
      <NextIntlClientProvider messages={{ register, meeting }}>
        <MeetForm
          act={meetAction}
          begun={beginning(markAt(Date.now()))}
          address={addressIn(locale, `/moed/${slug}`)}
          slug={slug}
          title={entry.card.title}
          isMailed={addressOf(database(), slug) !== ''}
          isAnswered={settings.letters.smtpUrl !== undefined}
        />
      </NextIntlClientProvider>
    </div>
  );
}
