/**
 * Finds a place by what somebody writes. What we know ourselves always answers; Adressevælger is asked by us and not by
 * the browser, so that it never learns who asks, and waited for no longer than a breath. What was written is kept nowhere.
 */
import { darId, lookUpAddress, readHits, readHouse, searchAddresses } from '@/domain/place-search/adressevaelger';
import { breaker } from '@/domain/place-search/breaker';
import {
  type Chosen,
  filledIn,
  type PlaceSaid,
  placeSaid,
  SEARCH_FIELD,
  SEARCH_MAX,
  SEARCH_MIN,
} from '@/domain/place-search/fields';
import { indexPlaces, ownChosen, type PlaceIndex, type Suggestion, suggestOwn } from '@/domain/place-search/suggestion';
import { type Served, served } from './catalogue';
import { settings } from './settings';

export type Found = {
  suggestions: Suggestion[];
  /** True when addresses could not be searched just now: choose a town, or set a pin. */
  degraded: boolean;
};
type AddressSearch = { base: string; token: string; municipality: string };

const LIMIT = 6;
/** More than this and the person has written on. */
const PATIENCE_MS = 1500;
/** An answer of a hundred addresses is 40 kB. */
const ANSWER_MAX = 500_000;

const made = new WeakMap<Served, PlaceIndex>();
/** Only published places, without what is withheld. */
export function placeIndex(): PlaceIndex {
  const now = served();
  const known = made.get(now);
  if (known) return known;
  const places = new Map(
    [...now.bySlug.values()].flatMap(({ place }) => (place ? [[place.slug, place] as const] : [])),
  );
  const index = indexPlaces([...places.values()], [...now.towns.values()]);
  made.set(now, index);
  return index;
}

async function ask(address: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error('The address search did not answer.');
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (answer.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > ANSWER_MAX) throw new Error('The address search answered too much.');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

/** @param search null when Adressevælger is switched off */
export function placeSearch(search: AddressSearch | null, index: () => PlaceIndex, now: () => number = Date.now) {
  const line = breaker();
  /** Null when it is off, resting, or has not answered well in time. Nothing of what was asked is logged. */
  async function guarded<Answer>(work: (signal: AbortSignal) => Promise<Answer>): Promise<Answer | null> {
    if (!line.mayAsk(now())) return null;
    try {
      const answer = await work(AbortSignal.timeout(PATIENCE_MS));
      line.tell(true, now());
      return answer;
    } catch {
      line.tell(false, now());
      return null;
    }
  }
  const addresses = (on: AddressSearch, typed: string) =>
    guarded(async (signal) => {
      for (const address of searchAddresses(on, typed, on.municipality, LIMIT)) {
        const hits = readHits(await ask(address, signal));
        if (hits.length > 0) return hits;
      }
      return [];
    });

  return {
    async find(typed: string): Promise<Found> {
      const words = typed.trim().slice(0, SEARCH_MAX);
      if (words.length < SEARCH_MIN) return { suggestions: [], degraded: false };
      const own = suggestOwn(words, index(), LIMIT);
      const from = search && (await addresses(search, words));
      return { suggestions: joined(own, from ?? []).slice(0, LIMIT), degraded: search !== null && from === null };
    },
    /** What stands behind the suggestion that somebody chose. Null when it is gone, or cannot be asked for now. */
    async choose(id: string): Promise<Chosen | null> {
      const house = darId(id);
      if (!house) return ownChosen(id, index());
      return (
        search && guarded(async (signal) => readHouse(await ask(lookUpAddress(search, house), signal), index().towns))
      );
    },
  };
}

/** Our own whole hits, then the addresses; one as it was typed only when nobody knows it better. */
function joined(own: Suggestion[], from: Suggestion[]): Suggestion[] {
  const lines = new Set(from.map(({ label }) => label.toLowerCase()));
  const typed = own.filter(({ kind }) => kind === 'typed' && from.length === 0);
  const known = own.filter(({ kind, label }) => kind !== 'typed' && !lines.has(label.toLowerCase()));
  const room = Math.max(3, LIMIT - from.length - typed.length);
  return [...known.slice(0, room), ...from, ...typed];
}

/**
 * What a form says of a place. Without script the suggestion that was chosen counts, before what else stands there; with
 * it, the script has written the choice into the fields.
 */
export async function placeOf(form: FormData, search: Pick<Searching, 'choose'> = searching()): Promise<PlaceSaid> {
  const read = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const said = placeSaid(read);
  const id = read(SEARCH_FIELD.chosen);
  if (said.how !== 'address' || id === '' || read('place.filled') !== '') return said;
  const chosen = await search.choose(id.slice(0, 2 * SEARCH_MAX));
  if (!chosen) return said;
  const isTownOnly = !chosen.street && !chosen.name && !chosen.position;
  if (isTownOnly) return { ...said, town: chosen.town ?? '', postalCode: chosen.postalCode ?? '' };
  return filledIn('address', chosen);
}

/** Without script: whether the button that searches was pressed, and what was found. */
export async function placesFound(form: FormData): Promise<(Found & { words: string }) | null> {
  const words = form.get(SEARCH_FIELD.words);
  if (!form.has(SEARCH_FIELD.find) || typeof words !== 'string') return null;
  return { words: words.slice(0, SEARCH_MAX), ...(await searching().find(words)) };
}

/** What the fields of a place are drawn with: the towns in their order, and the map that lies under the pin. */
export function placeAround() {
  const { kind, attribution, maxZoom } = settings.basemap;
  const towns = [...served().towns.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'da'))
    .map(({ slug, name, kind: is, position: { lat, lng } }) => ({ slug, name, kind: is, lat, lng }));
  return { towns, basemap: { kind, maxZoom, ...(attribution && { attribution }) } };
}

type Searching = ReturnType<typeof placeSearch>;
/** Held on globalThis: each address may be bundled by itself, and one breaker is to rest for all of them. */
const held = globalThis as { fisPlaceSearch?: ReturnType<typeof placeSearch> };
export const searching = () => {
  held.fisPlaceSearch ??= placeSearch(settings.addressSearch, placeIndex);
  return held.fisPlaceSearch;
};
