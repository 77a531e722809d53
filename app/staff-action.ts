'use server';
/** Logging in and out of Fagland. What was typed is never quoted in an error or a log. */
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { LogInAnswer } from '@/components/fagland/log-in-answer';
import { endAllSessions, endSession } from '@/db/sessions';
import { hashOfToken } from '@/db/token';
import { LOGIN_MAX } from '@/domain/staff/log-in';
import { clientOf } from './api/envelopes/client';
import { limits } from './api/envelopes/limits';
import { database } from './catalogue';
import { addressIn } from './locales';
import { logIn, showCode, waiting } from './log-in';
import { cameByProvider, LEAVING } from './oidc-visit';
import { settings } from './settings';
import { currentSession, FACTOR, forgetSession, HOME, keepSession, LOG_IN, LOGGED_OUT, sessionToken } from './staff';

/** From one address, whoever it is that is tried: a whole town hall may be one address. */
const TRIES_A_MINUTE = { aMinute: 60 };
/** Held on globalThis because a development server loads modules anew. */
const held = globalThis as { fisTries?: ReturnType<typeof limits> };

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
async function tooMany(now: number): Promise<number> {
  held.fisTries ??= limits();
  return held.fisTries.take('log in', clientOf(await headers(), settings.trustedProxies), TRIES_A_MINUTE, now);
}
const go = async (path: string): Promise<never> => redirect(addressIn(await getLocale(), path));

export async function logInAction(_: LogInAnswer | null, form: FormData): Promise<LogInAnswer> {
  const now = Date.now();
  const login = text(form, 'login');
  const seconds = await tooMany(now); // Anybody may try: this is where one shows who one is.
  const done = seconds
    ? waiting(seconds * 1000)
    : await logIn(database(), { login, password: text(form, 'password') }, now);
  // The password is not sent back; the name is, so that it need not be typed again.
  if ('problem' in done) return { trouble: done, login: login.slice(0, LOGIN_MAX), n: now };
  await keepSession(done);
  return go(FACTOR);
}

export async function codeAction(_: LogInAnswer | null, form: FormData): Promise<LogInAnswer> {
  const now = Date.now();
  const token = await sessionToken();
  const seconds = await tooMany(now);
  if (!token) return go(LOG_IN);
  const done = seconds ? waiting(seconds * 1000) : showCode(database(), token, text(form, 'code'), now);
  if ('problem' in done) return done.problem === 'gone' ? go(LOG_IN) : { trouble: done, login: '', n: now };
  await keepSession(done);
  return go(HOME);
}

export async function logOutAction(form: FormData): Promise<void> {
  const session = await currentSession(); // Anybody may leave.
  const token = await sessionToken();
  if (session?.isWhole && text(form, 'where') === 'everywhere') endAllSessions(database(), session.member.id);
  if (token) endSession(database(), hashOfToken(token));
  await forgetSession();
  // On by a page of ours: the policy that guards our forms lets none of them lead straight to another site.
  await go((await cameByProvider()) ? LEAVING : LOGGED_OUT);
}
