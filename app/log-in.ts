/** Logging in with an account of our own, as the database sees it: a password, then a code, then a session. */
import type { Db } from '@/db/open';
import { isPassword } from '@/db/password';
import { beginSession, endSession, sessionOf } from '@/db/sessions';
import { accountById, accountOf, beginTry, forgiveTry, layFactor, spendCode } from '@/db/staff';
import { hashOfToken, newToken } from '@/db/token';
import { LOGIN_MAX, PASSWORD_MAX, plainCode, plainLogin } from '@/domain/staff/log-in';
import { offeredSecret, stepOf } from './second-factor';

/** What one must do about it. `minutes`: until one may try again. */
export type Trouble =
  | { problem: 'noLogin' | 'noPassword' | 'wrong' | 'code' | 'used' | 'gone' }
  | { problem: 'wait'; minutes: number };
export type LoggedIn = { token: string; isWhole: boolean };

const MINUTE_MS = 60_000;

/** @param id whose @returns the token, for the one at the screen only */
export function newSession(db: Db, id: string, isWhole: boolean, now: number): string {
  const token = newToken();
  beginSession(db, hashOfToken(token), id, isWhole, now);
  return token;
}

export const waiting = (ms: number): Trouble => ({ problem: 'wait', minutes: Math.ceil(ms / MINUTE_MS) });

/**
 * The first half: name and password. Whether it is the name or the password that is wrong, nobody is told.
 * @param now milliseconds
 */
export async function logIn(
  db: Db,
  typed: { login: string; password: string },
  now: number,
): Promise<LoggedIn | Trouble> {
  const login = plainLogin(typed.login);
  if (!login) return { problem: 'noLogin' };
  if (!typed.password) return { problem: 'noPassword' };
  if (login.length > LOGIN_MAX || typed.password.length > PASSWORD_MAX) return { problem: 'wrong' };
  const account = accountOf(db, login);
  const isOpen = account?.kind === 'local' && !account.closedAt;
  const wait = isOpen ? beginTry(db, account.id, now) : 0;
  if (wait > 0) return waiting(wait);
  const isRight = await isPassword(typed.password, isOpen ? account.passwordHash : null);
  if (!isOpen || !isRight) return { problem: 'wrong' };
  forgiveTry(db, account.id);
  return { token: newSession(db, account.id, false, now), isWhole: false };
}

/** What the second half begins with: whose it is, and the secret to set up when there is none yet. */
export function halfway(
  db: Db,
  token: string,
  now: number,
): { id: string; login: string; secret: string | null } | null {
  const session = sessionOf(db, hashOfToken(token), now);
  if (!session || session.isWhole) return null;
  const account = accountById(db, session.member.id);
  if (account?.kind !== 'local') return null;
  return { id: account.id, login: account.login, secret: account.otpSecret };
}

/** The second half: the code. Whoever is in gets another token than the half session had. @param now milliseconds */
export function showCode(db: Db, token: string, typed: string, now: number): LoggedIn | Trouble {
  const half = halfway(db, token, now);
  if (!half) return { problem: 'gone' };
  const code = plainCode(typed);
  if (!code) return { problem: 'code' };
  const wait = beginTry(db, half.id, now);
  if (wait > 0) return waiting(wait);
  const offered = half.secret ?? offeredSecret(token);
  const step = stepOf(offered, code, now);
  if (step === null) return { problem: 'code' };
  return db.transaction(
    (tx): LoggedIn | Trouble => {
      // Somebody else with the same password may have set theirs up meanwhile.
      if (half.secret === null && !layFactor(tx, half.id, offered)) return { problem: 'gone' };
      if (!spendCode(tx, half.id, step)) return { problem: 'used' };
      endSession(tx, hashOfToken(token));
      return { token: newSession(tx, half.id, true, now), isWhole: true };
    },
    { behavior: 'immediate' },
  );
}
