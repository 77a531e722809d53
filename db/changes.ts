/** When each entry was last changed, and which were shown once and are no more: what a harvester has to be told. */
import { and, eq, exists, max, min, sql } from 'drizzle-orm';
import { overAt } from '../domain/hsds/turns';
import { CRITICAL_FIELDS } from '../domain/vocabulary';
import { readOffers } from './offers';
import type { Db } from './open';
import { audit, offers } from './schema';

/** An audit row of the seed has a day, one of a person an instant. */
const instantOf = (at: string): string => (at.length === 10 ? `${at}T00:00:00Z` : at);

const later = (...moments: (string | undefined)[]): string =>
  moments.reduce<string>((last, each) => (each !== undefined && each > last ? each : last), '1970-01-01T00:00:00Z');

/** Slug → the instant of its last change, for one noun. */
export function lastChanges(db: Db, noun: 'offers' | 'organisations' | 'places'): Map<string, string> {
  const rows = db
    .select({ slug: audit.slug, at: max(audit.at) })
    .from(audit)
    .where(eq(audit.table, noun))
    .groupBy(audit.slug)
    .all();
  return new Map(rows.flatMap(({ slug, at }) => (at ? [[slug, instantOf(at)]] : [])));
}

/**
 * Offers that some change made public and that are not in `shown` now. One that was never public is not among them:
 * that it is here is nobody's business.
 * @returns with each an instant: since when it is gone
 */
export function goneOffers(
  db: Db,
  shown: ReadonlySet<string>,
): { slug: string; status: typeof offers.$inferSelect.status; at: string; hadPlace: boolean }[] {
  const wasPublic = db
    .select({ id: audit.id })
    .from(audit)
    .where(
      and(
        eq(audit.table, 'offers'),
        eq(audit.slug, offers.slug),
        sql`json_extract(${audit.after}, '$.status') = 'published'`,
      ),
    );
  const changed = lastChanges(db, 'offers');
  return readOffers(db, exists(wasPublic))
    .filter(
      ({ slug, source, confirmed }) =>
        !shown.has(slug) &&
        (source.confidence !== 'low' || CRITICAL_FIELDS.every((field) => confirmed[field] !== undefined)),
    )
    .map(({ slug, status, schedule, place, town }) => ({
      ...{ slug, status, hadPlace: (place ?? town) !== undefined },
      // Nobody writes when the last day has been: the day itself is the change.
      at: later(changed.get(slug), status === 'published' ? overAt(schedule) : undefined),
    }));
}

/** Slug → the instant when an offer was first known here. */
export function firstPublic(db: Db): Map<string, string> {
  const rows = db
    .select({ slug: audit.slug, at: min(audit.at) })
    .from(audit)
    .where(eq(audit.table, 'offers'))
    .groupBy(audit.slug)
    .all();
  return new Map(rows.flatMap(({ slug, at }) => (at ? [[slug, instantOf(at)]] : [])));
}
