/**
 * Wishes that nothing fits, counted: a key of the taxonomy, a town, how many, and the month of the first. Nothing finer,
 * and no row's number: the rows stand in the order of their keys, so that nobody can read which were counted together
 * (the migration says WITHOUT ROWID, which drizzle has no word for).
 */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const unmet = sqliteTable(
  'unmet',
  {
    key: text().notNull(),
    /** Empty: anywhere in the municipality. */
    town: text().notNull(),
    count: integer().notNull(),
    /** 2026-11 */
    since: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.town] })],
);
