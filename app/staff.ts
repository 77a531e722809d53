/** Who is logged in. Every page and every act of Fagland asks here, and waits for the answer. */
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { type Session, sessionOf } from '@/db/sessions';
import { hashOfToken } from '@/db/token';
import { HALF_SESSION_MS, SESSION_MS } from '@/domain/staff/log-in';
import { type Act, type Member, may } from '@/domain/staff/staff';
import { NO_ACCESS } from './addresses';
import { database } from './catalogue';
import { addressIn } from './locales';
import type { LoggedIn } from './log-in';
import { settings } from './settings';

export const HOME = '/fagland';
export const LOG_IN = '/fagland/log-ind';
export const LOGGED_OUT = `${LOG_IN}?ude=1`;
export const FACTOR = '/fagland/anden-faktor';

const isSecure = settings.publicUrl.startsWith('https:');
/** With `__Host-` no other page of the municipality's can lay a cookie by this name. Only https may use it. */
export const cookieName = (word: string): string => (isSecure ? `__Host-${word}` : word);
export const cookieOptions = (seconds: number) => ({
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure,
  path: '/',
  maxAge: seconds,
});
export const SESSION = cookieName('fagland');

export const SESSION_SECONDS = SESSION_MS / 1000;

/** The token that this visit brings. */
export const sessionToken = async (): Promise<string | null> => (await cookies()).get(SESSION)?.value ?? null;

export async function keepSession({ token, isWhole }: LoggedIn): Promise<void> {
  (await cookies()).set(SESSION, token, cookieOptions(isWhole ? SESSION_SECONDS : HALF_SESSION_MS / 1000));
}
export async function forgetSession(): Promise<void> {
  (await cookies()).set(SESSION, '', cookieOptions(0));
}

/** Asked of the database each time, so that whoever is shut out is out at once. */
export async function currentSession(): Promise<Session | null> {
  const token = await sessionToken();
  return token ? sessionOf(database(), hashOfToken(token), Date.now()) : null;
}

/** Who is logged in, second factor and all. Null for everybody else. */
export async function currentMember(): Promise<Member | null> {
  const session = await currentSession();
  return session?.isWhole ? session.member : null;
}

/** The member, when they may do it. Others are sent to log in, or told 403; nothing after it runs. */
export async function memberFor(act: Act): Promise<Member> {
  const session = await currentSession();
  if (!session?.isWhole) redirect(addressIn(await getLocale(), session ? FACTOR : LOG_IN));
  // A page cannot answer 403 by itself and still be read without script: another page does.
  if (!may(session.member.role, act)) redirect(addressIn(await getLocale(), NO_ACCESS));
  return session.member;
}

/**
 * The same, for an act with something written in it.
 * @returns null when the session has ended meanwhile: nothing may be done, and what was written is to be handed back
 */
export async function memberStill(act: Act): Promise<Member | null> {
  return (await currentMember()) && memberFor(act);
}

/** Whether a form was sent to this page, without script, by somebody whose session has ended meanwhile. */
export async function isSentTooLate(): Promise<boolean> {
  const isForm = (await headers()).get('content-type')?.startsWith('multipart/form-data') === true;
  return isForm && (await currentMember()) === null;
}
