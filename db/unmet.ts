/**
 * Wishes that nothing fits, counted at the citizen's own click. Nothing here points at a person, and nothing is told
 * before five have wished alike. It is no part of the catalogue: its version stays, and no audit row is written.
 */
import { and, asc, eq, gte, isNull, sql } from 'drizzle-orm';
import { UnmetForm } from '../domain/ask/unmet-form';
import type { Db } from './open';
import { towns } from './schema';
import { unmet as table } from './unmet-table';

/** Fewer alike are shown to nobody. */
export const ALIKE = 5;
/** One process counts so many wishes a minute, whoever asks: addresses are not looked at. */
export const MOST_A_MINUTE = 30;

export type UnmetWish = { key: string; town: string | null; count: number; since: string };
/** `refused`: not ours to count. `later`: too many in this minute. */
export type Counted = 'counted' | 'refused' | 'later';

/** How many were counted in the minute that is; of a process, and gone with it. */
const minutes = new WeakMap<object, { minute: number; counted: number }>();

function mayCount(db: Db, now: Date): boolean {
  const minute = Math.floor(now.getTime() / 60_000);
  const last = minutes.get(db);
  const counted = last?.minute === minute ? last.counted : 0;
  if (counted >= MOST_A_MINUTE) return false;
  minutes.set(db, { minute, counted: counted + 1 });
  return true;
}

const isOurs = (db: Db, town: string | null): boolean =>
  town === null ||
  db
    .select({ slug: towns.slug })
    .from(towns)
    .where(and(eq(towns.slug, town), isNull(towns.archivedAt)))
    .get() !== undefined;

/**
 * Counts one wish: each of its keys once, in its town.
 * @param wish keys of the taxonomy and a town's slug, or null for anywhere; what holds anything else is refused whole
 */
export function countUnmet(db: Db, wish: unknown, now: Date): Counted {
  const read = UnmetForm.safeParse(wish);
  if (!read.success || !isOurs(db, read.data.town)) return 'refused';
  if (!mayCount(db, now)) return 'later';
  const since = now.toISOString().slice(0, 7);
  const town = read.data.town ?? '';
  db.transaction(
    (tx) => {
      for (const key of read.data.keys)
        tx.insert(table)
          .values({ key, town, count: 1, since })
          .onConflictDoUpdate({ target: [table.key, table.town], set: { count: sql`${table.count} + 1` } })
          .run();
    },
    { behavior: 'immediate' },
  );
  return 'counted';
}

/** What five or more have wished for alike, in the order of keys and towns. */
export const unmetWishes = (db: Db): UnmetWish[] =>
  db
    .select()
    .from(table)
    .where(gte(table.count, ALIKE))
    .orderBy(asc(table.key), asc(table.town))
    .all()
    .map(({ town, ...wish }) => ({ ...wish, town: town || null }));
