// @vitest-environment node
/** The proxy against a real server on this machine: what it asks, what it passes on, and what it does when that fails. */
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tidy } from './shelf';
import { answerTile, pictureType, type TileSource } from './tile';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const KOLDING = { z: '12', x: '2155', y: '1285' };
const TRACES = ['cookie', 'referer', 'x-forwarded-for', 'accept-language', 'user-agent', 'authorization'];
const DAY = 24 * 60 * 60 * 1000;

let server: Server;
let folder: string;
let base: string;
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const sendPng = (_: IncomingMessage, response: ServerResponse) =>
  response.setHeader('content-type', 'image/png').end(PNG);
const xyz = (given: Partial<TileSource> = {}): TileSource => ({
  kind: 'xyz',
  xyzUrl: `${base}/{z}/{x}/{y}.png?key=hemmelig`,
  maxZoom: 16,
  contact: 'redaktion@example.org',
  ...given,
});

beforeEach(async () => {
  asked = [];
  answer = sendPng;
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(path.join(tmpdir(), 'tiles-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
});

const filesOf = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('Baggrundskort gennem vores egen server', () => {
  it('fetches a tile with our name and key, and gives it on as a picture', async () => {
    const response = await answerTile(KOLDING, xyz(), folder);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
    expect(asked[0]?.url).toBe('/12/2155/1285.png?key=hemmelig');
    expect(asked[0]?.headers['user-agent']).toContain('redaktion@example.org');
  });

  it('tells the source nothing of who is looking, from which page, or with which cookie', async () => {
    vi.stubEnv('MAP_BASEMAP', 'xyz');
    vi.stubEnv('MAP_XYZ_URL', `${base}/{z}/{x}/{y}.png`);
    vi.stubEnv('DATA_FOLDER', folder);
    vi.resetModules(); // the settings are read when the module is
    const { GET } = await import('./[z]/[x]/[y]/route');
    const headers = Object.fromEntries(TRACES.map((name) => [name, 'visitor']));
    const visitor = new Request('http://localhost/api/basemap/12/2155/1285?visitor', { headers });
    expect(visitor.headers.get('cookie')).toBe('visitor');
    expect((await GET(visitor, { params: Promise.resolve(KOLDING) })).status).toBe(200);
    expect(asked).toHaveLength(1);
    expect(JSON.stringify([asked[0]?.url, asked[0]?.rawHeaders])).not.toContain('visitor');
  });

  it('asks for at most eight at once, and the others wait for their turn', async () => {
    let [open, most] = [0, 0];
    answer = async (request, response) => {
      open += 1;
      most = Math.max(most, open);
      await new Promise((later) => setTimeout(later, 200)); // a ninth would come meanwhile
      open -= 1;
      sendPng(request, response);
    };
    const many = Array.from({ length: 30 }, (_, i) => ({ z: '16', x: String(2155 * 16 + i), y: String(1285 * 16) }));
    const answers = await Promise.all(many.map((words) => answerTile(words, xyz(), folder)));
    expect(answers.map(({ status }) => status)).toEqual(many.map(() => 200));
    expect(most).toBe(8);
  });

  it('asks once and then uses its own copy for thirty days', async () => {
    await answerTile(KOLDING, xyz(), folder);
    await answerTile(KOLDING, xyz(), folder);
    expect(asked).toHaveLength(1);
    await answerTile(KOLDING, xyz(), folder, Date.now() + 31 * DAY);
    expect(asked).toHaveLength(2);
  });

  it('asks once when two look at the same place at the same time', async () => {
    await Promise.all([answerTile(KOLDING, xyz(), folder), answerTile(KOLDING, xyz(), folder)]);
    expect(asked).toHaveLength(1);
  });

  it('shows the old tile when the source is down', async () => {
    await answerTile(KOLDING, xyz(), folder);
    answer = (_, response) => response.writeHead(500).end();
    const response = await answerTile(KOLDING, xyz(), folder, Date.now() + 31 * DAY);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it('says 502 and keeps nothing when the source sends an error, a page, script in a picture, or sends us elsewhere', async () => {
    const odd: (typeof answer)[] = [
      (_, response) => response.writeHead(503).end(),
      (_, response) => response.setHeader('content-type', 'text/html').end('<h1>Forkert nøgle</h1>'),
      (_, response) => response.setHeader('content-type', 'image/svg+xml').end('<svg><script>1</script></svg>'),
      (_, response) => response.setHeader('content-type', 'image/png').end('<html>'),
      (_, response) => response.writeHead(302, { location: `${base}/elsewhere` }).end(),
      (_, response) =>
        response.setHeader('content-type', 'image/png').end(Buffer.concat([PNG, Buffer.alloc(2_100_000)])),
      (request) => request.destroy(),
    ];
    for (answer of odd) expect((await answerTile(KOLDING, xyz(), folder)).status).toBe(502);
    expect(await filesOf()).toEqual([]);
  });

  it('gives up when nobody answers', async () => {
    answer = () => undefined;
    expect((await answerTile(KOLDING, xyz(), folder)).status).toBe(502);
  });

  it('asks nobody for tiles outside our corner, at other zooms, or by odd numbers', async () => {
    for (const words of [
      { z: '12', x: '2074', y: '1409' },
      { z: '7', x: '67', y: '40' },
      { z: '17', x: String(2155 * 32), y: String(1285 * 32) },
      { z: '12', x: '../../etc', y: '1285' },
      { z: '12', x: '2155', y: '1285?x=' },
    ])
      expect((await answerTile(words, xyz(), folder)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('is not there when no such base map is switched on', async () => {
    for (const kind of ['embedded', 'pmtiles', 'wms'] as const)
      expect((await answerTile(KOLDING, xyz({ kind }), folder)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it('asks a WMS for the square of the tile', async () => {
    await answerTile(
      KOLDING,
      xyz({ kind: 'wms', wmsUrl: `${base}/wms?apikey=hemmelig`, wmsLayers: 'daempet' }),
      folder,
    );
    const query = new URL(asked[0]?.url ?? '', base).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ apikey: 'hemmelig', LAYERS: 'daempet', REQUEST: 'GetMap' });
  });

  it('does not show the old map under a new setting', async () => {
    await answerTile(KOLDING, xyz(), folder);
    await answerTile(KOLDING, xyz({ xyzUrl: `${base}/other/{z}/{x}/{y}` }), folder);
    expect(asked).toHaveLength(2);
  });

  it('throws out the oldest tiles when the shelf is full', async () => {
    for (let i = 0; i < 10; i += 1) {
      const file = path.join(folder, `${i}`);
      await writeFile(file, Buffer.alloc(100));
      await utimes(file, i, i);
    }
    expect(await tidy(folder, 2_000)).toBe(0);
    expect(await tidy(folder, 500)).toBe(6);
    expect((await filesOf()).map(({ name }) => name).sort()).toEqual(['6', '7', '8', '9']);
  });

  it('tells pictures by their bytes', () => {
    expect(pictureType(PNG)).toBe('image/png');
    expect(pictureType(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(pictureType(Buffer.from('<svg'))).toBeNull();
    expect(pictureType(new Uint8Array())).toBeNull();
  });
});
