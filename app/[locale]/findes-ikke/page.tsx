/** An address that leads nowhere: says so, and shows three ways on. proxy.ts sends people here, with status 404. */
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { settings } from '@/app/settings';
import { CallLink } from '@/components/pages/CallLink';
import call from '@/components/pages/call.module.css';
import { Onward } from '@/components/pages/Onward';
import { Page } from '@/components/pages/Page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.missing');
  return { title: t('title') };
}

export default async function Lost() {
  const locale = await getLocale();
  const t = await getTranslations('errors.missing');
  const { phone } = settings.municipality;
  return (
    <Page title={t('title')} lead={t('text')}>
      <div className={call.ways}>
        <Onward kind="filled" icon="search" href={addressIn(locale, '/find')}>
          {t('find')}
        </Onward>
        <CallLink number={phone}>{t('call', { phone })}</CallLink>
        <Onward kind="help" icon="life-buoy" href={addressIn(locale, '/akut')}>
          {t('help')}
        </Onward>
      </div>
    </Page>
  );
}
