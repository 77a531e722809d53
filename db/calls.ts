/** People who would like to be rung up: taken, rung, and closed with the agreed next step, never without it. */
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { CALL_DAYS, type Caller, STEP_MAX, type Wait, waitOf } from '../domain/meeting/meeting';
import type { By } from './audit';
import { callCounts, calls } from './meeting-table';
import type { Db, OpenDatabase } from './open';

export type KeptCall = typeof calls.$inferSelect;
const AT_ONCE = { behavior: 'immediate' } as const;
const DAY_MS = 86_400_000;

/** More than anybody could ring: then a program is at work, and a person is asked to ring us instead. */
const MOST_WAITING = 500;

/** @returns false when so many wait that the number would only be kept, and not rung */
export const askForCall = (db: Db, call: Caller & { id: string }, at: string): boolean =>
  db.transaction((tx) => {
    const waiting = tx.select({ count: sql<number>`count(*)` }).from(calls).get()?.count ?? 0;
    if (waiting >= MOST_WAITING) return false;
    tx.insert(calls)
      .values({ ...call, sentAt: at })
      .run();
    return true;
  }, AT_ONCE);

/** Who waits, longest first. */
export const waitingCalls = (db: Db): KeptCall[] =>
  db.select().from(calls).orderBy(asc(calls.sentAt), asc(calls.id)).all();

/** Somebody takes it, or lets it go. @returns false when a colleague has it, or it is gone */
export const takeCall = (db: Db, id: string, { actor }: By, isTaken: boolean): boolean =>
  db.transaction((tx) => {
    const found = tx.select().from(calls).where(eq(calls.id, id)).get();
    if (!found || (found.takenBy && found.takenBy !== actor)) return false;
    tx.update(calls)
      .set({ takenBy: isTaken ? actor : null })
      .where(eq(calls.id, id))
      .run();
    return true;
  }, AT_ONCE);

function count(tx: Db, month: string, wait: Wait): void {
  tx.insert(callCounts)
    .values({ month, wait, count: 1 })
    .onConflictDoUpdate({ target: [callCounts.month, callCounts.wait], set: { count: sql`${callCounts.count} + 1` } })
    .run();
}

/** They were rung, and the clock stops. @returns false when a colleague has it, or it is gone */
export const rang = (db: Db, id: string, { actor, at }: By): boolean =>
  db.transaction((tx) => {
    const found = tx.select().from(calls).where(eq(calls.id, id)).get();
    if (!found || (found.takenBy && found.takenBy !== actor)) return false;
    if (found.calledAt) return true;
    tx.update(calls).set({ calledAt: at, takenBy: actor }).where(eq(calls.id, id)).run();
    count(tx, at.slice(0, 7), waitOf(Date.parse(at) - Date.parse(found.sentAt)));
    return true;
  }, AT_ONCE);

/**
 * The next step is agreed, and read aloud: it is the person's, and is not kept here; nor are name and number.
 * @returns false when nothing was agreed, nobody has rung, or a colleague has it
 */
export function closeCall(db: OpenDatabase, id: string, nextStep: string, { actor }: By): boolean {
  const step = nextStep.trim();
  const isClosed = db.transaction((tx) => {
    const found = tx.select().from(calls).where(eq(calls.id, id)).get();
    if (!found?.calledAt || found.takenBy !== actor || step === '' || step.length > STEP_MAX) return false;
    tx.delete(calls).where(eq(calls.id, id)).run();
    return true;
  }, AT_ONCE);
  // What was deleted is to be gone from the log beside the file too.
  if (isClosed) db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return isClosed;
}

/** How many waited so long for their first ring, in all the months that are counted. */
export const callWaits = (db: Db): { wait: Wait; count: number }[] =>
  db
    .select({ wait: callCounts.wait, count: sql<number>`sum(${callCounts.count})` })
    .from(callCounts)
    .groupBy(callCounts.wait)
    .all();

/** After fourteen days nothing of a person is left, whether anybody rang or not; that nobody did is counted. @returns how many */
export const letGoOfCalls = (db: Db, now: Date): number =>
  db.transaction((tx) => {
    const old = lte(calls.sentAt, new Date(now.getTime() - CALL_DAYS * DAY_MS).toISOString());
    for (const _ of tx
      .select({ id: calls.id })
      .from(calls)
      .where(and(old, isNull(calls.calledAt)))
      .all())
      count(tx, now.toISOString().slice(0, 7), 'never');
    return tx.delete(calls).where(old).run().changes;
  }, AT_ONCE);
