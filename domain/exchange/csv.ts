/** The catalogue as a table that a spreadsheet opens with its letters right: UTF-8 with a byte order mark, semicolons. */
import { csvLine } from './cell';
import { COLUMNS } from './columns';
import type { Entry } from './entry';

export const BOM = '\uFEFF';

export function* csvLines(entries: Iterable<Entry>): Generator<string> {
  yield BOM + csvLine(COLUMNS.map(({ heading }) => heading));
  for (const entry of entries) yield csvLine(COLUMNS.map(({ print }) => print(entry)));
}
