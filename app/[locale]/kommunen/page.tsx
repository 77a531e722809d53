/** Who in the municipality helps with what: one number, and needs said as people say them. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { CallLink } from '@/components/pages/CallLink';
import call from '@/components/pages/call.module.css';
import { Onward } from '@/components/pages/Onward';
import { Page } from '@/components/pages/Page';
import css from '@/components/pages/pages.module.css';
import people from '@/components/pages/people.module.css';
import { Icon } from '@/components/shell/Icon';
import { isGiving, needs, signOf } from './departments';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.municipality');
  return { title: t('title') };
}

export default async function MunicipalityPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('pages.municipality');
  const lang = locale === 'en' ? 'en' : 'da';
  const { municipality } = settings;
  const callWords = t('call', { phone: municipality.phone });

  return (
    <Page title={t('title')} lead={t('lead')}>
      <p className={call.ways}>
        <CallLink kind="filled" number={municipality.phone}>
          {callWords}
        </CallLink>
        <Onward kind="help" icon="life-buoy" href={addressIn(locale, '/akut')}>
          {t('urgent')}
        </Onward>
      </p>
      <div className={people.sides}>
        <section>
          <h2>{t('listTitle')}</h2>
          <p>{t('listLead')}</p>
          <ul className={`bare ${people.needs}`}>
            {needs.map((need) => (
              <li key={need.id} className={`${people.need} ${isGiving(need.id) ? people.giving : ''}`}>
                <span className={css.sign}>
                  <Icon name={signOf(need.id)} size={24} />
                </span>
                <div>
                  <h3>{need.plain[lang]}</h3>
                  <p>{need.what[lang]}</p>
                </div>
              </li>
            ))}
          </ul>
          <CallLink number={municipality.phone}>{callWords}</CallLink>
        </section>
        <div className={people.aside}>
          <section className={`card ${people.aside}`}>
            <h2>{t('where')}</h2>
            <address>
              <strong>{municipality.name}</strong>
              <br />
              {municipality.department}
              <br />
              {municipality.address}
            </address>
            <p>{t('hours')}</p>
          </section>
          <section className={people.aside}>
            <h2>{t('noteTitle')}</h2>
            <p className="stone">{t('note')}</p>
          </section>
          <Onward icon="search" href={addressIn(locale, '/find')}>
            {t('find')}
          </Onward>
        </div>
      </div>
    </Page>
  );
}
