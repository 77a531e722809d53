/** The staff: who may log in, what a wrong try costs, and the second factor. */
import { and, asc, eq, isNull, lt, or } from 'drizzle-orm';
import { waitAfter } from '../domain/staff/log-in';
import type { Member, Role } from '../domain/staff/staff';
import type { Db } from './open';
import { endAllSessions } from './sessions';
import { staff } from './staff-table';

export type Account = typeof staff.$inferSelect;

const byId = (id: string) => eq(staff.id, id);
export const accountOf = (db: Db, login: string): Account | null =>
  db.select().from(staff).where(eq(staff.login, login)).get() ?? null;
export const accountById = (db: Db, id: string): Account | null =>
  db.select().from(staff).where(byId(id)).get() ?? null;
export const listStaff = (db: Db): Account[] => db.select().from(staff).orderBy(asc(staff.name), asc(staff.id)).all();

const NEW = { otpSecret: null, otpStep: null, wrong: 0, waitUntil: 0, closedAt: null };

/** @returns false when somebody has that login already, and nothing was written */
export const addStaff = (db: Db, person: Member & { login: string; passwordHash: string }): boolean =>
  db
    .insert(staff)
    .values({ ...NEW, ...person, kind: 'local' })
    .onConflictDoNothing()
    .run().changes > 0;

/** They are out everywhere, and stay out. @param at ISO 8601 @returns false when there is nobody by that login */
export const closeStaff = (db: Db, login: string, at: string): boolean =>
  db.transaction(
    (tx) => {
      const account = accountOf(tx, login);
      if (!account) return false;
      tx.update(staff).set({ closedAt: at }).where(byId(account.id)).run();
      endAllSessions(tx, account.id);
      return true;
    },
    { behavior: 'immediate' },
  );

/**
 * A new password, and the second factor is set up again at the next login. Opens a closed account.
 * @returns false when there is no local account by that login
 */
export const resetStaff = (db: Db, login: string, passwordHash: string): boolean =>
  db.transaction(
    (tx) => {
      const account = accountOf(tx, login);
      if (account?.kind !== 'local') return false;
      tx.update(staff)
        .set({ ...NEW, passwordHash })
        .where(byId(account.id))
        .run();
      endAllSessions(tx, account.id);
      return true;
    },
    { behavior: 'immediate' },
  );

/**
 * Counts a try before it is looked at, so that many at once cost as much as one after the other.
 * @param now milliseconds @returns 0 when it may be looked at, else the milliseconds until one may try
 */
export const beginTry = (db: Db, id: string, now: number): number =>
  db.transaction(
    (tx) => {
      const account = accountById(tx, id);
      if (!account) return 0;
      if (account.waitUntil > now) return account.waitUntil - now;
      const wrong = account.wrong + 1;
      tx.update(staff)
        .set({ wrong, waitUntil: now + waitAfter(wrong) })
        .where(byId(id))
        .run();
      return 0;
    },
    { behavior: 'immediate' },
  );

/** The password was right. That try is forgiven; wrong codes before it are not, until a code is right too. */
export const forgiveTry = (db: Db, id: string): void =>
  db.transaction(
    (tx) => {
      const wrong = Math.max(0, (accountById(tx, id)?.wrong ?? 0) - 1);
      tx.update(staff).set({ wrong, waitUntil: 0 }).where(byId(id)).run();
    },
    { behavior: 'immediate' },
  );

/**
 * A right code: every wrong try is forgiven, and it never works again.
 * @param step the code's time step @returns false when it or a later one has been used
 */
export const spendCode = (db: Db, id: string, step: number): boolean =>
  db
    .update(staff)
    .set({ otpStep: step, wrong: 0, waitUntil: 0 })
    .where(and(byId(id), isNull(staff.closedAt), or(isNull(staff.otpStep), lt(staff.otpStep, step))))
    .run().changes > 0;

/** The second factor is set up, once. @returns false when it was already, or the account is closed */
export const layFactor = (db: Db, id: string, otpSecret: string): boolean =>
  db
    .update(staff)
    .set({ otpSecret, otpStep: null })
    .where(and(byId(id), isNull(staff.otpSecret), isNull(staff.closedAt)))
    .run().changes > 0;

/** Who the municipality's login says it is. `role` null: they may not come in. */
export type Told = { login: string; name: string; role: Role | null };

/**
 * Writes what the municipality's login says, each time; whoever has lost their role there is out here too.
 * @param id used when they are new @returns null when they may not come in
 */
export const welcome = (db: Db, { login, name, role }: Told, id: string): Member | null =>
  db.transaction(
    (tx) => {
      const account = accountOf(tx, login);
      if (account && account.kind !== 'oidc') return null;
      if (!role || account?.closedAt) {
        if (account) endAllSessions(tx, account.id);
        return null;
      }
      if (account) tx.update(staff).set({ name, role }).where(byId(account.id)).run();
      else
        tx.insert(staff)
          .values({ ...NEW, id, login, name, role, kind: 'oidc' })
          .run();
      return { id: account?.id ?? id, name, role };
    },
    { behavior: 'immediate' },
  );
