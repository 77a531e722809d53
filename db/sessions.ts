/** Who is logged in, as what is kept of it: the hash of a token, whose it is and until when. */
import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { HALF_SESSION_MS, SESSION_MS } from '../domain/staff/log-in';
import type { Member } from '../domain/staff/staff';
import type { Db } from './open';
import { sessions, staff } from './staff-table';

/** `isWhole`: the second factor was shown. Until then it is good for nothing but showing it. */
export type Session = { member: Member; isWhole: boolean; expires: number };

/** @param hash SHA-256 of the token, in hex @param now milliseconds since 1970 */
export function beginSession(db: Db, hash: string, id: string, isWhole: boolean, now: number): void {
  db.delete(sessions).where(lte(sessions.expires, now)).run();
  const expires = now + (isWhole ? SESSION_MS : HALF_SESSION_MS);
  db.insert(sessions).values({ hash, staff: id, begun: now, expires, isWhole }).run();
}

/** @returns null when it has ended, was never there, or the account is closed: nobody is told which */
export function sessionOf(db: Db, hash: string, now: number): Session | null {
  const row = db
    .select()
    .from(sessions)
    .innerJoin(staff, eq(sessions.staff, staff.id))
    .where(and(eq(sessions.hash, hash), gt(sessions.expires, now), isNull(staff.closedAt)))
    .get();
  if (!row) return null;
  const { id, name, role } = row.staff;
  return { member: { id, name, role }, isWhole: row.sessions.isWhole, expires: row.sessions.expires };
}

export const endSession = (db: Db, hash: string): void => void db.delete(sessions).where(eq(sessions.hash, hash)).run();

/** On every device. */
export const endAllSessions = (db: Db, id: string): void =>
  void db.delete(sessions).where(eq(sessions.staff, id)).run();
