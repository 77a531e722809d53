/** /tilmeld: a volunteer with ten minutes and a phone puts something on the map. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { addressIn, type Locale } from '@/app/locales';
import { registerAction } from '@/app/register-action';
import { registerWords } from '@/app/register-words';
import { begun } from '@/app/registering';
import { markAt } from '@/app/sending';
import { ForgetDraft } from '@/components/register/ForgetDraft';
import { RegisterForm } from '@/components/register/RegisterForm';
import css from '@/components/register/register.module.css';
import { newToken } from '@/db/token';
import { SENDERS } from '@/domain/register/check';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ tak?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.new');
  return { title: t('title'), description: t('lead'), alternates: alternates('/tilmeld') };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const { tak } = await searchParams;
  const t = await getTranslations('register.new');
  const sent = SENDERS.find((each) => each === tak);
  const { register, place, map, offer, time } = await getMessages();
  const address = addressIn(locale, '/tilmeld');
  return (
    <div className={`wrap ${css.room}`}>
      {sent ? (
        <>
          <h1>{t('done.title')}</h1>
          <p className={css.said} role="status">
            {t(`done.${sent}`)}
          </p>
          <p>{t('done.then')}</p>
          <p>
            <a className="alone" href={address}>
              {t('done.more')}
            </a>
          </p>
          <ForgetDraft />
        </>
      ) : (
        <>
          <h1>{t('title')}</h1>
          <NextIntlClientProvider messages={{ register, place, map, offer, time }}>
            <RegisterForm
              act={registerAction}
              begun={begun(markAt(Date.now()), newToken())}
              address={address}
              words={registerWords(locale)}
            />
          </NextIntlClientProvider>
        </>
      )}
    </div>
  );
}
