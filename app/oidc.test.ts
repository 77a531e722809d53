/** Against a real OIDC provider on this machine: a login page that is filled in, and everything a forger might change. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcProvider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Errand, errandAsCookie, errandFrom, type Provider, wayBack, wayOut } from './oidc';

const BACK = 'http://localhost:3000/api/staff/oidc/callback';
const PEOPLE: Record<string, Record<string, unknown>> = {
  mette: { name: 'Mette Madsen', roles: ['Fagland.Redaktion', 'Andet'] },
  gaest: { name: 'En gæst', roles: [] },
};
let server: Server;
let provider: Provider;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const real = new OidcProvider(issuer, {
    clients: [{ client_id: 'fis', client_secret: 'a-secret-of-the-test', redirect_uris: [BACK] }],
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['for the test only'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...PEOPLE[id] }) }),
  });
  server.on('request', real.callback());
  provider = {
    ...{ issuer, clientId: 'fis', clientSecret: 'a-secret-of-the-test', scope: 'openid profile' },
    ...{ roleClaim: 'roles', roles: { 'Fagland.Redaktion': 'editor' } },
  };
});
afterAll(() => new Promise((done) => server.close(done)));

/** What a browser does at the provider: follows, fills in the name, says yes. @returns where it is sent back to */
async function throughLogin(url: string, name: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [next, form] = [url, null as URLSearchParams | null];
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(key, value);
    }
    const to = answer.headers.get('location');
    form = null;
    if (to) {
      next = new URL(to, next).href;
      if (next.startsWith(BACK)) return new URL(next);
      continue;
    }
    const page = await answer.text();
    const [, action = ''] = /action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
    if (!action) throw new Error(`The provider showed no form: ${answer.status}`);
    form = new URLSearchParams({ prompt, login: name, password: 'x' });
    next = new URL(action.replaceAll('&amp;', '&'), next).href;
  }
  throw new Error('The provider never sent anybody back.');
}
async function visit(name: string): Promise<{ url: URL; errand: Errand }> {
  const { url, errand } = await wayOut(provider, BACK);
  return { url: await throughLogin(url, name), errand };
}

describe('the municipality’s login', () => {
  test('says who it is, and which role they have', async () => {
    const { url, errand } = await visit('mette');
    expect(await wayBack(provider, url, errand)).toEqual({
      login: `${provider.issuer} mette`,
      name: 'Mette Madsen',
      role: 'editor',
    });
  });

  test('who has no role there comes back with none', async () => {
    const { url, errand } = await visit('gaest');
    expect((await wayBack(provider, url, errand)).role).toBeNull();
  });

  test('asks with a challenge, a state and a nonce, new ones each time', async () => {
    const [one, other] = [await wayOut(provider, BACK), await wayOut(provider, BACK)];
    const asked = new URL(one.url).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked.get(name)?.length).toBeGreaterThan(30);
      expect(asked.get(name)).not.toBe(new URL(other.url).searchParams.get(name));
    }
    expect(one.url).not.toContain(one.errand.verifier);
  });

  test.each(['state', 'nonce', 'verifier'] as const)('another %s than one’s own lets nobody in', async (what) => {
    const { url, errand } = await visit('mette');
    const { errand: anothers } = await wayOut(provider, BACK);
    await expect(wayBack(provider, url, { ...errand, [what]: anothers[what] })).rejects.toThrow();
  });

  test('a code works once', async () => {
    const { url, errand } = await visit('mette');
    await wayBack(provider, url, errand);
    await expect(wayBack(provider, url, errand)).rejects.toThrow();
  });

  test('a made-up code and the provider’s own no let nobody in', async () => {
    const { errand } = await wayOut(provider, BACK);
    const back = (search: Record<string, string>) =>
      new URL(`${BACK}?${new URLSearchParams({ state: errand.state, iss: provider.issuer, ...search })}`);
    await expect(wayBack(provider, back({ code: 'made-up' }), errand)).rejects.toThrow();
    await expect(wayBack(provider, back({ error: 'access_denied' }), errand)).rejects.toThrow();
  });

  test('another provider’s answer is not taken for this one’s', async () => {
    const { url, errand } = await visit('mette');
    url.searchParams.set('iss', 'https://login.example.org');
    await expect(wayBack(provider, url, errand)).rejects.toThrow();
  });
});

test('what is brought along and back is the same, and what is not ours is nothing', () => {
  const errand = { state: 'a-_', nonce: 'b', verifier: 'c' };
  expect(errandFrom(errandAsCookie(errand))).toEqual(errand);
  for (const wrong of [undefined, '', 'a.b', 'a.b.c.d', '..']) expect(errandFrom(wrong)).toBeNull();
});
