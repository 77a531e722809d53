/** An offer's times as a calendar says them, in a person's language: whole truth first, doubt included. */
import type { getTranslations } from 'next-intl/server';
import type { Entry } from '@/domain/snapshot';
import type { CalendarEntry } from '@/domain/when/calendar';
import { addressIn } from './locales';
import { settings } from './settings';

type Said = { locale: string; t: Awaited<ReturnType<typeof getTranslations<'offer'>>>; stamp: string };

/** @param said.stamp when the file is made: an instant */
export function calendarEntryOf({ offer, card, place, town }: Entry, { locale, t, stamp }: Said): CalendarEntry {
  const trusted = card.next !== undefined;
  const { year } = card.trust;
  const careful = trusted ? '' : year ? t('tentative', { year: String(year) }) : t('tentativeUndated');
  const location = [place?.name, place?.street, town?.name].filter(Boolean).join(', ');
  return {
    uid: `${offer.slug}@${new URL(settings.publicUrl).hostname}`,
    title: offer.title,
    description: [careful, offer.summary].filter(Boolean).join('\n\n'),
    ...(location && { location }),
    url: settings.publicUrl + addressIn(locale, `/tilbud/${offer.slug}`),
    ...{ schedule: offer.schedule, stamp, tentative: !trusted, lang: locale, askFirst: t('unsure') },
  };
}
