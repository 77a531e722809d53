/** Many measurements as few numbers, and numbers as a person reads them. */

export type Spread = { median: number; p95: number; runs: number };

/** The value that the share `part` of all lie under; NaN of nothing. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: quantile(values, 0.95),
  runs: values.length,
});

/** About three figures, so that a whole table can be read: 0.00046 · 0.042 · 1.38 · 41.2 · 2,310. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 0.001) return value.toPrecision(2);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return Number(value.toFixed(digits)).toLocaleString('en-GB', { maximumFractionDigits: digits });
}

/** Milliseconds that `work` takes, and what it gave. */
export function timed<Result>(work: () => Result): { ms: number; result: Result } {
  const begun = performance.now();
  const result = work();
  return { ms: performance.now() - begun, result };
}

/** Does `work` again and again: at least five times, at most `most`, and not much longer than `limit` milliseconds. */
export function repeated(work: () => unknown, most = 300, limit = 1500): Spread {
  work(); // the first time also pays for compiling
  const times: number[] = [];
  const end = performance.now() + limit;
  while (times.length < 5 || (times.length < most && performance.now() < end)) times.push(timed(work).ms);
  return spreadOf(times);
}
