/** What the addresses of the municipality's login share: cookies for the way there and back, and the way out of trouble. */
import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { settings } from './settings';
import { cookieName, cookieOptions, LOG_IN } from './staff';

export const CALLBACK = '/api/staff/oidc/callback';
/** Logs out at the municipality's login, and is where that sends people back to. */
export const END = '/api/staff/oidc/end';
export const ERRAND = cookieName('fagland-vej');
/** Lies beside the session of who came in by the municipality's login, in their own browser only. */
export const PROOF = cookieName('fagland-bevis');
/** Time enough to find one's telephone. */
export const ERRAND_SECONDS = 600;

/** A browser keeps 4096 letters, name and all, or nothing. */
const PROOF_MAX = 3500;
const TOO_LONG = '-';
export const proofAsCookie = (proof: string): string => (proof.length > PROOF_MAX ? TOO_LONG : proof);
export const proofFrom = (cookie: string): string | null => (cookie === TOO_LONG ? null : cookie);

/** Whether this visit came in by the municipality's login, and is to log out there too. */
export const cameByProvider = async (): Promise<boolean> =>
  settings.staff.oidc !== null && (await cookies()).has(PROOF);
/** Logged out here, and on the way to do so there. */
export const LEAVING = `${LOG_IN}?ude=videre`;

/** Back to where one logs in, with why. `laast`: the login does not answer. `adgang`: it knows them, but gives no role. */
export function logInPage(why: 'laast' | 'adgang'): NextResponse {
  const answer = NextResponse.redirect(`${settings.publicUrl}${LOG_IN}?fejl=${why}`, 303);
  answer.cookies.set(ERRAND, '', cookieOptions(0));
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
