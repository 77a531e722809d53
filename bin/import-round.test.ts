/** The catalogue goes out as a file, into an empty house, and out again: the same, as far as the file can carry it. */
import { beforeAll, expect, it } from 'vitest';
import { publishedCatalogue } from '../db/catalogue';
import { applyImport } from '../db/import-apply';
import { saveSource, sourceBy } from '../db/import-sources';
import { beginImport, countsOf, readInto, rowsOf } from '../db/importing';
import type { OpenDatabase } from '../db/open';
import { seed } from '../db/seed';
import { emptyDatabase } from '../db/test-data';
import { readTowns, towns } from '../db/towns';
import { csvLines } from '../domain/exchange/csv';
import type { Entry } from '../domain/exchange/entry';
import { geojsonPieces } from '../domain/exchange/geojson';
import { jsonLines } from '../domain/exchange/lines';
import { serviceOf } from '../domain/hsds/services';
import { buildCatalogue } from '../domain/snapshot';
import { aroundOf, entriesIn } from './import-work';

const DAY = '2026-11-23';
const AT = `${DAY}T10:00:00.000Z`;
const site = 'https://example.org';

/** Service after service, as `/api/hsds/services?full=true&format=ndjson` has them. */
function* hsdsLines(entries: Iterable<Entry>): Generator<string> {
  for (const entry of entries)
    yield `${JSON.stringify(serviceOf(entry as Parameters<typeof serviceOf>[0], { day: DAY, modified: AT, site }))}\n`;
}
const FORMATS = {
  'offers.csv': csvLines,
  'offers.geojson': geojsonPieces,
  'offers.jsonl': jsonLines,
  'services.ndjson': hsdsLines,
};

const shownOf = (db: OpenDatabase) => [
  ...buildCatalogue(publishedCatalogue(db), { day: DAY, instant: AT }).bySlug.values(),
];
let ours: OpenDatabase;
beforeAll(() => {
  ours = emptyDatabase();
  seed(ours, 'data', DAY);
});

async function taken(db: OpenDatabase, id: string, name: string, text: string) {
  const source = sourceBy(db, 'abroad');
  if (!source) throw new Error('There is no source.');
  beginImport(db, { id, source: source.key, from: name, by: 'test', at: AT, total: null });
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  const entries = entriesIn(name, bytes, source, aroundOf(db, source, site, DAY), () => {});
  await readInto(db, id, source, entries, { today: DAY, progress: () => 0 });
  return countsOf(db, id);
}

it.each(Object.entries(FORMATS))('as %s', async (name, print) => {
  const shown = shownOf(ours);
  expect(shown.length).toBeGreaterThan(200);
  const out = [...print(shown)];
  const db = emptyDatabase();
  for (const town of readTowns(ours)) towns.write(db, town, { origin: 'seed' });
  saveSource(db, {
    ...{
      key: 'abroad',
      name: 'Udlandet',
      kind: 'file',
      licence: '',
      share: true,
      trust: 5,
      isWhole: true,
      columns: {},
    },
  });
  const counts = await taken(db, 'first', name, out.join(''));
  expect(rowsOf(db, 'first', 'refused').map(({ title, problems }) => ({ title, problems }))).toEqual([]);
  expect(counts).toMatchObject({ new: shown.length, doubtful: 0, refused: 0 });
  expect(applyImport(db, 'first', AT)).toMatchObject({ ok: true, added: shown.length });
  const back = [...print(shownOf(db))];
  expect(back.map(withoutDates)).toEqual(out.map(withoutDates));
  // Twice changes nothing.
  expect(await taken(db, 'second', name, out.join(''))).toMatchObject({ unchanged: shown.length, new: 0, changed: 0 });
});

/** When it was last changed is told of the house it stands in. */
const withoutDates = (line: string) => line.replaceAll(/"last_modified":"[^"]*"/g, '');
