/** Logging in to Fagland. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { cameByProvider, END } from '@/app/oidc-visit';
import { settings } from '@/app/settings';
import { currentMember, HOME, LOG_IN } from '@/app/staff';
import { logInAction } from '@/app/staff-action';
import { LogIn } from '@/components/fagland/LogIn';
import css from '@/components/fagland/log-in.module.css';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ fejl?: string; ude?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.logIn');
  return { title: t('title') };
}

export default async function LogInPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (await currentMember()) redirect(addressIn(locale, HOME));
  const { fejl, ude } = await searchParams;
  const t = await getTranslations('staff');
  const { staff } = await getMessages();
  return (
    <div className={css.room}>
      <h1>{t('logIn.title')}</h1>
      <p>{t('logIn.lead')}</p>
      {ude && (
        <p className={css.said} role="status">
          {t('logOut.done')}
        </p>
      )}
      {ude === 'videre' && (await cameByProvider()) && (
        <>
          {/* By itself, with script and without; the link is for a browser that does not follow. */}
          <meta httpEquiv="refresh" content={`0; url=${END}`} />
          <p>
            <a href={END} className="alone">
              {t('logOut.onwards', { municipality: settings.municipality.name })}
            </a>
          </p>
        </>
      )}
      {(fejl === 'laast' || fejl === 'adgang') && (
        <p className={css.trouble} role="alert">
          {t(fejl === 'laast' ? 'trouble.provider' : 'trouble.noRole')}
        </p>
      )}
      <NextIntlClientProvider messages={{ staff }}>
        <LogIn
          action={logInAction}
          address={addressIn(locale, LOG_IN)}
          oidc={settings.staff.oidc && '/api/staff/oidc/start'}
          municipality={settings.municipality.name}
        />
      </NextIntlClientProvider>
    </div>
  );
}
