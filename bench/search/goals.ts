/** What our engine has promised (issue 3, «Must hold»), each goal against what was measured in the same run. */
import { short } from '../figures';
import { QUERY_KINDS } from './queries';
import { type Row, titleOf } from './report';

export type Verdict = { goal: string; met: boolean | null; figures: string };

const LEAST_SHARE = 0.95;
const P95_AT = { size: 10_000, ms: 2 };
const AGAINST_FTS5_AT = 100_000;
const BUILD_TIMES_FTS5 = 1.5;

/** As the table shows it: 0.995 and more is 1.00. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Null when a figure is missing. */
const atMost = (value: number | undefined, limit: number | undefined): boolean | null =>
  value === undefined || limit === undefined || Number.isNaN(value) || Number.isNaN(limit) ? null : value <= limit;

function shares(size: number, ours: Row, peers: Row[]): Verdict[] {
  const low = QUERY_KINDS.filter((kind) => !(rounded(ours.kinds[kind]) >= LEAST_SHARE));
  const perfect = QUERY_KINDS.filter((kind) => peers.some((peer) => rounded(peer.kinds[kind]) === 1));
  const behind = perfect.filter((kind) => rounded(ours.kinds[kind]) !== 1);
  const told = (kinds: typeof low) => kinds.map((kind) => `${kind} ${ours.kinds[kind].toFixed(2)}`).join(', ');
  return [
    {
      goal: `right answers at ${size}: at least ${LEAST_SHARE} in every kind`,
      met: low.length === 0,
      figures: told(low) || 'all nine',
    },
    {
      goal: `right answers at ${size}: 1.00 where a peer has 1.00 (${perfect.join(', ') || 'nowhere'})`,
      met: behind.length === 0,
      figures: told(behind) || 'nowhere behind',
    },
  ];
}

/** The goals that this run can judge: those of the sizes and engines that were measured. */
export function verdicts(rows: Map<number, Row[]>): Verdict[] {
  return [...rows].flatMap(([size, all]) => {
    const of = (name: string) => all.find(({ engine }) => engine === name);
    const ours = of('ours');
    if (!ours || ours.asked === 0)
      return [{ goal: `ours at ${size}`, met: null, figures: ours?.failed ?? 'not asked for' }];
    const against = (what: string, value: number, limit: number | undefined, unit: string): Verdict => ({
      goal: `${what} at ${size}`,
      met: atMost(value, limit),
      figures: `${short(value)} against ${short(limit ?? Number.NaN)} ${unit}`,
    });
    const fts5 = of('fts5');
    // The leaner of its two setups, and less than it, not as much.
    const lean = Math.min(...['minisearch', 'minisearch-da'].flatMap((name) => of(name)?.memoryMB || []));
    const verdicts = shares(
      size,
      ours,
      all.filter((row) => row !== ours),
    );
    if (size === P95_AT.size) verdicts.push(against(`p95 at most ${P95_AT.ms} ms`, ours.p95, P95_AT.ms, 'ms'));
    if (size === AGAINST_FTS5_AT) {
      verdicts.push(against(`p95 at or below ${titleOf('fts5')}’s`, ours.p95, fts5?.p95, 'ms'));
      const limit = fts5 && (BUILD_TIMES_FTS5 * fts5.buildMs) / 1000;
      verdicts.push(
        against(`built within ${BUILD_TIMES_FTS5} times ${titleOf('fts5')}’s`, ours.buildMs / 1000, limit, 's'),
      );
    }
    verdicts.push(against('memory below MiniSearch’s', ours.memoryMB, Number.isFinite(lean) ? lean : undefined, 'MB'));
    return verdicts;
  });
}

export const lineOf = ({ goal, met, figures }: Verdict): string =>
  `${met === null ? 'not measured' : met ? 'met         ' : 'NOT met     '}  ${goal}: ${figures}`;
