/**
 * What stands in a file, whatever sort of file it is, as entries of ours: rows of a table, our own lines, features of a
 * map, services of an HSDS directory. Each with what its source calls it, or with why it cannot be read.
 */

import { entryOf } from '../exchange/columns';
import { type Around, type Read, type ReadError, shortened } from '../exchange/entry';
import { cellsOfFeature, isFeature } from '../exchange/geojson';
import { isLine, readLine } from '../exchange/lines';
import { wordsOfOthers } from '../hsds/attributes';
import { readService } from '../hsds/read';
import type { Values } from '../proposal/proposal';
import { labelOf } from '../taxonomy';
import { guessed } from './columns';
import { nameKey } from './match';

/**
 * One entry as it was read, or why it could not be. `record`: what its source calls it. `line`: where it stands. `left`:
 * words that we have none for.
 */
export type Recorded =
  | { line: number; record: string; values: Values; left?: ReadError[] }
  | { line: number; title: string; problems: ReadError[] };

type Loose = Record<string, unknown>;
const RECORD_MAX = 200;

/** One that its source has no name for is known by what it is called, by whom, and where. */
const recordOf = (said: string | undefined, { offer, organisation, place }: Values): string =>
  said?.trim().slice(0, RECORD_MAX) ||
  [offer?.title, organisation?.name, place?.name, place?.street, offer?.town]
    .map((each) => nameKey(each ?? ''))
    .join('|')
    .slice(0, RECORD_MAX);

/** The catalogue's own words that an entry uses have to be there: what nobody can find, nobody is shown. */
function unknownWords({ offer, organisation, place }: Values, { towns }: Around): ReadError[] {
  const here = new Set(towns.values());
  const keys = {
    'offer.topics': offer?.topics,
    'offer.audiences': offer?.audiences,
    'offer.facts': offer && Object.keys(offer.facts),
    'place.access': place && Object.keys(place.access),
    'offer.contribute': offer?.contribute.map(({ key }) => key),
  };
  return [
    ...Object.entries({ 'offer.town': offer?.town, 'place.town': place?.town, 'organisation.town': organisation?.town })
      .filter(([, town]) => town !== undefined && !here.has(town))
      .map(([field, town]) => ({ field, code: 'unknown_town', said: shortened(town) })),
    ...Object.entries(keys).flatMap(([field, list]) =>
      (list ?? [])
        .filter((key) => labelOf(key) === undefined)
        .map((key) => ({ field, code: 'unknown_word', said: shortened(key) })),
    ),
  ];
}

function recorded(line: number, title: unknown, read: Read, id: string | undefined, around: Around): Recorded {
  const errors = 'errors' in read ? read.errors : unknownWords(read.values, around);
  if ('values' in read && errors.length === 0) {
    const { values, left } = read;
    return { line, record: recordOf(id, values), values, ...(left && { left }) };
  }
  return { line, title: typeof title === 'string' ? shortened(title) : '', problems: errors };
}

/** @param columns their column → ours */
export function ofRow(
  line: number,
  header: readonly string[],
  cells: readonly string[],
  columns: Readonly<Record<string, string>>,
  around: Around,
): Recorded {
  const named: Record<string, string> = {};
  for (const [n, name] of header.entries()) {
    const key = columns[name];
    const said = cells[n]?.trim();
    if (key && said) named[key] = said;
  }
  return recorded(line, named.title, entryOf(named, around), named.id, around);
}

/** A directory tells its harvesters of what has ended too: that is not an entry, and its absence says the rest. */
const ENDED = new Set(['inactive', 'defunct']);

/**
 * @param remembered as an editor has said of the source's columns: a feature's properties are columns too
 * @returns none for what has ended; several for an organisation that tells of all its services
 */
export function ofItem(
  line: number,
  value: unknown,
  remembered: Readonly<Record<string, string>>,
  around: Around,
): Recorded[] {
  if (isFeature(value)) {
    const cells = cellsOfFeature(value);
    const header = Object.keys(cells);
    return [ofRow(line, header, Object.values(cells), guessed(header, remembered), around)];
  }
  if (isLine(value)) {
    const { title, slug } = value.offer as { title?: unknown; slug?: unknown };
    return [recorded(line, title, readLine(value), typeof slug === 'string' ? slug : undefined, around)];
  }
  const { services, ...thing } = (typeof value === 'object' && value !== null ? value : {}) as Loose;
  if (Array.isArray(services))
    return services.flatMap((service) => ofService(line, { organization: thing, ...service }, around));
  return ofService(line, thing, around);
}

function ofService(line: number, service: Loose, around: Around): Recorded[] {
  const { name, status } = service;
  if (typeof status === 'string' && ENDED.has(status)) return [];
  if (typeof name !== 'string')
    return [{ line, title: '', problems: [{ field: 'offer', code: 'no_entry', said: shortened(service) }] }];
  const read = readService(service, around);
  if ('errors' in read) return [{ line, title: shortened(name), problems: read.errors }];
  const { id, ...values } = read.entry;
  const left = wordsOfOthers(Array.isArray(service.attributes) ? service.attributes : []).map((word) => ({
    ...{ field: 'offer.topics', code: 'unknown_word', said: shortened(word) },
  }));
  return [recorded(line, name, left.length > 0 ? { values, left } : { values }, id ?? undefined, around)];
}
