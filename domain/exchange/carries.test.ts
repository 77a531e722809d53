/** What is said of what a file cannot carry is so: the fullest entry goes out and comes back, and just that is gone. */
import { expect, it } from 'vitest';
import { readService } from '../hsds/read';
import { serviceOf } from '../hsds/services';
import { towns } from '../test-data';
import * as entry from './any-entry';
import { NOT_CARRIED } from './carries';
import { cellsOf, entryOf } from './columns';
import type { Around, Entry } from './entry';
import { cellsOfFeature, geojsonPieces } from './geojson';
import { jsonLines, readLine } from './lines';

const around: Around = {
  ...{ url: 'https://example.org', day: '2026-11-23', confidence: 'medium', kind: 'activity' },
  ...{ towns: new Map(towns.map(({ slug }) => [slug, slug])), topicWords: new Map() },
};
const hidden = { ...entry.place, addressHidden: true };

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Paths that one has and the other has not, or has otherwise. Keys of facts are all alike: `*`. */
function lost(before: unknown, after: unknown, path: readonly string[] = []): string[] {
  const isFilled = (value: unknown) =>
    value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
  if (!isPlain(before))
    return isFilled(before) && JSON.stringify(before) !== JSON.stringify(after) ? [path.join('.')] : [];
  const other = isPlain(after) ? after : undefined;
  const isUnknown = other?.value === 'unknown' && before.value !== 'unknown';
  if (!other || isUnknown) return Object.values(before).some(isFilled) ? [path.join('.')] : [];
  const isOfFacts = ['facts', 'access'].includes(path.at(-1) ?? '');
  return Object.keys(before).flatMap((key) => lost(before[key], other[key], [...path, isOfFacts ? '*' : key]));
}
const same = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const BACK: Record<keyof typeof NOT_CARRIED, (told: Entry) => unknown> = {
  csv: (told) => entryOf(cellsOf(told), around),
  geojson: (told) => entryOf(cellsOfFeature(JSON.parse([...geojsonPieces([told])].join('')).features[0]), around),
  jsonl: (told) => readLine(JSON.parse([...jsonLines([told])].join(''))),
  hsds: (told) => {
    const town = towns.find(({ slug }) => slug === 'kolding');
    const service = serviceOf({ ...told, town } as Parameters<typeof serviceOf>[0], {
      day: around.day,
      modified: '2026-11-20T10:00:00Z',
      site: 'https://example.org',
    });
    const read = readService(same(service), around);
    return 'entry' in read ? { values: read.entry } : read;
  },
};

it.each(Object.entries(NOT_CARRIED))('as %s', (name, said) => {
  const told = same({ offer: entry.offer, organisation: entry.organisation, place: entry.place });
  const back = BACK[name as keyof typeof BACK](told) as { values?: unknown };
  // That a door is hidden is told of a place by itself: where it is hidden, nothing else of it stands there.
  const secret = BACK[name as keyof typeof BACK](same({ ...told, place: hidden })) as { values?: { place?: Plain } };
  const gone = [
    ...lost(told, same(back.values)),
    ...(secret.values?.place?.addressHidden ? [] : ['place.addressHidden']),
  ];
  expect([...new Set(gone)].toSorted()).toEqual([...said].toSorted());
});
