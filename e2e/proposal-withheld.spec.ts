/** What waits, was declined, or is told to those who ring only: in no page, file or answer that anybody can fetch. */
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { CANARY } from './canary';
import { startServer } from './own-server';

const PORT = 3273;
const SHOWN = 'Kaffe hos Lis bag laden';
const PLANTER = 'db/any-proposal.ts';

test('What waits, what was declined, who sent it, and an address that is only told to those who ring, can be fetched by nobody', async () => {
  const server = await startServer(PORT);
  const get = async (path: string) => (await fetch(server.home + path)).text();
  const known = [...(await get('/sitemap.xml')).matchAll(/\/tilbud\/([a-z0-9-]+)</g)].map(([, slug = '']) => slug);
  const old = known[0] ?? '';

  const plant = spawnSync(process.execPath, ['--import', 'tsx', PLANTER, 'plant', server.database, CANARY, old, SHOWN]);
  expect(plant.stdout.toString()).toBe('planted');

  const sitemap = await get('/sitemap.xml');
  expect(sitemap).toContain('/tilbud/kaffe-hos-lis');
  const find = await get('/find');
  const files = [...find.matchAll(/\/api\/[a-z]+[^"'\s\\<]*/g)].map(([path]) => path);
  expect(files.some((path) => path.startsWith('/api/snapshot'))).toBe(true);
  const paths = [
    ...[
      '/',
      '/find',
      '/by/vamdrup',
      '/kommunen',
      '/tilbud/kaffe-hos-lis',
      '/en/tilbud/kaffe-hos-lis',
      `/tilbud/${old}`,
    ],
    ...['/tilbud/kaffe-hos-lis/kalender.ics', '/tilbud/ny-der-venter', '/tilbud/ny-der-fik-nej', '/api/visits'],
    ...files,
  ];
  const found: string[] = [];
  let shown = 0;
  for (const path of new Set(paths)) {
    const text = (await get(path)).toLowerCase();
    if (text.includes(SHOWN.toLowerCase())) shown += 1;
    if (text.includes(CANARY)) found.push(path);
  }
  expect(found).toEqual([]);
  expect(sitemap).not.toContain(CANARY);
  expect(shown).toBeGreaterThan(3); // the watch sees what is public
  await server.stop();
});
