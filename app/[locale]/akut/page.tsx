/** Help now: 112 first, then who to talk to. Reads and dials without any script, and on paper. */
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { CallLink } from '@/components/pages/CallLink';
import call from '@/components/pages/call.module.css';
import { Onward } from '@/components/pages/Onward';
import { Page } from '@/components/pages/Page';
import people from '@/components/pages/people.module.css';
import { danger, illness, lastChecked, talk } from './numbers';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.help');
  return { title: t('title') };
}

export default async function HelpPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('pages.help');
  const format = await getFormatter();
  const lang = locale === 'en' ? 'en' : 'da';
  const groups = [
    { title: t('talkTitle'), entries: talk },
    { title: t('illTitle'), entries: illness },
  ];

  return (
    <Page title={t('title')} lead={t('lead')}>
      {danger.map((entry) => (
        <section key={entry.id} className={people.urgent} aria-labelledby={`nummer-${entry.id}`}>
          <h2 id={`nummer-${entry.id}`}>{t('danger')}</h2>
          <p>{t('dangerText')}</p>
          <CallLink kind="danger" number={entry.number}>
            {t('call', { number: entry.display })}
          </CallLink>
        </section>
      ))}
      {groups.map(({ title, entries }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul className={`bare ${people.rows}`}>
            {entries.map((entry) => (
              <li key={entry.id} className={people.row}>
                <h3>{entry.name[lang]}</h3>
                <p>{entry.what[lang]}</p>
                <p className="stone">{entry.hours ? `${t('hours')}: ${entry.hours[lang]}` : t('hoursUnknown')}</p>
                <CallLink number={entry.number} name={t('callWho', { number: entry.display, name: entry.name[lang] })}>
                  {t('call', { number: entry.display })}
                </CallLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t('municipalityTitle')}</h2>
      <p className={call.ways}>
        <Onward href={addressIn(locale, '/kommunen')} icon="users-round">
          {t('municipality')}
        </Onward>
      </p>
      <p className="stone">{t('private')}</p>
      <p className="stone">
        {lastChecked
          ? t('checked', { date: format.dateTime(new Date(lastChecked), { dateStyle: 'long' }) })
          : t('notChecked')}
      </p>
    </Page>
  );
}
