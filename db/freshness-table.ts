/** Who is asked whether an offer is still right, what was asked, and who was rung: nothing here is public. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Kept until they stop it, or their offer is gone. */
export const owners = sqliteTable(
  'owners',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    offer: text().notNull(),
    email: text().notNull(),
    /** Months: 1, 3, 6 or 12. */
    rhythm: integer().notNull(),
    since: text().notNull(),
  },
  (t) => [uniqueIndex('owners_of').on(t.offer, t.email)],
);

/** A letter that asked: once for each round of each day it was due, so that no letter is ever sent twice. */
export const asks = sqliteTable(
  'asks',
  {
    hash: text().primaryKey(),
    owner: integer()
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    offer: text().notNull(),
    /** The day the offer was due, 2026-11-23. */
    due: text().notNull(),
    round: integer().notNull(),
    askedAt: text().notNull(),
    answeredAt: text(),
    answer: text(),
  },
  (t) => [uniqueIndex('asks_once').on(t.owner, t.due, t.round), index('asks_of').on(t.offer)],
);

/** An editor rang, and nobody answered. What was said is in the audit. */
export const rings = sqliteTable(
  'rings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    offer: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
  },
  (t) => [index('rings_of').on(t.offer)],
);
