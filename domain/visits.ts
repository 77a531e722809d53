/**
 * What a first visit needs to be told of every offer, in one file: a plan then never has to ask for its own places by
 * name. Nothing withheld is in it, and what is not known is left out. Types and packing only: no schema code comes along.
 */
import type { Card, CardTime, Trust } from './card';
import type { Fact, Offer } from './offer';
import type { Catalogue, Entry } from './snapshot';
import type { Precision } from './vocabulary';

/** The conditions that answer something about a first visit. */
export const VISIT_FACTS = [
  'bring_someone',
  'companion_free',
  'drop_in',
  'go_with_me',
  'home_visit',
  'kids_along',
  'met_at_door',
  'near_bus',
  'no_gear',
  'online',
  'parking',
  'phone',
  'pickup',
] as const;
/** Worth a word only when it is so: that a choir is not held by telephone nobody needs to hear. */
const ONLY_WHEN_YES = new Set<string>(['home_visit', 'online', 'phone']);
export type VisitFact = (typeof VISIT_FACTS)[number];

/** `note`: the place's own words, in Danish. `checked`: the day somebody asked. */
export type VisitAnswer = { is: 'yes' | 'no'; note?: string; checked?: string };

export type VisitFacts = {
  title: string;
  organisation?: string;
  /** The house's name or street as a person says it, and the address where it may be told. */
  place?: string;
  address?: string;
  /** The address is only told to those who ring. */
  isHidden?: true;
  town?: string;
  /** As `Card.at`: only `door` is a pin. */
  at?: [number, number];
  precision?: Precision;
  times?: CardTime[];
  timeNote?: string;
  price?: Offer['price'];
  phone?: string;
  /** Whether that number reads text messages, where that is known. */
  sms?: 'yes' | 'no';
  email?: string;
  website?: string;
  metAtDoor?: { firstName?: string; role?: string; where?: string };
  firstVisit?: string[];
  gear?: NonNullable<Offer['gear']>;
  facts?: Partial<Record<VisitFact, VisitAnswer>>;
  stop?: { name: string; walkingMetres?: number };
  trust?: Trust;
  /** The day the place was last confirmed. */
  placeConfirmed?: string;
};

/** [name, latitude, longitude, is it a neighbourhood of a larger town] */
export type VisitTown = [name: string, lat: number, lng: number, isPart?: 1];
export type VisitFile = { towns: Record<string, VisitTown>; offers: Record<string, VisitFacts> };

export function packVisits({ bySlug, towns }: Pick<Catalogue, 'bySlug' | 'towns'>): VisitFile {
  const known = [...towns.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    towns: Object.fromEntries(
      known.map(({ slug, name, kind, position: { lat, lng } }) => [
        slug,
        kind === 'neighbourhood' ? [name, lat, lng, 1] : [name, lat, lng],
      ]),
    ),
    offers: Object.fromEntries(
      [...bySlug].map(([slug, entry]) => [slug, visitOf(entry, (town) => towns.get(town)?.name)]),
    ),
  };
}

function visitOf(
  { card, offer, organisation, place, town }: Entry,
  nameOf: (town: string) => string | undefined,
): VisitFacts {
  const { contact, metAtDoor, price } = offer;
  // A neighbourhood's post goes to the town it is part of.
  const postTown = town && (town.kind === 'neighbourhood' ? (nameOf(town.area) ?? town.name) : town.name);
  const isHidden = place?.addressHidden === true;
  const sms = contact.phone ? contact.sms?.value : undefined;
  return lean({
    title: card.title,
    organisation: organisation && organisation.name !== card.title ? organisation.name : undefined,
    place: card.place,
    address: isHidden || !place?.street ? undefined : addressOf(place, postTown),
    isHidden: isHidden || undefined,
    town: card.town,
    // A town's own point stands in `towns`, once.
    at: card.precision === 'area' && (isHidden || !place?.position) ? undefined : card.at,
    precision: card.precision,
    times: card.times,
    timeNote: card.timeNote,
    price: price.kind === 'unknown' && !price.note ? undefined : price,
    phone: contact.phone ?? organisation?.phone,
    sms: sms === 'unknown' ? undefined : sms,
    email: contact.email ?? organisation?.email,
    website: contact.website ?? organisation?.website,
    metAtDoor: metAtDoor && (isHidden ? { firstName: metAtDoor.firstName, role: metAtDoor.role } : metAtDoor),
    firstVisit: offer.firstVisit,
    gear: offer.gear,
    facts: answersOf(card, offer.facts, place?.access ?? {}),
    stop: isHidden ? undefined : place?.stop,
    trust: card.trust,
    placeConfirmed: offer.confirmed.place,
  });
}

const addressOf = ({ street, postalCode }: { street?: string; postalCode?: string }, town?: string): string =>
  [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');

function answersOf(card: Card, ...told: Record<string, Fact>[]): VisitFacts['facts'] {
  const answers = VISIT_FACTS.flatMap((key) => {
    const is = card.facts[key];
    const said = told.map((facts) => facts[key]).find((fact) => fact !== undefined && fact.value === is);
    return is && !(is === 'no' && ONLY_WHEN_YES.has(key))
      ? [[key, lean({ is, note: said?.note, checked: said?.checkedAt })] as const]
      : [];
  });
  return Object.fromEntries(answers);
}

type Bare<Value> = { [Key in keyof Value]?: Value[Key] | undefined };
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && Object.values(value).every((inner) => inner === undefined));

/** Without what is not known: an empty list says nothing. */
function lean<Value extends object>(value: Bare<Value>): Value {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !isEmpty(inner))) as Value;
}
