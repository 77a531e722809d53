/** Who said what stands now: field by field, out of the trace that every change leaves. */
import { and, asc, eq } from 'drizzle-orm';
import type { Voice } from '../domain/import/plan';
import { saysSame } from '../domain/proposal/diff';
import type { NounName } from '../domain/proposal/proposal';
import type { Db } from './open';
import { audit } from './schema';

export const TABLE_OF = { organisation: 'organisations', place: 'places', offer: 'offers' } as const;
type Plain = Record<string, unknown>;

/** Field → the last who changed it. A field that no change tells of is not there. */
export function voicesOf(db: Db, noun: NounName, slug: string): Map<string, Voice> {
  const voices = new Map<string, Voice>();
  const rows = db
    .select({ actor: audit.actor, at: audit.at, before: audit.before, after: audit.after })
    .from(audit)
    .where(and(eq(audit.table, TABLE_OF[noun]), eq(audit.slug, slug)))
    .orderBy(asc(audit.id))
    .all();
  for (const { actor, at, before, after } of rows) {
    const [old, next] = [(before ?? {}) as Plain, (after ?? {}) as Plain];
    for (const field of new Set([...Object.keys(old), ...Object.keys(next)]))
      if (!saysSame(old[field], next[field])) voices.set(field, { actor, at });
  }
  return voices;
}
