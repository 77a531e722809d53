/** Who asks to be met, and who asks to be rung: kept until they are, and no longer. What is counted holds nobody. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MEETING_ANSWERS, MEETING_KINDS, WAITS } from '../domain/meeting/meeting';

/** `firstName`, `reach`, `when`: empty as soon as it is answered. */
export const meetings = sqliteTable(
  'meetings',
  {
    id: text().primaryKey(),
    offer: text().notNull(),
    kind: text({ enum: MEETING_KINDS }).notNull(),
    firstName: text().notNull(),
    reach: text().notNull(),
    when: text().notNull(),
    /** SHA-256 of the place's link, as last sent; NULL when it takes no letters, and somebody here rings. */
    hash: text().unique(),
    /** SHA-256 of the link of whoever asked. */
    ownHash: text().notNull().unique(),
    /** The letter that asks, while it may still lie here. */
    letter: integer(),
    sentAt: text().notNull(),
    remindedAt: text(),
    answeredAt: text(),
    answer: text({ enum: MEETING_ANSWERS }),
    /** The place's own words: the day when there is room again; else when one is met, or rung. */
    words: text().notNull().default(''),
    /** Who of the place meets them, as the place says it. */
    who: text().notNull().default(''),
    /** When whoever asked was written to, that the place does not answer. */
    toldAt: text(),
  },
  (t) => [index('meetings_of').on(t.offer)],
);

/** How many answers took so many days. */
export const answerTimes = sqliteTable(
  'answer_times',
  { offer: text().notNull(), days: integer().notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.offer, t.days] })],
);

/** A number left to be rung at. `firstName`, `phone`, `when`: empty as soon as it is closed; the row is gone some days after. */
export const calls = sqliteTable('calls', {
  id: text().primaryKey(),
  /** SHA-256 of the link of whoever asked; NULL for those who asked before there was one. */
  ownHash: text().unique(),
  firstName: text().notNull(),
  phone: text().notNull(),
  when: text().notNull(),
  sentAt: text().notNull(),
  takenBy: text(),
  calledAt: text(),
  closedAt: text(),
  /** What was agreed, said to whoever asked; empty when nobody got to ring. */
  nextStep: text().notNull().default(''),
});

/** How many waited so long for the first ring, in each month, 2026-11. */
export const callCounts = sqliteTable(
  'call_counts',
  { month: text().notNull(), wait: text({ enum: WAITS }).notNull(), count: integer().notNull() },
  (t) => [primaryKey({ columns: [t.month, t.wait] })],
);
