/** Opening the database file, and bringing it up to the schema. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite, { type RunResult } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import * as schema from './schema';

/** What every verb takes: the open database, or a transaction in it. */
export type Db = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;
export type OpenDatabase = BetterSQLite3Database<typeof schema> & { $client: BetterSqlite.Database };

/**
 * @param file path of the SQLite file, made if it is not there, or `:memory:`. Close with `db.$client.close()`.
 * @throws Error saying which file could not be opened, and why, in a sentence
 */
export function openDatabase(file: string): OpenDatabase {
  const folder = path.dirname(path.resolve(file));
  if (file !== ':memory:' && !existsSync(folder))
    throw new Error(`The database ${file} could not be opened: the folder ${folder} does not exist.`);
  let client: BetterSqlite.Database | undefined;
  try {
    client = new BetterSqlite(file);
    client.pragma('journal_mode = WAL'); // readers never wait for the one who writes
    client.pragma('synchronous = FULL'); // what was acknowledged is there, after a power cut too
    client.pragma('secure_delete = ON'); // what is deleted is overwritten with zeros, not only forgotten
    client.pragma('foreign_keys = ON'); // SQLite's default is off, for each connection
    client.pragma('busy_timeout = 10000'); // milliseconds to wait for another process that writes, as an import does
  } catch (cause) {
    client?.close();
    throw new Error(`The database ${file} could not be opened: ${reason(cause)}.`, { cause });
  }
  return drizzle(client, { schema, casing: 'snake_case' });
}

/**
 * Runs the migrations that the file has not seen. Calling it again does nothing.
 * The folder is found from where the process was started, because a bundled server does not stand beside it.
 */
export function migrate(db: OpenDatabase, folder = path.join(process.cwd(), 'db', 'migrations')): void {
  if (!existsSync(path.join(folder, 'meta', '_journal.json')))
    throw new Error(`There are no migrations in ${folder}: start the program from the project's own folder.`);
  runMigrations(db, { migrationsFolder: folder });
}

function reason(cause: unknown): string {
  const code = cause instanceof BetterSqlite.SqliteError ? cause.code : '';
  if (code === 'SQLITE_NOTADB') return 'it is a file, but not an SQLite database';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'it is a folder, or this user may not read and write it';
  if (code.startsWith('SQLITE_READONLY')) return 'this user may read it, but not write it';
  if (code.startsWith('SQLITE_BUSY')) return 'another process holds it';
  return cause instanceof Error ? cause.message : 'no reason was given';
}
