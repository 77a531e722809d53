/** Logging out at the municipality's login too, over HTTP against a real provider: the next one at that machine is asked who they are. */
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { OpenDatabase } from '@/db/open';
import { endAllSessions, sessionOf } from '@/db/sessions';
import { sessions } from '@/db/staff-table';
import { emptyDatabase } from '@/db/test-data';
import { hashOfToken } from '@/db/token';
import { AnyBrowser, listening, ownDoors, realProvider } from './any-provider';
import { GET as callback } from './api/staff/oidc/callback/route';
import { GET as end } from './api/staff/oidc/end/route';
import { GET as start } from './api/staff/oidc/start/route';
import type { Provider } from './oidc';
import { proofAsCookie } from './oidc-visit';

const here = vi.hoisted(() => ({ db: undefined as unknown, home: 'http://localhost', oidc: null as unknown }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'da' }));
vi.mock('./settings', () => ({
  settings: {
    get publicUrl() {
      return here.home;
    },
    staff: {
      get oidc() {
        return here.oidc;
      },
    },
  },
}));

const [START, CALLBACK, END] = ['/api/staff/oidc/start', '/api/staff/oidc/callback', '/api/staff/oidc/end'];
const OUT = '/fagland/log-ind?ude=1';
const HOST = 'localhost';
const PEOPLE = { mette: { name: 'Mette', roles: ['Fagland.Redaktion'] }, gaest: { name: 'En gæst', roles: [] } };
const refusals: string[] = [];
const closing: (() => Promise<void>)[] = [];
let db: OpenDatabase;
let provider: Provider;
/** A provider that knows of no logging out. */
let without: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  const ours = await ownDoors({ [START]: start, [CALLBACK]: callback, [END]: end });
  here.home = ours.home;
  const real = await realProvider(PEOPLE, `${ours.home}${CALLBACK}`, `${ours.home}${END}`);
  provider = real.provider;
  without = await listening(HOST);
  without.answer((_, response) => {
    const known = { issuer: without.home, authorization_endpoint: without.home, token_endpoint: without.home };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known));
  });
  closing.push(ours.close, real.close, without.close);
});
afterAll(() => Promise.all(closing.map((close) => close())));
beforeEach(() => {
  db = emptyDatabase();
  here.db = db;
  here.oidc = provider;
  refusals.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...said) => void refusals.push(said.join(' ')));
});

const at = (path: string) => `${here.home}${path}`;

/** Logged in, and then out here, as the act does it: the session is gone and its cookie with it. */
async function leaving(): Promise<AnyBrowser> {
  const browser = new AnyBrowser();
  await browser.go(at(START), { as: 'mette' });
  const [session] = db.select().from(sessions).all();
  endAllSessions(db, session?.staff ?? '');
  browser.jar(HOST).delete('fagland');
  return browser;
}
/** Whether the provider lets them in again without asking who they are. */
const isIn = async (browser: AnyBrowser) => {
  const there = await browser.go(at(START), { as: 'gaest' });
  return there.url.href === at('/fagland');
};

test('ends the session there, and comes back to where one logs in', async () => {
  const browser = await leaving();
  const there = await browser.go(at(END));
  expect(there.url.href).toBe(at(OUT));
  expect(there.way.some((address) => address.startsWith(`${provider.issuer}/session/end?`))).toBe(true);
  expect(new URL(there.way[1] ?? '').searchParams.get('id_token_hint')).toMatch(/^ey/);
  expect([...browser.jar(HOST).keys()]).toEqual([]);
  expect(await isIn(browser)).toBe(false);
});

test('without it, whoever sits down at that machine next would be let in unasked', async () => {
  expect(await isIn(await leaving())).toBe(true);
});

test('what was too long to keep is not shown: the provider asks, and it ends all the same', async () => {
  const browser = await leaving();
  browser.jar(HOST).set('fagland-bevis', proofAsCookie('x'.repeat(5000)));
  const there = await browser.go(at(END));
  expect(there.way.join()).not.toContain('id_token_hint');
  expect(there.url.href).toBe(at(OUT));
  expect(await isIn(browser)).toBe(false);
});

test('a link from elsewhere logs nobody out, here or there', async () => {
  const browser = new AnyBrowser();
  await browser.go(at(START), { as: 'mette' });
  const there = await browser.go(at(END));
  expect(there.way).toEqual([at(END), at('/fagland')]);
  const token = browser.jar(HOST).get('fagland') ?? '';
  expect(sessionOf(db, hashOfToken(token), Date.now())).not.toBeNull();
  expect(await isIn(browser)).toBe(true);
});

test('who never came that way is not sent there', async () => {
  const there = await new AnyBrowser().go(at(END));
  expect(there.way).toEqual([at(END), at(OUT)]);
});

test('a provider that does not answer, or has no such address, keeps nobody: they are out here', async () => {
  for (const oidc of [
    { ...provider, issuer: 'http://127.0.0.1:9' },
    { ...provider, issuer: without.home },
  ]) {
    const browser = await leaving();
    here.oidc = oidc;
    const there = await browser.go(at(END));
    expect(there.url.href).toBe(at(OUT));
    expect([...browser.jar(HOST).keys()]).toEqual([]);
    here.oidc = provider;
  }
  expect(refusals).toHaveLength(1);
});

test('without a municipality’s login there is no such address', async () => {
  here.oidc = null;
  expect((await fetch(at(END))).status).toBe(404);
});
