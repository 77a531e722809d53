/** People who would like to be met: sent, answered by a link that works once, reminded, and let go. */
import { and, asc, eq, gte, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Letter } from '../domain/letter/letter';
import {
  MEETING_DAYS,
  type MeetingAnswer,
  REMIND_AFTER,
  SILENT_AFTER,
  typicalDays,
  type Wish,
} from '../domain/meeting/meeting';
import { queueLetter } from './letters';
import { answerTimes, meetings } from './meeting-table';
import { find } from './noun';
import { offers } from './offers';
import type { Db, OpenDatabase } from './open';
import { organisations } from './organisations';

export type Meeting = typeof meetings.$inferSelect;
/** `hash`: of the place's link. `ownHash`: of the one of whoever asks. */
export type Sent = Wish & { id: string; offer: string; hash: string; ownHash: string };

const AT_ONCE = { behavior: 'immediate' } as const;
const DAY_MS = 86_400_000;
const daysBefore = (at: string, days: number) => new Date(Date.parse(at) - days * DAY_MS).toISOString();
const isOpen = isNull(meetings.answeredAt);
const EMPTY = { firstName: '', reach: '', when: '' };

/** Where the place is written to: its own public address. Empty where it has none, and somebody here rings. */
export function addressOf(db: Db, slug: string): string {
  const offer = find(db, offers, slug);
  const organisation = offer?.organisation ? find(db, organisations, offer.organisation) : null;
  return offer?.contact.email ?? organisation?.email ?? '';
}

/** Nobody is written to without end: so many unanswered in a day are enough for one place. */
export const UNANSWERED_A_DAY = 10;

/** Keeps it, and lays the letter to the place in the queue. @returns `later` when the place has had enough letters today */
export const sendMeeting = (db: Db, sent: Sent, letter: Letter, at: string): 'sent' | 'gone' | 'later' =>
  db.transaction((tx) => {
    const offer = find(tx, offers, sent.offer);
    if (offer?.status !== 'published') return 'gone';
    const today = and(eq(meetings.offer, sent.offer), isOpen, gte(meetings.sentAt, daysBefore(at, 1)));
    const count = tx.select({ count: sql<number>`count(*)` }).from(meetings).where(today).get()?.count ?? 0;
    if (count >= UNANSWERED_A_DAY) return 'later';
    const to = { to: addressOf(tx, sent.offer), reach: offer.title, proposal: null };
    const number = queueLetter(tx, letter, to, at);
    tx.insert(meetings)
      .values({ ...sent, letter: number, sentAt: at })
      .run();
    return 'sent';
  }, AT_ONCE);

/** What the place's link leads to, without using it up; null when it is used, too old, or nobody's: nobody is told which. */
export function meetingBehind(db: Db, hash: string, at: string): Meeting | null {
  const found = db
    .select()
    .from(meetings)
    .where(and(eq(meetings.hash, hash), isOpen))
    .get();
  return found && found.sentAt > daysBefore(at, MEETING_DAYS) ? found : null;
}

/** What came of it, for whoever asked. */
export const meetingOf = (db: Db, ownHash: string): Meeting | null =>
  db.select().from(meetings).where(eq(meetings.ownHash, ownHash)).get() ?? null;

/**
 * The place answers, once. Name and number are gone from here in the same moment; how long it took is counted.
 * @param words the place's own: from when there is room
 * @returns it as it was, for whoever answers to write the number down; null when the link leads nowhere
 */
export function answerMeeting(
  db: OpenDatabase,
  hash: string,
  { answer, words }: { answer: MeetingAnswer; words: string },
  at: string,
): Meeting | null {
  const found = db.transaction((tx) => answered(tx, hash, { answer, words }, at), AT_ONCE);
  // What was deleted is to be gone from the log beside the file too.
  if (found) db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return found;
}

function answered(tx: Db, hash: string, said: { answer: MeetingAnswer; words: string }, at: string): Meeting | null {
  const found = meetingBehind(tx, hash, at);
  if (!found) return null;
  tx.update(meetings)
    .set({ ...EMPTY, ...said, answeredAt: at, hash: null })
    .where(eq(meetings.id, found.id))
    .run();
  const days = Math.max(1, Math.ceil((Date.parse(at) - Date.parse(found.sentAt)) / DAY_MS));
  const more = { count: sql`${answerTimes.count} + 1` };
  tx.insert(answerTimes)
    .values({ offer: found.offer, days, count: 1 })
    .onConflictDoUpdate({ target: [answerTimes.offer, answerTimes.days], set: more })
    .run();
  return found;
}

/** Offers that do not answer, and since when; nothing of who asked, nor of how many did. Longest first. */
export const silent = (db: Db, at: string): { offer: string; since: string }[] =>
  db
    .select({ offer: meetings.offer, since: sql<string>`min(${meetings.sentAt})` })
    .from(meetings)
    .where(and(isOpen, lte(meetings.sentAt, daysBefore(at, SILENT_AFTER))))
    .groupBy(meetings.offer)
    .orderBy(asc(sql`min(${meetings.sentAt})`))
    .all();

/** Days that an answer usually comes within, of the offers that have answered often enough to say. */
export function usualDays(db: Db): Map<string, number> {
  const counts = new Map<string, { days: number; count: number }[]>();
  for (const { offer, ...row } of db.select().from(answerTimes).all())
    counts.set(offer, [...(counts.get(offer) ?? []), row]);
  return new Map(
    [...counts].flatMap(([offer, rows]) => {
      const days = typicalDays(rows);
      return days === null ? [] : [[offer, days] as const];
    }),
  );
}

/** @param write the reminder, with a new link in place of the first; null when the offer is gone */
export function meetingUpkeep(
  db: Db,
  at: string,
  write: (meeting: Meeting) => { hash: string; letter: Letter } | null,
): { reminded: number; letGo: number } {
  const isDue = and(isOpen, isNull(meetings.remindedAt), isNotNull(meetings.hash), ne(meetings.firstName, ''));
  const due = db
    .select()
    .from(meetings)
    .where(and(isDue, lte(meetings.sentAt, daysBefore(at, REMIND_AFTER))))
    .all();
  let reminded = 0;
  for (const each of due)
    db.transaction((tx) => {
      const written = write(each);
      const still = tx
        .select()
        .from(meetings)
        .where(and(eq(meetings.id, each.id), isDue))
        .get();
      if (!written || !still) return;
      const letter = queueLetter(tx, written.letter, { to: addressOf(tx, each.offer), reach: '', proposal: null }, at);
      tx.update(meetings).set({ remindedAt: at, hash: written.hash, letter }).where(eq(meetings.id, each.id)).run();
      reminded += 1;
    }, AT_ONCE);
  const isOld = lte(meetings.sentAt, daysBefore(at, MEETING_DAYS));
  const isThere = or(ne(meetings.firstName, ''), ne(meetings.reach, ''), ne(meetings.when, ''));
  const emptied = db
    .update(meetings)
    .set({ ...EMPTY, hash: null })
    .where(and(isOld, isThere))
    .run().changes;
  const gone = db
    .delete(meetings)
    .where(lte(meetings.sentAt, daysBefore(at, 2 * MEETING_DAYS)))
    .run().changes;
  return { reminded, letGo: emptied + gone };
}
