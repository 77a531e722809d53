/** What others may fetch: calendars, facts for search engines, the map of the site; and what nobody may. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Offer } from '../domain/offer';
import { english } from './pages';
import { expect, test } from './watch';

const offers: Offer[] = readFileSync('data/offers.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const withheld = offers.filter(({ source }) => source.confidence === 'low');
const OCTETS_MAX = 75;

test('A weekly time can be put in my calendar', async ({ page, request, snapshot }) => {
  const weekly = snapshot.cards.filter(({ times }) => times.some(({ every }) => every === 'week'));
  expect(weekly.length).toBeGreaterThan(5);
  for (const { slug } of weekly.slice(0, 8)) {
    const answer = await request.get(`/tilbud/${slug}/kalender.ics`);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const text = await answer.text();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(OCTETS_MAX);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const [event] = calendar.getAllSubcomponents('vevent');
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary'])
      expect(event?.getFirstPropertyValue(name), name).toBeTruthy();
    const zone = event?.getFirstProperty('dtstart')?.getParameter('tzid');
    if (zone)
      expect(calendar.getAllSubcomponents('vtimezone').map((z) => z.getFirstPropertyValue('tzid'))).toContain(zone);
    if (!event) continue;
    const next = new ICAL.Event(event).iterator();
    expect(next.next()).toBeTruthy();
    expect(next.next()).toBeTruthy();
  }
  await page.goto(`/tilbud/${weekly[0]?.slug}`);
  await expect(page.getByRole('link', { name: /Læg i kalenderen/ })).toHaveAttribute('href', /kalender\.ics$/);
});

test('A place that has not told when has no calendar, and no link to one', async ({ page, request, snapshot }) => {
  const silent = snapshot.cards.find(({ times, next, timeNote }) => times.length === 0 && !next && !timeNote);
  expect((await request.get(`/tilbud/${silent?.slug}/kalender.ics`)).status()).toBe(404);
  expect((await request.get('/tilbud/findes-ikke/kalender.ics')).status()).toBe(404);
  await page.goto(`/tilbud/${silent?.slug}`);
  await expect(page.getByRole('link', { name: /kalenderen/ })).toHaveCount(0);
});

test('Search engines are told what is known, and no point that nobody has checked', async ({ request, snapshot }) => {
  const exact = snapshot.cards.filter(({ precision }) => precision === 'door').slice(0, 5);
  const rough = snapshot.cards.filter(({ at, precision }) => at && precision !== 'door').slice(0, 15);
  for (const card of [...exact, ...rough]) {
    const html = await (await request.get(`/tilbud/${card.slug}`)).text();
    const json = html.match(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/)?.[1] ?? '';
    const thing = JSON.parse(json);
    expect(thing['@context']).toBe('https://schema.org');
    expect(thing.name).toBe(card.title);
    if (card.precision === 'door') expect(json).toContain('GeoCoordinates');
    else expect(json).not.toMatch(/geo|latitude/i);
  }
});

test('The map of the site leads to every topic, town and place, and each address answers', async ({
  request,
  snapshot,
}) => {
  test.slow();
  const text = await (await request.get('/sitemap.xml')).text();
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
  expect.soft(addresses.filter((address, n) => addresses.indexOf(address) !== n)).toEqual([]);
  for (const { slug } of snapshot.cards) expect(addresses).toContain(`/tilbud/${slug}`);
  for (const path of ['/', '/find', '/om', '/akut', '/emne/strik', '/emne/snakke', '/by/vamdrup'])
    expect(addresses).toContain(path);
  expect(text).toContain('hreflang="en"');

  // All pages are read once, and none of them may name what is withheld.
  const names = withheld.map(({ slug }) => `/tilbud/${slug}"`);
  const queue = [...addresses];
  const faults: string[] = [];
  const read = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const answer = await request.get(path);
      const html = await answer.text();
      if (answer.status() !== 200) faults.push(`${path} answers ${answer.status()}`);
      faults.push(...names.filter((name) => html.includes(name)).map((name) => `${path} names ${name}`));
    }
  };
  await Promise.all([read(), read(), read(), read()]);
  expect(faults).toEqual([]);
});

test('What nobody has confirmed is shown nowhere', async ({ request, snapshot }) => {
  expect(withheld.length).toBeGreaterThan(20);
  const shown = JSON.stringify(snapshot) + (await (await request.get('/sitemap.xml')).text());
  for (const { slug } of withheld) expect(shown).not.toContain(`${slug}"`);
  for (const { slug } of withheld.slice(0, 20))
    for (const path of [`/tilbud/${slug}`, english(`/tilbud/${slug}`), `/tilbud/${slug}/kalender.ics`])
      expect((await request.get(path)).status(), path).toBe(404);
});

test('The catalogue is sent small and kept for ever, and an old address leads to the new one', async ({
  request,
  snapshot,
}) => {
  const address = (await (await request.get('/find')).text()).match(/\/api\/snapshot\/[0-9a-f]+/)?.[0] ?? '';
  const packed = await fetch(new URL(address, test.info().project.use.baseURL), {
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('cache-control')).toMatch(/public.*max-age=31536000.*immutable/);
  const old = await request.get('/api/snapshot/0000000000000000', { maxRedirects: 0 });
  expect(old.status()).toBe(307);
  expect(old.headers().location).toBe(address);
  expect(snapshot.cards.length).toBeGreaterThan(200);
});

test('Whoever watches the server is told how it is', async ({ request, snapshot }) => {
  const answer = await request.get('/api/health');
  expect(await answer.json()).toEqual({
    status: 'ok',
    offers: snapshot.cards.length,
    version: expect.stringMatching(/^[0-9a-f]{8,}$/),
  });
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toMatch(/Allow: \//);
  expect(robots).toMatch(/Sitemap: http.*\/sitemap\.xml/);
});

test('An address that leads nowhere says so, in my language, and shows ways on', async ({ page }) => {
  for (const [path, title, onward] of [
    ['/findes-ikke', 'Siden findes ikke', 'Find et fællesskab'],
    ['/tilbud/findes-ikke', 'Siden findes ikke', 'Find et fællesskab'],
    ['/emne/findes-ikke', 'Siden findes ikke', 'Find et fællesskab'],
    ['/by/findes-ikke', 'Siden findes ikke', 'Find et fællesskab'],
    ['/forening/findes-ikke', 'Siden findes ikke', 'Find et fællesskab'],
    ['/en/not-here', 'This page does not exist', 'Find a community'],
    ['/en/tilbud/not-here', 'This page does not exist', 'Find a community'],
  ] as const) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(title);
    await expect(page.getByRole('main').getByRole('link', { name: onward })).toBeVisible();
    await expect(page, path).toHaveTitle(new RegExp(title));
  }
});

test('A form with too much, too little or nonsense in it still gets a page', async ({ request }) => {
  const html = await (await request.get('/find')).text();
  const hidden = Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')],
    ),
  );
  expect(Object.keys(hidden).length).toBeGreaterThan(0);
  const forms: Record<string, string>[] = [
    { side: 'find', ord: 'ord '.repeat(2500) },
    {
      side: 'find',
      ord: 'x'.repeat(10_000),
      ukendt: 'ja',
      emne: 'findes.ikke',
      afstand: 'langt',
      dag: 'aldrig',
      by: 'atlantis',
      vist: '-7',
    },
    { side: 'emne:findes-ikke', ord: 'kaffe' },
    { side: '../../etc', vist: '999999999', hvem: '<script>', vilkaar: '%', skal: 'måske', uden: 'x:y' },
    {},
  ];
  for (const fields of forms) {
    const answer = await request.post('/find', { multipart: { ...hidden, ...fields } });
    expect(answer.status(), JSON.stringify(fields).slice(0, 60)).toBe(200);
    expect(await answer.text()).toMatch(/\d+ steder?|Det har vi ikke fundet endnu/);
  }
});
