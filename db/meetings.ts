/** People who would like to be met: sent, answered by a link that works once, reminded, and let go. */
import { and, asc, eq, gt, gte, isNotNull, isNull, like, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Letter } from '../domain/letter/letter';
import {
  daysAfter,
  isEmail,
  MEETING_DAYS,
  REMIND_AFTER,
  type Said,
  SILENT_AFTER,
  typicalDays,
  type Wish,
} from '../domain/meeting/meeting';
import { isUnseenWaiting, queueLetter } from './letters';
import { answerTimes, meetings } from './meeting-table';
import { find } from './noun';
import { offers } from './offers';
import type { Db, OpenDatabase } from './open';
import { organisations } from './organisations';

export type Meeting = typeof meetings.$inferSelect;
/** The letter to whoever asked: what was said, or that nothing was; null where no letters leave by themselves. */
export type Tell = (db: Db, meeting: Pick<Meeting, 'offer'>, said: Said | 'silent') => Letter | null;
/** `hash`: of the place's link. `ownHash`: of the one of whoever asks. */
export type Sent = Wish & { id: string; offer: string; hash: string; ownHash: string };

const AT_ONCE = { behavior: 'immediate' } as const;
const DAY_MS = 86_400_000;
const daysBefore = (at: string, days: number) => daysAfter(at, -days);
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
 * @param tell writes to whoever left an e-mail address: the letter has it until it leaves, or their thirty days have passed
 * @returns it as it was, for whoever answers to write the number down; null when the link leads nowhere
 */
export function answerMeeting(db: OpenDatabase, hash: string, said: Said, at: string, tell: Tell): Meeting | null {
  const found = db.transaction((tx) => answered(tx, hash, said, at, tell), AT_ONCE);
  // What was deleted is to be gone from the log beside the file too.
  if (found) db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return found;
}

function answered(tx: Db, hash: string, said: Said, at: string, tell: Tell): Meeting | null {
  const found = meetingBehind(tx, hash, at);
  if (!found) return null;
  tx.update(meetings)
    .set({ ...EMPTY, ...said, answeredAt: at, hash: null })
    .where(eq(meetings.id, found.id))
    .run();
  writeTo(tx, found, said, at, tell);
  const days = Math.max(1, Math.ceil((Date.parse(at) - Date.parse(found.sentAt)) / DAY_MS));
  const more = { count: sql`${answerTimes.count} + 1` };
  tx.insert(answerTimes)
    .values({ offer: found.offer, days, count: 1 })
    .onConflictDoUpdate({ target: [answerTimes.offer, answerTimes.days], set: more })
    .run();
  return found;
}

/** @returns whether a letter is in the queue */
function writeTo(tx: Db, meeting: Meeting, said: Said | 'silent', at: string, tell: Tell): boolean {
  const letter = isEmail(meeting.reach) ? tell(tx, meeting, said) : null;
  const goneAt = daysAfter(meeting.sentAt, MEETING_DAYS);
  if (letter) queueLetter(tx, letter, { to: meeting.reach, reach: '', proposal: null, goneAt }, at);
  return letter !== null;
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

/** The letters of the day: `remind` gives the place a new link in place of the first, or null when the offer is gone. */
export type MeetingWriter = { remind: (meeting: Meeting) => { hash: string; letter: Letter } | null; tell: Tell };

export function meetingUpkeep(db: Db, at: string, writer: MeetingWriter): { written: number; letGo: number } {
  const written = remindPlaces(db, at, writer) + tellOfSilence(db, at, writer);
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
  return { written, letGo: emptied + gone };
}

/** Each is one transaction, and is looked at anew inside it. @returns how many */
function eachDue(db: Db, isDue: SQL | undefined, write: (tx: Db, meeting: Meeting) => boolean): number {
  const due = db.select().from(meetings).where(isDue).all();
  return due.filter(({ id }) =>
    db.transaction((tx) => {
      const still = tx
        .select()
        .from(meetings)
        .where(and(eq(meetings.id, id), isDue))
        .get();
      return still !== undefined && write(tx, still);
    }, AT_ONCE),
  ).length;
}

function remindPlaces(db: Db, at: string, { remind }: MeetingWriter): number {
  const isWaiting = and(isOpen, isNull(meetings.remindedAt), isNotNull(meetings.hash), ne(meetings.firstName, ''));
  // After days without us, nobody is reminded by a link that is let go of in the same breath.
  const isLong = and(
    lte(meetings.sentAt, daysBefore(at, REMIND_AFTER)),
    gt(meetings.sentAt, daysBefore(at, MEETING_DAYS)),
  );
  return eachDue(db, and(isWaiting, isLong), (tx, each) => {
    const written = remind(each);
    if (!written) return false;
    const to = { to: addressOf(tx, each.offer), reach: '', proposal: null };
    const letter = queueLetter(tx, written.letter, to, at);
    tx.update(meetings).set({ remindedAt: at, hash: written.hash, letter }).where(eq(meetings.id, each.id)).run();
    return true;
  });
}

/**
 * Who left an e-mail address is written to, once, that the place does not answer. One letter at a time to an address: that
 * it is theirs was never proved, and nobody is to be buried in letters.
 */
function tellOfSilence(db: Db, at: string, { tell }: MeetingWriter): number {
  const isWaiting = and(isOpen, isNull(meetings.toldAt), like(meetings.reach, '%@%'));
  const isLong = and(
    lte(meetings.sentAt, daysBefore(at, SILENT_AFTER)),
    gt(meetings.sentAt, daysBefore(at, MEETING_DAYS)),
  );
  return eachDue(db, and(isWaiting, isLong), (tx, each) => {
    if (isUnseenWaiting(tx, each.reach) || !writeTo(tx, each, 'silent', at, tell)) return false;
    tx.update(meetings).set({ toldAt: at }).where(eq(meetings.id, each.id)).run();
    return true;
  });
}
