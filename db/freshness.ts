/**
 * Keeping offers fresh: who is asked, what they answer by a link that works once, and who is to be rung. Each verb is one
 * transaction with its audit row, and told the moment it is done.
 */
import { and, eq, isNull, sql } from 'drizzle-orm';
import { addDays, confirmable, dueOn, stateOf } from '../domain/freshness/freshness';
import type { Offer } from '../domain/offer';
import type { By } from './audit';
import { asks, owners, rings } from './freshness-table';
import { letters } from './letter-table';
import { find } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { confirm, dayOf, OWNER } from './owners';
import { submit } from './proposals';
import { archived } from './published';
import { offers as table } from './schema';

const AT_ONCE = { behavior: 'immediate' } as const;
/** Days that a link works; the next letter brings another. */
export const LINK_DAYS = 60;
/** Days that whoever says «noget skal rettes» has for it, and we for looking at it. */
const MENDED_AFTER = 14;
const DAY_MS = 86_400_000;

export type Ask = typeof asks.$inferSelect;

/** Somebody here has rung, and all of it is right. @returns false when there is no such offer to confirm */
export const confirmWhole = (db: Db, slug: string, by: By): boolean =>
  db.transaction((tx) => {
    const before = find(tx, offers, slug);
    if (before?.status !== 'published') return false;
    confirm(tx, before, confirmable(before), by);
    tx.delete(rings).where(eq(rings.offer, slug)).run();
    return true;
  }, AT_ONCE);

/** Which ask a link leads to, without using it up. Null when it is used, too old or was never there: nobody is told which. */
export function askBehind(db: Db, hash: string, at: string): (Ask & { email: string }) | null {
  const found = db
    .select({ ask: asks, email: owners.email })
    .from(asks)
    .innerJoin(owners, eq(owners.id, asks.owner))
    .where(and(eq(asks.hash, hash), isNull(asks.answeredAt)))
    .get();
  if (!found || Date.parse(found.ask.askedAt) + LINK_DAYS * DAY_MS < Date.parse(at)) return null;
  return { ...found.ask, email: found.email };
}

export type Answer =
  | { is: 'right' }
  | { is: 'change' }
  /** `until`: the last day of the pause, 2027-01-03. */
  | { is: 'pause'; until: string }
  | { is: 'gone'; id: string }
  | { is: 'stop' };

/** The owner answers, once. @returns the offer's slug, or null when the link leads nowhere */
export function answerAsk(db: Db, hash: string, answer: Answer, at: string): string | null {
  return db.transaction((tx) => {
    const ask = askBehind(tx, hash, at);
    const before = ask && find(tx, offers, ask.offer);
    if (!ask || before?.status !== 'published') return null;
    const by = { actor: OWNER, at };
    // One answer is enough: the other letters of the same question are answered by it too.
    const same = and(eq(asks.owner, ask.owner), eq(asks.due, ask.due), isNull(asks.answeredAt));
    tx.update(asks).set({ answeredAt: at, answer: answer.is }).where(same).run();
    if (answer.is === 'right') confirm(tx, before, confirmable(before), by);
    if (answer.is === 'pause') {
      const closures = [...before.schedule.closures, { from: dayOf(by), to: answer.until }];
      const schedule = { ...before.schedule, closures };
      confirm(tx, before, [], by, { schedule, reviewDue: addDays(answer.until, 1) });
    }
    if (answer.is === 'gone')
      submit(
        tx,
        {
          ...{
            id: answer.id,
            kind: 'closed',
            target: before.slug,
            values: {},
            note: '',
            formKey: null,
            status: 'waiting',
          },
          sender: { relation: 'ours', answer: 'email', email: ask.email },
        },
        by,
      );
    // What is to be mended is not confirmed: we ask once more when there has been time to mend it.
    if (answer.is === 'change') confirm(tx, before, [], by, { reviewDue: addDays(dayOf(by), MENDED_AFTER) });
    if (answer.is === 'stop') {
      tx.delete(owners).where(eq(owners.id, ask.owner)).run();
      tx.delete(letters)
        .where(and(eq(letters.to, ask.email), eq(letters.kind, 'fresh')))
        .run();
    }
    return before.slug;
  }, AT_ONCE);
}

/** Somebody here rang, and nobody answered. */
export const rangInVain = (db: Db, offer: string, by: By): void =>
  void db.insert(rings).values({ offer, at: by.at, by: by.actor }).run();

/** An editor has found that it is not there any more. @returns false when it was gone already */
export const foundGone = (db: Db, slug: string, by: By): boolean =>
  db.transaction((tx) => {
    tx.delete(rings).where(eq(rings.offer, slug)).run();
    return archived(tx, slug, by).length > 0;
  }, AT_ONCE);

/** `letters`: that were sent since it was due, and not answered. `rang`: ISO 8601, the last time nobody took the telephone. */
export type ToRing = {
  offer: Offer;
  state: ReturnType<typeof stateOf>;
  letters: number;
  rang: string | null;
  rings: number;
};

/** Whom to ring, most needed first: three letters unanswered, then the longest due; then what nobody has ever confirmed. */
export function roundList(db: Db, today: string, most: number): ToRing[] {
  const sent = new Map(
    db
      .select({ offer: asks.offer, count: sql<number>`count(*)` })
      .from(asks)
      .where(isNull(asks.answeredAt))
      .groupBy(asks.offer)
      .all()
      .map(({ offer, count }) => [offer, count]),
  );
  const rung = new Map(
    db
      .select({ offer: rings.offer, at: sql<string>`max(${rings.at})`, count: sql<number>`count(*)` })
      .from(rings)
      .groupBy(rings.offer)
      .all()
      .map(({ offer, at, count }) => [offer, { at, count }]),
  );
  const rank = { unconfirmed: 0, due: 1, unknown: 2, fresh: 3 } as const;
  return offers
    .read(db, eq(table.status, 'published'))
    .map((offer) => ({
      ...{ offer, state: stateOf(offer, today), letters: sent.get(offer.slug) ?? 0 },
      ...{ rang: rung.get(offer.slug)?.at ?? null, rings: rung.get(offer.slug)?.count ?? 0 },
    }))
    .filter(({ state }) => state === 'unconfirmed' || state === 'unknown')
    .toSorted(
      (a, b) =>
        rank[a.state] - rank[b.state] ||
        b.letters - a.letters ||
        (a.rang ?? '').localeCompare(b.rang ?? '') ||
        (dueOn(a.offer) ?? a.offer.source.date).localeCompare(dueOn(b.offer) ?? b.offer.source.date) ||
        (a.offer.slug < b.offer.slug ? -1 : 1),
    )
    .slice(0, most);
}
