/**
 * Keeping offers fresh: who is asked, what they answer by a link that works once, and who is to be rung. Each verb is one
 * transaction with its audit row, and told the moment it is done.
 */
import { and, eq, isNull, sql } from 'drizzle-orm';
import {
  addDays,
  begunAgain,
  closureOn,
  confirmable,
  dueOn,
  type Rhythm,
  stateOf,
} from '../domain/freshness/freshness';
import type { Offer } from '../domain/offer';
import { copenhagenDay } from '../domain/when/today';
import type { By } from './audit';
import { asks, owners, rings } from './freshness-table';
import { letters } from './letter-table';
import { find } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { organisations } from './organisations';
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

/** `closed`: the closure that is on. `isPaused`: this very link began it, and all it can still do is to end it. */
export type Asked = Ask & { email: string; rhythm: Rhythm; closed: { to: string } | null; isPaused: boolean };

/** Which ask a link leads to, without using it up. Null when it is used, too old or was never there: nobody is told which. */
export function askBehind(db: Db, hash: string, at: string): Asked | null {
  const found = db
    .select({ ask: asks, email: owners.email, rhythm: owners.rhythm })
    .from(asks)
    .innerJoin(owners, eq(owners.id, asks.owner))
    .where(eq(asks.hash, hash))
    .get();
  const offer = found && find(db, offers, found.ask.offer);
  if (!found || offer?.status !== 'published') return null;
  const today = copenhagenDay(new Date(at));
  const { answeredAt, answer } = found.ask;
  const closed = closureOn(offer.schedule, today);
  const begun = answer === 'pause' && answeredAt ? copenhagenDay(new Date(answeredAt)) : null;
  const isPaused = offer.schedule.closures.some(({ from, to }) => from === begun && to >= today);
  const isOpen = !answeredAt && Date.parse(found.ask.askedAt) + LINK_DAYS * DAY_MS >= Date.parse(at);
  const { ask, email, rhythm } = found;
  return isOpen || isPaused ? { ...ask, email, rhythm: rhythm as Rhythm, closed, isPaused } : null;
}

export type Answer =
  /** `rhythm`: how often they want to be asked from now on. `back`: the pause ends today, and all of it is right. */
  | { is: 'right' | 'back'; rhythm?: Rhythm | null }
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
    if (!ask || !before || (ask.isPaused && answer.is !== 'back')) return null;
    const by = { actor: OWNER, at };
    // One answer is enough: the other letters of the same question are answered by it too.
    const isOpen = ask.isPaused ? eq(asks.answer, 'pause') : isNull(asks.answeredAt);
    const same = and(eq(asks.owner, ask.owner), eq(asks.due, ask.due), isOpen);
    tx.update(asks).set({ answeredAt: at, answer: answer.is }).where(same).run();
    if (answer.is === 'right' || answer.is === 'back') {
      if (answer.rhythm) tx.update(owners).set({ rhythm: answer.rhythm }).where(eq(owners.id, ask.owner)).run();
      const closures = begunAgain(before.schedule.closures, dayOf(by));
      const ended = answer.is === 'back' ? { schedule: { ...before.schedule, closures } } : {};
      confirm(tx, before, confirmable(before), by, ended);
    }
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

/**
 * `letters`: that were sent since it was due, and not answered. `rang`: ISO 8601, the last time nobody took the telephone.
 * `phone`, `email`: its own, or its organisation's.
 */
export type ToRing = {
  offer: Offer;
  phone: string | null;
  email: string | null;
  state: ReturnType<typeof stateOf>;
  letters: number;
  rang: string | null;
  rings: number;
};

/**
 * Whom to ring, most needed first: three letters unanswered, then the longest due; then what nobody has ever confirmed, where
 * there is a number to ring before there is none.
 */
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
  const runs = new Map(organisations.read(db).map((each) => [each.slug, each]));
  const reach = ({ contact, organisation }: Offer) => ({
    phone: contact.phone ?? runs.get(organisation ?? '')?.phone ?? null,
    email: contact.email ?? runs.get(organisation ?? '')?.email ?? null,
  });
  return offers
    .read(db, eq(table.status, 'published'))
    .map((offer) => ({
      ...reach(offer),
      ...{ offer, state: stateOf(offer, today), letters: sent.get(offer.slug) ?? 0 },
      ...{ rang: rung.get(offer.slug)?.at ?? null, rings: rung.get(offer.slug)?.count ?? 0 },
    }))
    .filter(({ state }) => state === 'unconfirmed' || state === 'unknown')
    .toSorted(
      (a, b) =>
        rank[a.state] - rank[b.state] ||
        b.letters - a.letters ||
        (a.state === 'unknown' ? Number(!a.phone) - Number(!b.phone) : 0) ||
        (a.rang ?? '').localeCompare(b.rang ?? '') ||
        (dueOn(a.offer) ?? a.offer.source.date).localeCompare(dueOn(b.offer) ?? b.offer.source.date) ||
        (a.offer.slug < b.offer.slug ? -1 : 1),
    )
    .slice(0, most);
}
