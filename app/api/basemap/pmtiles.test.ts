// @vitest-environment node
/** The map file in pieces, over a real connection, as a browser asks for it. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerPmtiles, parseRange } from './pmtiles';

const CONTENT = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));
let server: Server;
let folder: string;
let address: string;
let file: string | undefined = 'kolding.pmtiles';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pmtiles-'));
  await writeFile(path.join(folder, 'kolding.pmtiles'), CONTENT);
  server = createServer(async (incoming, outgoing) => {
    const { method = 'GET' } = incoming;
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await answerPmtiles(
      new Request(`http://localhost${incoming.url}`, { method, headers }),
      file,
      folder,
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
    else outgoing.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/basemap/kort.pmtiles`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
});

const query = (headers: Record<string, string> = {}, method = 'GET') => fetch(address, { method, headers });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('Kommunens egen kortfil', () => {
  it('gives the piece that was asked for', async () => {
    const response = await query({ range: 'bytes=100-199' });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe('bytes 100-199/1000');
    expect(await bytes(response)).toEqual(CONTENT.subarray(100, 200));
  });

  it('gives the end, and the rest from a place', async () => {
    expect(await bytes(await query({ range: 'bytes=-10' }))).toEqual(CONTENT.subarray(990));
    expect(await bytes(await query({ range: 'bytes=990-5000' }))).toEqual(CONTENT.subarray(990));
    expect(await bytes(await query({ range: 'bytes=990-' }))).toEqual(CONTENT.subarray(990));
  });

  it('gives all of it when no piece was asked for', async () => {
    const response = await query();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toContain('public');
    expect(await bytes(response)).toEqual(CONTENT);
  });

  it('says 416 and the size when the piece lies outside', async () => {
    const response = await query({ range: 'bytes=1000-1100' });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */1000');
  });

  it('says 304 to who already has it, and never mixes an old piece into a new file', async () => {
    const etag = (await query({}, 'HEAD')).headers.get('etag') ?? '';
    expect((await query({ 'if-none-match': etag })).status).toBe(304);
    expect((await query({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206);
    await utimes(path.join(folder, 'kolding.pmtiles'), 1_800_000_000, 1_800_000_000);
    expect((await query({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(200);
    expect((await query({}, 'HEAD')).headers.get('etag')).not.toBe(etag);
  });

  it('is not there when switched off, when the file is gone, and when it is a folder', async () => {
    for (file of [undefined, 'gone.pmtiles', '.']) expect((await query()).status).toBe(404);
    file = 'kolding.pmtiles';
  });

  it('reads ranges by the book', () => {
    expect(parseRange(null, 10)).toBeNull();
    expect(parseRange('bytes=0-0', 10)).toEqual({ start: 0, end: 0 });
    expect(parseRange('bytes=-0', 10)).toBe('outside');
    expect(parseRange('bytes=10-', 10)).toBe('outside');
    for (const other of ['bytes=5-4', 'bytes=-', 'items=0-1', 'bytes=0-1,3-4', 'bytes=a-b'])
      expect(parseRange(other, 10)).toBeNull();
  });
});
