/** /tilmeld/svar/[token]: what we asked the sender, and room for the answer. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database } from '@/app/catalogue';
import { titleOf } from '@/app/letters';
import { addressIn } from '@/app/locales';
import { answerAction } from '@/app/register-action';
import { markAt } from '@/app/sending';
import { settings } from '@/app/settings';
import { AnswerForm } from '@/components/register/AnswerForm';
import { isolated } from '@/components/register/isolated';
import css from '@/components/register/register.module.css';
import { behind } from '@/db/links';
import { findProposal } from '@/db/proposals';
import { hashOfToken } from '@/db/token';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('register.answer');
  return { title: t('title'), robots: { index: false } };
}

export default async function AnswerPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('register');
  const { register } = await getMessages();
  const db = database();
  const id = behind(db, hashOfToken(token), 'answer', Date.now());
  const proposal = id === null ? null : findProposal(db, id);
  const address = addressIn(locale, `/tilmeld/svar/${token}`);
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('answer.title')}</h1>
      {proposal?.status === 'asked' ? (
        <>
          <p>{t('answer.about', { title: isolated(titleOf(db, proposal)) })}</p>
          <blockquote lang="da">
            <bdi>{proposal.words}</bdi>
          </blockquote>
          <NextIntlClientProvider messages={{ register }}>
            <AnswerForm act={answerAction} address={address} mark={markAt(Date.now())} token={token} />
          </NextIntlClientProvider>
        </>
      ) : (
        <p className={css.said} role="status">
          {token === 'tak' ? t('answer.done') : t('prove.gone', { phone: settings.municipality.phone })}
        </p>
      )}
    </div>
  );
}
