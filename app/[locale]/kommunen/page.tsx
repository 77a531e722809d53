/** Who in the municipality helps with what: one number, and needs said as people say them. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { CallLink } from '@/components/pages/CallLink';
import { Onward } from '@/components/pages/Onward';
import { Page } from '@/components/pages/Page';
import css from '@/components/pages/pages.module.css';
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
  const call = t('call', { phone: municipality.phone });

  return (
    <Page title={t('title')} lead={t('lead')}>
      <p className={css.ways}>
        <CallLink kind="filled" number={municipality.phone}>
          {call}
        </CallLink>
        <Onward kind="help" icon="life-buoy" href={addressIn(locale, '/akut')}>
          {t('urgent')}
        </Onward>
      </p>
      <div className={css.sides}>
        <section>
          <h2>{t('listTitle')}</h2>
          <p>{t('listLead')}</p>
          <ul className={`bare ${css.needs}`}>
            {needs.map((need) => (
              <li key={need.id} className={`${css.need} ${isGiving(need.id) ? css.giving : ''}`}>
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
          <CallLink number={municipality.phone}>{call}</CallLink>
        </section>
        <div className={css.aside}>
          <section className={`card ${css.aside}`}>
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
          <section className={css.aside}>
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
