/** The second half of logging in with an account of our own: the code from the phone. */
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { halfway } from '@/app/log-in';
import { addressOfFactor, offeredSecret } from '@/app/second-factor';
import { currentMember, FACTOR, HOME, LOG_IN, sessionToken } from '@/app/staff';
import { codeAction } from '@/app/staff-action';
import css from '@/components/fagland/log-in.module.css';
import { SecondFactor } from '@/components/fagland/SecondFactor';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.factor');
  return { title: t('title') };
}

export default async function SecondFactorPage({ params }: Props) {
  const { locale } = await params;
  if (await currentMember()) redirect(addressIn(locale, HOME));
  const token = await sessionToken();
  const half = token ? halfway(database(), token, Date.now()) : null;
  if (!token || !half) redirect(addressIn(locale, LOG_IN));
  const secret = half.secret === null ? offeredSecret(token) : null;
  const t = await getTranslations('staff.factor');
  const { staff } = await getMessages();
  return (
    <div className={css.room}>
      <h1>{t('title')}</h1>
      <p>{t(secret ? 'lead.first' : 'lead.again')}</p>
      <NextIntlClientProvider messages={{ staff }}>
        <SecondFactor
          action={codeAction}
          address={addressIn(locale, FACTOR)}
          setUp={secret ? { secret, address: addressOfFactor(secret, half.login) } : null}
        />
      </NextIntlClientProvider>
    </div>
  );
}
