/**
 * What an import does with a file or an address: reads it into rows that wait for a yes, or writes those. The command line
 * and the server's own child process do the same work here; the server itself never reads somebody's file.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type Applied, applyImport } from '../db/import-apply';
import { type Source, sourceBy } from '../db/import-sources';
import { tellOfHeader, tellOfProcess, tellOfState } from '../db/import-states';
import { failImport, type Import, type Incoming, readInto } from '../db/importing';
import type { OpenDatabase } from '../db/open';
import { readTowns } from '../db/towns';
import type { Around } from '../domain/exchange/entry';
import { guessed } from '../domain/import/columns';
import { ofItem, ofRow } from '../domain/import/records';
import { confidenceOf } from '../domain/import/source';
import { type Interest, topicWordsOf } from '../domain/import/topic-words';
import { readItems } from '../domain/reading/items';
import { kindOf } from '../domain/reading/kind';
import { Refused } from '../domain/reading/refused';
import { readTable } from '../domain/reading/table';
import { readWorkbook } from '../domain/reading/workbook';
import type { Synonym } from '../domain/search/senses';
import { copenhagenDay } from '../domain/when/today';

export type Bytes = () => AsyncIterable<Uint8Array>;
const CHUNK = 1 << 16;

/** A table has no column for what an entry is called: an editor has to say which it is. */
export const NO_TITLE = 'no_title_column';

/** The file from its beginning, each time it is asked for; and how much of it has been read. */
export function fileOf(file: string): { bytes: Bytes; size: number; read: () => number } {
  const { size } = statSync(file);
  let read = 0;
  async function* bytes() {
    read = 0;
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK })) {
      read += (chunk as Buffer).length;
      yield chunk as Uint8Array;
    }
  }
  return { bytes, size, read: () => Math.min(read, size) };
}

const lines = <Line>(file: string): Line[] =>
  readFileSync(path.join(process.cwd(), 'data', file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @param site our own address: where an entry is from when nobody has told of any other */
export function aroundOf(db: OpenDatabase, source: Source, site: string, day = copenhagenDay(new Date())): Around {
  const towns = readTowns(db);
  return {
    ...{ url: source.url ?? site, day, confidence: confidenceOf(source.trust), kind: 'activity' },
    towns: new Map([
      ...towns.map(({ slug, name }) => [name.toLowerCase(), slug] as const),
      ...towns.map(({ slug }) => [slug, slug] as const),
    ]),
    topicWords: topicWordsOf(lines<Synonym>('synonyms.jsonl'), lines<Interest>('interests.jsonl')),
  };
}

export async function* entriesIn(
  name: string,
  bytes: Bytes,
  source: Pick<Source, 'columns'>,
  around: Around,
  tellHeader: (header: string[]) => void,
): AsyncGenerator<Incoming> {
  const kind = await kindOf(name, bytes);
  if (kind === 'items') {
    for await (const { line, value } of readItems(bytes)) yield* ofItem(line, value, source.columns, around);
    return;
  }
  const { header, rows } = await (kind === 'workbook' ? readWorkbook(bytes) : readTable(bytes));
  tellHeader(header);
  const columns = guessed(header, source.columns);
  if (!Object.values(columns).includes('title')) throw new NoTitle();
  for await (const { line, cells } of rows) yield ofRow(line, header, cells, columns, around);
}
class NoTitle extends Error {}

export type Staged = { ok: true } | { ok: false; why: string; line: number | null };

/**
 * Reads a file into an import that was begun, to the end; a file that is refused says why on the import itself.
 * @param onRead told of every so many entries, in bytes
 */
export async function stage(
  db: OpenDatabase,
  { id, source: key, from }: Pick<Import, 'id' | 'source' | 'from'>,
  file: string,
  site: string,
  onRead: (read: number, size: number) => void = () => {},
): Promise<Staged> {
  const source = sourceBy(db, key);
  if (!source) return { ok: false, why: 'no_source', line: null };
  tellOfProcess(db, id, process.pid);
  const { bytes, size, read } = fileOf(file);
  const today = copenhagenDay(new Date());
  const incoming = entriesIn(from, bytes, source, aroundOf(db, source, site, today), (header) =>
    tellOfHeader(db, id, header),
  );
  const progress = () => {
    onRead(read(), size);
    return read();
  };
  try {
    await readInto(db, id, source, incoming, { today, progress });
    return { ok: true };
  } catch (cause) {
    const why = cause instanceof Refused ? cause.code : cause instanceof NoTitle ? NO_TITLE : 'our_fault';
    const line = cause instanceof Refused ? cause.line : null;
    failImport(db, id, why, line === null ? undefined : String(line));
    if (why === 'our_fault') throw cause;
    return { ok: false, why, line };
  }
}

/** Writes what waits, all or nothing. When it cannot be written now, it waits as before. */
export function apply(db: OpenDatabase, id: string, how: { onlySure?: boolean } = {}): Applied {
  tellOfProcess(db, id, process.pid);
  tellOfState(db, id, 'applying');
  let done: Applied | undefined;
  try {
    done = applyImport(db, id, new Date().toISOString(), how);
    return done;
  } finally {
    if (!done?.ok) tellOfState(db, id, 'ready');
  }
}
