/**
 * Somebody has logged out here, and does so at the municipality's login too; it sends them back to this address.
 * A link from elsewhere does nothing: whoever is still logged in here stays so, there as well.
 */
import { type NextRequest, NextResponse } from 'next/server';
import { database } from '@/app/catalogue';
import { wayToEnd } from '@/app/oidc';
import { END, PROOF, proofFrom } from '@/app/oidc-visit';
import { settings } from '@/app/settings';
import { cookieOptions, HOME, LOGGED_OUT, SESSION } from '@/app/staff';
import { sessionOf } from '@/db/sessions';
import { hashOfToken } from '@/db/token';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest): Promise<Response> {
  const { oidc } = settings.staff;
  if (!oidc) return new Response(null, { status: 404 });
  const token = request.cookies.get(SESSION)?.value;
  if (token && sessionOf(database(), hashOfToken(token), Date.now())) return off(`${settings.publicUrl}${HOME}`);
  const proof = request.cookies.get(PROOF)?.value;
  const there = proof ? await wayToEnd(oidc, `${settings.publicUrl}${END}`, proofFrom(proof)).catch(unheard) : null;
  const answer = off(there ?? `${settings.publicUrl}${LOGGED_OUT}`);
  answer.cookies.set(PROOF, '', cookieOptions(0));
  return answer;
}

function off(address: string): NextResponse {
  const answer = NextResponse.redirect(address, 303);
  answer.headers.set('cache-control', 'no-store');
  return answer;
}
/** They are out here all the same. */
function unheard(cause: unknown): null {
  console.error('The municipality’s login could not be told of a logout.', cause instanceof Error ? cause.name : '');
  return null;
}
