/** The accessibility statement, as honest as it is short: what is tried, what is not, and who to tell. */
import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { settings } from '@/app/settings';
import { contact } from '@/components/pages/contact';
import { Page } from '@/components/pages/Page';
import { Part } from '@/components/pages/Part';

/** When the words of this page were last gone through by a person. Change it with the words. */
const WRITTEN = new Date('2026-11-22T12:00:00Z');

/** Supervises the accessibility of public websites in Denmark. */
const DIGITALISERINGSSTYRELSEN = 'https://digst.dk/';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.accessibility');
  // The soft hyphen is for a narrow screen; a tab or a bookmark has no use for it.
  return { title: t('title').replace('\u00ad', '') };
}

export default async function AccessibilityPage() {
  const t = await getTranslations('pages.accessibility');
  const format = await getFormatter();
  const { municipality, editorEmail } = settings;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Part icon="flag" title={t('status.title')}>
        <p>{t('status.text')}</p>
      </Part>
      <Part icon="compass" title={t('goal.title')}>
        <p>{t('goal.text')}</p>
      </Part>
      <Part icon="circle-check" title={t('tested.title')}>
        <ul>
          <li>{t('tested.item1')}</li>
          <li>{t('tested.item2')}</li>
          <li>{t('tested.item3')}</li>
          <li>{t('tested.item4')}</li>
        </ul>
      </Part>
      <Part icon="circle-question-mark" title={t('untested.title')}>
        <ul>
          <li>{t('untested.item1')}</li>
          <li>{t('untested.item2')}</li>
        </ul>
      </Part>
      <Part icon="map" title={t('map.title')}>
        <p>{t('map.text')}</p>
      </Part>
      <Part icon="file-text" title={t('hard.title')}>
        <p>{t('hard.text')}</p>
      </Part>
      <Part icon="mail" title={t('tell.title')}>
        <p>{t.rich('tell.text', contact(editorEmail, municipality.phone))}</p>
      </Part>
      <Part icon="eye" title={t('oversight.title')}>
        <p>{t('oversight.text')}</p>
        <p>
          <a className="alone" href={DIGITALISERINGSSTYRELSEN} rel="noopener noreferrer">
            {t('oversight.link')}
          </a>
        </p>
        <p className="stone">{t('written', { date: format.dateTime(WRITTEN, { dateStyle: 'long' }) })}</p>
      </Part>
    </Page>
  );
}
