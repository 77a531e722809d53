/** /mangler: what people wish for and do not find, for whoever could begin it. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { addressIn } from '@/app/locales';
import { missingView } from '@/app/missing';
import { Missing } from '@/components/missing/Missing';
import { Icon } from '@/components/shell/Icon';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('missing');
  return { title: t('title'), description: t('lead'), alternates: alternates('/mangler') };
}

export default async function MissingPage({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations('missing');
  return (
    <div className="wrap">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <p>
        <a className="button" href={addressIn(locale, '/tilmeld')}>
          <Icon name="plus" />
          {t('begin')}
        </a>
      </p>
      <Missing view={missingView(locale)} />
      <p>
        <a className="alone" href="/api/missing" download>
          {t('file')}
        </a>
      </p>
    </div>
  );
}
