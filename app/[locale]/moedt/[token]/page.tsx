/** /moedt/[token]: what came of it, for whoever asked. The link is theirs alone; there is no name behind it. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { dayInWords } from '@/components/offer/words';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { meetingOf } from '@/db/meetings';
import { hashOfToken } from '@/db/token';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting');
  return { title: t('own.title'), robots: { index: false } };
}

export default async function OwnMeetingPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('meeting');
  const { bySlug, day } = served();
  const found = meetingOf(database(), hashOfToken(token));
  const entry = found && bySlug.get(found.offer);
  const title = isolated(entry?.card.title ?? '');
  const { phone } = settings.municipality;
  const status = found === null ? 'gone' : (found.answer ?? (found.remindedAt ? 'reminded' : 'sent'));
  const until = found?.words ? dayInWords(found.words, day, locale) : '';
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('own.title')}</h1>
      <p role="status" className={css.said}>
        {status === 'full' && until ? t('own.fullUntil', { title, until }) : t(`own.${status}`, { title, phone })}
      </p>
      {found && !found.answer && <p>{t('own.keep')}</p>}
      {status === 'full' && (
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
      <p>
        <a className="alone" href={addressIn(locale, '/plan')}>
          {t('own.plan')}
        </a>
      </p>
    </div>
  );
}
