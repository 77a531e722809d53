/** What waits, was declined, or is told to those who ring only: in no page, file or answer that anybody can fetch. */
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { openDatabase } from '../db/open';
import { approve, decline, type Fresh, findProposal, submit } from '../db/proposals';
import { Offer, Place } from '../domain/offer';
import { CANARY } from './canary';
import { startServer } from './own-server';

const PORT = 3273;
const SHOWN = 'Kaffe hos Lis bag laden';
const AT = '2026-11-23T10:00:00.000Z';

const offer = (facets: object): Offer =>
  Offer.parse({
    ...{ slug: 'kaffe-hos-lis', kind: 'meeting_place', title: SHOWN },
    source: { url: 'https://example.org/', date: '2026-11-23', confidence: 'high' },
    ...facets,
  });
const sender = { relation: 'ours', answer: 'email', email: `${CANARY}@example.org` } as const;
const proposal = (told: Partial<Fresh>): Fresh => ({
  ...{ id: randomUUID(), kind: 'new', target: null, formKey: null, status: 'waiting', note: `${CANARY} note` },
  ...{ values: {}, sender },
  ...told,
});

test('What waits, what was declined, who sent it, and an address that is only told to those who ring, can be fetched by nobody', async () => {
  const server = await startServer(PORT);
  const get = async (path: string) => (await fetch(server.home + path)).text();
  const known = [...(await get('/sitemap.xml')).matchAll(/\/tilbud\/([a-z0-9-]+)</g)].map(([, slug = '']) => slug);
  const old = known[0] ?? '';

  const db = openDatabase(server.database);
  const by = { actor: 'sender', at: AT };
  const editor = (id: string) => ({ actor: 'anna', id: 'anna', at: AT, seen: findProposal(db, id)?.version ?? 0 });
  const canary = offer({ slug: 'ny-der-venter', title: `${CANARY} ny` });
  submit(db, proposal({ values: { offer: canary } }), by);
  submit(db, proposal({ kind: 'change', target: old, values: { offer: { ...canary, slug: old } } }), by);
  const no = submit(db, proposal({ values: { offer: { ...canary, slug: 'ny-der-fik-nej' } } }), by);
  decline(db, no, editor(no), 'unclear', `${CANARY} words`);
  const hidden = Place.parse({
    ...{ slug: 'hos-lis', name: 'Hos Lis', street: `${CANARY}vej 4`, postalCode: '6580', addressHidden: true },
    position: { lat: 55.42871, lng: 9.28631, precision: 'door', source: CANARY },
    access: { step_free: { value: 'yes', note: `${CANARY} ved porten` } },
  });
  const yes = submit(
    db,
    proposal({ values: { place: hidden, offer: offer({ place: 'hos-lis', town: 'vamdrup' }) } }),
    by,
  );
  expect(approve(db, yes, editor(yes)).ok).toBe(true);
  db.$client.close();

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
