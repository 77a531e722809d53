/**
 * From what is published to what is shown: the catalogue of one day. Pure: the same offers, day and instant give
 * the same bytes. Server only, as `when` is.
 */
import type { Card, Trust } from './card';
import { closureNear, stateOf } from './freshness/freshness';
import type { Offer, Organisation, Place, Town } from './offer';
import { type Around, factsOf } from './snapshot-facts';
import { CRITICAL_FIELDS } from './vocabulary';
import { isOver, nextSureTime } from './when/next';
import { weekdaysIn } from './when/weekdays';

export type Entry = { card: Card; offer: Offer; organisation?: Organisation; place?: Place; town?: Town };

export type Catalogue = {
  /** What is shown, in the order of the slugs: the snapshot for the page is these cards and their day. */
  cards: Card[];
  /** The same, each with all that is known of it. */
  bySlug: Map<string, Entry>;
  organisations: Map<string, Organisation>;
  towns: Map<string, Town>;
};

type Published = {
  offers: readonly Offer[];
  organisations: readonly Organisation[];
  places: readonly Place[];
  towns: readonly Town[];
  /** Offer → days that an answer usually comes within. */
  usualDays?: ReadonlyMap<string, number>;
};

/** The day in Copenhagen, YYYY-MM-DD, and the instant, ISO 8601 with offset or Z. */
type Now = { day: string; instant: string };

export function buildCatalogue(published: Published, now: Now): Catalogue {
  const organisations = bySlugOf(published.organisations);
  const places = bySlugOf(published.places);
  const towns = bySlugOf(published.towns);
  const shown = published.offers.filter((offer) => isShown(offer, now.day)).toSorted(alphabetical);
  const seekers = new Set(shown.filter((offer) => offer.kind === 'volunteer_job').map((offer) => offer.organisation));
  const nextOf = nextOn(now);

  const bySlug = new Map<string, Entry>();
  for (const offer of shown) {
    const organisation = organisations.get(offer.organisation ?? '');
    const place = places.get(offer.place ?? '');
    const town = towns.get(offer.town ?? place?.town ?? '');
    const seeksHelp = organisation !== undefined && seekers.has(organisation.slug);
    const around = { organisation, place, town };
    bySlug.set(offer.slug, {
      card: cardOf(offer, {
        ...{ ...around, seeksHelp, today: now.day, next: nextOf(offer) },
        usual: published.usualDays?.get(offer.slug),
      }),
      offer,
      ...around,
    });
  }

  // An organisation that only a weak source tells of is shown when one of its offers is.
  const active = new Set(shown.map((offer) => offer.organisation));
  for (const { slug, source } of published.organisations)
    if (source?.confidence === 'low' && !active.has(slug)) organisations.delete(slug);

  return { cards: [...bySlug.values()].map(({ card }) => card), bySlug, organisations, towns };
}

/** Published, not over, and from a source that can be believed or confirmed by someone in all that matters. */
export function isShown(offer: Offer, today: string): boolean {
  if (offer.status !== 'published' || isOver(offer.schedule, today)) return false;
  return offer.source.confidence !== 'low' || CRITICAL_FIELDS.every((field) => offer.confirmed[field] !== undefined);
}

type Surroundings = Around & {
  organisation?: Organisation;
  town?: Town;
  today: string;
  next?: string;
  usual?: number | undefined;
};

function cardOf(offer: Offer, around: Surroundings): Card {
  const { organisation, place, town, today, next, usual } = around;
  const { schedule, metAtDoor, price } = offer;
  const times = schedule.recurring
    .filter((row) => row.until === undefined || row.until >= today)
    .map(({ every, weekday, nth, weeks, start, end }) => present({ every, weekday, nth, weeks, start, end }));
  const days = times.length === 0 && schedule.note ? weekdaysIn(schedule.note) : [];
  return present({
    slug: offer.slug,
    kind: offer.kind,
    title: offer.title,
    summary: offer.summary,
    organisation: organisation && { slug: organisation.slug, name: organisation.name },
    place: place?.name,
    town: town?.slug,
    area: town?.area,
    ...pointOf(place, town),
    placeSlug: place?.addressHidden ? undefined : place?.slug,
    topics: offer.topics,
    audiences: offer.audiences,
    audienceNote: offer.audienceNote,
    ageMin: offer.ageMin,
    ageMax: offer.ageMax,
    price: present({ kind: price.kind, amount: price.amount }),
    times,
    days: days.length > 0 ? days : undefined,
    timeNote: times.length === 0 ? schedule.note : undefined,
    next,
    facts: factsOf(offer, around),
    languages: offer.languages,
    contribute: offer.contribute.map(({ key }) => key),
    metAtDoor: metAtDoor?.firstName,
    faith: organisation?.faith,
    closed: closedOf(offer, today),
    usual,
    trust: trustOf(offer, today),
  });
}

/** The point as its source gives it, never moved. Without one, the town's, which is drawn as an area. */
function pointOf(place: Place | undefined, town: Town | undefined): Pick<Card, 'at' | 'precision'> {
  if (place?.position && !place.addressHidden) {
    const { lat, lng, precision } = place.position;
    return { at: [lat, lng], precision };
  }
  return town ? { at: [town.position.lat, town.position.lng], precision: 'area' } : {};
}

/**
 * Only a time that somebody has confirmed within a year: what a story told last autumn may be shown, but not as certain.
 * The day alone, without a clock, when nobody has said the time of day. Many offers share a schedule: asked once.
 */
function nextOn(now: Now): (offer: Offer) => string | undefined {
  const answers = new Map<string, string | undefined>();
  return ({ schedule, confirmed: { time } }) => {
    if (time === undefined || time < yearsBefore(now.day, 1) || time > now.day) return undefined;
    const asked = JSON.stringify(schedule);
    if (!answers.has(asked)) {
      const next = nextSureTime(schedule, now.instant);
      answers.set(asked, next?.allDay ? next.day : next?.start);
    }
    return answers.get(asked);
  };
}

function closedOf({ schedule }: Offer, today: string): Card['closed'] {
  const near = closureNear(schedule, today);
  return near ? { from: near.from, to: near.to } : undefined;
}

function trustOf(offer: Offer, today: string): Trust {
  const { source, confirmed } = offer;
  const days = Object.fromEntries(
    CRITICAL_FIELDS.flatMap((field) => (confirmed[field] ? [[field, confirmed[field]]] : [])),
  );
  const told = Object.values(days).toSorted();
  const isWhole = told.length === CRITICAL_FIELDS.length;
  const isOne = isWhole && told[0] === told.at(-1);
  return present({
    year: source.date === '' ? undefined : Number(source.date.slice(0, 4)),
    confirmed: isWhole ? told[0] : undefined,
    days: told.length === 0 || isOne ? undefined : days,
    isOld: stateOf(offer, today) === 'unconfirmed' ? (true as const) : undefined,
  });
}

const bySlugOf = <Value extends { slug: string }>(values: readonly Value[]) =>
  new Map(values.map((value) => [value.slug, value]));
const alphabetical = (a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1);
const yearsBefore = (day: string, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** Without the keys that say nothing, so that equal cards are equal bytes. */
const present = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
