/**
 * Measures the queue: many volunteers send and a few editors decide, each in a process of its own, upon one database file.
 * Beside it the floor: as many bare rows, each written in a transaction of its own by as many processes at once.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { migrate, type OpenDatabase, openDatabase } from '../db/open';
import { approve, findProposal, queue, submit, take } from '../db/proposals';
import { Offer } from '../domain/offer';
import { short, spreadOf } from './figures';

const HELP = `npm run bench:queue -- [--volunteers 50] [--each 1] [--editors 5]
  --volunteers  processes that send at once
  --each        proposals that each of them sends, one upon the other: nobody sends two, but a program that imports may
  --editors     processes that take and approve until all is decided`;
const IDLE_MS = 20;
const EDITORS_WAIT = 500;
const ME = fileURLToPath(import.meta.url);

const tell = (what: string, ms: number) => process.stdout.write(`${what} ${ms}\n`);
function timed<Result>(what: string, work: () => Result): Result {
  const begun = performance.now();
  const result = work();
  tell(what, performance.now() - begun);
  return result;
}

const WORK: Record<string, (db: OpenDatabase, name: string, count: number) => Promise<void>> = {
  async bare(db, name, count) {
    const insert = db.$client.prepare('insert into bench_rows (text) values (?)');
    for (let n = 0; n < count; n += 1) timed('bare', () => insert.run(`${name} ${n}`));
  },
  async send(db, name, count) {
    for (let n = 0; n < count; n += 1) {
      const [id, formKey] = [randomUUID(), `${name}-${n}`];
      const source = { url: 'https://example.org', date: '', confidence: 'high' };
      const offer = Offer.parse({ slug: formKey, kind: 'activity', title: `Kaffe ${formKey}`, source });
      const told = { id, formKey, kind: 'new', target: null, note: '', status: 'waiting', values: { offer } } as const;
      const sender = { relation: 'visitor', answer: 'none' } as const;
      timed('send', () => submit(db, { ...told, sender }, { actor: 'sender', at: new Date().toISOString() }));
    }
  },
  async decide(db, name, count) {
    for (let idle = 0, done = 0; done < count && idle < EDITORS_WAIT; ) {
      const free = queue(db).find(({ takenBy }) => takenBy === null);
      const by = { actor: name, id: name, at: new Date().toISOString() };
      if (!free || !timed('take', () => take(db, free.id, { ...by, seen: free.version }, true)).ok) {
        idle += 1;
        await new Promise((later) => setTimeout(later, IDLE_MS));
        continue;
      }
      idle = 0;
      const seen = findProposal(db, free.id)?.version ?? 0;
      if (timed('approve', () => approve(db, free.id, { ...by, seen })).ok) done += 1;
    }
  },
};

/** @returns the milliseconds of each thing done, by its name; what went wrong is under `complaints` */
async function together(runs: string[][]): Promise<{ told: Map<string, number[]>; complaints: string[] }> {
  const told = new Map<string, number[]>();
  const complaints: string[] = [];
  const texts = await Promise.all(
    runs.map((args) => {
      const child = spawn(process.execPath, ['--import', 'tsx', ME, '--work', ...args]);
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
      return new Promise<string>((over) => child.once('close', () => over(said)));
    }),
  );
  for (const line of texts.join('').split('\n').filter(Boolean)) {
    const [what = '', ms] = line.split(' ');
    if (!/^(bare|send|take|approve) [\d.e-]+$/.test(line)) complaints.push(line);
    else told.set(what, [...(told.get(what) ?? []), Number(ms)]);
  }
  return { told, complaints };
}

async function main(volunteers: number, each: number, editors: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-queue-'));
  const file = path.join(folder, 'catalogue.sqlite');
  const db = openDatabase(file);
  migrate(db);
  db.$client.exec('create table bench_rows (text text)');
  const all = volunteers * each;
  const many = (what: string, processes: number, count: number) =>
    Array.from({ length: processes }, (_, n) => [what, file, `${what}${n}`, String(count)]);
  const floor = await together(many('bare', volunteers, each));
  const real = await together([...many('send', volunteers, each), ...many('decide', editors, all)]);
  const left = queue(db).length;
  const approved = db.$client.prepare("select count(*) from proposals where status = 'approved'").pluck().get();
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });

  const bare = spreadOf(floor.told.get('bare') ?? []);
  const cpu = os.cpus()[0]?.model ?? 'unknown';
  console.log(`${volunteers} volunteers × ${each}, ${editors} editors, ${os.cpus().length} cores (${cpu})\n`);
  console.log('                 median ms     p95 ms   × bare row');
  for (const [what, ms] of [...floor.told, ...real.told]) {
    const { median, p95 } = spreadOf(ms);
    console.log(
      `${what.padEnd(14)} ${short(median).padStart(11)} ${short(p95).padStart(10)} ${short(median / bare.median).padStart(10)}`,
    );
  }
  console.log(
    `\nsent ${all}, approved ${approved}, left ${left}, complaints ${floor.complaints.length + real.complaints.length}`,
  );
  for (const line of [...floor.complaints, ...real.complaints].slice(0, 5)) console.log(line);
  process.exitCode = left === 0 && approved === all && real.complaints.length === 0 ? 0 : 1;
}

if (process.argv[2] === '--work') {
  const [what = '', file = '', name = '', count = '0'] = process.argv.slice(3);
  const db = openDatabase(file);
  await WORK[what]?.(db, name, Number(count));
  db.$client.close();
} else {
  const { values } = parseArgs({
    options: {
      ...{ volunteers: { type: 'string', default: '50' }, each: { type: 'string', default: '1' } },
      ...{ editors: { type: 'string', default: '5' }, help: { type: 'boolean' } },
    },
  });
  if (values.help) console.log(HELP);
  else await main(Number(values.volunteers), Number(values.each), Number(values.editors));
}
