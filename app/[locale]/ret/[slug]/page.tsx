/** /ret/[slug]: anybody may say what is wrong on an offer's page, or that it has closed. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { correctAction } from '@/app/register-action';
import { markAt } from '@/app/sending';
import { CorrectForm } from '@/components/register/CorrectForm';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import { newToken } from '@/db/token';
import { SUMMARY_MAX, TITLE_MAX } from '@/domain/offer';
import { editableOf } from '@/domain/proposal/edit';

type Props = { params: Promise<{ locale: string; slug: string }>; searchParams: Promise<{ tak?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.correct');
  return { title: t('title'), robots: { index: false } };
}

export default async function CorrectPage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  const { tak } = await searchParams;
  const offer = served().bySlug.has(slug) ? find(database(), offers, slug) : null;
  if (!offer) notFound();
  const t = await getTranslations('register.correct');
  const { register } = await getMessages();
  const fields = editableOf({ offer }).map((each) => ({
    ...each,
    most: each.name === 'offer.title' ? TITLE_MAX * 2 : SUMMARY_MAX,
  }));
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('title')}</h1>
      <p>{t('about', { title: isolated(offer.title) })}</p>
      {tak ? (
        <p className={css.said} role="status">
          {t(tak === 'mail' ? 'doneMail' : 'done')}
        </p>
      ) : (
        <>
          <p>{t('lead')}</p>
          <NextIntlClientProvider messages={{ register }}>
            <CorrectForm
              act={correctAction}
              address={addressIn(locale, `/ret/${slug}`)}
              mark={markAt(Date.now())}
              slug={slug}
              formKey={newToken()}
              fields={fields}
            />
          </NextIntlClientProvider>
        </>
      )}
      <p>
        <a className="alone" href={addressIn(locale, `/tilbud/${slug}`)}>
          {t('back')}
        </a>
      </p>
    </div>
  );
}
