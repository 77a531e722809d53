/** Somebody comes back from the municipality's own login. */
import { randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { database } from '@/app/catalogue';
import { newSession } from '@/app/log-in';
import { errandFrom, wayBack } from '@/app/oidc';
import { CALLBACK, ERRAND, logInPage, PROOF, proofAsCookie } from '@/app/oidc-visit';
import { settings } from '@/app/settings';
import { cookieOptions, HOME, SESSION, SESSION_SECONDS } from '@/app/staff';
import { welcome } from '@/db/staff';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest): Promise<Response> {
  const { oidc } = settings.staff;
  if (!oidc) return new Response(null, { status: 404 });
  const errand = errandFrom(request.cookies.get(ERRAND)?.value);
  if (!errand) return logInPage('laast');
  try {
    // As the provider saw it: behind a proxy our own address is another.
    const url = new URL(`${settings.publicUrl}${CALLBACK}${request.nextUrl.search}`);
    const claimed = await wayBack(oidc, url, errand);
    const member = welcome(database(), claimed, randomUUID());
    if (!member) return logInPage('adgang');
    const answer = NextResponse.redirect(`${settings.publicUrl}${HOME}`, 303);
    answer.cookies.set(ERRAND, '', cookieOptions(0));
    answer.cookies.set(SESSION, newSession(database(), member.id, true, Date.now()), cookieOptions(SESSION_SECONDS));
    answer.cookies.set(PROOF, proofAsCookie(claimed.proof), cookieOptions(SESSION_SECONDS));
    answer.headers.set('cache-control', 'no-store');
    return answer;
  } catch (cause) {
    // Its kind only: the message may hold what came in the address.
    console.error('A login by the municipality was refused.', cause instanceof Error ? cause.name : '');
    return logInPage('laast');
  }
}
