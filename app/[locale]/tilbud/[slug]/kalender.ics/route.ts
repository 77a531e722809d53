/** The known times of one offer, for a person's own calendar. */
import { getTranslations } from 'next-intl/server';
import { addressIn } from '@/app/locales';
import { entryOf } from '@/app/offer-view';
import { settings } from '@/app/settings';
import { calendarFile } from '@/domain/when/calendar';
import { nextTimes } from '@/domain/when/next';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, slug } = await params;
  const entry = entryOf(slug);
  const stamp = new Date().toISOString();
  if (!entry || nextTimes(entry.offer.schedule, { from: stamp, count: 1 }).length === 0)
    return new Response('', { status: 404 });
  const { offer, card, place, town } = entry;
  const t = await getTranslations({ locale, namespace: 'offer' });
  const trusted = card.next !== undefined;
  const year = card.trust.year;
  const careful = trusted ? '' : year ? t('tentative', { year: String(year) }) : t('tentativeUndated');
  const text = calendarFile({
    uid: `${slug}@${new URL(settings.publicUrl).hostname}`,
    title: offer.title,
    description: [careful, offer.summary].filter(Boolean).join('\n\n'),
    location: [place?.name, place?.street, town?.name].filter(Boolean).join(', ') || undefined,
    url: settings.publicUrl + addressIn(locale, `/tilbud/${slug}`),
    schedule: offer.schedule,
    stamp,
    tentative: !trusted,
    lang: locale,
    askFirst: t('unsure'),
  });
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.ics"`,
      'cache-control': 'no-cache',
    },
  });
}
