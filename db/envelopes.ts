/**
 * Sealed plans: kept, handed out, replaced and let go. Nothing here can open them. They are no part of the catalogue:
 * its version stays, and no audit row is written, since that would tell when somebody used their plan.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, lte, sql } from 'drizzle-orm';
import type { Days } from '../domain/envelope';
import { envelopes as table } from './envelope-table';
import type { Db, OpenDatabase } from './open';

export type Sealed = { version: number; sealed: Buffer };
/** `read` and `write` are tokens as they are sent; only their hashes are kept. */
export type Fresh = Sealed & { id: string; days: Days; read: string; write: string };
export type Next = Sealed & { days?: Days | undefined };
/** `expires`: milliseconds since 1970. */
export type Kept = { version: number; days: Days; expires: number };
export type Envelope = Kept & { sealed: Buffer };
export type Right = 'read' | 'write';

const DAY_MS = 86_400_000;
/** Use moves the expiry; written down only when it would move this far, so that reading hardly ever writes. */
const EXTEND_MS = 3_600_000;
const AT_ONCE = { behavior: 'immediate' } as const;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
/** Stands in where there is no envelope: comparing takes as long, and no token fits. */
const NOBODYS = randomBytes(32);
const expiryOf = (days: number, now: Date): number => now.getTime() + days * DAY_MS;

const known = (db: Db, id: string) =>
  db
    .select({
      version: table.version,
      days: table.days,
      expires: table.expires,
      read: table.readHash,
      write: table.writeHash,
    })
    .from(table)
    .where(eq(table.id, id))
    .get();

/** What is known of an envelope to who may know it. Expired, never there, another token: null alike, and as slowly. */
function allowed(db: Db, id: string, right: Right, token: string, now: Date): Kept | null {
  const row = known(db, id);
  const alive = row && row.expires > now.getTime() ? row : undefined;
  const fits = timingSafeEqual(hashOf(token), alive?.[right] ?? NOBODYS);
  return alive && fits ? { version: alive.version, days: alive.days as Days, expires: alive.expires } : null;
}

const sealedOf = (db: Db, id: string): Buffer =>
  db.select({ sealed: table.sealed }).from(table).where(eq(table.id, id)).get()?.sealed ?? Buffer.alloc(0);

/**
 * Keeps a new envelope. Said twice, word for word, it is kept once.
 * @returns `taken`: there is another under that id
 */
export function createEnvelope(db: Db, fresh: Fresh, now: Date): Kept | 'taken' {
  const { id, version, sealed, days } = fresh;
  const expires = expiryOf(days, now);
  return db.transaction((tx) => {
    tx.delete(table)
      .where(and(eq(table.id, id), lte(table.expires, now.getTime())))
      .run();
    const row = { id, version, days, expires, readHash: hashOf(fresh.read), writeHash: hashOf(fresh.write), sealed };
    if (tx.insert(table).values(row).onConflictDoNothing().run().changes === 1) return { version, days, expires };
    const there = allowed(tx, id, 'write', fresh.write, now);
    return there?.version === version && sealedOf(tx, id).equals(sealed) ? there : 'taken';
  }, AT_ONCE);
}

/** What is known of an envelope to who may read or write it, else null. That is use, and moves its expiry. */
export function rightTo(db: Db, id: string, right: Right, token: string, now: Date): Kept | null {
  const kept = allowed(db, id, right, token, now);
  if (!kept) return null;
  const expires = expiryOf(kept.days, now);
  if (expires - kept.expires < EXTEND_MS) return kept;
  db.update(table).set({ expires }).where(eq(table.id, id)).run();
  return { ...kept, expires };
}

/** The newest envelope, or null: gone, never there, or another token. */
export function readEnvelope(db: Db, id: string, read: string, now: Date): Envelope | null {
  if (!rightTo(db, id, 'read', read, now)) return null;
  const { version, days, expires, sealed } = table;
  const row = db.select({ version, days, expires, sealed }).from(table).where(eq(table.id, id)).get();
  return row ? { ...row, days: row.days as Days } : null;
}

/**
 * Replaces an envelope by the next: one version more, and never another. What was written meanwhile is handed back, to be
 * merged. Said twice, word for word, it is written once.
 */
export function updateEnvelope(
  db: Db,
  id: string,
  write: string,
  next: Next,
  now: Date,
): { kept: Kept } | { newest: Envelope } | null {
  return db.transaction((tx) => {
    const there = allowed(tx, id, 'write', write, now);
    if (!there) return null;
    if (next.version !== there.version + 1) {
      const sealed = sealedOf(tx, id);
      const isSaidTwice = next.version === there.version && sealed.equals(next.sealed);
      return isSaidTwice ? { kept: there } : { newest: { ...there, sealed } };
    }
    const days = next.days ?? there.days;
    const kept = { version: next.version, days, expires: expiryOf(days, now) };
    tx.update(table)
      .set({ ...kept, sealed: next.sealed })
      .where(eq(table.id, id))
      .run();
    return { kept };
  }, AT_ONCE);
}

/** @returns false: gone, never there, or another token */
export function deleteEnvelope(db: OpenDatabase, id: string, write: string, now: Date): boolean {
  const gone = db.transaction((tx) => {
    if (!allowed(tx, id, 'write', write, now)) return false;
    return tx.delete(table).where(eq(table.id, id)).run().changes === 1;
  }, AT_ONCE);
  if (gone) overwriteLog(db);
  return gone;
}

/** Lets go of every envelope that nobody has used for as long as its days. Also what old versions the log still holds. */
export function sweepEnvelopes(db: OpenDatabase, now: Date): number {
  const { changes } = db.delete(table).where(lte(table.expires, now.getTime())).run();
  overwriteLog(db);
  return changes;
}

/**
 * Deleting puts zeros where the bytes stood in the file (`secure_delete`), but the write-ahead log beside it still holds
 * the pages as they were written: it is worked into the file, and emptied. When another process is reading at this very
 * moment it cannot be, and the next delete or sweep does it; nobody waits for that.
 */
function overwriteLog(db: OpenDatabase): void {
  const patience = db.$client.pragma('busy_timeout', { simple: true });
  db.$client.pragma('busy_timeout = 0');
  try {
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.$client.pragma(`busy_timeout = ${patience}`);
  }
}

/** The version of an envelope, or null when it is gone, for those who listen and have shown their token. */
export function versionOf(db: Db, id: string, now: Date): number | null {
  const row = known(db, id);
  return row && row.expires > now.getTime() ? row.version : null;
}

/** Bytes of one envelope; 0 when there is none. */
export const sizeOf = (db: Db, id: string): number =>
  db
    .select({ bytes: sql<number>`length(${table.sealed})` })
    .from(table)
    .where(eq(table.id, id))
    .get()?.bytes ?? 0;

/** Changes when another process has written; never for one's own writes. */
export const writtenElsewhere = (db: OpenDatabase): number =>
  db.$client.pragma('data_version', { simple: true }) as number;

/** Bytes that the database holds, without what is free in it. */
export function bytesKept(db: OpenDatabase): number {
  const told = (name: string) => db.$client.pragma(name, { simple: true }) as number;
  return (told('page_count') - told('freelist_count')) * told('page_size');
}
