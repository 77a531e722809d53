/** Which addresses lead somewhere, asked of the real catalogue in a database of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, openDatabase } from '@/db/open';
import { seed } from '@/db/seed';

const folder = mkdtempSync(path.join(tmpdir(), 'adresser-'));
process.env.DATA_FOLDER = folder;

let leadsSomewhere: (address: string) => boolean;
beforeAll(async () => {
  const db = openDatabase(path.join(folder, 'catalogue.sqlite'));
  migrate(db);
  seed(db, 'data', '2026-11-22');
  db.$client.close();
  ({ leadsSomewhere } = await import('./addresses'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an address', () => {
  test.each([
    '/',
    '/find',
    '/samtale',
    '/tilmeld',
    '/was',
    '/emne/strik',
    '/emne/spise-med-andre',
    '/by/vamdrup',
    '/tilbud/kolding-bibliotek',
    '/tilbud/koldingkoret/kalender.ics',
    '/forening/koldingkoret',
    '/indlejr',
    '/indlejr/vis',
    '/indlejr/hoejde.js',
  ])('%s leads somewhere', (address) => {
    expect(leadsSomewhere(address)).toBe(true);
  });

  test.each([
    '/findes-ikke',
    '/emne/__proto__',
    '/by/constructor',
    '/toString/strik',
    '/tilbud/kolding-bibliotek/andet',
    '/by/vamdrup/kalender.ics',
    '/find/',
    '/samtale/strik',
    '/indlejr/visning',
    '/tilbud/gaatur-cafe-paraplyen',
  ])('%s leads nowhere', (address) => {
    expect(leadsSomewhere(address)).toBe(false);
  });
});
