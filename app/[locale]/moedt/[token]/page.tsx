/** /moedt/[token]: what came of it, for whoever asked. The link is theirs alone; there is no name behind it. */
import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { forLaying } from '@/app/plan';
import { settings } from '@/app/settings';
import { Agreed } from '@/components/meeting/Agreed';
import { KeepLink } from '@/components/meeting/KeepLink';
import { dayInWords } from '@/components/offer/words';
import { LayOnPlan } from '@/components/plan/LayOnPlan';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { meetingOf } from '@/db/meetings';
import { hashOfToken } from '@/db/token';
import { stateOf } from '@/domain/meeting/meeting';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting');
  return { title: t('own.title'), robots: { index: false } };
}

export default async function OwnMeetingPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('meeting');
  const p = await getTranslations('plan.lay');
  const { plan } = await getMessages();
  const { bySlug, day } = served();
  const found = meetingOf(database(), hashOfToken(token));
  const entry = found && bySlug.get(found.offer);
  const title = isolated(entry?.card.title ?? t('own.place'));
  const { phone } = settings.municipality;
  const state = found && stateOf(found, new Date().toISOString());
  const answer = found?.answer ?? null;
  const until = answer === 'full' && found?.words ? dayInWords(found.words, day, locale) : '';
  const when = answer === 'full' ? until : (found?.words ?? '');
  const what =
    answer === 'come' && found
      ? t(`own.step.come.${found.kind}`)
      : answer === 'full'
        ? t(until ? 'own.step.fullUntil' : 'own.step.full')
        : t('own.step.ring');
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('own.title')}</h1>
      <p role="status" className={css.said}>
        {state === 'full' && until
          ? t('own.fullUntil', { title, until })
          : t(`own.${state ?? 'gone'}`, { title, phone })}
      </p>
      {(state === 'sent' || state === 'reminded' || state === 'silent') && (
        <>
          <p>{t('own.keep')}</p>
          <KeepLink words={t.raw('link')} />
        </>
      )}
      {found && answer && (
        <Agreed
          title={t('own.agreed')}
          rows={[
            { label: t('own.what'), text: what },
            { label: t('own.when'), text: when },
            { label: t('own.who'), text: found.who },
          ]}
        >
          {entry && (
            <LayOnPlan
              place={{
                offer: found.offer,
                name: entry.card.title,
                ...(entry.card.organisation && { organisation: entry.card.organisation.name }),
                agreed: {
                  words: [what, answer === 'full' ? '' : found.words].filter(Boolean).join(' '),
                  who: found.who,
                  day: answer === 'full' ? found.words || null : null,
                  holder: answer === 'ring' ? 'association' : 'me',
                  today: day,
                },
              }}
              address={addressIn(locale, '/plan')}
              words={{ lay: t('own.lay'), is: p('is'), open: p('open'), failed: p('failed') }}
              locale={locale}
              messages={forLaying(plan)}
            />
          )}
        </Agreed>
      )}
      {(state === 'full' || state === 'silent' || state === 'never') && (
        <p>
          <a className="alone" href={addressIn(locale, '/find')}>
            {t('own.others')}
          </a>
        </p>
      )}
      {entry && (
        <p>
          <a className="alone" href={addressIn(locale, `/tilbud/${entry.card.slug}`)}>
            {entry.card.title}
          </a>
        </p>
      )}
    </div>
  );
}
