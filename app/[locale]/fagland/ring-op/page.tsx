/** Who waits to be rung up, longest first, with a running clock; and the places that do not answer those who ask. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { callAction, closeCallAction } from '@/app/call-action';
import { database, served } from '@/app/catalogue';
import { staffNames } from '@/app/fagland';
import { addressIn } from '@/app/locales';
import { LOG_IN, memberFor } from '@/app/staff';
import { CallList } from '@/components/fagland/CallList';
import { waitingCalls } from '@/db/calls';
import { silent } from '@/db/meetings';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ sket?: string }> };
const SAID = ['take', 'letGo', 'rang', 'close', 'taken'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland');
  return { title: t('call.title') };
}

export default async function CallPage({ params, searchParams }: Props) {
  const member = await memberFor('call');
  const { locale } = await params;
  const { sket } = await searchParams;
  const names = staffNames();
  const { bySlug } = served();
  const { fagland } = await getMessages();
  const now = new Date().toISOString();
  const calls = waitingCalls(database()).map(({ takenBy, ...call }) => ({
    ...call,
    ...{ takenBy: takenBy && (names[takenBy] ?? takenBy), isMine: takenBy === member.id },
  }));
  const quiet = silent(database(), now).map(({ offer, since }) => ({
    ...{ title: bySlug.get(offer)?.card.title ?? offer, href: addressIn(locale, `/tilbud/${offer}`), since },
  }));
  const closing = {
    act: closeCallAction,
    address: addressIn(locale, '/fagland/ring-op'),
    logIn: addressIn(locale, LOG_IN),
  };
  return (
    <NextIntlClientProvider messages={{ fagland }}>
      <CallList
        {...{ calls, quiet, now, closing }}
        said={SAID.find((each) => each === sket) ?? null}
        act={callAction}
      />
    </NextIntlClientProvider>
  );
}
