/** For tests: a real OIDC provider on this machine, and a browser without a screen that is sent there and back. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NextRequest } from 'next/server';
import OidcProvider from 'oidc-provider';
import type { Provider } from './oidc';

const SECRET = 'a-secret-of-the-test';

/** Something that answers on a port of its own. */
export async function listening(host: string) {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, host, done));
  return {
    home: `http://${host}:${(server.address() as AddressInfo).port}`,
    answer: (listener: RequestListener) => void server.on('request', listener),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export type Door = (request: NextRequest) => Promise<Response>;

/** Our own site, as far as its doors: every other address is a page. Does what Next does between the socket and a door. */
export async function ownDoors(doors: Record<string, Door>) {
  const ours = await listening('localhost');
  ours.answer(async (request, response) => {
    const url = new URL(request.url ?? '/', ours.home);
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answered =
      doors[url.pathname]?.(new NextRequest(url, { headers })) ?? Promise.resolve(new Response('a page'));
    const answer = await answered.catch(() => new Response('broken', { status: 500 }));
    const body = await answer.text();
    response.writeHead(answer.status, [...answer.headers].flat()).end(body);
  });
  return ours;
}

/** Who may log in at the provider, and what it tells of them. */
export type People = Record<string, Record<string, unknown>>;

/**
 * @param back where it sends people who have logged in @param out where it sends those who have logged out
 * @param people looked up at each login, so that a test may take a role from somebody
 */
export async function realProvider(people: People, back: string, out: string) {
  const { home: issuer, answer, close } = await listening('127.0.0.1');
  const real = new OidcProvider(issuer, {
    clients: [{ client_id: 'fis', client_secret: SECRET, redirect_uris: [back], post_logout_redirect_uris: [out] }],
    claims: { openid: ['sub'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['for the test only'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  });
  answer(real.callback());
  const provider: Provider = {
    ...{ issuer, clientId: 'fis', clientSecret: SECRET, scope: 'openid profile' },
    ...{ roleClaim: 'roles', roles: { 'Fagland.Redaktion': 'editor' } },
  };
  return { provider, close };
}

type Cookies = Map<string, string>;
/** Where it ended, what it was answered, and every address on the way. */
export type Arrived = { url: URL; answer: Response; text: string; way: string[] };

/** Follows, keeps cookies by host as browsers do, and fills in the provider's forms. */
export class AnyBrowser {
  readonly cookies = new Map<string, Cookies>();

  jar(host: string): Cookies {
    const jar: Cookies = this.cookies.get(host) ?? new Map();
    this.cookies.set(host, jar);
    return jar;
  }

  /** @param as the name that is typed at the provider @param before stands still when it is sent to an address like this */
  async go(to: string, { as = '', before = '' } = {}): Promise<Arrived> {
    const way: string[] = [];
    let [next, form] = [to, null as URLSearchParams | null];
    for (let step = 0; step < 20; step += 1) {
      way.push(next);
      const jar = this.jar(new URL(next).hostname);
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
        ...(form && { method: 'POST', body: form }),
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0/i.test(line)) jar.delete(key);
        else jar.set(key, value);
      }
      form = null;
      const location = answer.headers.get('location');
      const text = await answer.text();
      if (location) {
        next = new URL(location, next).href;
        if (before && next.startsWith(before)) return { url: new URL(next), answer, text, way };
        continue;
      }
      const [, action = ''] = /action="([^"]+)"/.exec(text) ?? [];
      if (!action) return { url: new URL(next), answer, text, way };
      const fields = [...text.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]);
      // «Yes, sign me out», as anybody would press who has just logged out.
      if (/name="logout"/.test(text)) fields.push(['logout', 'yes']);
      form = new URLSearchParams([...fields, ['login', as], ['password', 'x']]);
      next = new URL(action.replaceAll('&amp;', '&'), next).href;
    }
    throw new Error('It was sent round and round.');
  }
}
