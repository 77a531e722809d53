/**
 * An HSDS service from anywhere as an entry of ours. What we printed ourselves is read back as it was; of what others
 * write, we take the fields we have a word for, and what is not told stays unknown.
 */
import { z } from 'zod';
import { Offer, Organisation, Place } from '../offer';
import { slugOf } from '../register/values';
import { topicOf } from '../taxonomy';
import { CRITICAL_FIELDS } from '../vocabulary';
import { facetsIn, factsIn, said, wordsIn } from './attributes';
import { unflat } from './facets';
import { NOT_DESCRIBED } from './organizations';
import { timesIn } from './schedules';
import { CONFIRMED_FIELDS } from './services';

export type ReadEntry = { id: string | null; offer: Offer; organisation?: Organisation; place?: Place };
/** `field`: the path in our model. `said` is what stood there, shortened. */
export type ReadError = { field: string; code: string; said: string };
/** Where the record comes from, when it does not say: an address, a day, and how far it is believed. */
export type From = { url: string; day: string; confidence: 'high' | 'medium' | 'low'; kind: Offer['kind'] };

type Loose = Record<string, unknown>;
const record = (value: unknown): Loose =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Loose) : {};
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(record) : []);
const text = (value: unknown, max = 2000): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, max) : undefined;
const whole = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) ? value : undefined;
/** Only what fits the shape: another's slip in a field we can do without is no reason to refuse the whole. */
const fitting = <T>(shape: z.ZodType<T>, value: unknown): T | undefined => {
  const read = shape.safeParse(value);
  return read.success ? read.data : undefined;
};
const web = (value: unknown) => fitting(z.url({ protocol: /^https?$/ }), value);
const email = (value: unknown) => fitting(z.email(), value);

export function readService(value: unknown, from: From): { entry: ReadEntry } | { errors: ReadError[] } {
  const service = record(value);
  const attributes = list(service.attributes);
  const own = record(unflat(facetsIn(attributes)));
  const at = list(service.service_at_locations).map(({ location }) => record(location))[0];
  const organisation =
    service.organization === undefined ? undefined : organisationIn(record(service.organization), from);
  const { place, town } = at ? placeIn(at, from) : {};
  const offer = Offer.safeParse(
    offerIn(service, own, { organisation: organisation?.slug, place: place?.slug, town, from }),
  );
  const checked = [
    ...problemsOf('offer', offer),
    ...problemsOf('organisation', organisation && Organisation.safeParse(organisation)),
    ...problemsOf('place', place && Place.safeParse(place)),
  ];
  if (!offer.success || checked.length > 0) return { errors: checked };
  return {
    entry: {
      id: text(service.id) ?? null,
      offer: offer.data,
      ...(organisation && { organisation: Organisation.parse(organisation) }),
      ...(place && { place: Place.parse(place) }),
    },
  };
}

const problemsOf = (noun: string, read: z.ZodSafeParseResult<unknown> | undefined): ReadError[] =>
  read === undefined || read.success
    ? []
    : read.error.issues.map((issue) => ({
        field: `${noun}.${issue.path.join('.')}`,
        code: issue.code,
        said: issue.message.slice(0, 200),
      }));

type Named = { organisation?: string | undefined; place?: string | undefined; town?: string | undefined; from: From };

function offerIn(service: Loose, own: Loose, { organisation, place, town, from }: Named): Loose {
  const attributes = list(service.attributes);
  const contact = list(service.contacts)[0] ?? {};
  const phone = list(service.phones)[0] ?? list(contact.phones)[0] ?? {};
  const schedule = record(own.schedule);
  const topics = wordsIn(attributes, 'topic');
  const title = text(service.name, 160) ?? '';
  return said({
    kind: from.kind,
    ...own,
    slug: text(own.slug) ?? slugOf(title),
    title,
    summary: text(service.description, 300),
    organisation,
    place,
    town: text(own.town) ?? (own.slug === undefined ? town : undefined),
    topics: topics.length > 0 ? topics : topicsOfOthers(attributes),
    audiences: wordsIn(attributes, 'audience'),
    audienceNote: text(service.eligibility_description, 300),
    ageMin: whole(service.minimum_age),
    ageMax: whole(service.maximum_age),
    languages: [...new Set(list(service.languages).flatMap(({ code }) => text(code)?.slice(0, 2).toLowerCase() ?? []))],
    price: priceIn(service, record(own.price)),
    schedule: { ...timesIn(list(service.schedules)), ...schedule },
    contact: said({
      ...record(own.contact),
      role: text(contact.title, 80),
      phone: text(phone.number, 40),
      email: email(service.email) ?? email(contact.email),
      website: web(service.url),
    }),
    facts: factsIn(attributes),
    source: own.source ?? {
      url: web(service.url) ?? from.url,
      date: dayOf(service.last_modified) ?? from.day,
      confidence: from.confidence,
    },
    confirmed: confirmedIn(list(service.metadata)),
  });
}

/** Another's terms that have the same key as one of our topics. What they mean beyond that is for an editor to say. */
const topicsOfOthers = (attributes: readonly Loose[]): string[] => [
  ...new Set(attributes.flatMap(({ taxonomy_term: term }) => topicOf(String(record(term).code))?.key ?? [])),
];

const dayOf = (value: unknown): string | undefined => text(value)?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];

function priceIn(service: Loose, own: Loose): Loose {
  const cost = list(service.cost_options)[0];
  const note = text(service.fees_description, 300) ?? text(cost?.amount_description, 300);
  const amount = typeof cost?.amount === 'number' ? cost.amount : undefined;
  if (!cost && own.kind === undefined) return said({ kind: 'unknown', note });
  const kind = own.kind ?? (amount === 0 ? 'free' : 'paid');
  // That it is free says already that it costs 0.
  return said({ kind, amount: kind === 'free' && amount === 0 ? undefined : amount, note });
}

function confirmedIn(metadata: readonly Loose[]): Loose {
  const days = CRITICAL_FIELDS.flatMap((field) => {
    const row = metadata.find(
      ({ last_action_type: type, field_name: name }) => type === 'confirm' && name === CONFIRMED_FIELDS[field],
    );
    return row ? [[field, dayOf(row.last_action_date)] as const] : [];
  });
  const by = metadata.find(({ last_action_type: type }) => type === 'confirm')?.updated_by;
  return said({ ...Object.fromEntries(days), by: text(by, 80) });
}

function organisationIn(organization: Loose, from: From) {
  const own = record(unflat(facetsIn(list(organization.attributes))));
  const name = text(organization.name, 160) ?? '';
  const about = text(organization.description);
  return said({
    ...own,
    slug: text(own.slug) ?? slugOf(name),
    name,
    about: about === NOT_DESCRIBED ? undefined : about,
    website: web(organization.website),
    email: email(organization.email),
    phone: text(list(organization.phones)[0]?.number, 40),
    ...(own.slug === undefined && {
      source: { url: web(organization.website) ?? from.url, date: from.day, confidence: from.confidence },
    }),
  });
}

/** A location of ours that stands for a town is no place, only where the offer is. */
function placeIn(location: Loose, from: From) {
  const own = record(unflat(facetsIn(list(location.attributes))));
  if (own.town !== undefined && own.place === undefined) return { town: text(own.town) };
  const { place: slug, ...facets } = own;
  const address = list(location.addresses)[0] ?? {};
  const name = text(location.name, 160) ?? text(address.address_1, 160);
  if (name === undefined) return {};
  const at = [location.latitude, location.longitude];
  const isOurs = slug !== undefined;
  const place = said({
    ...facets,
    slug: text(slug) ?? slugOf(name),
    name,
    street: text(own.street) ?? text(address.address_1, 120),
    postalCode: text(own.postalCode) ?? text(address.postal_code)?.match(/^\d{4}$/)?.[0],
    access: Object.assign(
      {},
      ...list(location.accessibility).map((row) => withDetails(factsIn(list(row.attributes)), text(row.details, 300))),
    ),
    position: positionIn(at, record(own.position), isOurs, from),
    ...(!isOurs && { source: { url: from.url, date: from.day, confidence: from.confidence } }),
  });
  return { place, town: text(own.town) };
}

const withDetails = (facts: Record<string, unknown>, note: string | undefined) =>
  Object.fromEntries(Object.entries(facts).map(([key, fact]) => [key, said({ ...record(fact), note })]));

/** Another's point may be a door or the middle of a town: nobody here has looked, so it is never a pin. */
function positionIn([lat, lng]: unknown[], own: Loose, isOurs: boolean, from: From): Loose | undefined {
  if (own.lat !== undefined) return own;
  if (typeof lat !== 'number' || typeof lng !== 'number') return undefined;
  const isHere = lat >= 54 && lat <= 58 && lng >= 7 && lng <= 16;
  if (!isHere) return undefined;
  return { lat, lng, precision: isOurs ? 'door' : 'street', source: text(own.source) ?? from.url };
}
