/**
 * People who would like to be rung up: taken, rung, and closed with the agreed next step, never without it. Whoever asked has
 * a link of their own, and reads there what came of it.
 */
import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import {
  CALL_DAYS,
  type Caller,
  daysAfter,
  STEP_DAYS,
  STEP_MAX,
  tellsWho,
  type Wait,
  waitOf,
} from '../domain/meeting/meeting';
import type { By } from './audit';
import { callCounts, calls } from './meeting-table';
import type { Db, OpenDatabase } from './open';

export type KeptCall = typeof calls.$inferSelect;
const AT_ONCE = { behavior: 'immediate' } as const;
const EMPTY = { firstName: '', phone: '', when: '', takenBy: null };
const isOpen = isNull(calls.closedAt);

/** More than anybody could ring: then a program is at work, and a person is asked to ring us instead. */
const MOST_WAITING = 500;

/** @returns false when so many wait that the number would only be kept, and not rung */
export const askForCall = (db: Db, call: Caller & { id: string; ownHash: string }, at: string): boolean =>
  db.transaction((tx) => {
    const waiting = tx.select({ count: sql<number>`count(*)` }).from(calls).where(isOpen).get()?.count ?? 0;
    if (waiting >= MOST_WAITING) return false;
    tx.insert(calls)
      .values({ ...call, sentAt: at })
      .run();
    return true;
  }, AT_ONCE);

/** What came of it, for whoever asked; null when it is nobody's, or let go of. @param at ISO 8601, now */
export function callOf(db: Db, ownHash: string, at: string): KeptCall | null {
  const found = db.select().from(calls).where(eq(calls.ownHash, ownHash)).get();
  return found && (!found.closedAt || at < daysAfter(found.closedAt, STEP_DAYS)) ? found : null;
}

/** Who waits, longest first. */
export const waitingCalls = (db: Db): KeptCall[] =>
  db.select().from(calls).where(isOpen).orderBy(asc(calls.sentAt), asc(calls.id)).all();

const openCall = (tx: Db, id: string): KeptCall | undefined =>
  tx
    .select()
    .from(calls)
    .where(and(eq(calls.id, id), isOpen))
    .get();

/** Somebody takes it, or lets it go. @returns false when a colleague has it, or it is gone */
export const takeCall = (db: Db, id: string, { actor }: By, isTaken: boolean): boolean =>
  db.transaction((tx) => {
    const found = openCall(tx, id);
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
    const found = openCall(tx, id);
    if (!found || (found.takenBy && found.takenBy !== actor)) return false;
    if (found.calledAt) return true;
    tx.update(calls).set({ calledAt: at, takenBy: actor }).where(eq(calls.id, id)).run();
    count(tx, at.slice(0, 7), waitOf(Date.parse(at) - Date.parse(found.sentAt)));
    return true;
  }, AT_ONCE);

/** `who`: it tells the name or the number, and it stands longer than they may. `taken`: a colleague has it, or it is closed. */
export type Closed = 'closed' | 'noStep' | 'who' | 'taken';

/**
 * The next step is agreed, and read aloud: it stands behind the link of whoever asked for some days, and is then gone. Name
 * and number are gone at once. Nobody closes what nobody has rung.
 */
export function closeCall(db: OpenDatabase, id: string, nextStep: string, { actor, at }: By): Closed {
  const step = nextStep.trim();
  const closed = db.transaction((tx): Closed => {
    const found = openCall(tx, id);
    if (!found?.calledAt || found.takenBy !== actor) return 'taken';
    if (step === '' || step.length > STEP_MAX) return 'noStep';
    if (tellsWho(step, { firstName: found.firstName, reach: found.phone })) return 'who';
    tx.update(calls)
      .set({ ...EMPTY, closedAt: at, nextStep: step })
      .where(eq(calls.id, id))
      .run();
    return 'closed';
  }, AT_ONCE);
  // What was deleted is to be gone from the log beside the file too.
  if (closed === 'closed') db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return closed;
}

/** How many waited so long for their first ring, in all the months that are counted. */
export const callWaits = (db: Db): { wait: Wait; count: number }[] =>
  db
    .select({ wait: callCounts.wait, count: sql<number>`sum(${callCounts.count})` })
    .from(callCounts)
    .groupBy(callCounts.wait)
    .all();

/**
 * After fourteen days nothing of a person is left, whether anybody rang or not; that nobody did is counted, and their own link
 * says so. What was agreed is gone some days after it was. @returns how many
 */
export const letGoOfCalls = (db: Db, now: Date): number =>
  db.transaction((tx) => {
    const at = now.toISOString();
    const old = and(isOpen, lte(calls.sentAt, daysAfter(at, -CALL_DAYS)));
    for (const _ of tx
      .select({ id: calls.id })
      .from(calls)
      .where(and(old, isNull(calls.calledAt)))
      .all())
      count(tx, at.slice(0, 7), 'never');
    const emptied = tx
      .update(calls)
      .set({ ...EMPTY, closedAt: at })
      .where(old)
      .run().changes;
    const isRead = and(isNotNull(calls.closedAt), lte(calls.closedAt, daysAfter(at, -STEP_DAYS)));
    return emptied + tx.delete(calls).where(isRead).run().changes;
  }, AT_ONCE);
