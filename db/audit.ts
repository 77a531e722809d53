/** The trace of changes, and the number that says the catalogue is no longer what it was. */
import { sql } from 'drizzle-orm';
import type { Db } from './open';
import { quickOf } from './quick';
import { type AUDITED, audit, meta } from './schema';

/** Who changes the catalogue, and when as ISO 8601. */
export type By = { actor: string; at: string };
export type Change = {
  action: 'add' | 'change' | 'confirm' | 'archive';
  table: (typeof AUDITED)[number];
  slug: string;
  before?: unknown;
  after?: unknown;
};

/** Writes the audit row and counts the version up. Call it inside the transaction that makes the change. */
export function recordChange(tx: Db, { actor, at }: By, change: Change): void {
  const quick = quickOf(tx);
  if (quick) quick.insert(audit, { actor, at, ...change });
  else
    tx.insert(audit)
      .values({ actor, at, ...change })
      .run();
  // Whoever writes very many at once counts up when they are done.
  if (!quick) countUp(tx);
}

/** What is public is another, though no entry of the catalogue is: a photo. Its trace is kept with its proposal. */
export function countUp(tx: Db): void {
  tx.insert(meta)
    .values({ id: 1, version: 1 })
    .onConflictDoUpdate({ target: meta.id, set: { version: sql`${meta.version} + 1` } })
    .run();
}

/** How many changes the catalogue has seen: 0 when it is new. Cheap enough to ask on every request. */
export function dataVersion(db: Db): number {
  return db.select({ version: meta.version }).from(meta).get()?.version ?? 0;
}
