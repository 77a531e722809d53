/** What is kept (nothing about you, unless you ask for it), who is responsible, and how to complain. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { settings } from '@/app/settings';
import { contact } from '@/components/pages/contact';
import { Page } from '@/components/pages/Page';
import { Part } from '@/components/pages/Part';

const PROMISES = [
  { key: 'nothing', icon: 'cookie' },
  { key: 'words', icon: 'pencil-line' },
  { key: 'table', icon: 'eraser' },
  { key: 'plan', icon: 'notebook-pen' },
  { key: 'asked', icon: 'door-open' },
  { key: 'place', icon: 'map-pin' },
  { key: 'log', icon: 'server' },
  { key: 'others', icon: 'eye-off' },
] as const;

/** Denmark's supervisory authority for personal data. */
const DATATILSYNET = 'https://www.datatilsynet.dk/';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pages.privacy');
  return { title: t('title') };
}

export default async function PrivacyPage() {
  const t = await getTranslations('pages.privacy');
  const { municipality, editorEmail } = settings;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {PROMISES.map(({ key, icon }) => (
        <Part key={key} icon={icon} title={t(`${key}.title`)}>
          <p>{t(`${key}.text`)}</p>
        </Part>
      ))}
      <Part icon="user-round" title={t('listed.title')}>
        <p>{t.rich('listed.text', contact(editorEmail, municipality.phone))}</p>
      </Part>
      <Part icon="landmark" title={t('responsible.title')}>
        <p>{t('responsible.text')}</p>
        <address>
          <strong>{municipality.name}</strong>
          <br />
          {municipality.department}
          <br />
          {municipality.address}
        </address>
      </Part>
      <Part icon="scale" title={t('rights.title')}>
        <p>{t('rights.text')}</p>
      </Part>
      <Part icon="message-circle" title={t('complain.title')}>
        <p>{t('complain.text')}</p>
        <p>
          <a className="alone" href={DATATILSYNET} rel="noopener noreferrer">
            {t('complain.link')}
          </a>
        </p>
      </Part>
    </Page>
  );
}
