/**
 * The day's work: letters that ask whether an offer is still right, and letting go of what nobody needs. Each letter is one
 * transaction with the row that says it was asked, so it can be run twice, or killed at any moment and run again.
 */
import { and, eq, sql } from 'drizzle-orm';
import { dueOn, letterDue } from '../domain/freshness/freshness';
import type { From, Letter } from '../domain/letter/letter';
import { letterOf } from '../domain/letter/letters';
import { copenhagenDay } from '../domain/when/today';
import { letGoOfCalls } from './calls';
import { asks, owners } from './freshness-table';
import { letGoOfImports } from './importing';
import { letGoOfLetters, queueLetter } from './letters';
import { type Meeting, meetingUpkeep, type Tell } from './meetings';
import { find } from './noun';
import { offers } from './offers';
import type { Db, OpenDatabase } from './open';
import { letGoOfOwners, type Owner } from './owners';
import { letGoOfPhotos } from './photos';
import { letGoOfSenders } from './senders';

/** Who writes, and a link that only its letter has: `hash` is what is kept of it. */
export type Writer = {
  from: From;
  newLink: () => { hash: string; url: string };
  /** A new letter to a place that has not answered; null when it is gone. */
  remind: (db: Db, meeting: Pick<Meeting, 'offer' | 'kind'>) => { hash: string; letter: Letter } | null;
  /** A letter to whoever asked to be met. */
  tell: Tell;
};
export type Done = { asked: number; letGo: number };

const AT_ONCE = { behavior: 'immediate' } as const;

/** @param now the moment; the day is Copenhagen's */
export function upkeep(db: OpenDatabase, now: Date, writer: Writer): Done {
  let asked = 0;
  for (const owner of db.select().from(owners).all()) asked += askOne(db, owner, now, writer) ? 1 : 0;
  const meetings = meetingUpkeep(db, now.toISOString(), {
    remind: (meeting) => writer.remind(db, meeting),
    tell: writer.tell,
  });
  const letGo =
    letGoOfOwners(db, now) +
    letGoOfSenders(db, now) +
    letGoOfPhotos(db, now) +
    letGoOfLetters(db, now) +
    letGoOfCalls(db, now) +
    letGoOfImports(db, now) +
    meetings.letGo;
  // What was let go is to be gone from the log beside the file too: also what a run that fell had let go of before this one.
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  return { asked: asked + meetings.written, letGo };
}

/** @returns whether a letter was laid in the queue */
function askOne(db: Db, { id, offer: slug, email }: Owner, now: Date, { from, newLink }: Writer): boolean {
  return db.transaction((tx) => {
    const offer = find(tx, offers, slug);
    const due = offer?.status === 'published' ? dueOn(offer) : null;
    if (!offer || due === null) return false;
    const of = and(eq(asks.owner, id), eq(asks.due, due));
    const [told] = tx
      .select({
        sent: sql<number>`count(*)`,
        last: sql<string | null>`max(${asks.askedAt})`,
        answered: sql<number>`count(${asks.answeredAt})`,
      })
      .from(asks)
      .where(of)
      .all();
    const today = copenhagenDay(now);
    const last = told?.last ? copenhagenDay(new Date(told.last)) : null;
    const round = told?.answered ? null : letterDue(due, today, told?.sent ?? 0, last);
    if (round === null) return false;
    const { hash, url } = newLink();
    const at = now.toISOString();
    tx.insert(asks).values({ hash, owner: id, offer: slug, due, round, askedAt: at }).run();
    const link = { url, lastDay: due, isOnPaper: false };
    const letter = letterOf({ kind: 'fresh', round, link }, { kind: 'change', title: offer.title }, from);
    queueLetter(tx, letter, { to: email, reach: '', proposal: null }, at);
    return true;
  }, AT_ONCE);
}
