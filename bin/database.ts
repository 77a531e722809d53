/** Brings the database up to the schema and takes the data over, saying what it did. Running it again changes nothing. */
import { mkdirSync } from 'node:fs';
import type { Settings } from '../app/settings-environment';
import { migrate, type OpenDatabase, openDatabase } from '../db/open';
import { SeedError, seed } from '../db/seed';
import { copenhagenDay } from '../domain/when/today';
import { StartError, say } from './explain';

/** @throws StartError with a sentence for whoever starts the server */
export function prepareDatabase({ dataFolder, databaseFile }: Settings): void {
  makeFolder(dataFolder);
  const db = mendable(databaseFile, () => openDatabase(databaseFile));
  try {
    const report = mendable(databaseFile, () => takeOver(db));
    say(
      `The catalogue: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.archived.length} archived.`,
    );
    if (report.kept.length > 0) say(`Edited by hand, so left as they are: ${report.kept.join(', ')}.`);
    if (report.added + report.changed > 0 && report.unmappedInterests.length > 0)
      say(`Words of interest that lead to no topic yet: ${report.unmappedInterests.join(', ')}.`);
  } finally {
    db.$client.close();
  }
}

function takeOver(db: OpenDatabase) {
  migrate(db);
  return seed(db, 'data', copenhagenDay(new Date()));
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' || code === 'ENOTDIR' ? 'there is a file in its place' : `this user may not make it (${code})`;
    throw new StartError(`DATA_FOLDER is ${folder}, which cannot be a folder: ${why}.`);
  }
}

/** What SQLite refuses, and what db/ says in a sentence, is about the machine; anything else is our own fault. */
function mendable<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if (
      cause instanceof SeedError ||
      /^(The database .* could not be opened|There are no migrations)/s.test(cause.message)
    )
      throw new StartError(cause.message);
    const refused = sqliteReason(cause);
    if (!refused) throw cause;
    throw new StartError(
      `The database ${file} could not be brought up to date: ${refused}. If it is not this program's, set DATA_FOLDER to another folder.`,
    );
  }
}

function sqliteReason(cause: unknown): string | null {
  if (!(cause instanceof Error)) return null;
  if ('code' in cause && String(cause.code).startsWith('SQLITE_')) return cause.message;
  return sqliteReason(cause.cause);
}
