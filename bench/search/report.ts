/** What was measured, as rows of figures, and the rows as a table that a person reads. */
import { quantile, short } from '../figures';
import type { Measured } from './apart';
import { ENGINES } from './engine';
import { QUERY_KINDS, type Query, type QueryKind } from './queries';

export type Row = {
  engine: string;
  buildMs: number;
  memoryMB: number;
  p50: number;
  p95: number;
  /** Share of right answers, mean of each kind; NaN where there was no time for any. */
  kinds: Record<QueryKind, number>;
  all: number;
  asked: number;
  questions: number;
  failed: string | null;
};

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of the first results that are owed, the share that is right. */
function shareRight(ids: string[], { right, need }: Query, numbers: Map<string, number>): number {
  const seen = new Set(ids.slice(0, need));
  const hits = [...seen].filter((id) => right[numbers.get(id) ?? -1] === 1);
  return hits.length / need;
}

export function rowOf(engine: string, measured: Measured, queries: Query[], numbers: Map<string, number>): Row {
  const answers = 'answers' in measured ? measured.answers : [];
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const shareOf = (kind: QueryKind) =>
    mean(
      queries
        .filter((query) => query.kind === kind && byId.has(query.id))
        .map((query) => shareRight(byId.get(query.id)?.ids ?? [], query, numbers)),
    );
  const kinds = Object.fromEntries(QUERY_KINDS.map((kind) => [kind, shareOf(kind)])) as Row['kinds'];
  const times = answers.map(({ ms }) => ms);
  return {
    engine,
    buildMs: measured.buildMs ?? Number.NaN,
    memoryMB: 'memoryMB' in measured ? measured.memoryMB : Number.NaN,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    kinds,
    all: mean(Object.values(kinds)),
    asked: answers.length,
    questions: queries.length,
    failed: 'failed' in measured ? measured.failed : null,
  };
}

export const titleOf = (engine: string): string => ENGINES[engine]?.title ?? engine;
const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));

/** One line an engine. One that had no time for all the questions says so. */
export function tableOf(rows: Row[]): string {
  const head = ['', 'index s', 'MB', 'p50 ms', 'p95 ms', ...QUERY_KINDS, 'all'];
  const lines = rows.map(({ engine, buildMs, memoryMB, p50, p95, kinds, all }) => [
    titleOf(engine),
    short(buildMs / 1000),
    short(memoryMB),
    short(p50),
    short(p95),
    ...QUERY_KINDS.map((kind) => share(kinds[kind])),
    share(all),
  ]);
  const notes = rows.map(({ failed, asked, questions }) => {
    if (failed) return `  ${failed}`;
    return asked < questions ? `  ${asked} of ${questions} asked in the time` : '';
  });
  const widths = head.map((title, n) => Math.max(title.length, ...lines.map((line) => line[n]?.length ?? 0)));
  const written = (cells: string[]) =>
    cells.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join('  ');
  return [written(head), ...lines.map((line, n) => written(line) + notes[n])].map((line) => line.trimEnd()).join('\n');
}
