/** Who runs an offer and is asked whether it is still right: their address, and how often. Nothing of it is public. */
import { and, asc, desc, eq, inArray, lte } from 'drizzle-orm';
import { addMonths, type CriticalField, type Rhythm, USUAL_RHYTHM } from '../domain/freshness/freshness';
import type { Offer } from '../domain/offer';
import type { Proposal } from '../domain/proposal/proposal';
import { copenhagenDay } from '../domain/when/today';
import { type By, recordChange } from './audit';
import { asks, owners } from './freshness-table';
import { editedUpkeep, find } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { offers as table } from './schema';

const AT_ONCE = { behavior: 'immediate' } as const;
const DAY_MS = 86_400_000;
/** Days an owner is kept when the offer is gone, and what was asked. */
const GONE_DAYS = 30;
const ASKED_DAYS = 400;
/** Who answered by a link: no account, and no name. */
export const OWNER = 'ejer';

export type Owner = typeof owners.$inferSelect;

/** `day`: in Copenhagen. */
export const dayOf = ({ at }: By): string => copenhagenDay(new Date(at));
const rhythmOf = (tx: Db, offer: string): Rhythm =>
  (tx.select({ rhythm: owners.rhythm }).from(owners).where(eq(owners.offer, offer)).orderBy(asc(owners.rhythm)).get()
    ?.rhythm ?? USUAL_RHYTHM) as Rhythm;

/** Writes the offer with its new confirmations and the next day it is due. @param change what else the answer says */
export function confirm(
  tx: Db,
  before: Offer,
  fields: readonly CriticalField[],
  by: By,
  change: Partial<Offer> = {},
): void {
  const day = dayOf(by);
  const said = Object.fromEntries(fields.map((field) => [field, day]));
  const after: Offer = {
    ...before,
    confirmed: { ...before.confirmed, ...said },
    reviewDue: addMonths(day, rhythmOf(tx, before.slug)),
    ...change,
  };
  offers.write(tx, after, editedUpkeep(tx, offers.table, before.slug, by));
  recordChange(tx, by, { action: 'confirm', table: 'offers', slug: before.slug, before, after });
}

/**
 * Whoever sent it and runs it has chosen how often we ask. Called in the transaction that publishes it. They are asked no
 * later than that from now on; at once where nobody has ever confirmed anything, for then their first answer is the first.
 * @returns the offer as it stood before and stands now, where the day it is due was moved
 */
export function ownIfAsked(
  tx: Db,
  { kind, sender, values, target }: Pick<Proposal, 'kind' | 'sender' | 'values' | 'target'>,
  at: string,
): { before: Offer; after: Offer } | null {
  const slug = values.offer?.slug ?? target;
  if (kind === 'closed' || !slug || sender.relation !== 'ours' || !sender.email || !sender.rhythm) return null;
  tx.insert(owners)
    .values({ offer: slug, email: sender.email, rhythm: sender.rhythm, since: at })
    .onConflictDoUpdate({ target: [owners.offer, owners.email], set: { rhythm: sender.rhythm } })
    .run();
  const before = find(tx, offers, slug);
  if (!before) return null;
  const day = dayOf({ actor: OWNER, at });
  const isEverConfirmed = Object.keys(before.confirmed).length > 0;
  const next = isEverConfirmed || before.reviewDue ? addMonths(day, sender.rhythm) : day;
  const [reviewDue] = [before.reviewDue ?? next, next].toSorted() as [string, string];
  if (reviewDue === before.reviewDue) return null;
  confirm(tx, before, [], { actor: OWNER, at }, { reviewDue });
  return { before, after: find(tx, offers, slug) as Offer };
}

/** The yes that made somebody an owner is taken back: they are asked no more. */
export const disown = (tx: Db, { target, values, sender, decidedAt }: Proposal): void => {
  const mine = and(eq(owners.offer, values.offer?.slug ?? target ?? ''), eq(owners.email, sender.email ?? ''));
  tx.delete(owners)
    .where(and(mine, eq(owners.since, decidedAt ?? '')))
    .run();
};

/** Lets go of owners whose offer is gone for a month, and of what was asked long ago. @returns how many rows */
export function letGoOfOwners(db: Db, now: Date): number {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  return db.transaction((tx) => {
    const gone = tx
      .select({ slug: table.slug })
      .from(offers.table)
      .where(and(eq(table.status, 'archived'), lte(table.editedAt, before(GONE_DAYS))));
    const left = tx.delete(owners).where(inArray(owners.offer, gone)).run().changes;
    return (
      left +
      tx
        .delete(asks)
        .where(lte(asks.askedAt, before(ASKED_DAYS)))
        .run().changes
    );
  }, AT_ONCE);
}

export const ownersOf = (db: Db, offer: string): Owner[] =>
  db.select().from(owners).where(eq(owners.offer, offer)).orderBy(desc(owners.since)).all();
