/** What would come of an import, as text for a terminal or as lines for a program. */
import process from 'node:process';
import { countsOf, type Row, type RowKind, rowsOf } from '../db/importing';
import type { OpenDatabase } from '../db/open';

const KINDS: [RowKind, string][] = [
  ['new', 'new'],
  ['changed', 'changed'],
  ['unchanged', 'unchanged'],
  ['gone', 'gone from the source'],
  ['doubtful', 'doubtful: perhaps one that we have'],
  ['refused', 'refused'],
];
const SHOWN = 12;
const PAGE = 500;
const WIDTH = 30;

function* allOf(db: OpenDatabase, id: string, kind: RowKind): Generator<Row> {
  for (let from = 0; ; from += PAGE) {
    const rows = rowsOf(db, id, kind, from, PAGE);
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

/** The first new ones that something was left out of. */
const leftOut = (db: OpenDatabase, id: string): Row[] =>
  rowsOf(db, id, 'new', 0, PAGE)
    .filter(({ problems }) => problems)
    .slice(0, SHOWN);

function reasonsOf({ problems, changes, perhaps }: Row): string[] {
  return [
    ...(problems ?? []).map(({ field, code, said }) => `${field}: ${code}${said ? ` «${said}»` : ''}`),
    ...(changes ?? []).map(({ name, verdict, because }) => `${name}: ${verdict}, because ${because}`),
    ...(perhaps ?? []).map((slug) => `is it ${slug}?`),
  ];
}

/** Every count, and the first of each kind with line, field and reason. */
export function tell(db: OpenDatabase, id: string): void {
  const counts = countsOf(db, id);
  for (const [kind, words] of KINDS) {
    console.log(`${String(counts[kind]).padStart(7)}  ${words}`);
    if (kind === 'unchanged') continue;
    // A new one is only spoken of when something was left out of it.
    const rows = kind === 'new' ? leftOut(db, id) : rowsOf(db, id, kind, 0, SHOWN);
    for (const row of rows) {
      console.log(`         ${row.line > 0 ? `line ${row.line}: ` : ''}${row.title || '(no title)'}`);
      for (const reason of reasonsOf(row)) console.log(`             ${reason}`);
    }
    if (kind !== 'new' && counts[kind] > SHOWN)
      console.log(`         … and ${counts[kind] - SHOWN} more: --json tells of each`);
  }
}

export function tellAsJson(db: OpenDatabase, id: string, applied: boolean): void {
  const line = (value: object) => process.stdout.write(`${JSON.stringify(value)}\n`);
  for (const [kind] of KINDS)
    for (const row of allOf(db, id, kind)) {
      const { line: at, record, title, slug, problems, changes, perhaps } = row;
      line({ kind, line: at, record, title, slug, problems, changes, perhaps });
    }
  line({ counts: countsOf(db, id), applied });
}

/** On a terminal only, and over itself. */
export function bar(read: number, size: number): void {
  if (!process.stderr.isTTY || size === 0) return;
  const part = Math.min(1, read / size);
  const full = Math.round(part * WIDTH);
  process.stderr.write(`\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(part * 100)} %`);
  if (part === 1) process.stderr.write('\n');
}
