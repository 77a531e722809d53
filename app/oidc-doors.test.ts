/**
 * The two addresses of the municipality's login, called over HTTP as a browser calls them, against a real provider:
 * there and back, and everything somebody else might bring.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OpenDatabase } from '@/db/open';
import { sessionOf } from '@/db/sessions';
import { accountOf, closeStaff } from '@/db/staff';
import { sessions, staff } from '@/db/staff-table';
import { emptyDatabase } from '@/db/test-data';
import { hashOfToken } from '@/db/token';
import { SESSION_MS } from '@/domain/staff/log-in';
import { AnyBrowser, ownDoors, type People, realProvider } from './any-provider';
import { GET as callback } from './api/staff/oidc/callback/route';
import { GET as start } from './api/staff/oidc/start/route';
import type { Provider } from './oidc';

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

const START = '/api/staff/oidc/start';
const CALLBACK = '/api/staff/oidc/callback';
const HOST = 'localhost';
const people: People = {};
const refusals: string[] = [];
let db: OpenDatabase;
let provider: Provider;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const ours = await ownDoors({ [START]: start, [CALLBACK]: callback });
  here.home = ours.home;
  const real = await realProvider(people, `${ours.home}${CALLBACK}`, ours.home);
  provider = real.provider;
  closing.push(ours.close, real.close);
});
afterAll(() => Promise.all(closing.map((close) => close())));

beforeEach(() => {
  db = emptyDatabase();
  here.db = db;
  here.oidc = provider;
  people.mette = { name: 'Mette Madsen', roles: ['Fagland.Redaktion', 'Andet'] };
  people.gaest = { name: 'En gæst', roles: [] };
  refusals.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...said) => void refusals.push(said.join(' ')));
});

const at = (path: string) => `${here.home}${path}`;
/** As far as to the callback's address, which is still to be opened. */
const halfway = async (browser: AnyBrowser, as = 'mette') =>
  (await browser.go(at(START), { as, before: at(CALLBACK) })).url;
const memberIn = (browser: AnyBrowser) => {
  const token = browser.jar(HOST).get('fagland');
  return token ? (sessionOf(db, hashOfToken(token), Date.now())?.member ?? null) : null;
};
const sessionsKept = () => db.select().from(sessions).all().length;

/** Nobody came in: nothing is written, no session is handed out, and one is told so where one logs in. */
async function isTurnedAway(browser: AnyBrowser, url: URL | string, why: 'laast' | 'adgang' = 'laast') {
  const before = [db.select().from(staff).all(), sessionsKept()];
  const there = await browser.go(String(url));
  expect(there.url.href).toBe(at(`/fagland/log-ind?fejl=${why}`));
  expect([db.select().from(staff).all(), sessionsKept()]).toEqual(before);
  expect([...browser.jar(HOST).keys()]).toEqual([]);
  return there;
}

describe('the municipality’s login, there and back', () => {
  test('lets an editor in, whole and for a working day', async () => {
    const browser = new AnyBrowser();
    const there = await browser.go(at(START), { as: 'mette' });
    expect(there.url.href).toBe(at('/fagland'));
    expect(memberIn(browser)).toMatchObject({ name: 'Mette Madsen', role: 'editor' });
    const [session] = db.select().from(sessions).all();
    expect(session?.isWhole).toBe(true);
    expect((session?.expires ?? 0) - (session?.begun ?? 0)).toBe(SESSION_MS);
    expect(refusals).toEqual([]);
  });

  test('its cookies are out of reach of scripts and other sites, and nothing on the way is kept by anybody', async () => {
    const browser = new AnyBrowser();
    const out = await fetch(at(START), { redirect: 'manual' });
    expect(out.status).toBe(303);
    expect(out.headers.get('cache-control')).toBe('no-store');
    const back = await halfway(browser);
    const cookie = [...browser.jar(HOST)].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(back, { redirect: 'manual', headers: { cookie } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    for (const line of [...out.headers.getSetCookie(), ...answer.headers.getSetCookie()])
      expect(line).toMatch(/httponly/i);
    for (const line of [...out.headers.getSetCookie(), ...answer.headers.getSetCookie()])
      expect(line).toMatch(/samesite=lax/i);
    expect(answer.headers.getSetCookie().find((line) => line.startsWith('fagland-vej='))).toMatch(/max-age=0/i);
  });

  test('who has no role there is told so, and has no account here', async () => {
    const browser = new AnyBrowser();
    await isTurnedAway(browser, await halfway(browser, 'gaest'), 'adgang');
  });

  test('who has lost their role since is out on every device', async () => {
    const [one, other] = [new AnyBrowser(), new AnyBrowser()];
    await one.go(at(START), { as: 'mette' });
    people.mette = { name: 'Mette Madsen', roles: ['Andet'] };
    expect((await other.go(at(START), { as: 'mette' })).url.search).toBe('?fejl=adgang');
    expect(sessionsKept()).toBe(0);
    expect(memberIn(one)).toBeNull();
  });

  test('an account that was closed here is not opened by it', async () => {
    const browser = new AnyBrowser();
    await browser.go(at(START), { as: 'mette' });
    closeStaff(db, `${provider.issuer} mette`, new Date(0).toISOString());
    const again = new AnyBrowser();
    await isTurnedAway(again, await halfway(again), 'adgang');
    expect(accountOf(db, `${provider.issuer} mette`)?.closedAt).not.toBeNull();
  });
});

describe('nobody comes in', () => {
  test('with another state than their own: what one browser began, another cannot end', async () => {
    const [mine, anothers] = [new AnyBrowser(), new AnyBrowser()];
    await halfway(mine);
    await isTurnedAway(mine, await halfway(anothers));
  });

  test.each([0, 1, 2])('with part %i of what they brought along changed: state, nonce, verifier', async (part) => {
    const browser = new AnyBrowser();
    const url = await halfway(browser);
    const brought = (browser.jar(HOST).get('fagland-vej') ?? '').split('.');
    expect(brought).toHaveLength(3);
    browser.jar(HOST).set('fagland-vej', brought.with(part, 'a'.repeat(43)).join('.'));
    await isTurnedAway(browser, url);
  });

  test('without having set out from here', async () => {
    const url = await halfway(new AnyBrowser());
    await isTurnedAway(new AnyBrowser(), url);
  });

  test.each([
    ['a made-up code', { code: 'made-up' }],
    ['no code at all', {}],
    ['the provider’s own no', { error: 'access_denied', error_description: 'hemmeligt' }],
    ['another provider’s name', { code: 'made-up', iss: 'https://login.example.org' }],
    ['a token in the address', { id_token: 'ey.ey.', access_token: 'x' }],
  ])('with %s', async (_, forged) => {
    const browser = new AnyBrowser();
    await halfway(browser);
    const state = browser.jar(HOST).get('fagland-vej')?.split('.')[0] ?? '';
    const search = new URLSearchParams({ state, iss: provider.issuer, ...forged } as Record<string, string>);
    await isTurnedAway(browser, at(`${CALLBACK}?${search}`));
  });

  test('with a code that was used, even with all that belongs to it', async () => {
    const browser = new AnyBrowser();
    const url = await halfway(browser);
    const brought = browser.jar(HOST).get('fagland-vej') ?? '';
    await browser.go(url.href);
    expect(memberIn(browser)).not.toBeNull();
    const again = new AnyBrowser();
    again.jar(HOST).set('fagland-vej', brought);
    await isTurnedAway(again, url);
  });

  test('and the log says that somebody was refused, never what they brought', async () => {
    const browser = new AnyBrowser();
    const url = await halfway(browser);
    const code = url.searchParams.get('code') ?? '';
    expect(code).not.toBe('');
    url.searchParams.set('iss', 'https://hemmeligt.example.org');
    await isTurnedAway(browser, url);
    expect(refusals).toHaveLength(1);
    for (const secret of [code, url.searchParams.get('state') ?? '-', 'hemmeligt', 'mette'])
      expect(refusals.join()).not.toContain(secret);
  });
});

describe('when there is nobody to ask', () => {
  test('a provider that does not answer is said where one logs in', async () => {
    here.oidc = { ...provider, issuer: 'http://127.0.0.1:9' };
    await isTurnedAway(new AnyBrowser(), at(START));
    expect(refusals).toHaveLength(1);
  });

  test('without a municipality’s login there are no such addresses', async () => {
    here.oidc = null;
    for (const path of [START, `${CALLBACK}?code=x&state=y`]) expect((await fetch(at(path))).status).toBe(404);
  });
});
