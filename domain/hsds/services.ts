/** An offer as an HSDS service: its own fields where HSDS has a word, attributes for the rest. */
import { closureNear } from '../freshness/freshness';
import type { Fact, Offer } from '../offer';
import type { Entry } from '../snapshot';
import { CRITICAL_FIELDS } from '../vocabulary';
import { facetAttributes, factAttributes, said, wordAttribute } from './attributes';
import { idOf } from './ids';
import { organizationItem, organizationOf } from './organizations';
import { locationOf } from './places';
import { schedulesOf } from './schedules';
import type { Metadata, Service, ServiceAtLocation, ServiceAtLocationItem, ServiceItem, ServiceNamed } from './shapes';

/** Of one moment: the day in Copenhagen, when the entry was last changed (an instant), and where our own pages are. */
export type Around = { day: string; modified: string; site: string };

const PRICES: Record<string, string> = {
  free: 'Gratis',
  per_time: 'Pr. gang',
  per_season: 'Pr. sæson',
  membership: 'Medlemskab',
  paid: 'Koster noget',
};
/** What the three dates are of, in HSDS's words. */
export const CONFIRMED_FIELDS = { time: 'schedules', place: 'service_at_locations', contact: 'contacts' } as const;
/** The names of languages in Danish, from the code: every engine has them. */
const languages = new Intl.DisplayNames(['da'], { type: 'language' });

export const offerPage = (site: string, slug: string) => `${site}/tilbud/${slug}`;
export const organisationPage = (site: string, slug: string) => `${site}/forening/${slug}`;

const isOn = (closure: { from: string; to: string }, day: string) => closure.from <= day && day <= closure.to;

function itself({ offer, organisation }: Entry, { day, modified }: Around) {
  const { slug, contact, confirmed, schedule } = offer;
  const near = closureNear(schedule, day);
  const days = CRITICAL_FIELDS.map((field) => confirmed[field]);
  return said({
    id: idOf('service', slug),
    organization_id: organisation && idOf('organization', organisation.slug),
    name: offer.title,
    description: offer.summary || undefined,
    url: contact.website,
    email: contact.email,
    status: near && isOn(near, day) ? ('temporarily closed' as const) : ('active' as const),
    fees_description: offer.price.note,
    eligibility_description: offer.audienceNote,
    minimum_age: offer.ageMin,
    maximum_age: offer.ageMax,
    // Sure only from the day when the least sure of the three was.
    assured_date: days.every((each) => each !== undefined) ? days.toSorted()[0] : undefined,
    alert: near ? `Lukket ${near.from} til ${near.to}${near.reason ? `: ${near.reason}` : ''}` : undefined,
    last_modified: modified,
  });
}

export const serviceItem = (entry: Entry, around: Around): ServiceItem =>
  said({
    ...itself(entry, around),
    organization:
      entry.organisation &&
      organizationItem(entry.organisation, organisationPage(around.site, entry.organisation.slug)),
  });

export const serviceNamed = (entry: Entry, around: Around): ServiceNamed => {
  const { id, name, status, last_modified } = itself(entry, around);
  return { id, name, status, last_modified };
};

/** Without its organisation, as it stands within one. */
export function serviceWithin(entry: Entry, around: Around): Omit<Service, 'organization'> {
  const { offer } = entry;
  const { slug, contact, price } = offer;
  const own = { entity: 'service', key: slug } as const;
  const location = locationOf(entry.place, entry.town);
  const phones = contact.phone ? [{ id: idOf('phone', 'service', slug), number: contact.phone }] : [];
  return said({
    ...itself(entry, around),
    additional_urls: [{ id: idOf('url', slug), label: 'Tilbuddets side', url: offerPage(around.site, slug) }],
    phones,
    contacts: contact.role
      ? [said({ id: idOf('contact', slug), title: contact.role, email: contact.email, phones })]
      : [],
    schedules: schedulesOf(slug, offer.schedule),
    languages: offer.languages.map((code) => ({
      id: idOf('language', slug, code),
      name: languages.of(code) ?? code,
      code,
    })),
    cost_options: price.kind === 'unknown' ? [] : [costOf(offer)],
    service_at_locations: location ? [{ ...atLocation(entry, location.id), location }] : [],
    attributes: [
      ...offer.topics.map((code) => wordAttribute(own, 'topic', code)),
      ...offer.audiences.map((code) => wordAttribute(own, 'audience', code)),
      ...offer.contribute.map(({ key }) => wordAttribute(own, 'contribute', key)),
      ...factAttributes(own, offer.facts),
      ...facetAttributes(own, restOf(offer)),
    ],
    metadata: confirmationsOf(offer),
  });
}

export const serviceOf = (entry: Entry, around: Around): Service => {
  const { organisation } = entry;
  return said({
    ...serviceWithin(entry, around),
    organization: organisation && organizationOf(organisation, organisationPage(around.site, organisation.slug)),
  });
};

const atLocation = ({ offer }: Entry, location: string) => ({
  id: idOf('service_at_location', offer.slug),
  service_id: idOf('service', offer.slug),
  location_id: location,
});

export function serviceAtLocation(entry: Entry, around: Around): ServiceAtLocation | null {
  const location = locationOf(entry.place, entry.town);
  if (!location) return null;
  const { service_at_locations: _, ...service } = serviceOf(entry, around);
  return { ...atLocation(entry, location.id), location, service };
}

export function serviceAtLocationItem(entry: Entry, around: Around): ServiceAtLocationItem | null {
  const location = locationOf(entry.place, entry.town);
  if (!location) return null;
  const { addresses: _, accessibility: __, attributes: ___, metadata: ____, ...item } = location;
  return { ...atLocation(entry, location.id), location: item, service: serviceItem(entry, around) };
}

const costOf = ({ slug, price: { kind, amount, note } }: Offer) =>
  said({
    id: idOf('cost_option', slug),
    option: PRICES[kind] ?? kind,
    ...(kind === 'free' ? { amount: amount ?? 0, currency: 'DKK' as const } : {}),
    ...(amount !== undefined && { amount, currency: 'DKK' as const }),
    amount_description: note,
  });

const confirmationsOf = ({ slug, confirmed }: Offer): Metadata[] =>
  CRITICAL_FIELDS.flatMap((field) => {
    const day = confirmed[field];
    if (!day) return [];
    const id = idOf('service', slug);
    return {
      id: idOf('metadata', slug, 'confirm', field),
      resource_id: id,
      resource_type: 'service',
      last_action_date: day,
      last_action_type: 'confirm' as const,
      field_name: CONFIRMED_FIELDS[field],
      previous_value: '',
      replacement_value: '',
      updated_by: confirmed.by ?? '',
    };
  });

/** Facets that HSDS has a field of its own for. A new one that is not named here travels as an attribute by itself. */
const ELSEWHERE = new Set<string>([
  ...['status', 'title', 'summary', 'organisation', 'place', 'topics', 'audiences', 'audienceNote', 'ageMin', 'ageMax'],
  ...['languages', 'price', 'schedule', 'contact', 'capacity', 'facts', 'confirmed', 'reviewDue'],
]);

function restOf({ price, schedule, contact, capacity, ...offer }: Offer): Record<string, unknown> {
  const { recurring: _, dates: __, note: ___, openHolidays, exceptions, closures, season } = schedule;
  const { hours, sms } = contact;
  const whole: Record<string, unknown> = Object.fromEntries(
    Object.entries(offer).filter(([key, value]) => !ELSEWHERE.has(key) && !isNothing(value)),
  );
  return {
    ...whole,
    price: { kind: price.kind },
    schedule: said({ exceptions, closures, season, openHolidays: known(openHolidays) }),
    contact: said({ hours, sms: known(sms) }),
    ...(capacity.state !== 'unknown' && { capacity }),
  };
}

const isNothing = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const known = (fact: Fact | undefined) => (fact && fact.value !== 'unknown' ? fact : undefined);
