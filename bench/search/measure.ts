/**
 * Measures one engine over one catalogue, in a process of its own so that its memory is its own. Started by `apart.ts`,
 * which it tells when the offers are read, when the index is built, and at last what was found and how fast.
 */
import { readFileSync } from 'node:fs';
import { median } from '../figures';
import type { Doc } from './catalogue';
import { ENGINES, PAGE } from './engine';

export type Question = { id: string; q: string };
export type Built = { buildMs: number };
export type Answers = {
  /** What it holds beside the offers themselves. */
  memoryMB: number;
  /** By the question's id, for as many as there was time for. */
  answers: { id: string; ids: string[]; ms: number }[];
};
export type Message = 'ready' | Built | Answers;

/** Fast engines are asked again and again, and the median of a question counts, so that a busy machine disturbs less. */
const PASSES = 5;
const PASSES_MS = 4000;
const WARM_UP_MS = 5000;

const read = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage(); // the external holds the array buffers too
  return heapUsed + external;
}

async function measure(name: string, docsFile: string, questionsFile: string, askMs: number) {
  const engine = await ENGINES[name]?.load();
  if (!engine) throw new Error(`There is no engine called ${name}.`);
  const docs = read<Doc>(docsFile);
  const questions = read<Question>(questionsFile);
  const before = held();
  const tell = (message: Message) => process.send?.(message);
  tell('ready');
  const begun = performance.now();
  await engine.build(docs);
  const built = performance.now();
  tell({ buildMs: built - begun });

  // The kinds stand in turn, so that the first questions are a fair sample of all.
  for (const { q } of questions) {
    if (performance.now() > built + Math.min(WARM_UP_MS, askMs / 4)) break;
    await engine.find(q, PAGE);
  }
  const after = held();
  const times = new Map<string, number[]>();
  const found = new Map<string, string[]>();
  const end = performance.now() + askMs;
  const start = performance.now();
  for (let pass = 0; pass < PASSES && (pass === 0 || performance.now() < start + PASSES_MS); pass++)
    for (const { id, q } of questions) {
      if (performance.now() > end) break;
      const asked = performance.now();
      const ids = await engine.find(q, PAGE);
      times.set(id, [...(times.get(id) ?? []), performance.now() - asked]);
      found.set(id, ids);
    }
  const answers = [...found].map(([id, ids]) => ({ id, ids, ms: median(times.get(id) ?? []) }));
  return { memoryMB: (after - before + (engine.bytes?.() ?? 0)) / 1e6, answers };
}

if (process.send && process.argv[1]?.endsWith('measure.ts')) {
  const [name = '', docs = '', questions = '', askMs = '0'] = process.argv.slice(2);
  const answers: Answers = await measure(name, docs, questions, Number(askMs));
  process.send(answers, () => process.exit(0));
}
