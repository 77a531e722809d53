/** Against a real OIDC provider on this machine: a login page that is filled in, and everything a forger might change. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AnyBrowser, realProvider } from './any-provider';
import { type Errand, errandAsCookie, errandFrom, type Provider, wayBack, wayOut } from './oidc';

const BACK = 'http://localhost:3000/api/staff/oidc/callback';
const PEOPLE = {
  mette: { name: 'Mette Madsen', roles: ['Fagland.Redaktion', 'Andet'] },
  gaest: { name: 'En gæst', roles: [] },
};
let provider: Provider;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ provider, close } = await realProvider(PEOPLE, BACK, 'http://localhost:3000/fagland/log-ind?ude=1'));
});
afterAll(() => close());

async function visit(name: string): Promise<{ url: URL; errand: Errand }> {
  const { url, errand } = await wayOut(provider, BACK);
  return { url: (await new AnyBrowser().go(url, { as: name, before: BACK })).url, errand };
}

describe('the municipality’s login', () => {
  test('says who it is, and which role they have', async () => {
    const { url, errand } = await visit('mette');
    expect(await wayBack(provider, url, errand)).toEqual({
      proof: expect.stringMatching(/^ey.+\..+\..+$/),
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
