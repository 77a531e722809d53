/** One source: what it is called, on which terms it may be used, and how far it is believed. `ny`: a catalogue to fetch from. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { saveSourceAction } from '@/app/import-action';
import { ROOM } from '@/app/importing';
import { addressIn } from '@/app/locales';
import { memberFor } from '@/app/staff';
import { SourceForm } from '@/components/fagland/import/SourceForm';
import { Icon } from '@/components/shell/Icon';
import { sourceBy } from '@/db/import-sources';
import { IMPORT_TRUST } from '@/domain/import/source';
import { typedOf } from '@/domain/import/source-form';

const NEW = 'ny';
type Props = { params: Promise<{ locale: string; key: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('source.title') };
}

export default async function SourcePage({ params }: Props) {
  await memberFor('import');
  const { locale, key } = await params;
  const source = sourceBy(database(), key);
  if (!source && key !== NEW) notFound();
  const [t, messages] = [await getTranslations('import'), await getMessages()];
  return (
    <>
      <p>
        <a className="alone" href={addressIn(locale, ROOM)}>
          <Icon name="arrow-left" />
          {t('back')}
        </a>
      </p>
      <h1>{source ? <bdi>{source.name}</bdi> : t('sources.add')}</h1>
      <NextIntlClientProvider messages={{ import: messages.import }}>
        <SourceForm
          action={saveSourceAction}
          address={addressIn(locale, `${ROOM}/kilde/${key}`)}
          sourceKey={source?.key ?? ''}
          kind={source?.kind ?? 'hsds'}
          typed={
            source ? typedOf(source) : { share: 'yes', isWhole: 'yes', trust: String(IMPORT_TRUST), everyDays: '7' }
          }
        />
      </NextIntlClientProvider>
    </>
  );
}
