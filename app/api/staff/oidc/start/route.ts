/** Sends somebody to the municipality's own login. */
import { NextResponse } from 'next/server';
import { errandAsCookie, wayOut } from '@/app/oidc';
import { CALLBACK, ERRAND, ERRAND_SECONDS, logInPage } from '@/app/oidc-visit';
import { settings } from '@/app/settings';
import { cookieOptions } from '@/app/staff';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  // Anybody may: this is where one shows who one is.
  const { oidc } = settings.staff;
  if (!oidc) return new Response(null, { status: 404 });
  try {
    const { url, errand } = await wayOut(oidc, `${settings.publicUrl}${CALLBACK}`);
    const answer = NextResponse.redirect(url, 303);
    answer.cookies.set(ERRAND, errandAsCookie(errand), cookieOptions(ERRAND_SECONDS));
    answer.headers.set('cache-control', 'no-store');
    return answer;
  } catch (cause) {
    console.error('The municipality’s login could not be reached.', cause instanceof Error ? cause.message : '');
    return logInPage('laast');
  }
}
