/** The round of telephone calls: whom to ring, most needed first. */
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { database, served } from '@/app/catalogue';
import { addressIn } from '@/app/locales';
import { rangAction } from '@/app/round-action';
import { memberFor } from '@/app/staff';
import { RoundList } from '@/components/fagland/RoundList';
import { roundList } from '@/db/freshness';
import { dueOn } from '@/domain/freshness/freshness';

/** A round is done in an afternoon; whoever is through it loads the next. */
const MOST = 30;
type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fagland');
  return { title: t('round.title') };
}

export default async function RoundPage({ params }: Props) {
  await memberFor('decide');
  const { locale } = await params;
  const { organisations, towns, day } = served();
  const list = roundList(database(), day, MOST).map(({ offer, ...told }) => {
    const organisation = organisations.get(offer.organisation ?? '');
    return {
      ...{ ...told, slug: offer.slug, title: offer.title, due: dueOn(offer) },
      where: [organisation?.name === offer.title ? '' : organisation?.name, towns.get(offer.town ?? '')?.name]
        .filter(Boolean)
        .join(', '),
      look: offer.contact.website ?? organisation?.website ?? offer.source.url,
      year: offer.source.date.slice(0, 4) || null,
      page: addressIn(locale, `/tilbud/${offer.slug}`),
    };
  });
  return <RoundList list={list} today={day} heard={rangAction} />;
}
