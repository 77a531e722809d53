/** Who works here, and who is logged in. A session is a random token that only its owner has; its SHA-256 is kept. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ROLES } from '../domain/staff/staff';

export const staff = sqliteTable('staff', {
  id: text().primaryKey(),
  /** As they log in: an e-mail address in small letters, or `sub` of the municipality's own login. */
  login: text().notNull().unique(),
  name: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  /** `local`: a password here. `oidc`: the municipality's login says who it is, each time. */
  kind: text({ enum: ['local', 'oidc'] }).notNull(),
  /** scrypt, with its salt and costs. */
  passwordHash: text(),
  /** The second factor's secret, in base32; NULL until it has been set up. */
  otpSecret: text(),
  /** The last code's time step, so that a code works once. */
  otpStep: integer(),
  /** Wrong tries since the last right one, and when one may try again: milliseconds since 1970. */
  wrong: integer().notNull(),
  waitUntil: integer().notNull(),
  closedAt: text(),
});

export const sessions = sqliteTable(
  'sessions',
  {
    hash: text().primaryKey(),
    staff: text()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    /** Milliseconds since 1970. */
    begun: integer().notNull(),
    expires: integer().notNull(),
    /** True when the second factor was shown, or the municipality's own login vouches for it. */
    isWhole: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [index('sessions_of').on(t.staff), index('sessions_expire').on(t.expires)],
);
