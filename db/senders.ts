/** Who sent proposals: written to with measure, and let go of when nobody needs to know any more. */
import { and, eq, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Sender } from '../domain/proposal/proposal';
import type { Db } from './open';
import { proposalActs as acts, proposals as table } from './proposal-table';

const DAY_MS = 86_400_000;
/** Days an unproven proposal is kept, and the sender of one that was decided. */
const UNPROVEN_DAYS = 14;
const SENDER_DAYS = 30;
const NOBODY: Sender = { relation: 'visitor', answer: 'none' };
const AT_ONCE = { behavior: 'immediate' } as const;

/** How many that nobody has proved yet name this address, sent since then: we write to nobody without end. */
export const unprovenTo = (db: Db, email: string, since: string): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(table)
    .where(
      and(
        eq(table.status, 'unproven'),
        gte(table.sentAt, since),
        sql`lower(json_extract(${table.sender}, '$.email')) = ${email.toLowerCase()}`,
      ),
    )
    .get()?.count ?? 0;

/** Lets go of what nobody proved, and of who sent what was decided long ago. @returns how many rows */
export function letGoOfSenders(db: Db, now: Date): number {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  return db.transaction((tx) => {
    const unproven = and(eq(table.status, 'unproven'), lte(table.sentAt, before(UNPROVEN_DAYS)));
    const gone = tx.delete(table).where(unproven).run().changes;
    const old = and(isNotNull(table.decidedAt), lte(table.decidedAt, before(SENDER_DAYS)));
    const isThere = sql`(${table.sender} like '%@%' or ${table.sender} like '%reach%' or ${table.note} <> '')`;
    const emptied = tx.update(table).set({ sender: NOBODY, note: '' }).where(and(old, isThere)).run().changes;
    // What they wrote before they answered us stands with their answer.
    const ids = tx.select({ id: table.id }).from(table).where(old);
    const theirs = and(eq(acts.act, 'answered'), isNotNull(acts.undo), inArray(acts.proposal, ids));
    return gone + emptied + tx.update(acts).set({ undo: null }).where(theirs).run().changes;
  }, AT_ONCE);
}
