/** Open data as others meet it: files, a calendar, a feed and a description, asked for politely; and the page that tells of them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import ICAL from 'ical.js';
import { idOf } from '../domain/hsds/ids';
import { startServer } from './own-server';
import { expect, test } from './watch';

const KEPT_PORT = 3271;
const DAY_MS = 86_400_000;
const FILES = {
  'offers.csv': /^text\/csv; charset=utf-8/,
  'offers.geojson': /^application\/geo\+json/,
  'offers.jsonl': /^application\/jsonl/,
  'offers.ics': /^text\/calendar; charset=utf-8/,
  'feed.atom': /^application\/atom\+xml/,
  'catalog.jsonld': /^application\/ld\+json/,
};

test('Each file says what it is, may be read by anybody’s page, and is sent again only when it has changed', async ({
  request,
}) => {
  for (const [file, type] of Object.entries(FILES)) {
    const answer = await request.get(`/api/open/${file}`);
    expect(answer.status(), file).toBe(200);
    const { 'content-type': said, 'access-control-allow-origin': origin, etag = '', link } = answer.headers();
    expect(said).toMatch(type);
    expect([origin, link]).toEqual(['*', expect.stringContaining('rel="license"')]);
    const again = await request.get(`/api/open/${file}`, { headers: { 'if-none-match': etag } });
    expect([again.status(), (await again.body()).length], file).toEqual([304, 0]);
    expect((await request.head(`/api/open/${file}`)).status()).toBe(200);
    const refused = await request.post(`/api/open/${file}`, { data: 'x' });
    expect([refused.status(), refused.headers()['content-type']]).toEqual([405, 'application/problem+json']);
  }
  expect((await request.fetch('/api/open/offers.csv', { method: 'OPTIONS' })).status()).toBe(204);
});

test('A file may be of all, of a topic, of a town or of one offer, and what we do not have is told so', async ({
  request,
  snapshot,
}) => {
  const slugs = async (search: string) => {
    const text = await (await request.get(`/api/open/offers.jsonl${search}`)).text();
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).offer.slug as string);
  };
  const all = snapshot.cards.map(({ slug }) => slug);
  expect((await slugs('')).toSorted()).toEqual(all.toSorted());
  const inVamdrup = snapshot.cards
    .filter(({ town, area }) => town === 'vamdrup' || area === 'vamdrup')
    .map(({ slug }) => slug);
  expect(inVamdrup.length).toBeGreaterThan(3);
  expect((await slugs('?town=vamdrup')).toSorted()).toEqual(inVamdrup.toSorted());
  const [slug = ''] = inVamdrup;
  const csv = await (await request.get(`/api/open/offers/${slug}.csv`)).text();
  expect(csv).toMatch(/^\uFEFFId;Titel;/);
  expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2);
  for (const wrong of [
    '/api/open/offers.csv?topic=findes-ikke',
    '/api/open/offers.csv?by=vamdrup',
    '/api/open/feed.atom?town=x',
    '/api/open/catalog.jsonld?town=vamdrup',
    `/api/open/offers/${slug}.csv?town=vamdrup`,
  ])
    expect((await request.get(wrong)).status(), wrong).toBe(400);
  for (const nowhere of ['/api/open/offers.xml', '/api/open/offers/findes-ikke.csv', `/api/open/offers/${slug}.exe`])
    expect((await request.get(nowhere)).status(), nowhere).toBe(404);
});

test('The calendar of a town holds its times, and each event is its own', async ({ request }) => {
  const text = await (await request.get('/api/open/offers.ics?town=kolding')).text();
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(events.length).toBeGreaterThan(5);
  expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(events.length);
});

test('On the map only a door that somebody has seen is a point', async ({ request, snapshot }) => {
  const { features } = await (await request.get('/api/open/offers.geojson')).json();
  const doors = new Set(snapshot.cards.filter(({ precision }) => precision === 'door').map(({ slug }) => slug));
  for (const { id, geometry } of features as { id: string; geometry: { type: string } | null }[])
    if (geometry?.type === 'Point') expect(doors.has(id), id).toBe(true);
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    test('I choose a topic and a town, and each address on the page gives what it says', async ({ page, request }) => {
      await page.goto('/aabne-data');
      await page.getByLabel('Hvor?').selectOption({ label: 'Vamdrup' });
      await page.getByRole('button', { name: 'Vis adresserne' }).click();
      await expect(page).toHaveURL(/town=vamdrup/);
      await expect(page.getByRole('status')).toContainText(/i Vamdrup: \d+ steder/);
      const count = Number((await page.getByRole('status').textContent())?.match(/\d+/)?.[0]);
      const addresses = await page
        .getByLabel('Adresse, du kan kopiere')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      expect(addresses).toHaveLength(5);
      for (const address of addresses) {
        expect(address).toContain('town=vamdrup');
        const answer = await request.get(address);
        expect(answer.status(), address).toBe(200);
        if (address.includes('.jsonl')) expect((await answer.text()).trim().split('\n')).toHaveLength(count);
      }
      await expect(page.getByRole('link', { name: 'Abonnér i din kalender' })).toHaveAttribute('href', /^webcal:/);
      await page.goto('/aabne-data?town=findes-ikke');
      await expect(page.getByText('Her er det hele i stedet for')).toBeVisible();
    });
  });

test('A topic’s and a town’s page lead to their own files, and tell a feed reader and a program where to look', async ({
  page,
  request,
  snapshot,
}) => {
  const alternate = (type: string) => page.locator(`head link[rel="alternate"][type="${type}"]`);
  for (const [path, asked] of [
    ['/by/vamdrup', 'town=vamdrup'],
    ['/emne/strik', 'topic=strik'],
  ] as const) {
    await page.goto(path);
    const feed = (await alternate('application/atom+xml').getAttribute('href')) ?? '';
    expect(feed).toMatch(new RegExp(`/api/open/feed\\.atom\\?${asked}$`));
    expect((await request.get(new URL(feed, page.url()).pathname + new URL(feed, page.url()).search)).status()).toBe(
      200,
    );
    await page.getByRole('link', { name: 'Få dem i din kalender' }).click();
    await expect(page.getByLabel('Adresse, du kan kopiere').first()).toHaveValue(new RegExp(`\\?${asked}$`));
  }
  await page.goto('/emne/snakke'); // a wish is many topics
  await expect(alternate('application/atom+xml')).toHaveCount(0);
  const [{ slug = '' } = {}] = snapshot.cards;
  await page.goto(`/tilbud/${slug}`);
  const file = (await alternate('application/jsonl').getAttribute('href')) ?? '';
  const line = await (await request.get(new URL(file, page.url()).pathname)).json();
  expect(line.offer.slug).toBe(slug);
});

test('What a list asks us not to pass on is on our pages, and in nothing that others fetch', async () => {
  test.slow();
  const server = await startServer(KEPT_PORT);
  const folder = path.dirname(server.database);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kept-')), 'liste.csv');
  const put = (title: string, ...more: string[]) => {
    writeFileSync(file, `Navn;Forening;Sted;Adresse;By\n${title};Kor fra ${title};Huset ${title};Vej 1;Vamdrup\n`);
    const args = ['--import', 'tsx', 'bin/import.ts', file, '--source', title.toLowerCase(), '--yes', ...more];
    return spawnSync(process.execPath, args, { env: { ...process.env, DATA_FOLDER: folder } }).stdout.toString();
  };
  expect(put('Aabenkoret')).toContain('1 added');
  expect(put('Lukkekoret', '--no-share')).toContain('1 added');
  // A connection each: while a list is taken in, nobody here hears that the server has hung up.
  const said = async (address: string) =>
    (await fetch(server.home + address, { headers: { connection: 'close' } })).text();
  expect(await said('/tilbud/lukkekoret')).toContain('Lukkekoret');
  const addresses = [
    ...Object.keys(FILES).map((name) => `/api/open/${name}`),
    ...['csv', 'geojson', 'jsonl', 'ics'].map((ending) => `/api/open/offers/lukkekoret.${ending}`),
    ...['services', 'service_at_locations', 'organizations'].flatMap((list) =>
      ['full=true', 'format=ndjson&full=true', 'modified_after=1970-01-01'].map(
        (how) => `/api/hsds/${list}?per_page=1000&${how}`,
      ),
    ),
  ];
  let open = 0;
  for (const address of addresses) {
    const text = await said(address);
    expect(text, address).not.toMatch(/lukkekoret/i);
    if (/aabenkoret/i.test(text)) open += 1;
  }
  expect(open).toBeGreaterThan(8); // the watch sees what may be passed on

  // The other list is closed too, long after it was taken in.
  const database = new Database(server.database);
  database.prepare(`update audit set at = '2026-01-01T00:00:00.000Z' where slug = 'aabenkoret'`).run();
  database.close();
  put('Aabenkoret', '--no-share');
  for (const address of addresses) expect(await said(address), address).not.toMatch(/aabenkoret/i);
  const yesterday = new Date(Date.now() - DAY_MS).toISOString();
  const news = await said(`/api/hsds/services?per_page=1000&modified_after=${yesterday}`);
  expect(news).toContain(idOf('service', 'aabenkoret'));
  await server.stop();
});
