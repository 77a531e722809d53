/** The municipality's own login (OpenID Connect): off to it, and back with who it is. PKCE, state and nonce each time. */
import * as oidc from 'openid-client';
import { type RoleWords, roleFrom } from '@/domain/staff/role-from-claim';
import type { Role } from '@/domain/staff/staff';

export type Provider = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  scope: string;
  roleClaim: string;
  roles: RoleWords | null;
};
/** What the visit must bring back: in a cookie of its own, so that nobody can have another person come back for them. */
export type Errand = { state: string; nonce: string; verifier: string };
/** `login` can be nobody else's: a space stands in no e-mail address. */
export type Claimed = {
  login: string;
  name: string;
  role: Role | null;
  /** The ID token: shown to the provider again when they log out, so that it knows who leaves. */
  proof: string;
};

const NAME_MAX = 200;
const TIMEOUT_S = 10;

/** Held for the life of the process, and forgotten when it fails. */
const found = new Map<string, Promise<oidc.Configuration>>();

function discover(provider: Provider): Promise<oidc.Configuration> {
  const key = JSON.stringify([provider.issuer, provider.clientId]);
  const known = found.get(key);
  if (known) return known;
  const { issuer, clientId, clientSecret } = provider;
  // Settings let only this machine itself go without https.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const asked = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S });
  found.set(key, asked);
  asked.catch(() => found.delete(key));
  return asked;
}

/** Where to send somebody who logs in, and what they must bring back. */
export async function wayOut(provider: Provider, back: string): Promise<{ url: string; errand: Errand }> {
  const config = await discover(provider);
  const errand = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: back,
    scope: provider.scope,
    state: errand.state,
    nonce: errand.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, errand };
}

/**
 * Who came back.
 * @param url the whole address they came back to, with what the provider put in it
 * @throws when anything does not fit: state, nonce, signature, issuer, audience, or the provider's own no
 */
export async function wayBack(provider: Provider, url: URL, { state, nonce, verifier }: Errand): Promise<Claimed> {
  const config = await discover(provider);
  const tokens = await oidc.authorizationCodeGrant(config, url, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims || !tokens.id_token) throw new Error('The login sent no ID token.');
  const name = typeof claims.name === 'string' ? claims.name : '';
  const byName = typeof claims.preferred_username === 'string' ? claims.preferred_username : claims.sub;
  return {
    login: `${claims.iss} ${claims.sub}`,
    name: (name.trim() || byName).slice(0, NAME_MAX),
    role: roleFrom(claims[provider.roleClaim], provider.roles),
    proof: tokens.id_token,
  };
}

/**
 * Where somebody who has logged out here logs out at the provider too.
 * @param back where it sends them afterwards @param proof null when it was too long to be kept: then the provider asks
 * @returns null when the provider has no such address
 */
export async function wayToEnd(provider: Provider, back: string, proof: string | null): Promise<string | null> {
  const config = await discover(provider);
  if (!config.serverMetadata().end_session_endpoint) return null;
  const told = { post_logout_redirect_uri: back, ...(proof && { id_token_hint: proof }) };
  return oidc.buildEndSessionUrl(config, told).href;
}

/** Reads the cookie back. @returns null when it is none of ours */
export function errandFrom(cookie: string | undefined): Errand | null {
  const [state, nonce, verifier, ...more] = (cookie ?? '').split('.');
  return state && nonce && verifier && more.length === 0 ? { state, nonce, verifier } : null;
}
/** All three are base64url, which has no dot. */
export const errandAsCookie = ({ state, nonce, verifier }: Errand): string => [state, nonce, verifier].join('.');
