/** /ring-mig: whoever is dissatisfied, or in doubt, leaves a first name, a number and a time, and is rung. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { callMeAction } from '@/app/meeting-action';
import { markAt } from '@/app/sending';
import { settings } from '@/app/settings';
import { beginning } from '@/components/meeting/asking';
import { CallForm } from '@/components/meeting/CallForm';
import css from '@/components/register/register.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ tak?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting.call');
  return { title: t('title'), description: t('lead') };
}

export default async function CallMePage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { tak } = await searchParams;
  const t = await getTranslations('meeting.call');
  const { register, meeting } = await getMessages();
  const { phone } = settings.municipality;
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      {tak ? (
        <>
          <p role="status" className={css.said}>
            {t('done')}
          </p>
          <p>{t('then')}</p>
        </>
      ) : (
        <>
          <p>{t('lead')}</p>
          <NextIntlClientProvider messages={{ register, meeting }}>
            <CallForm
              act={callMeAction}
              begun={beginning(markAt(Date.now()))}
              address={addressIn(locale, '/ring-mig')}
            />
          </NextIntlClientProvider>
        </>
      )}
      <p>
        <a className="alone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
          {t('orRing', { phone })}
        </a>
      </p>
    </div>
  );
}
