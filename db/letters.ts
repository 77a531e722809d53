/**
 * Letters that wait, are sent, or are let go. A letter is queued in the transaction of what it tells of: neither is ever
 * there without the other. Who sends them is told which are due, and may die at any moment: each is tried again.
 */
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notInArray, or, sql } from 'drizzle-orm';
import { DECISIONS, type Letter, type LetterKind, ONE_TIME, UNSEEN, withoutLinks } from '../domain/letter/letter';
import type { By } from './audit';
import { letters as table } from './letter-table';
import type { Db } from './open';
import { proposalActs, proposals } from './proposal-table';

/**
 * `to`: an e-mail address, else empty. `reach`: where a letter or a call reaches one who has none. `goneAt`: ISO 8601, when
 * it is let go of, whether it has left or not.
 */
export type Addressee = { to: string; reach: string; proposal: string | null; goneAt?: string };
/**
 * `madeAt`, `sentAt`, `nextAt`: ISO 8601. `nextAt`: when it is tried; null when it is sent, or when only a person can: by
 * post, or on the telephone.
 */
export type KeptLetter = typeof table.$inferSelect & { kind: LetterKind };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Minutes until it is tried again, after the first try, the second …; after the last, a person must. About three days. */
export const PAUSES = [1, 5, 15, 60, 240, 720, 1440, 1440] as const;
/** A decision waits so long, that it can be undone before anybody has read of it. */
export const DECISION_WAITS_MINUTES = 5;
/** Days a letter is kept when it has left, and one that nobody has sent. */
export const SENT_DAYS = 30;
export const UNSENT_DAYS = 90;
/** Letters that are taken out at a time. */
const ARMFUL = 20;
const AT_ONCE = { behavior: 'immediate' } as const;

const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString();
const isOneOf = (kinds: readonly LetterKind[], kind: LetterKind): boolean => kinds.includes(kind);
/** What the staff sees: see UNSEEN. */
const isSeen = notInArray(table.kind, [...UNSEEN]);
/** What was deleted is to be gone from the log beside the file too. */
const overwriteLog = (db: Db): unknown => db.all(sql`pragma wal_checkpoint(TRUNCATE)`);
const kept = (row: typeof table.$inferSelect): KeptLetter => ({ ...row, kind: row.kind as LetterKind });

/** Lays a letter in the queue. Call it inside the transaction of what it tells of. @returns its number */
export function queueLetter(tx: Db, letter: Letter, { to, reach, proposal, goneAt }: Addressee, at: string): number {
  const waits = isOneOf(DECISIONS, letter.kind) ? DECISION_WAITS_MINUTES * MINUTE_MS : 0;
  const nextAt = to === '' ? null : later(at, waits);
  const row = { ...letter, to, reach, proposal, madeAt: at, attempts: 0, nextAt, goneAt: goneAt ?? null };
  return tx.insert(table).values(row).returning({ id: table.id }).get().id;
}

/** A decision was undone: what tells of it, and has not left, is taken out again. @returns how many */
export const callBackLetters = (tx: Db, proposal: string): number =>
  tx
    .delete(table)
    .where(and(eq(table.proposal, proposal), inArray(table.kind, [...DECISIONS]), isNull(table.sentAt)))
    .run().changes;

/**
 * Takes out what is due, oldest first. From then on each counts as tried, and comes again after a pause: so that it is
 * not sent twice by two who ask at once, nor lost when whoever took it out dies.
 */
export const takeDueLetters = (db: Db, now: string): KeptLetter[] =>
  db.transaction((tx) => {
    const due = tx
      .select()
      .from(table)
      .where(and(isNull(table.sentAt), lte(table.nextAt, now)))
      .orderBy(asc(table.id))
      .limit(ARMFUL)
      .all();
    for (const { id, attempts } of due) {
      const pause = PAUSES[attempts];
      const nextAt = pause === undefined ? null : later(now, pause * MINUTE_MS);
      tx.update(table)
        .set({ attempts: attempts + 1, nextAt })
        .where(eq(table.id, id))
        .run();
    }
    return due.map(kept);
  }, AT_ONCE);

/** An unseen letter, and its address, are erased. @returns false when it is not one, or there is none */
function erase(db: Db, id: number): boolean {
  const isErased =
    db
      .delete(table)
      .where(and(eq(table.id, id), inArray(table.kind, [...UNSEEN])))
      .run().changes > 0;
  if (isErased) overwriteLog(db);
  return isErased;
}

/** It has left. A link that works once is not kept: it is only its owner's. @returns false when it had left before */
export function letterSent(db: Db, id: number, at: string): boolean {
  if (erase(db, id)) return true;
  return db.transaction((tx) => {
    const letter = findLetter(tx, id);
    if (!letter || letter.sentAt) return false;
    const text = isOneOf(ONE_TIME, letter.kind) ? withoutLinks(letter.text) : letter.text;
    tx.update(table).set({ sentAt: at, nextAt: null, html: '', text }).where(eq(table.id, id)).run();
    return true;
  }, AT_ONCE);
}

/** The address takes no letters, and never will: a person must find another way. */
export function letterRefused(db: Db, id: number): void {
  if (!erase(db, id)) db.update(table).set({ nextAt: null }).where(eq(table.id, id)).run();
}

/** Whether an unseen letter to that address waits to leave: one at a time is enough. */
export const isUnseenWaiting = (db: Db, to: string): boolean =>
  db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.to, to), inArray(table.kind, [...UNSEEN])))
    .get() !== undefined;

/** Somebody in the staff has posted it, or said it on the telephone. @returns false when it had left before */
export function letterPosted(db: Db, id: number, { actor, at }: By): boolean {
  return db.transaction((tx) => {
    const letter = findLetter(tx, id);
    if (!letter || !letterSent(tx, id, at)) return false;
    if (letter.proposal && tx.select().from(proposals).where(eq(proposals.id, letter.proposal)).get())
      tx.insert(proposalActs).values({ proposal: letter.proposal, at, actor, act: 'letter posted' }).run();
    return true;
  }, AT_ONCE);
}

export function findLetter(db: Db, id: number): KeptLetter | null {
  const row = db
    .select()
    .from(table)
    .where(and(eq(table.id, id), isSeen))
    .get();
  return row ? kept(row) : null;
}

/** What has not left, oldest first. */
export const outbox = (db: Db): KeptLetter[] =>
  db
    .select()
    .from(table)
    .where(and(isNull(table.sentAt), isSeen))
    .orderBy(asc(table.id))
    .all()
    .map(kept);

/** What has left, newest first. */
export const sentLetters = (db: Db, most: number): KeptLetter[] =>
  db.select().from(table).where(isNotNull(table.sentAt)).orderBy(desc(table.sentAt)).limit(most).all().map(kept);

/** What came after the letter of that number, and has not left. */
export const outboxSince = (db: Db, id: number): KeptLetter[] =>
  db
    .select()
    .from(table)
    .where(and(isNull(table.sentAt), gt(table.id, id), isSeen))
    .orderBy(asc(table.id))
    .all()
    .map(kept);

/** Lets go of what left long ago, what nobody ever sent, what was promised to be gone, and what tells of a proposal that is gone. @returns how many */
export function letGoOfLetters(db: Db, now: Date): number {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const isOrphan = sql`${table.proposal} is not null and ${table.proposal} not in (select ${proposals.id} from ${proposals})`;
  const isPromised = lte(table.goneAt, now.toISOString());
  const isOld = or(lte(table.sentAt, before(SENT_DAYS)), lte(table.madeAt, before(UNSENT_DAYS)));
  const changes = db
    .delete(table)
    .where(or(isOld, isPromised, isOrphan))
    .run().changes;
  if (changes > 0) overwriteLog(db);
  return changes;
}
