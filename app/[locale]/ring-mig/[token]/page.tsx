/** /ring-mig/[token]: what came of it, for whoever asked to be rung. The link is theirs alone; no name and no number is shown. */
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
import css from '@/components/register/register.module.css';
import { callOf } from '@/db/calls';
import { hashOfToken } from '@/db/token';
import { daysAfter, STEP_DAYS } from '@/domain/meeting/meeting';
import { copenhagenDay } from '@/domain/when/today';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting.rung');
  return { title: t('title'), robots: { index: false } };
}

export default async function OwnCallPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('meeting');
  const p = await getTranslations('plan.lay');
  const { plan } = await getMessages();
  const { day } = served();
  const { phone } = settings.municipality;
  const found = callOf(database(), hashOfToken(token), new Date().toISOString());
  const state = !found
    ? 'gone'
    : found.closedAt
      ? found.nextStep
        ? 'agreed'
        : 'late'
      : found.calledAt
        ? 'called'
        : 'waits';
  const until = found?.closedAt
    ? dayInWords(copenhagenDay(new Date(daysAfter(found.closedAt, STEP_DAYS))), day, locale)
    : '';
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('rung.title')}</h1>
      <p role="status" className={css.said}>
        {t(`rung.${state}`)}
      </p>
      {(state === 'waits' || state === 'called') && (
        <>
          <p>{t('rung.keep')}</p>
          <KeepLink words={t.raw('link')} />
        </>
      )}
      {found && state === 'agreed' && (
        <>
          <Agreed title={t('rung.step')} words={found.nextStep}>
            <LayOnPlan
              place={{
                offer: null,
                name: t('rung.place'),
                agreed: { words: found.nextStep, who: '', day: null, holder: null, today: day },
              }}
              address={addressIn(locale, '/plan')}
              words={{ lay: t('own.lay'), is: p('is'), open: p('open'), failed: p('failed') }}
              locale={locale}
              messages={forLaying(plan)}
            />
          </Agreed>
          <p>{t('rung.until', { until })}</p>
        </>
      )}
      <p>
        <a className="alone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {t('call.orRing', { phone })}
        </a>
      </p>
      {(state === 'late' || state === 'gone') && (
        <p>
          <a className="alone" href={addressIn(locale, '/ring-mig')}>
            {t('rung.again')}
          </a>
        </p>
      )}
    </div>
  );
}
