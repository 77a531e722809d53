/** Letters to those who sent something: kept until they are sent, and for thirty days after. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const letters = sqliteTable(
  'letters',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** An e-mail address, or empty: to be printed, or said on the telephone, to whoever `reach` says. */
    to: text().notNull(),
    reach: text().notNull(),
    /** Which letter it is: a key of domain/letter. */
    kind: text().notNull(),
    proposal: text(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    madeAt: text().notNull(),
    sentAt: text(),
    attempts: integer().notNull(),
    /** ISO 8601, when it is tried again; NULL when nobody will. */
    nextAt: text(),
    /** ISO 8601, when it is let go of, sent or not, for somebody was promised so; NULL: like the others. */
    goneAt: text(),
  },
  (t) => [index('letters_due').on(t.sentAt, t.nextAt)],
);
