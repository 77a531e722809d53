/** The known times of one offer, for a person's own calendar. */
import { getTranslations } from 'next-intl/server';
import { calendarEntryOf } from '@/app/calendar-entry';
import { entryOf } from '@/app/offer-view';
import { calendarFile } from '@/domain/when/calendar';
import { nextTimes } from '@/domain/when/next';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params;
  const entry = entryOf(slug);
  const stamp = new Date().toISOString();
  if (!entry || nextTimes(entry.offer.schedule, { from: stamp, count: 1 }).length === 0)
    return new Response('', { status: 404 });
  const t = await getTranslations({ locale, namespace: 'offer' });
  return new Response(calendarFile(calendarEntryOf(entry, { locale, t, stamp })), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
      'cache-control': 'no-cache',
    },
  });
}
