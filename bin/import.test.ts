/** `npm run import` as somebody at a keyboard meets it; and shot at any moment. A real run is a hundred: IMPORT_KILLS=100. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../db/open';
import { csvLines } from '../domain/exchange/csv';
import { syntheticCatalogue } from '../domain/synthetic';
import { prepareDatabase } from './database';

const KILLS = Number(process.env.IMPORT_KILLS ?? 4);
const ROWS = 800;
const LONG_MS = 60_000;
const ROOT = path.resolve(import.meta.dirname, '..');

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'import-'));
const prepared = newFolder();
const fileIn = (folder: string) => path.join(folder, 'catalogue.sqlite');
let databaseFile = '';
beforeAll(() => {
  databaseFile = fileIn(prepared);
  prepareDatabase({ dataFolder: prepared, databaseFile } as Parameters<typeof prepareDatabase>[0]);
}, LONG_MS);

function house(): string {
  const folder = newFolder();
  copyFileSync(databaseFile, fileIn(folder));
  return folder;
}
const argsOf = (file: string, more: readonly string[]) => ['--import', 'tsx', 'bin/import.ts', file, ...more];
const envOf = (folder: string) => ({ ...process.env, DATA_FOLDER: folder });
function ran(folder: string, file: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, argsOf(file, more), {
    ...{ cwd: ROOT, env: envOf(folder), encoding: 'utf8' },
  });
  return { status, said: stdout + stderr };
}
function list(name: string, ...lines: string[]): string {
  const file = path.join(newFolder(), name);
  writeFileSync(file, lines.join('\n'));
  return file;
}
function asked(folder: string, sql: string): unknown {
  const db = openDatabase(fileIn(folder));
  try {
    return db.$client.prepare(sql).pluck().get();
  } finally {
    db.$client.close();
  }
}
const offersIn = (folder: string) => asked(folder, 'select count(*) from offers') as number;

describe('a list on the command line', () => {
  it('is first only looked at; with --yes it is in; and the second time nothing is new', { timeout: LONG_MS }, () => {
    const folder = house();
    const before = offersIn(folder);
    const file = list(
      'kor.csv',
      'Navn;By;Tid;Mail',
      'Nattergalekoret i Ødis;Ødis;Tirsdage kl. 19-21;kor@example.org',
      'Uden by;Atlantis;;',
    );
    const look = ran(folder, file);
    expect(look.said).toMatch(/^ +1 {2}new$/m);
    expect(look.said).toMatch(/^ +1 {2}refused$/m);
    expect(look.said).toContain('line 3: Uden by');
    expect(look.said).toContain('offer.town: unknown_town «Atlantis»');
    expect(look.said).toContain('Nothing was changed');
    expect(look.status).toBe(0);
    expect([offersIn(folder), asked(folder, 'select count(*) from import_sources')]).toEqual([before, 0]);
    expect(ran(folder, file, '--yes').said).toContain('In: 1 added, 0 changed, 0 withdrawn.');
    expect(offersIn(folder)).toBe(before + 1);
    expect(ran(folder, file, '--yes').said).toMatch(/^ +1 {2}unchanged$/m);
    expect(offersIn(folder)).toBe(before + 1);
  });

  it('whose columns nobody can guess says so, and can be told once', { timeout: LONG_MS }, () => {
    const folder = house();
    const file = list('egen.csv', 'Hvad;Hvor', 'Nattergalekoret i Ødis;Ødis');
    const look = ran(folder, file);
    expect([look.status, look.said]).toEqual([1, expect.stringContaining('no_title_column')]);
    const told = ['--column', 'Hvad=title', '--column', 'Hvor=town', '--yes'];
    expect(ran(folder, file, ...told).said).toContain('In: 1 added');
    expect(ran(folder, file).said).toMatch(/^ +1 {2}unchanged$/m);
  });

  it('that is not there, or is no list, is refused in a sentence and changes nothing', { timeout: LONG_MS }, () => {
    const folder = house();
    const before = offersIn(folder);
    expect(ran(folder, '/findes/ikke.csv')).toMatchObject({
      status: 1,
      said: expect.stringContaining('There is no file'),
    });
    const binary = path.join(newFolder(), 'billede.csv');
    writeFileSync(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
    const refused = ran(folder, binary, '--yes');
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('Nothing was changed') });
    expect(refused.said).not.toMatch(/\bat .*\.ts:\d+/);
    expect(offersIn(folder)).toBe(before);
  });
});

it('shot at any moment, the catalogue is as before or as after, and the next run ends as an undisturbed one', async () => {
  const { offers } = syntheticCatalogue(ROWS, 11);
  const file = list(
    'stor.csv',
    [...csvLines(offers.map((offer) => ({ offer: { ...offer, town: 'kolding' } })))].join(''),
  );
  const undisturbed = house();
  const before = offersIn(undisturbed);
  const begun = performance.now();
  const whole = ran(undisturbed, file, '--yes').said;
  const lasts = performance.now() - begun;
  const after = offersIn(undisturbed);
  expect(after, whole).toBeGreaterThan(before);
  const folder = house();
  for (let n = 0; n < KILLS; n += 1) {
    const child = spawn(process.execPath, argsOf(file, ['--yes']), { cwd: ROOT, env: envOf(folder), stdio: 'ignore' });
    const gone = new Promise((done) => child.once('exit', done));
    await Promise.race([wait(lasts * (0.3 + (0.7 * (n + Math.random())) / KILLS)), gone]);
    child.kill('SIGKILL');
    await gone;
    expect(asked(folder, 'pragma integrity_check')).toBe('ok');
    expect([before, after]).toContain(offersIn(folder));
  }
  ran(folder, file, '--yes');
  expect(offersIn(folder)).toBe(after);
}, 600_000);
