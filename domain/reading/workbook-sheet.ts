/** One sheet of a workbook, row by row, each cell as a person reads it. */
import { LIMITS, Refused } from './refused';
import type { TableRow } from './table';
import { type Format, xmlReader } from './workbook-parts';

export type Book = { words: readonly string[]; formats: readonly Format[]; is1904: boolean };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Day 0 of a workbook. It thinks that 1900 was a leap year; before March of that year nobody here met. */
const [FROM_1900, FROM_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
const DIGITS = 15;

function shownAs(number: number, format: Format, is1904: boolean): string {
  if (format === null) return String(Number(number.toPrecision(DIGITS)));
  const ms = Math.round((number * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const at = new Date((is1904 ? FROM_1904 : FROM_1900) + ms);
  if (Number.isNaN(at.getTime())) return String(number);
  const [day = '', clock = ''] = at.toISOString().slice(0, 16).split('T');
  if (format === 'clock') return clock;
  return format === 'day' || clock === '00:00' ? day : `${day} ${clock}`;
}

/** «BC12» → 54, from 0. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.toUpperCase()) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
    if (column > LIMITS.columns) throw new Refused('too_many_columns');
  }
  return column - 1;
}

export function sheetReader({ words, formats, is1904 }: Book) {
  const done: TableRow[] = [];
  let cells: string[] = [];
  let [line, size, count, column] = [0, 0, 0, -1];
  let [type, said] = ['', ''];
  let format: Format = null;
  let inValue = false;
  let unread = 0;

  const shown = (): string => {
    if (type === 's') return words[Number(said)] ?? '';
    if (type === 'b') return said === '1' ? 'ja' : said === '0' ? 'nej' : '';
    if (type === 'e' || said === '') return '';
    if (type === 'str' || type === 'inlineStr') return said;
    if (type === 'd') return said.slice(0, 16).replace('T', ' ').replace(' 00:00', '');
    const number = Number(said);
    return Number.isFinite(number) ? shownAs(number, format, is1904) : said;
  };

  const reader = xmlReader(
    (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        [cells, size, column] = [[], 0, -1];
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        if (column >= LIMITS.columns) throw new Refused('too_many_columns', line);
        [type, said] = [attributes.t ?? 'n', ''];
        format = formats[Number(attributes.s ?? -1)] ?? null;
      } else if (name === 'rPh') unread += 1;
      inValue = unread === 0 && (name === 'v' || (name === 't' && type === 'inlineStr'));
    },
    (name) => {
      if (name === 'rPh') unread -= 1;
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && column >= 0) {
        while (cells.length < column) cells.push('');
        cells[column] = shown();
      }
      if (name !== 'row' || cells.every((cell) => cell.trim() === '')) return;
      count += 1;
      if (count > LIMITS.rows) throw new Refused('too_many_rows', line);
      done.push({ line, cells });
    },
    (text) => {
      if (!inValue) return;
      said += text;
      size += text.length;
      if (size > LIMITS.row) throw new Refused('line_too_long', line);
    },
  );
  return { ...reader, rows: () => done.splice(0) };
}
