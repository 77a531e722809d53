/** A neighbour's catalogue is fetched whole or not at all; what is sure is put in, and people are asked of the rest. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Settings } from '../app/settings-environment';
import { dueSources, saveSource, sourceBy } from '../db/import-sources';
import { waitingOf } from '../db/import-states';
import { countsOf, rowsOf } from '../db/importing';
import { find, save } from '../db/noun';
import { offers } from '../db/offers';
import type { OpenDatabase } from '../db/open';
import { emptyDatabase, offer } from '../db/test-data';
import { towns } from '../db/towns';
import { serviceOf } from '../domain/hsds/services';
import type { Offer } from '../domain/offer';
import type { Entry } from '../domain/snapshot';
import { pull } from './import-pull';

const DAY = '2026-11-23';
const TOWN = { lat: 55.43, lng: 9.29, precision: 'area', source: 'test' } as const;
const around = { day: DAY, modified: `${DAY}T10:00:00Z`, site: 'https://nabo.example' };
const PER_PAGE = 2;

type Answer = { status?: number; headers?: Record<string, string>; body?: unknown };
let db: OpenDatabase;
let folder = '';
let theirs: Offer[] = [];
let isBrief = false;
/** What the neighbour does instead, once for each address it is said of. */
let moods: { at: RegExp; answer: Answer }[] = [];
let asked: string[] = [];
const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  const { url = '' } = request;
  asked.push(url);
  const mood = moods.findIndex(({ at }) => at.test(url));
  const { status = 200, headers, body } = mood >= 0 ? (moods.splice(mood, 1)[0]?.answer ?? {}) : { body: told(url) };
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
});

function told(url: string): unknown {
  const { pathname, searchParams } = new URL(url, 'http://x');
  const services = theirs.map((each) => serviceOf({ offer: each } as Entry, around));
  const one = services.find(({ id }) => pathname === `/hsds/services/${id}`);
  if (one) return one;
  const page = Number(searchParams.get('page'));
  const contents = services.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return {
    total_items: services.length,
    total_pages: Math.ceil(services.length / PER_PAGE),
    contents: isBrief ? contents.map(({ id, name, status }) => ({ id, name, status })) : contents,
  };
}

const settings = () => ({ dataFolder: folder, publicUrl: 'https://her.example' }) as Settings;
const pulled = () => pull(db, 'nabo', settings());
const waiting = () => waitingOf(db, 'nabo', 'import:nabo');
const own = (facets: Partial<Offer>) => offer({ organisation: undefined, place: undefined, ...facets });

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pull-'));
  db = emptyDatabase();
  for (const [slug, name] of [
    ['vamdrup', 'Vamdrup'],
    ['kolding', 'Kolding'],
  ] as const)
    towns.write(db, { slug, name, kind: 'town', area: slug, position: TOWN }, { origin: 'seed' });
  [isBrief, moods, asked] = [false, [], []];
  theirs = [
    own({ slug: 'kor', title: 'Koret ved Åen', town: 'kolding', topics: ['music_culture.singing'] }),
    own({ slug: 'skak', title: 'Skak på torvet' }),
    own({ slug: 'strik', title: 'Strik og snak' }),
  ];
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  saveSource(db, {
    ...{ key: 'nabo', name: 'Nabokommunen', kind: 'hsds', url: `http://localhost:${port}/hsds`, licence: 'CC0' },
    ...{ share: true, trust: 5, isWhole: true, columns: {}, everyDays: 7 },
  });
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
});

it.each([
  ['with all of each service', false],
  ['with names only, so that each is asked for by itself', true],
])('a list %s', async (_how, brief) => {
  isBrief = brief;
  expect(await pulled()).toBe('ok');
  for (const each of theirs) expect(find(db, offers, each.slug)).toMatchObject({ title: each.title, town: each.town });
  expect(sourceBy(db, 'nabo')).toMatchObject({ pulledOn: expect.any(String), pullSaid: 'ok' });
  expect([waiting(), readdirSync(path.join(folder, 'imports'))]).toEqual([[], []]);
  expect(await pulled()).toBe('ok');
});

it('what has changed there is taken; what somebody here has written waits for a person, again and again', async () => {
  await pulled();
  const mine = find(db, offers, 'kor') as Offer;
  save(db, offers, { ...mine, title: 'Redaktørens kor' }, { actor: 'mette', at: new Date().toISOString() });
  theirs = theirs.map((each) => ({ ...each, title: `${each.title} 2` }));
  for (let n = 0; n < 2; n += 1) {
    expect(await pulled()).toBe('asks');
    expect(find(db, offers, 'skak')?.title).toBe('Skak på torvet 2');
    expect(find(db, offers, 'kor')?.title).toBe('Redaktørens kor');
    const [id = '', ...more] = waiting();
    expect(more).toEqual([]);
    expect(countsOf(db, id)).toMatchObject({ changed: 1, new: 0, gone: 0 });
    expect(rowsOf(db, id, 'changed')[0]?.changes).toMatchObject([{ name: 'offer.title', verdict: 'ask' }]);
  }
});

it('what is no longer there is asked of, and stays until a person says that it is gone', async () => {
  await pulled();
  theirs = theirs.slice(1);
  expect(await pulled()).toBe('asks');
  expect(countsOf(db, waiting()[0] ?? '')).toMatchObject({ gone: 1 });
  expect(find(db, offers, 'kor')?.status).toBe('published');
});

it.each<[string, Answer, string]>([
  ['answers with an error', { status: 404 }, 'not_hsds'],
  ['sends us to another host', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'moved'],
  ['is no directory', { body: { hej: 'verden' } }, 'not_hsds'],
  ['talks nonsense', { body: '<html>' }, 'not_hsds'],
])('when the second page %s, nothing at all is changed', async (_what, answer, why) => {
  moods = [{ at: /page=2/, answer }];
  expect(await pulled()).toBe(why);
  expect(find(db, offers, 'kor')).toBeNull();
  expect([waiting(), readdirSync(path.join(folder, 'imports'))]).toEqual([[], []]);
  expect(sourceBy(db, 'nabo')?.pullSaid).toBe(why);
});

it('told to wait, we wait, and ask again', async () => {
  moods = [{ at: /page=1/, answer: { status: 429, headers: { 'retry-after': '1' } } }];
  const begun = performance.now();
  expect(await pulled()).toBe('ok');
  expect(performance.now() - begun).toBeGreaterThan(900);
  expect(asked.filter((url) => url.endsWith('&page=1'))).toHaveLength(2);
});

it('it is fetched when its days have gone, and not before', () => {
  const keys = (day: string) => dueSources(db, day).map(({ key }) => key);
  expect(keys(DAY)).toEqual(['nabo']);
  db.$client.prepare("update import_sources set pulled_on = '2026-11-20'").run();
  expect([keys('2026-11-26'), keys('2026-11-27')]).toEqual([[], ['nabo']]);
});
