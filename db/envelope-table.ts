/**
 * Sealed plans: bytes that nobody here can open, under an id that points at nobody. Tokens are kept as their SHA-256, and
 * there is no address, no time of writing and no name. An ordinary table with row numbers: SQLite keeps large bytes best
 * in one, and what is small stands first, so that reading it never fetches what is sealed.
 */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

const bytes = () => blob({ mode: 'buffer' }).$type<Buffer>().notNull();

export const envelopes = sqliteTable(
  'envelopes',
  {
    id: text().primaryKey(),
    version: integer().notNull(),
    /** How long it lives after it was last used. */
    days: integer().notNull(),
    /** Milliseconds since 1970. */
    expires: integer().notNull(),
    readHash: bytes(),
    writeHash: bytes(),
    sealed: bytes(),
  },
  (t) => [index('envelopes_expires').on(t.expires)],
);
