/** What is missing, with the offers that nobody could reach. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { missingView, unreachable, waits } from '@/app/missing';
import { memberFor } from '@/app/staff';
import { Missing } from '@/components/missing/Missing';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('missing');
  return { title: t('title') };
}

export default async function StaffMissingPage({ params }: Props) {
  await memberFor('look');
  const { locale } = await params;
  const t = await getTranslations('missing');
  const silent = unreachable(locale);
  const waited = waits();
  return (
    <>
      <h1>{t('title')}</h1>
      <section aria-labelledby="silent">
        <h2 id="silent">{t('silent')}</h2>
        {silent.length === 0 && <p>{t('noSilent')}</p>}
        <ul>
          {silent.map(({ title, href, rings }) => (
            <li key={href}>
              <a href={href}>
                <bdi>{title}</bdi>
              </a>{' '}
              {t('rings', { count: rings })}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="waits">
        <h2 id="waits">{t('waits')}</h2>
        {waited.length === 0 && <p>{t('noWaits')}</p>}
        <ul>
          {waited.map(({ wait, atLeast }) => (
            <li key={wait}>
              {t(`wait.${wait}`)}: {t('atLeast', { count: atLeast })}
            </li>
          ))}
        </ul>
      </section>
      <Missing view={missingView(locale)} />
      <p>
        <a className="alone" href="/api/staff/missing" download>
          {t('file')}
        </a>
      </p>
    </>
  );
}
