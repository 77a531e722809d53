/** /tilbud/[slug]: everything needed to choose, in the order one asks. */
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getMessages, getTranslations } from 'next-intl/server';
import { alternates } from '@/app/alternates';
import { database, served } from '@/app/catalogue';
import { addressIn, type Locale } from '@/app/locales';
import { contributionOf, entryOf, factsOf, jobsOf, neighboursOf } from '@/app/offer-view';
import { openCatalogue } from '@/app/open';
import { forLaying } from '@/app/plan';
import { Schema } from '@/app/schema';
import { settings } from '@/app/settings';
import { findWords, inLanguage } from '@/app/words';
import { BackLink } from '@/components/find/BackLink';
import { Contact } from '@/components/offer/Contact';
import { CONTENT_LANGUAGE, Danish } from '@/components/offer/Danish';
import { DoorPhoto } from '@/components/offer/DoorPhoto';
import { Facts } from '@/components/offer/Facts';
import { FirstVisit } from '@/components/offer/FirstVisit';
import { Giving } from '@/components/offer/Giving';
import { OfferCard } from '@/components/offer/OfferCard';
import css from '@/components/offer/offer.module.css';
import { PrintButton } from '@/components/offer/PrintButton';
import { Provenance } from '@/components/offer/Provenance';
import { Topics } from '@/components/offer/Topics';
import { Way } from '@/components/offer/Way';
import { dayInWords } from '@/components/offer/words';
import { LayOnPlan } from '@/components/plan/LayOnPlan';
import { Icon } from '@/components/shell/Icon';
import { OnPlace } from '@/components/table/OnPlace';
import { publicPhoto } from '@/db/photos';
import { topicOf } from '@/domain/taxonomy';
import { KeyFacts } from './KeyFacts';

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** All that we may pass on of it, for programs. */
const fileOf = (slug: string): Record<string, string> =>
  openCatalogue().bySlug.has(slug) ? { 'application/jsonl': `/api/open/offers/${slug}.jsonl` } : {};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const card = entryOf(slug)?.card;
  if (!card) notFound();
  return { title: card.title, description: card.summary, alternates: alternates(`/tilbud/${slug}`, fileOf(slug)) };
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params;
  const entry = entryOf(slug);
  if (!entry) notFound();
  const { card, offer, organisation, place, town } = entry;
  const t = await getTranslations('offer');
  const p = await getTranslations('plan');
  const { table, plan } = await getMessages();
  const now = served();
  const words = findWords(locale, now.towns).card;
  const to = (path: string) => addressIn(locale, path);
  const facts = factsOf(entry);
  const jobs = jobsOf(entry, now);
  const neighbours = neighboursOf(entry, now).filter((other) => !jobs.includes(other));
  const address = settings.publicUrl + to(`/tilbud/${slug}`);
  const topics = offer.topics.flatMap((key) => {
    const topic = topicOf(key);
    return topic ? [{ href: to(`/emne/${topic.slug}`), label: inLanguage(topic.label, locale) }] : [];
  });
  const photo = publicPhoto(database(), slug);
  const met = offer.metAtDoor;
  const welcome =
    card.facts.met_at_door === 'yes' &&
    [
      card.metAtDoor ? t('metBy', { name: card.metAtDoor }) : met?.role ? t('metByRole', { role: met.role }) : t('met'),
      met?.where,
    ]
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
  return (
    <article className={`wrap ${css.page}`}>
      <Schema entry={entry} address={address} />
      <OnPlace locale={locale} messages={table} address={addressIn(locale, '/samtale')}>
        <BackLink className={`no-print ${css.back}`} href={to('/find')} label={t('allPlaces')} back={t('backToList')} />
      </OnPlace>
      <h1 lang={CONTENT_LANGUAGE}>{offer.title}</h1>
      <p className={css.who}>
        {t(`kind.${offer.kind}`)}
        {organisation && organisation.name !== offer.title && (
          <>
            {' · '}
            <Link href={to(`/forening/${organisation.slug}`)} prefetch={false}>
              <Danish>{organisation.name}</Danish>
            </Link>
          </>
        )}
      </p>
      {locale !== CONTENT_LANGUAGE && <p className="stone">{t('inDanish')}</p>}
      <LayOnPlan
        place={{ offer: slug, name: card.title, ...(card.organisation && { organisation: card.organisation.name }) }}
        address={to('/plan')}
        words={{ lay: p('lay.lay'), is: p('lay.is'), open: p('lay.open'), failed: p('lay.failed') }}
        locale={locale}
        messages={forLaying(plan)}
      />
      <KeyFacts entry={entry} locale={locale} today={now.day} />
      <div className={css.columns}>
        {offer.summary && (
          <p className={css.summary} lang={CONTENT_LANGUAGE}>
            {offer.summary}
          </p>
        )}
        <div className={css.aside}>
          <FirstVisit
            title={t('firstVisit')}
            steps={steps}
            unknown={t('firstVisitUnknown')}
            questions={questions.map((key) => t(`firstQuestions.${key}`))}
            calm={t('tryFew')}
          />
          <p className="no-print">
            <Link className="button-quiet" href={to(`/moed/${slug}`)} prefetch={false}>
              <Icon name="door-open" />
              {t('meet')}
            </Link>
          </p>
          <Contact
            contact={offer.contact}
            organisation={organisation}
            person={to('/kommunen')}
            phone={settings.municipality.phone}
            source={offer.source.url}
          />
          <Way
            place={place}
            town={town}
            at={card.precision === 'door' ? card.at : undefined}
            journeyUrl={settings.journeyUrl}
          />
          {photo && <DoorPhoto photo={photo} />}
          <PrintButton label={t('print')} />
        </div>
        <div className={css.rest}>
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
          <Giving
            job={card.kind === 'volunteer_job'}
            lines={offer.contribute.map(({ key, text, size }) => {
              const word = contributionOf(key);
              return { key, label: word ? inLanguage(word.label, locale) : key, own: text, size };
            })}
            jobs={jobs.map(({ card: job }) => ({ href: to(`/tilbud/${job.slug}`), title: job.title }))}
          />
          <Topics title={t('topics')} topics={topics} />
        </div>
      </div>
      <Provenance offer={offer} locale={locale} today={now.day} correct={to(`/ret/${slug}`)} />
      <p className="only-print">
        {address} · {t('printed', { date: dayInWords(now.day, '', locale) })} ·{' '}
        {t('municipality', { name: settings.municipality.name, phone: settings.municipality.phone })}
      </p>
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
