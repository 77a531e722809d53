/**
 * `npm run bench:import [-- --rows 100000]`: a made-up list of that many rows, as CSV and as JSON Lines, read and put in by
 * the same process that the server sends for; how long, and how much memory at most.
 */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { readSeedFiles } from '../db/seed-files';
import { csvLines } from '../domain/exchange/csv';
import type { Entry } from '../domain/exchange/entry';
import { jsonLines } from '../domain/exchange/lines';
import { syntheticCatalogue } from '../domain/synthetic';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const ROWS = Number(values.rows);
const SEED = 7;
const MEGA = 1e6;
const LOOK_MS = 200;

const folder = mkdtempSync(path.join(tmpdir(), 'bench-import-'));
function* made(): Generator<Entry> {
  const towns = readSeedFiles('data').towns.map(({ value }) => value);
  const { offers, organisations, places } = syntheticCatalogue(ROWS, SEED, towns);
  const bodies = new Map(organisations.map((each) => [each.slug, each]));
  const doors = new Map(places.map((each) => [each.slug, each]));
  for (const offer of offers)
    yield { offer, organisation: bodies.get(offer.organisation ?? ''), place: doors.get(offer.place ?? '') };
}
async function written(name: string, pieces: Iterable<string>): Promise<string> {
  const file = path.join(folder, name);
  const out = createWriteStream(file);
  for (const piece of pieces) if (!out.write(piece)) await new Promise<void>((done) => out.once('drain', done));
  out.end();
  await finished(out);
  return file;
}

/** Linux tells what a process has had at most; elsewhere nothing is said of it. */
function most(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

async function run(file: string, data: string, ...more: string[]) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/import.ts', file, '--source', 'bench', ...more], {
    env: { ...process.env, DATA_FOLDER: path.join(folder, data) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  const looking = setInterval(() => {
    peak = Math.max(peak, most(child.pid));
  }, LOOK_MS);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((done) => child.once('exit', done));
  clearInterval(looking);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const last = said.trim().split('\n').at(-1);
  console.log(
    `${path.basename(file)} ${more.join(' ')}: ${seconds} s, ${Math.round(peak)} MB at most, exit ${code}. ${last}`,
  );
}

try {
  for (const [name, print] of [
    ['rows.csv', csvLines],
    ['rows.jsonl', jsonLines],
  ] as const) {
    const file = await written(name, print(made()));
    const data = `data-${name}`;
    console.log(`${name}: ${ROWS} rows, ${(statSync(file).size / MEGA).toFixed(0)} MB`);
    await run(file, data);
    await run(file, data, '--yes');
    await run(file, data, '--yes');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
