/** /passer/[token]: «Er det stadig rigtigt?» Opening it does nothing; a mail program that follows links answers nobody's question. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { freshAction } from '@/app/fresh-action';
import { addressIn, type Locale } from '@/app/locales';
import { settings } from '@/app/settings';
import { findWords } from '@/app/words';
import css from '@/components/fresh/fresh.module.css';
import { StillRight } from '@/components/fresh/StillRight';
import { askBehind } from '@/db/freshness';
import { hashOfToken } from '@/db/token';
import { rhythmIn } from '@/domain/freshness/freshness';

type Props = {
  params: Promise<{ locale: Locale; token: string }>;
  searchParams: Promise<{ svar?: string; om?: string; dag?: string }>;
};
const ANSWERED = ['right', 'back', 'pause', 'gone', 'stop'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fresh');
  return { title: t('title'), robots: { index: false } };
}

export default async function StillRightPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  const { svar, om, dag } = await searchParams;
  const t = await getTranslations('fresh');
  const now = served();
  const ask = askBehind(database(), hashOfToken(token), new Date().toISOString());
  const entry = ask && now.bySlug.get(ask.offer);
  const answered = token === 'tak' && ANSWERED.find((each) => each === svar);
  const again = rhythmIn(om ?? '');
  const { fresh, offer, time } = await getMessages();
  if (entry)
    return (
      <NextIntlClientProvider messages={{ fresh, offer, time }}>
        <StillRight
          card={entry.card}
          contact={[entry.offer.contact.phone, entry.offer.contact.email, entry.offer.contact.website]}
          words={findWords(locale, now.towns).card}
          today={now.day}
          token={token}
          rhythm={ask.rhythm}
          closedUntil={ask.closed?.to ?? null}
          isPaused={ask.isPaused}
          isDayWrong={dag !== undefined}
          answer={freshAction}
        />
      </NextIntlClientProvider>
    );
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      <p role="status">
        {answered ? t(`done.${answered}`) : t('gone', { phone: settings.municipality.phone })}
        {(answered === 'right' || answered === 'back') && again && ` ${t('done.again', { months: again })}`}
      </p>
      <p>
        <a className="alone" href={addressIn(locale, '/')}>
          {t('home')}
        </a>
      </p>
    </div>
  );
}
