/** /tilbud/[slug]: everything needed to choose, in the order one asks. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { served } from '@/app/catalogue';
import { addressIn, type Locale } from '@/app/locales';
import { contributionOf, entryOf, factsOf, jobsOf, neighboursOf } from '@/app/offer-view';
import { Schema } from '@/app/schema';
import { settings } from '@/app/settings';
import { findWords, inLanguage } from '@/app/words';
import { Contact } from '@/components/offer/Contact';
import { Facts } from '@/components/offer/Facts';
import { FirstVisit } from '@/components/offer/FirstVisit';
import { CONTENT_LANGUAGE, OfferCard } from '@/components/offer/OfferCard';
import css from '@/components/offer/offer.module.css';
import { PrintButton } from '@/components/offer/PrintButton';
import { Provenance } from '@/components/offer/Provenance';
import { Way } from '@/components/offer/Way';
import { Icon } from '@/components/shell/Icon';
import { topicOf } from '@/domain/taxonomy';
import { KeyFacts } from './KeyFacts';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const card = entryOf(slug)?.card;
  if (!card) notFound();
  return { title: card.title, description: card.summary, alternates: alternates(`/tilbud/${slug}`) };
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const entry = entryOf(slug);
  if (!entry) notFound();
  const { card, offer, organisation, place, town } = entry;
  const t = await getTranslations('offer');
  const now = served();
  const words = findWords(locale, now.towns).card;
  const to = (path: string) => addressIn(locale, path);
  const facts = factsOf(entry);
  const jobs = jobsOf(entry, now);
  const neighbours = neighboursOf(entry, now).filter((other) => !jobs.includes(other));
  const met = offer.metAtDoor;
  const welcome =
    card.facts.met_at_door === 'yes' &&
    [card.metAtDoor ? t('metBy', { name: card.metAtDoor }) : t('met'), met?.role, met?.where]
      .filter(Boolean)
      .join(' – ');
  const steps = [
    ...(welcome ? [{ icon: 'door-open', text: welcome }] : []),
    ...offer.firstVisit.map((text) => ({ icon: 'armchair', text })),
  ];
  // Until somebody has told how the first time is, the questions stand there; the welcome, once known, is not asked.
  const questions =
    offer.firstVisit.length > 0
      ? []
      : (['door', 'welcome', 'start', 'bring', 'leave'] as const).filter((key) => key !== 'welcome' || !welcome);
  const gives = card.kind === 'volunteer_job' || offer.contribute.length > 0;
  return (
    <article className={`wrap ${css.page}`}>
      <Schema entry={entry} address={settings.publicUrl + to(`/tilbud/${slug}`)} />
      <Link className={`no-print ${css.back}`} href={to('/find')} prefetch={false}>
        <Icon name="arrow-left" />
        {t('allPlaces')}
      </Link>
      <h1 lang={CONTENT_LANGUAGE}>{offer.title}</h1>
      <p className={css.who}>
        {t(`kind.${offer.kind}`)}
        {organisation && organisation.name !== offer.title && (
          <>
            {' · '}
            <Link href={to(`/forening/${organisation.slug}`)} prefetch={false}>
              {organisation.name}
            </Link>
          </>
        )}
      </p>
      <KeyFacts entry={entry} locale={locale} today={now.day} />
      <div className={css.columns}>
        <div>
          {offer.summary && (
            <p className={css.summary} lang={CONTENT_LANGUAGE}>
              {offer.summary}
            </p>
          )}
          {gives && (
            <section aria-labelledby="hjaelp-til">
              <h2 id="hjaelp-til" className={css.giving}>
                <Icon name="hand-heart" size={28} />
                {t(card.kind === 'volunteer_job' ? 'contribute' : 'contributeToo')}
              </h2>
              <ul>
                {offer.contribute.map(({ key, text, size }) => {
                  const word = contributionOf(key);
                  return (
                    <li key={key}>
                      {text ?? (word && inLanguage(word.label, locale))}
                      {size && ` (${t(`size.${size}`)})`}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          <Facts
            title={t('goodToKnow')}
            headings={{ yes: t('yes'), no: t('no'), unknown: t('unknown') }}
            yes={facts.yes.map(({ condition, note }) => ({ text: inLanguage(condition.label, locale), note }))}
            no={facts.no.map(({ condition, note }) => ({ text: inLanguage(condition.no, locale), note }))}
            unknown={facts.unknown.map(({ condition, note }) => ({
              text: inLanguage(condition.question, locale),
              note,
            }))}
          />
          {!gives && (
            <section aria-labelledby="hjaelp-til">
              <h2 id="hjaelp-til" className={css.giving}>
                <Icon name="hand-heart" size={28} />
                {t('contributeToo')}
              </h2>
              {jobs.length > 0 ? (
                <ul>
                  {jobs.map(({ card: job }) => (
                    <li key={job.slug}>
                      <Link href={to(`/tilbud/${job.slug}`)} prefetch={false}>
                        {job.title}
                      </Link>
                    </li>
                  ))}
                </ul>
              ) : (
                <p>{t('contributeAsk')}</p>
              )}
            </section>
          )}
          <h2 className={css.topics}>{t('topics')}</h2>
          <ul className={`bare ${css.tags}`}>
            {offer.topics.map((key) => {
              const topic = topicOf(key);
              return (
                topic && (
                  <li key={key}>
                    <Link href={to(`/emne/${topic.slug}`)} prefetch={false}>
                      {inLanguage(topic.label, locale)}
                    </Link>
                  </li>
                )
              );
            })}
          </ul>
        </div>
        <div>
          <FirstVisit
            title={t('firstVisit')}
            steps={steps}
            unknown={t('firstVisitUnknown')}
            questions={questions.map((key) => t(`firstQuestions.${key}`))}
            calm={t('tryFew')}
          />
          <Contact contact={offer.contact} organisation={organisation} person={to('/kommunen')} />
          <Way
            place={place}
            town={town}
            at={card.precision === 'door' ? card.at : undefined}
            journeyUrl={settings.journeyUrl}
          />
          <PrintButton label={t('print')} />
        </div>
      </div>
      <Provenance
        offer={offer}
        locale={locale}
        today={now.day}
        editor={settings.editorEmail}
        address={settings.publicUrl + to(`/tilbud/${slug}`)}
      />
      {neighbours.length > 0 && (
        <section className="no-print" aria-labelledby="mere">
          <h2 id="mere">
            {organisation && neighbours.every((other) => other.offer.organisation === offer.organisation)
              ? t('moreFrom', { name: organisation.name })
              : t('at')}
          </h2>
          <ul className={`bare ${css.cards}`}>
            {neighbours.map((other) => (
              <li key={other.card.slug}>
                <OfferCard
                  hit={{ card: other.card, why: [], unknown: [], travel: null }}
                  words={words}
                  today={now.day}
                  level={3}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
