/**
 * What may be passed on. Whatever a source that asks us to keep its words has said, stays on our own pages; and nothing else
 * tells of it either, for the slug of an organisation is its name spelled out.
 */
import sourcesFile from '../../data/sources.json' with { type: 'json' };
import { withoutDoor } from '../hsds/places';
import type { Catalogue, Entry } from '../snapshot';

export const SHARED_NOUNS = ['offers', 'organisations', 'places', 'towns'] as const;
/** Slugs, by noun. */
export type Kept = Record<(typeof SHARED_NOUNS)[number], ReadonlySet<string>>;

/** Our own data files, as far as it is said of each whether others may have it. */
export type DataFile = { file: string; share: boolean };
export const DATA_FILES: readonly DataFile[] = sourcesFile;

/** The nouns whose own data file may not be passed on; one that nobody has said yes to may not either. */
export const keptNouns = (files: readonly DataFile[]): (keyof Kept)[] =>
  SHARED_NOUNS.filter((noun) => !files.some(({ file, share }) => file === `${noun}.jsonl` && share));

export type Shared = Pick<Catalogue, 'bySlug' | 'organisations' | 'towns'>;

/** The catalogue without what is kept. An offer stays when only its organisation or place is kept, and names neither. */
export function sharedOf({ bySlug, organisations, towns }: Shared, kept: Kept): Shared {
  const without = <Value>(values: ReadonlyMap<string, Value>, noun: keyof Kept) =>
    new Map([...values].filter(([slug]) => !kept[noun].has(slug)));
  const offers = without(bySlug, 'offers');
  return {
    bySlug: new Map([...offers].map(([slug, entry]) => [slug, entryWithout(entry, kept)])),
    organisations: without(organisations, 'organisations'),
    towns: without(towns, 'towns'),
  };
}

/**
 * What is on our pages and has gone for others. Nobody wrote down when we were asked to keep it, so it goes anew each day:
 * whoever asks for what has changed since yesterday is told.
 * @param shown slugs on our own pages
 * @param begun the instant when today began
 */
export const goneToday = <Gone extends { slug: string; at: string }>(
  gone: readonly Gone[],
  shown: { has: (slug: string) => boolean },
  begun: string,
): Gone[] =>
  gone.map((each) => (shown.has(each.slug) && Date.parse(each.at) < Date.parse(begun) ? { ...each, at: begun } : each));

function entryWithout(entry: Entry, kept: Kept): Entry {
  const { offer, organisation, place, town, card } = entry;
  const isKept = {
    organisation: kept.organisations.has(offer.organisation ?? ''),
    place: kept.places.has(offer.place ?? ''),
    town: kept.towns.has(town?.slug ?? ''),
  };
  const isWhole = !isKept.organisation && !isKept.place && !isKept.town;
  if (isWhole && !place?.addressHidden) return entry;
  return {
    card,
    offer: {
      ...offer,
      ...(isKept.organisation && { organisation: undefined }),
      ...(isKept.place && { place: undefined }),
    },
    ...(organisation && !isKept.organisation && { organisation }),
    ...(place && !isKept.place && { place: withoutDoor(place) }),
    ...(town && !isKept.town && { town }),
  };
}
