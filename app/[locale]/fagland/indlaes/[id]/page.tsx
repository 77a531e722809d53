/** One list: while it is read, why it was not, what would come of it, and what came of it. */
import { existsSync } from 'node:fs';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getFormatter, getMessages, getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { staffNames, whoIn } from '@/app/fagland';
import { applyAction, columnsAction, readAgainAction, throwAwayAction } from '@/app/import-action';
import { uploadedFile } from '@/app/import-child';
import { columnsIn, ROOM, stateOf, whyIn } from '@/app/importing';
import { addressIn } from '@/app/locales';
import { memberFor } from '@/app/staff';
import { Columns } from '@/components/fagland/import/Columns';
import css from '@/components/fagland/import/import.module.css';
import { Progress } from '@/components/fagland/import/Progress';
import { Stopped } from '@/components/fagland/import/Stopped';
import { Icon } from '@/components/shell/Icon';
import { writtenBy } from '@/db/import-desk';
import { sourceBy } from '@/db/import-sources';
import { importBy } from '@/db/importing';
import { Rows } from './Rows';

const SAID = ['svaret', 'valgt', 'intet', 'ikke', 'titel', 'dobbelt'] as const;
type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ slags?: string; side?: string; sket?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import');
  return { title: t('title') };
}

export default async function ImportPage({ params, searchParams }: Props) {
  await memberFor('import');
  const { locale, id } = await params;
  const asked = await searchParams;
  const found = importBy(database(), id);
  const source = found && sourceBy(database(), found.source);
  if (!found || !source) notFound();
  const [t, reading, fagland, format, messages] = await Promise.all([
    getTranslations('import'),
    getTranslations('reading'),
    getTranslations('fagland'),
    getFormatter(),
    getMessages(),
  ]);
  const state = stateOf(found);
  const isHere = existsSync(uploadedFile(id));
  const back = addressIn(locale, ROOM);
  const said = SAID.find((each) => each === asked.sket);
  const [again, apply] = [
    { act: readAgainAction, word: t('failed.again') },
    { act: applyAction, word: t('failed.applyAgain') },
  ];
  const wasApplying = found.state === 'applying';
  const written = state === 'done' ? writtenBy(database(), found) : null;
  // It was asked for, and the list waits again: something had been changed meanwhile.
  const isUnwritten = state === 'ready' && asked.sket === 'sat';
  const stopped = { id, throwAway: throwAwayAction, back };
  return (
    <>
      <p>
        <a className="alone" href={back}>
          <Icon name="arrow-left" />
          {t('back')}
        </a>
      </p>
      <h1>
        {t('one.title')} <bdi>{source.name}</bdi>
      </h1>
      <p className="stone">
        {t('waiting.told', {
          from: found.from,
          by: whoIn(staffNames(), (key) => fagland(key))(found.by),
          when: format.dateTime(new Date(found.at), { dateStyle: 'long', timeStyle: 'short' }),
        })}
      </p>
      {said && (
        <p className={css.done} role="status">
          {t(`said.${said}`)}
        </p>
      )}
      {(state === 'reading' || state === 'applying') && (
        <NextIntlClientProvider messages={{ import: messages.import }}>
          <Progress is={state} done={state === 'reading' ? found.done : null} total={found.total} />
        </NextIntlClientProvider>
      )}
      {state === 'stopped' && (
        <Stopped
          {...stopped}
          why={t(wasApplying ? 'failed.applyStopped' : 'failed.stopped')}
          again={wasApplying ? apply : isHere ? again : null}
        />
      )}
      {state === 'failed' && (
        <>
          <Stopped
            {...stopped}
            why={whyIn(found, t, reading)}
            again={isHere && found.why === 'our_fault' ? again : null}
          />
          {isHere && found.header && (
            <Columns {...columnsIn(found.header, source)} id={id} save={columnsAction} isNeeded />
          )}
        </>
      )}
      {isUnwritten && <Stopped {...stopped} why={t('failed.meanwhile')} again={isHere ? again : null} />}
      {state === 'ready' && !isUnwritten && (
        <Rows
          {...{ found, source, locale, asked }}
          columns={
            isHere &&
            found.header && (
              <Columns {...columnsIn(found.header, source)} id={id} save={columnsAction} isNeeded={false} />
            )
          }
        />
      )}
      {state === 'done' && (
        <>
          <p className={css.done} role="status">
            {written ? t('done.counts', written) : t('done.all')}
          </p>
          <p>
            <a className="alone" href={addressIn(locale, '/find')}>
              {t('done.see')}
            </a>
          </p>
        </>
      )}
    </>
  );
}
