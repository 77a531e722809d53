/** The open API as harvesters meet it: every point of the outside check, the limit, and what has gone or is withheld. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { type Ask, apiOf, type Entry, jsonIn, recordOf } from '../domain/hsds/check/api';
import { shapeOf } from '../domain/hsds/check/ours';
import { pointsOf } from '../domain/hsds/check/points';
import { idOf } from '../domain/hsds/ids';
import { LISTS } from '../domain/hsds/question';
import { PROBLEMS } from '../domain/hsds/wrongs';
import { CANARY } from './canary';
import { startServer } from './own-server';
import { expect, test } from './watch';

const API = '/api/hsds';
const GONE_PORT = 3261;
const OTHER_PORT = 3262;

/** A harvester with manners: told to wait, it waits. */
const askAt =
  (home: () => string): Ask =>
  async (where, how) => {
    const address = where.startsWith('http') ? where : `${home()}${API}${where}`;
    for (;;) {
      const answer = await fetch(address, how);
      const text = await answer.text();
      if (answer.status !== 429) return { status: answer.status, text, header: (name) => answer.headers.get(name) };
      await new Promise((later) => setTimeout(later, Number(answer.headers.get('retry-after')) * 1000));
    }
  };

test.describe('The open API, looked at from outside', () => {
  // One after the other, in one process: what a point has read, the next one need not ask for again.
  test.describe.configure({ mode: 'default' });
  let home = '';
  const api = apiOf(askAt(() => home));
  test.beforeAll(({ baseURL }) => {
    home = baseURL ?? '';
  });
  for (const { name, look } of pointsOf(api, shapeOf)) test(name, () => look());

  test('its description names every parameter that it hears, and no other', async () => {
    const description = recordOf(jsonIn(await api.get('/openapi.json')));
    for (const [list, names] of Object.entries(LISTS)) {
      const { get } = recordOf(recordOf(description.paths)[`/${list}`]);
      const refs = (recordOf(get).parameters as { $ref: string }[]).map(({ $ref }) => $ref.split('/').at(-1));
      expect(refs).toEqual([...names]);
    }
  });

  test('a question that is posted is heard: as a form, and as JSON', async () => {
    const asked = await api.get('/services?search=kaffe&per_page=3');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const json = { 'content-type': 'application/json' };
    for (const how of [
      { method: 'POST', headers: form, body: 'search=kaffe&per_page=3' },
      { method: 'POST', headers: json, body: '{"search":"kaffe","per_page":3}' },
    ])
      expect((await api.ask('/services', how)).text).toBe(asked.text);
  });

  test('a wrong question is answered with which parameter, and why, and never with what was sent', async () => {
    const answer = await api.get(`/services?page=${CANARY}&modified_after=i-gaar`);
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(CANARY);
    const { type, errors } = recordOf(jsonIn(answer));
    expect(type).toBe(`${home}/docs/api#wrong-parameter`);
    expect((errors as Entry[]).map(({ parameter }) => parameter).toSorted()).toEqual(['modified_after', 'page']);
  });

  test('near a postal district: the nearer the fewer, and nothing without one', async () => {
    const near = async (proximity: number) =>
      (await api.all('service_at_locations', { postcode: '6000', proximity })).length;
    const all = (await api.all('service_at_locations')).length;
    const counts = [await near(500), await near(5000), await near(100_000)];
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts[0]).toBeLessThan(all);
    expect(counts[2]).toBe(all);
    expect((await api.get('/service_at_locations?proximity=500')).status).toBe(400);
    expect((await api.get('/service_at_locations?postcode=60')).status).toBe(400);
  });

  test('a script on anybody’s page can read it', async ({ browser }) => {
    // Another port is another origin.
    const other = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<title>x</title>'));
    await new Promise<void>((ready) => other.listen(OTHER_PORT, 'localhost', ready));
    const page = await browser.newPage();
    await page.goto(`http://localhost:${OTHER_PORT}/`);
    const read = await page.evaluate(async (address) => {
      const answer = await fetch(address, { headers: { 'if-none-match': '"x"' } });
      return { total: (await answer.json()).total_items, etag: answer.headers.get('etag') };
    }, `${home}${API}/services`);
    await page.close();
    await new Promise((closed) => other.close(closed));
    expect(read.total).toBeGreaterThan(100);
    expect(read.etag).toBeTruthy();
  });
});

for (const path of ['/docs/api', '/en/docs/api'])
  test(`${path} tells how it is read: each line on it is run, and answers as the page says`, async ({ page }) => {
    await page.goto(path);
    const examples = await page.locator('code[data-curl]').evaluateAll((lines) =>
      lines.map((line) => ({
        line: line.textContent ?? '',
        answer: line.closest('section')?.parentElement?.querySelector('code[data-answer]')?.textContent,
      })),
    );
    expect(examples.filter(({ answer }) => answer).length).toBe(Object.keys(LISTS).length + 1);
    for (const { line, answer } of examples) {
      const address = /^curl '([^']+)'$/.exec(line)?.[1] ?? '';
      const run = spawnSync('curl', ['-sS', '--fail', address], { maxBuffer: 1e9 });
      // Where there is no curl, the same address is asked for all the same.
      const said = run.error ? await (await fetch(address)).text() : run.stdout.toString();
      expect(said.trimStart()[0], line).toBe('{');
      if (answer) expect(JSON.parse(answer)).toEqual(JSON.parse(said));
    }
    for (const code of Object.keys(PROBLEMS)) await expect(page.locator(`[id="${code}"]`)).toBeVisible();
    await page.goto(`${path}#shape-Service`);
    await expect(page.locator('#shape-Service')).toBeVisible();
  });

test('Taken down, an offer is told of as gone to those who ask what has changed; what is withheld is in no answer; and who asks too often is told when to come again', async () => {
  const server = await startServer(GONE_PORT);
  const ask = askAt(() => server.home);
  const tell = (program: string, ...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', program, ...words]).stdout.toString();
  const listed = async (question: string) =>
    (recordOf(jsonIn(await ask(`/services?per_page=1000${question}`))).contents ?? []) as Entry[];
  const one = async (id: string) => {
    const answer = await ask(`/services/${id}`);
    return { status: answer.status, ...(answer.status === 200 && { said: recordOf(jsonIn(answer)).status }) };
  };

  const [first, second] = (await listed('')).map(({ id }) => id) as [string, string];
  const slugOf = async (id: string) => {
    const { additional_urls: urls } = recordOf(jsonIn(await ask(`/services/${id}`)));
    return String((urls as { url: string }[])[0]?.url.split('/').at(-1));
  };
  const slugs = [await slugOf(first), await slugOf(second)] as const;
  expect(idOf('service', slugs[0])).toBe(first);
  const etag = (await ask('/services')).header('etag') ?? '';

  const since = new Date().toISOString();
  expect(tell('db/any-gone.ts', server.database, slugs[0], 'archived', since)).toBe('became');
  expect(tell('db/any-gone.ts', server.database, slugs[1], 'paused', since)).toBe('became');
  expect((await ask('/services', { headers: { 'if-none-match': etag } })).status).toBe(200);
  const plain = (await listed('')).map(({ id }) => id);
  expect(plain).not.toContain(first);
  expect(plain).not.toContain(second);
  const changed = await listed(`&modified_after=${since}`);
  const told = Object.fromEntries(changed.map(({ id, status }) => [id, status]));
  expect(told).toMatchObject({ [first]: 'defunct', [second]: 'temporarily closed' });
  expect(await one(first)).toEqual({ status: 200, said: 'defunct' });
  expect(await one(second)).toEqual({ status: 200, said: 'temporarily closed' });
  expect((await ask('/services?format=ndjson')).text).not.toContain(first);

  // What waits, was declined or is told to those who ring: planted, and looked for in all there is.
  const shown = 'Kaffe hos Lis bag laden';
  expect(tell('db/any-proposal.ts', 'plant', server.database, CANARY, String(slugs[1]), shown)).toBe('planted');
  let seen = 0;
  for (const list of Object.keys(LISTS))
    for (const question of ['', '&full=true', '&full_service=true', '&modified_after=1970-01-01&full=true'])
      for (const format of ['json', 'ndjson']) {
        const { text } = await ask(`/${list}?format=${format}&per_page=1000${question}`);
        expect(text.toLowerCase()).not.toContain(CANARY);
        if (text.includes(shown)) seen += 1;
      }
  expect(seen).toBeGreaterThan(8); // the watch sees what is public
  for (const slug of ['ny-der-venter', 'ny-der-fik-nej'])
    expect(await one(idOf('service', slug))).toEqual({ status: 404 });
  const lis = (await ask(`/services/${idOf('service', 'kaffe-hos-lis')}`)).text;
  expect(lis).toContain('Adressen får du, når du ringer');
  expect(lis).not.toMatch(/latitude|address_1|55\.428/);

  let refused: Response | undefined;
  for (let n = 0; n < 3000 && !refused; n += 1) {
    const answer = await fetch(`${server.home}${API}`, { method: 'HEAD' });
    if (answer.status === 429) refused = answer;
  }
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused?.headers.get('access-control-allow-origin')).toBe('*');
  await server.stop();
});
