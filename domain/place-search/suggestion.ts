/**
 * Suggestions of places from what we know ourselves: towns, landmarks, the catalogue's own places. Always there, also
 * when nobody else answers. An address that nobody knows is taken as it was typed, and stands at its town.
 */
import { wordsOf } from '../danish/letters';
import { LANDMARKS } from '../landmarks';
import type { Place, Town } from '../offer';
import type { Chosen } from './fields';

export type Suggestion = {
  /** `place:laden`, `town:vamdrup`, `landmark:…`, `typed:…`, `dar:…` */
  id: string;
  kind: 'place' | 'landmark' | 'town' | 'address' | 'typed';
  label: string;
  detail: string;
  /** Null when the one who suggests must be asked again for where it is. */
  chosen: Chosen | null;
};

export type PlaceIndex = { rows: Row[]; towns: readonly Town[] };
type Row = Suggestion & { name: string[]; words: string[] };

const KINDS = ['place', 'landmark', 'town'] as const;

export const townLine = (town: Pick<Town, 'name' | 'postalCode'> | undefined, postalCode?: string): string =>
  [postalCode ?? town?.postalCode, town?.name].filter(Boolean).join(' ');

/** @param places published ones. One whose address is only told to those who ring is left out altogether. */
export function indexPlaces(places: readonly Place[], towns: readonly Town[]): PlaceIndex {
  const bySlug = new Map(towns.map((town) => [town.slug, town]));
  const row = (suggestion: Suggestion): Row => ({
    ...suggestion,
    name: namedWords(suggestion.label),
    words: namedWords(`${suggestion.label} ${suggestion.detail}`),
  });
  const fromPlaces = places.flatMap(({ slug, name, street, postalCode, town, position, addressHidden }) => {
    if (addressHidden) return [];
    const line = townLine(town ? bySlug.get(town) : undefined, postalCode);
    const chosen: Chosen = { name, known: slug };
    Object.assign(
      chosen,
      street && { street },
      postalCode && { postalCode },
      town && { town },
      position && { position },
    );
    const detail = [street, line].filter(Boolean).join(', ');
    return [row({ id: `place:${slug}`, kind: 'place', label: name, detail, chosen })];
  });
  const fromLandmarks = LANDMARKS.map(({ slug, name, lat, lng }) =>
    row({
      ...{ id: `landmark:${slug}`, kind: 'landmark', label: name, detail: '' },
      chosen: { name, position: { lat, lng, precision: 'street', source: 'Kendt sted' } },
    }),
  );
  const fromTowns = towns.map(({ slug, name, postalCode }) =>
    row({
      ...{ id: `town:${slug}`, kind: 'town', label: name, detail: postalCode ?? '' },
      chosen: { town: slug, ...(postalCode && { postalCode }) },
    }),
  );
  return { rows: [...fromPlaces, ...fromLandmarks, ...fromTowns], towns };
}

/** «smedeg 4» finds «Smedegade 4»; a number is the whole number, so that 4 is not 42. */
const isHit = (asked: string, word: string) => (/^\d{1,3}$/.test(asked) ? asked === word : word.startsWith(asked));

/** Lower is nearer. Null: not one. */
function nearness(asked: readonly string[], { name, words, kind }: Row): number | null {
  if (!asked.every((each) => words.some((word) => isHit(each, word)))) return null;
  const [all, own] = [asked.join(' '), name.join(' ')];
  const isCode = kind === 'town' && asked.length === 1 && words.at(-1) === all;
  const how =
    own === all || isCode
      ? 0
      : own.startsWith(all)
        ? 1
        : asked.every((each) => name.some((w) => isHit(each, w)))
          ? 2
          : 3;
  // A town that is meant whole stands before the houses in it.
  return how * 10 + (kind === 'town' && how < 2 ? -1 : KINDS.indexOf(kind as (typeof KINDS)[number]));
}

const plain = ({ id, kind, label, detail, chosen }: Row): Suggestion => ({ id, kind, label, detail, chosen });

/** What we know that fits, nearest first; and last, where it can be one, the address as it was typed. */
export function suggestOwn(typed: string, index: PlaceIndex, limit: number): Suggestion[] {
  const asked = searchWords(typed);
  if (asked.length === 0) return [];
  const hits = index.rows.flatMap((row) => {
    const near = nearness(asked, row);
    return near === null ? [] : [{ row, near }];
  });
  hits.sort((a, b) => a.near - b.near || a.row.label.localeCompare(b.row.label, 'da'));
  const own = hits.slice(0, limit).map(({ row }) => plain(row));
  const address = typedAddress(typed, index.towns);
  return address ? [...own.slice(0, limit - 1), address] : own;
}

/** One that was chosen before, by its id. */
export function ownChosen(id: string, index: PlaceIndex): Chosen | null {
  if (id.startsWith('typed:')) return typedAddress(id.slice('typed:'.length), index.towns)?.chosen ?? null;
  return index.rows.find((row) => row.id === id)?.chosen ?? null;
}

/** «Smedegade4» and «Smedegade 4» are the same; «Sdr. Bjert» is written out. */
export const searchWords = (typed: string): string[] => namedWords(parted(typed)).slice(0, 12);
/** In a name, oe and ae are nearly always ø and æ; both sides are written so, and then the rare one is found too. */
const namedWords = (text: string): string[] =>
  wordsOf(text).map((word) => word.replaceAll('oe', 'ø').replaceAll('ae', 'æ'));
/** A number is parted from the letters before it: Adressevælger asks for it too. */
export const parted = (typed: string): string =>
  typed
    .replace(/(\p{L})(?=\d)/gu, '$1 ')
    .replace(/,(?=\S)/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();

/** «Ukendtvej 7, 6580 Vamdrup»: a street with a number, and a town or a postal code that we know. */
export function typedAddress(typed: string, towns: readonly Town[]): Suggestion | null {
  const read = /^(?<street>\p{L}[\p{L}\p{M}.'’ -]*? \d{1,3} ?\p{L}?)(?:,? +(?<rest>.+))$/u.exec(parted(typed));
  const { street, rest } = read?.groups ?? {};
  if (!street || !rest) return null;
  const code = /\b\d{4}\b/.exec(rest)?.[0];
  const named = spelledOut(rest.replace(/\b\d{4}\b/, ''));
  const fits = towns.filter((town) => (named ? spelledOut(town.name) === named : town.postalCode === code));
  const town = fits.find(({ postalCode }) => code !== undefined && postalCode === code) ?? fits[0];
  if (!town) return null;
  const postalCode = code ?? town.postalCode;
  const detail = townLine(town, postalCode);
  const chosen: Chosen = { street, town: town.slug };
  if (postalCode) chosen.postalCode = postalCode;
  return { id: `typed:${street}, ${detail}`, kind: 'typed', label: street, detail, chosen };
}
const spelledOut = (text: string) => namedWords(text).join(' ');
