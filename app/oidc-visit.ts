/** What the two addresses of the municipality's login share: a cookie for the way there and back, and the way out of trouble. */
import { NextResponse } from 'next/server';
import { settings } from './settings';
import { cookieName, cookieOptions, LOG_IN } from './staff';

export const CALLBACK = '/api/staff/oidc/callback';
export const ERRAND = cookieName('fagland-vej');
/** Time enough to find one's telephone. */
export const ERRAND_SECONDS = 600;

/** Back to where one logs in, with why. `laast`: the login does not answer. `adgang`: it knows them, but gives no role. */
export function logInPage(why: 'laast' | 'adgang'): NextResponse {
  const answer = NextResponse.redirect(`${settings.publicUrl}${LOG_IN}?fejl=${why}`, 303);
  answer.cookies.set(ERRAND, '', cookieOptions(0));
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
