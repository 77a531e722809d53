/** /svar/[token]: a place answers somebody who would like to come. Opening it answers nothing. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { answerMeetingAction } from '@/app/meeting-action';
import { AnswerMeeting } from '@/components/meeting/AnswerMeeting';
import css from '@/components/register/register.module.css';
import { meetingBehind } from '@/db/meetings';
import { hashOfToken } from '@/db/token';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meeting');
  return { title: t('answer.title'), robots: { index: false } };
}

export default async function AnswerMeetingPage({ params }: Props) {
  const { locale, token } = await params;
  const t = await getTranslations('meeting');
  const { meeting: messages } = await getMessages();
  const found = meetingBehind(database(), hashOfToken(token), new Date().toISOString());
  const asker = found && { kind: found.kind, firstName: found.firstName, reach: found.reach, when: found.when };
  return (
    <div className={`wrap ${css.room}`}>
      <h1>{t('answer.title')}</h1>
      <NextIntlClientProvider messages={{ meeting: messages }}>
        <AnswerMeeting
          act={answerMeetingAction}
          address={addressIn(locale, `/svar/${token}`)}
          token={token}
          title={found ? (served().bySlug.get(found.offer)?.card.title ?? '') : ''}
          asker={asker}
        />
      </NextIntlClientProvider>
    </div>
  );
}
