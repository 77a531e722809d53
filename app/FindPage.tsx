/** Renders a finding page by its name: /find, /emne/… and /by/… are the same page with different beginnings. */
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { AreaRow } from '@/components/find/AreaList';
import { Find } from '@/components/find/Find';
import { TakeAlong } from '@/components/open/TakeAlong';
import { served, snapshotAddress } from './catalogue';
import { answerTo, queryOfPage } from './find';
import { findAction } from './find-action';
import { helpNow } from './help-now';
import { addressIn, type Locale } from './locales';
import { settings } from './settings';
import { findWords } from './words';

/** Only what the page may know: no address with a key in it. */
const { kind, attribution, maxZoom } = settings.basemap;
const basemap = { kind, attribution, maxZoom };

export async function FindPage(props: {
  locale: Locale;
  /** `find`, `emne:strik` or `by:vamdrup`. */
  name: string;
  heading: ReactNode;
  areas?: AreaRow[];
  /** The topic or the town that the open files are asked for: `topic=strik`. Absent: nothing is offered to take along. */
  open?: string | undefined;
}) {
  const page = queryOfPage(props.name);
  if (!page) notFound();
  const now = served();
  const { find, offer, time, map } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ find, offer, time, map }}>
      <Find
        address={addressIn(props.locale, `/${props.name.replace(':', '/')}`)}
        pageName={props.name}
        page={page}
        first={answerTo(page, page)}
        action={findAction}
        snapshot={snapshotAddress(now)}
        today={now.day}
        words={findWords(props.locale, now.towns)}
        basemap={basemap}
        home={addressIn(props.locale, '/')}
        help={helpNow(props.locale)}
        heading={props.heading}
        areas={props.areas}
        afterList={props.open && <TakeAlong href={addressIn(props.locale, `/aabne-data?${props.open}`)} />}
      />
    </NextIntlClientProvider>
  );
}
