/** /forening/[slug]: one organisation, what one can do there, and how to get hold of it. */
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getMessages, getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { served } from '@/app/catalogue';
import { addressIn, type Locale } from '@/app/locales';
import { settings } from '@/app/settings';
import { findWords } from '@/app/words';
import { BackLink } from '@/components/find/BackLink';
import { Contact } from '@/components/offer/Contact';
import { CONTENT_LANGUAGE } from '@/components/offer/Danish';
import { OfferCard } from '@/components/offer/OfferCard';
import css from '@/components/offer/offer.module.css';
import { OnPlace } from '@/components/table/OnPlace';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const organisation = served().organisations.get(slug);
  if (!organisation) notFound();
  return { title: organisation.name, description: organisation.about, alternates: alternates(`/forening/${slug}`) };
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const now = served();
  const organisation = now.organisations.get(slug);
  if (!organisation) notFound();
  const t = await getTranslations('offer');
  const { table } = await getMessages();
  const words = findWords(locale, now.towns).card;
  const entries = [...now.bySlug.values()].filter(({ card }) => card.organisation?.slug === slug);
  return (
    <article className={`wrap ${css.page}`}>
      <OnPlace locale={locale} messages={table} address={addressIn(locale, '/samtale')}>
        <BackLink
          className={`no-print ${css.back}`}
          href={addressIn(locale, '/find')}
          label={t('allPlaces')}
          back={t('backToList')}
        />
      </OnPlace>
      <h1 lang={CONTENT_LANGUAGE}>{organisation.name}</h1>
      {organisation.parent && <p className={css.who}>{t('part_of', { name: organisation.parent })}</p>}
      {organisation.about && (
        <p className={css.summary} lang={CONTENT_LANGUAGE}>
          {organisation.about}
        </p>
      )}
      <h2>{t('organisationOffers')}</h2>
      {entries.length > 0 ? (
        <ul className={`bare ${css.cards}`}>
          {entries.map(({ card }) => (
            <li key={card.slug}>
              <OfferCard hit={{ card, why: [], unknown: [], travel: null }} words={words} today={now.day} level={3} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('noOffers', { name: organisation.name })}</p>
      )}
      <Contact
        contact={{}}
        organisation={organisation}
        person={addressIn(locale, '/kommunen')}
        phone={settings.municipality.phone}
      />
    </article>
  );
}
