/**
 * For hundreds of thousands of rows: the same writes as everywhere, with statements that are made once for each table and
 * kept. Whoever writes that many says `quickly(db, tx)` first; the nouns then write by it, and nothing else is different.
 */
import type { Statement } from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, OpenDatabase } from './open';

type Row = Record<string, unknown>;
export type Quick = ReturnType<typeof quickOn>;

const quicks = new WeakMap<Db, Quick>();
/** The quick way of this transaction, where somebody has asked for one. */
export const quickOf = (tx: Db): Quick | undefined => quicks.get(tx);
export function quickly(db: OpenDatabase, tx: Db): Quick {
  const quick = quickOn(db);
  quicks.set(tx, quick);
  return quick;
}

const named = (name: string): string => `"${toSnakeCase(name)}"`;
const holes = (keys: readonly string[]): string => keys.map(() => '?').join(', ');

/** Without a transaction: for whoever asks the same small question very often. */
export function quickOn({ $client }: OpenDatabase) {
  const statements = new Map<string, Statement<unknown[], Row>>();
  const prepared = (sql: string): Statement<unknown[], Row> => {
    const known = statements.get(sql);
    if (known) return known;
    const made = $client.prepare<unknown[], Row>(sql);
    statements.set(sql, made);
    return made;
  };
  const columns = new Map<SQLiteTable, { of: ReturnType<typeof getTableColumns>; keys: string[] }>();
  const columnsOf = (table: SQLiteTable) => {
    let known = columns.get(table);
    if (!known) {
      const of = getTableColumns(table);
      known = { of, keys: Object.keys(of) };
      columns.set(table, known);
    }
    return known;
  };
  /** As the column keeps it. NULL is NULL, whatever the column would make of it. */
  const encoded = (table: SQLiteTable, row: Row, keys: readonly string[]): unknown[] => {
    const { of } = columnsOf(table);
    return keys.map((key) => (row[key] == null ? null : (of[key]?.mapToDriverValue(row[key]) ?? null)));
  };
  const inserting = (table: SQLiteTable, keys: readonly string[]): string =>
    `insert into "${getTableName(table)}" (${keys.map(named).join(', ')}) values (${holes(keys)})`;
  /** To write a statement out anew for each row would cost more than to run it. */
  const written = new Map<SQLiteTable, Map<string, Statement<unknown[], Row>>>();
  const statement = (table: SQLiteTable, name: string, sql: () => string): Statement<unknown[], Row> => {
    let own = written.get(table);
    if (!own) {
      own = new Map();
      written.set(table, own);
    }
    const made = own.get(name) ?? $client.prepare<unknown[], Row>(sql());
    own.set(name, made);
    return made;
  };

  return {
    insert(table: SQLiteTable, row: Row): void {
      const keys = Object.keys(row).filter((key) => row[key] !== undefined);
      statement(table, keys.join(), () => inserting(table, keys)).run(...encoded(table, row, keys));
    },
    /** The row, or every column of the one that has the same key: what is not told becomes NULL. */
    put(table: SQLiteTable, row: Row, key: readonly string[]): void {
      const keys = columnsOf(table).keys;
      const set = () => keys.map((each) => `${named(each)} = excluded.${named(each)}`).join(', ');
      const sql = () => `${inserting(table, keys)} on conflict (${key.map(named).join(', ')}) do update set ${set()}`;
      statement(table, 'put', sql).run(...encoded(table, row, keys));
    },
    /** @returns the id that SQLite gave the row */
    add(table: SQLiteTable, row: Row): number {
      const keys = Object.keys(row);
      const done = statement(table, keys.join(), () => inserting(table, keys)).run(...encoded(table, row, keys));
      return Number(done.lastInsertRowid);
    },
    has: (table: SQLiteTable, slug: string): boolean =>
      prepared(`select 1 from "${getTableName(table)}" where "slug" = ?`).get(slug) !== undefined,
    /** For the few questions that are asked for every row. */
    ask: (sql: string, ...values: unknown[]): Row | undefined => prepared(sql).get(...values),
  };
}
