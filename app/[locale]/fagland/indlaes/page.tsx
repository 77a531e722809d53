/** Lists from elsewhere: the form for a new one, those that wait, and the table of sources. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { pullAction } from '@/app/import-action';
import { carried } from '@/app/import-typed';
import { ROOM, sourceViews, waitingViews } from '@/app/importing';
import { addressIn } from '@/app/locales';
import { memberFor } from '@/app/staff';
import css from '@/components/fagland/import/import.module.css';
import { Sources } from '@/components/fagland/import/Sources';
import { UploadForm } from '@/components/fagland/import/UploadForm';
import { WaitingList } from '@/components/fagland/import/WaitingList';

const SAID = ['smidt', 'gemt', 'henter'] as const;
type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ sket?: string; fejl?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('title') };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  await memberFor('import');
  const { locale } = await params;
  const { sket, fejl } = await searchParams;
  const [t, fagland, messages] = [
    await getTranslations('import'),
    await getTranslations('fagland'),
    await getMessages(),
  ];
  const said = SAID.find((each) => each === sket);
  const sources = sourceViews(locale);
  const { typed = {}, wrong = [] } = (fejl === undefined ? null : await carried()) ?? {};
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {said && (
        <p className={css.done} role="status">
          {t(`said.${said}`)}
        </p>
      )}
      <WaitingList waiting={waitingViews(locale, (key) => fagland(key))} />
      <section>
        <h2>{t('upload.title')}</h2>
        <NextIntlClientProvider messages={{ import: messages.import }}>
          <UploadForm
            action={`/api/staff/import?locale=${locale}`}
            sources={sources.filter(({ kind }) => kind === 'file')}
            typed={typed}
            wrong={wrong}
          />
        </NextIntlClientProvider>
      </section>
      <Sources sources={sources} pull={pullAction} add={addressIn(locale, `${ROOM}/kilde/ny`)} />
    </>
  );
}
