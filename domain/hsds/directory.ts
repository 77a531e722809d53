/** The five lists of the API, made of the catalogue as it is shown, and what has gone since. Pure: told the moment. */
import type { At } from '../geo/at';
import type { Organisation, Town } from '../offer';
import type { Catalogue, Entry } from '../snapshot';
import { idOf } from './ids';
import { openingsOf } from './openings';
import { organizationItem, organizationOf } from './organizations';
import type { ListName } from './question';
import { type Row, searchable } from './rows';
import {
  type Around,
  organisationPage,
  serviceAtLocation,
  serviceAtLocationItem,
  serviceItem,
  serviceNamed,
  serviceOf,
  serviceWithin,
} from './services';
import { TAXONOMY_KEYS, type TaxonomyKey, taxonomies, taxonomyIdOf, termIdOf, termOf, terms } from './taxonomies';
import { turnedAt } from './turns';

/** An offer that was shown once and no longer is, and since when (an instant). Nothing more is told of it. */
export type Gone = {
  slug: string;
  status: 'archived' | 'paused' | 'unconfirmed' | 'published';
  at: string;
  hadPlace: boolean;
};
export type Told = {
  catalogue: Pick<Catalogue, 'bySlug' | 'organisations' | 'towns'>;
  gone: readonly Gone[];
  /** Slug → when it was last changed: an instant. */
  modified: {
    offers: ReadonlyMap<string, string>;
    organisations: ReadonlyMap<string, string>;
    places: ReadonlyMap<string, string>;
  };
  day: string;
  site: string;
};
export type Directory = {
  lists: Record<ListName, Row[]>;
  byId: Record<ListName, Map<string, Row>>;
  centre: (postcode: string) => At | undefined;
};

const GONE_STATUS = {
  archived: 'defunct',
  paused: 'temporarily closed',
  unconfirmed: 'inactive',
  published: 'inactive',
};
const GONE_NAME = 'Ikke længere i kataloget / No longer in the catalogue';
const LONG_AGO = '1970-01-01T00:00:00Z';

export function directoryOf(told: Told): Directory {
  const entries = [...told.catalogue.bySlug.values()];
  const services = entries.map((entry) => serviceRow(entry, told));
  const atLocations = entries.flatMap((entry, n) => atLocationRow(entry, services[n] as Row, told) ?? []);
  const byOrganisation = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { slug } = entry.organisation ?? { slug: '' };
    const own = byOrganisation.get(slug);
    if (own) own.push(entry);
    else byOrganisation.set(slug, [entry]);
  }
  const lists: Directory['lists'] = {
    services: [...services, ...told.gone.map(goneRow)],
    organizations: [...told.catalogue.organisations.values()].map((each) =>
      organizationRow(each, byOrganisation.get(each.slug) ?? [], told),
    ),
    service_at_locations: [...atLocations, ...told.gone.filter(({ hadPlace }) => hadPlace).map(goneAtLocationRow)],
    taxonomies: taxonomies.map((each) => ({
      ...{ id: each.id, text: searchable(each.name, each.description) },
      ...{ item: () => each, full: () => each },
    })),
    taxonomy_terms: terms.map((each) => ({
      ...{ id: each.id, parent: each.parent_id ?? null, taxonomies: [each.taxonomy_id] },
      text: searchable(each.name, each.description, each.code),
      ...{ item: () => each, full: () => each },
    })),
  };
  const byId = Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [name, new Map(rows.map((row) => [row.id, row]))]),
  ) as Directory['byId'];
  return { lists, byId, centre: centresOf([...told.catalogue.towns.values()]) };
}

const latest = (...moments: (string | undefined)[]): string =>
  moments
    .filter((each) => each !== undefined)
    .toSorted()
    .at(-1) ?? LONG_AGO;

const aroundOf = ({ offer, organisation, place }: Entry, { modified, day, site }: Told): Around => ({
  modified: latest(
    modified.offers.get(offer.slug),
    organisation && modified.organisations.get(organisation.slug),
    place && modified.places.get(place.slug),
    turnedAt(offer.schedule, day),
  ),
  ...{ day, site },
});

/** The ids of an offer's terms with those above them, and of the taxonomies they are of. */
function wordsOf({ offer: { topics, audiences, contribute, facts } }: Entry) {
  const of: Record<TaxonomyKey, string[]> = {
    topics: topics.flatMap((code) => [code, code.split('.')[0] as string]),
    audiences,
    conditions: Object.keys(facts).filter((code) => facts[code]?.value !== 'unknown'),
    contribute: contribute.map(({ key }) => key),
  };
  const kinds = TAXONOMY_KEYS.filter((key) => of[key].length > 0);
  return {
    terms: eachOnce(kinds.flatMap((key) => of[key].map(termIdOf))),
    taxonomies: kinds.map((key) => TAXONOMY_IDS[key]),
  };
}
const eachOnce = (ids: readonly string[]): string[] => [...new Set(ids)];
const TAXONOMY_IDS = Object.fromEntries(TAXONOMY_KEYS.map((key) => [key, taxonomyIdOf(key)])) as Record<
  TaxonomyKey,
  string
>;

const textOf = ({ offer, organisation, place, town }: Entry) =>
  searchable(
    ...[offer.title, offer.summary, organisation?.name, place?.name, town?.name],
    ...offer.topics.map((code) => termOf(code)?.name),
  );

function serviceRow(entry: Entry, told: Told): Row {
  const around = aroundOf(entry, told);
  return {
    id: idOf('service', entry.offer.slug),
    modified: around.modified,
    text: textOf(entry),
    ...wordsOf(entry),
    ages: { from: entry.offer.ageMin, to: entry.offer.ageMax },
    openings: () => openingsOf(entry.offer.schedule),
    organization: entry.organisation && idOf('organization', entry.organisation.slug),
    item: () => serviceItem(entry, around),
    full: () => serviceOf(entry, around),
  };
}

function goneRow({ slug, status, at }: Gone): Row {
  const id = idOf('service', slug);
  const tombstone = () => ({ id, name: GONE_NAME, status: GONE_STATUS[status], last_modified: at });
  return { id, modified: at, isGone: true, item: tombstone, full: tombstone };
}
function goneAtLocationRow(gone: Gone): Row {
  const { id: service, item } = goneRow(gone);
  const id = idOf('service_at_location', gone.slug);
  const tombstone = () => ({ id, service_id: service, service: item() });
  return { id, modified: gone.at, isGone: true, item: tombstone, full: tombstone };
}

/** `service`: its own row, found by the same words. Nothing where nobody knows even the town. */
function atLocationRow(entry: Entry, service: Row, told: Told): Row | null {
  const { place, town } = entry;
  if (!place && !town) return null;
  const around = aroundOf(entry, told);
  const position = place?.position && !place.addressHidden ? place.position : town?.position;
  return {
    ...service,
    id: idOf('service_at_location', entry.offer.slug),
    postcode: place?.postalCode ?? town?.postalCode,
    at: position && ([position.lat, position.lng] as const),
    item: () => serviceAtLocationItem(entry, around) ?? {},
    full: () => serviceAtLocation(entry, around) ?? {},
  };
}

function organizationRow(organisation: Organisation, own: readonly Entry[], told: Told): Row {
  const page = organisationPage(told.site, organisation.slug);
  const words = own.map(wordsOf);
  return {
    id: idOf('organization', organisation.slug),
    modified: told.modified.organisations.get(organisation.slug) ?? LONG_AGO,
    text: searchable(organisation.name, organisation.about),
    terms: eachOnce(words.flatMap((each) => each.terms)),
    taxonomies: eachOnce(words.flatMap((each) => each.taxonomies)),
    item: () => organizationItem(organisation, page),
    full: (asked) => ({
      ...organizationOf(organisation, page),
      ...(own.length > 0 && {
        services: own.map((entry) => (asked.full_service ? serviceWithin : serviceNamed)(entry, aroundOf(entry, told))),
      }),
    }),
  };
}

/** The middle of the towns that share a postal code. */
function centresOf(towns: readonly Town[]) {
  return (postcode: string): At | undefined => {
    const own = towns.filter(({ postalCode }) => postalCode === postcode).map(({ position }) => position);
    if (own.length === 0) return undefined;
    const mean = (of: (position: (typeof own)[number]) => number) =>
      own.reduce((sum, each) => sum + of(each), 0) / own.length;
    return [mean(({ lat }) => lat), mean(({ lng }) => lng)];
  };
}
