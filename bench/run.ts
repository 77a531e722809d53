/**
 * Measures the product at several sizes and prints one table, with each goal beside what was measured. A busy machine
 * gives poor times: compare them with the floors of the same run («plain loop», «constant server»), not with others.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEVICES, measureScripts, measureVisits } from './browser';
import type { InMemory } from './in-memory';
import { inOtherProcess } from './load';
import { GOAL_SIZE, HELP, type Options, readOptions } from './options';
import { databaseIn, writeKolding, writeSynthetic } from './seeding';
import { measureServed } from './served';
import { startServer } from './server';
import { Table } from './table';
import { tellMemory, tellScripts, tellServed, tellVisit } from './tell';

/** To the side of the table, so that `--json` can be read by a machine. */
const say = (words: string) => console.error(`• ${words}`);
const IN_MEMORY = fileURLToPath(new URL('./in-memory.ts', import.meta.url));
const KOLDING = 'Kolding';
const columnOf = (size: number) => size.toLocaleString('en-GB');

/** A part that cannot be measured here says why, and the others go on. */
async function attempt(what: string, work: () => Promise<void>): Promise<void> {
  say(what);
  try {
    await work();
  } catch (cause) {
    say(`${what} could not be measured: ${cause instanceof Error ? cause.message : cause}`);
  }
}

async function inBrowser(table: Table, column: string, folder: string, options: Options): Promise<void> {
  const server = await startServer(folder);
  try {
    if (column === KOLDING) tellScripts(table, column, await measureScripts(server.origin));
    else
      for (const device of DEVICES)
        tellVisit(table, column, device.name, await measureVisits(server.origin, device, options.visits));
  } finally {
    await server.stop();
  }
}

async function measure(table: Table, column: string, write: (folder: string) => number, options: Options) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    say(`${column}: writing`);
    const writeMs = write(folder);
    await attempt(`${column}: in memory`, async () =>
      tellMemory(
        table,
        column,
        writeMs,
        await inOtherProcess<InMemory>(IN_MEMORY, [databaseIn(folder)], ['--expose-gc']),
      ),
    );
    await attempt(`${column}: serving`, async () =>
      tellServed(table, column, await measureServed(folder, options.loadSeconds, say)),
    );
    if (options.browser && (column === KOLDING || column === columnOf(GOAL_SIZE)))
      await attempt(`${column}: in a browser`, () => inBrowser(table, column, folder, options));
  } finally {
    clear();
    process.off('exit', clear);
  }
}

async function run(options: Options): Promise<void> {
  const table = new Table([KOLDING, ...options.sizes.map(columnOf)], columnOf(GOAL_SIZE));
  await measure(table, KOLDING, writeKolding, options);
  for (const size of options.sizes)
    await measure(table, columnOf(size), (folder) => writeSynthetic(folder, size), options);

  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu?.model ?? 'processor'}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`;
  const at = new Date().toISOString().slice(0, 16);
  if (options.json) return console.log(JSON.stringify({ at, machine, options, rows: table }, null, 2));
  console.log(`\n${at}, ${machine}\n\n${table}\n`);
  const [met, missed] = [table.goals(true), table.goals(false)];
  console.log(
    `${met.length} of ${met.length + missed.length} goals met${missed.length > 0 ? `. Not met: ${missed.join(' · ')}` : ''}.`,
  );
}

// So that stopping it half-way leaves no server and no folder behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else await run(options);
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : cause}\n`);
  process.exitCode = 1;
}
