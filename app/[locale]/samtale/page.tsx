/** /samtale: the conversation. It opens on an empty table for everyone; what is said is in no address. */
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { served, snapshotAddress } from '@/app/catalogue';
import { foundWords } from '@/app/found';
import { helpNow } from '@/app/help-now';
import { addressIn, type Locale } from '@/app/locales';
import { forLaying } from '@/app/plan';
import { talkAnswer, talkNames } from '@/app/talk';
import { talkAction } from '@/app/talk-action';
import { countAction } from '@/app/unmet-action';
import { findWords } from '@/app/words';
import { AtTable } from '@/components/table/AtTable';
import { Talk } from '@/components/talk/Talk';
import { cardsIn } from '@/domain/talk/cards';
import { EMPTY_TABLE } from '@/domain/talk/table';

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('talk');
  return { title: t('title'), description: t('description'), alternates: alternates('/samtale') };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  const now = served();
  const { talk, table, match, found, find, offer, time, map, plan } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ talk, table, match, found, find, offer, time, map, plan: forLaying(plan) }}>
      <AtTable address={addressIn(locale, '/samtale')}>
        <Talk
          address={addressIn(locale, '/samtale')}
          action={talkAction}
          first={talkAnswer(EMPTY_TABLE)}
          snapshot={snapshotAddress(now)}
          today={now.day}
          cards={cardsIn(locale)}
          words={findWords(locale, now.towns)}
          names={talkNames(locale)}
          found={foundWords(locale)}
          count={countAction}
          help={helpNow(locale)}
        />
      </AtTable>
    </NextIntlClientProvider>
  );
}
