'use client';
/** When a page breaks: says whose fault it is, and how to go on. Never quotes the error, which may hold words typed. */
import { useParams, useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { addressIn } from '@/app/locales';
import call from '@/components/pages/call.module.css';
import { Onward } from '@/components/pages/Onward';
import { Page } from '@/components/pages/Page';
import { Icon } from '@/components/shell/Icon';
// Read straight from the catalogue: what broke may be what hands messages to the browser.
import da from '@/data/messages/da/errors.json';
import en from '@/data/messages/en/errors.json';

export default function Broken({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams<{ locale: string }>();
  const router = useRouter();
  // Asked anew from the server, then shown: without the first, the page would only break again from the same answer.
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const words = (locale === 'en' ? en : da).broken;
  return (
    <Page title={words.title} lead={words.text}>
      <div className={call.ways}>
        <button type="button" className={`${call.call} ${call.filled}`} onClick={retry}>
          <Icon name="rotate-cw" size={24} />
          <span>{words.retry}</span>
        </button>
        <Onward icon="search" href={addressIn(locale, '/find')}>
          {words.find}
        </Onward>
        <Onward icon="phone" href={addressIn(locale, '/kommunen')}>
          {words.municipality}
        </Onward>
        <Onward kind="help" icon="life-buoy" href={addressIn(locale, '/akut')}>
          {words.help}
        </Onward>
      </div>
    </Page>
  );
}
