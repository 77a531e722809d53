/**
 * Measures our search side by side with the well-known engines over a made-up Danish catalogue, and prints one table a
 * size with our goals below. Each engine is alone in a process; none of them sees which answers are right.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { measureApart } from './apart';
import { catalogue, type Doc } from './catalogue';
import { lineOf, verdicts } from './goals';
import { HELP, type Options, readOptions } from './options';
import { QUERY_KINDS, type Query, queriesFor } from './queries';
import { type Row, rowOf, tableOf, titleOf } from './report';

/** To the side of the tables, so that `--json` can be read by a machine. */
const say = (words: string) => console.error(`• ${words}`);
const lines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** A file with all of the right offers of all questions would be larger than the catalogue. */
const RIGHT_WRITTEN = 2000;

function write(folder: string, docs: Doc[], queries: Query[]): void {
  mkdirSync(folder, { recursive: true });
  const rightIds = ({ right }: Query) => docs.filter((_, number) => right[number] === 1).map(({ id }) => id);
  writeFileSync(path.join(folder, `catalogue-${docs.length}.jsonl`), lines(docs));
  writeFileSync(
    path.join(folder, `queries-${docs.length}.jsonl`),
    lines(
      queries.map((query) => {
        const { id, q, kind, need } = query;
        return { id, q, kind, need, right: rightIds(query).slice(0, RIGHT_WRITTEN) };
      }),
    ),
  );
}

/** One of each kind, then the second of each, and so on: a run that is cut short has asked as much of every kind. */
const inTurn = (queries: Query[], each: number): Query[] =>
  Array.from({ length: each }, (_, n) =>
    QUERY_KINDS.flatMap((kind) => queries.filter((query) => query.kind === kind)[n] ?? []),
  ).flat();

async function measure(folder: string, docs: Doc[], queries: Query[], { engines, each }: Options): Promise<Row[]> {
  const docsFile = path.join(folder, 'docs.jsonl');
  const questionsFile = path.join(folder, 'questions.jsonl');
  writeFileSync(docsFile, lines(docs));
  writeFileSync(questionsFile, lines(inTurn(queries, each).map(({ id, q }) => ({ id, q }))));
  const numbers = new Map(docs.map(({ id }, number) => [id, number]));
  const rows: Row[] = [];
  for (const engine of engines) {
    say(`${docs.length}: ${titleOf(engine)}`);
    rows.push(rowOf(engine, await measureApart(engine, docsFile, questionsFile), queries, numbers));
  }
  return rows;
}

async function run(options: Options): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-search-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu?.model ?? 'processor'}, Node ${process.version}`;
  const rows = new Map<number, Row[]>();
  if (!options.json && !options.write) console.log(`\n${new Date().toISOString().slice(0, 16)}, ${machine}`);
  for (const size of options.sizes) {
    const docs = catalogue(size);
    const queries = queriesFor(docs, options.each);
    if (options.write) {
      write(options.write, docs, queries);
      continue;
    }
    const measured = await measure(folder, docs, queries, options);
    rows.set(size, measured);
    const title = `${size.toLocaleString('en-GB')} offers, ${queries.length} questions`;
    if (!options.json) console.log(`\n${title}\n\n${tableOf(measured)}`);
  }
  if (options.write) return;
  const goals = verdicts(rows);
  if (options.json) console.log(JSON.stringify({ machine, options, sizes: Object.fromEntries(rows), goals }, null, 2));
  else console.log(`\n${goals.map(lineOf).join('\n')}`);
}

// So that stopping it half-way leaves no process and no folder behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') console.log(HELP);
  else await run(options);
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : cause}\n`);
  process.exitCode = 1;
}
