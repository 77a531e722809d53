/** What our engine has promised (issue 3, «Must hold»), each goal against what was measured in the same run. */
import { short } from '../figures';
import { QUERY_KINDS } from './queries';
import { type Row, titleOf } from './report';

export type Verdict = { goal: string; met: boolean | null; figures: string };

const LEAST_SHARE = 0.95;
const P95_AT = { size: 10_000, ms: 2 };
const AGAINST_FTS5_AT = 100_000;
const BUILD_TIMES_FTS5 = 1.5;

/** As the table shows it: 0.995 and more is 1.00, for the others and for us. */
const rounded = (value: number) => Math.round(value * 100) / 100;

function shares(size: string, ours: Row, peers: Row[]): Verdict[] {
  const low = QUERY_KINDS.filter((kind) => !(ours.kinds[kind] >= LEAST_SHARE));
  // Whoever had no time for all the questions has not shown that it knows them all.
  const whole = peers.filter(({ asked, questions }) => asked === questions);
  const perfect = QUERY_KINDS.filter((kind) => whole.some((peer) => rounded(peer.kinds[kind]) === 1));
  const behind = perfect.filter((kind) => rounded(ours.kinds[kind]) !== 1);
  const told = (kinds: typeof low) => kinds.map((kind) => `${kind} ${ours.kinds[kind].toFixed(3)}`).join(', ');
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
  return [...rows].flatMap(([offers, all]) => {
    const size = offers.toLocaleString('en-GB');
    const of = (name: string) => all.find(({ engine }) => engine === name);
    const ours = of('ours');
    if (!ours || ours.asked === 0)
      return [{ goal: `ours at ${size}`, met: null, figures: ours?.failed ?? 'not asked for' }];
    const against = (what: string, value: number, limit: number, unit: string, met = value <= limit): Verdict => ({
      goal: `${what} at ${size}`,
      met: Number.isFinite(value) && Number.isFinite(limit) ? met : null,
      figures: `${short(value)} against ${short(limit)} ${unit}`,
    });
    const fts5 = of('fts5');
    // The leaner of its two setups.
    const lean = Math.min(...['minisearch', 'minisearch-da'].flatMap((name) => of(name)?.memoryMB || []));
    const verdicts = shares(
      size,
      ours,
      all.filter((row) => row !== ours),
    );
    if (offers === P95_AT.size) verdicts.push(against(`p95 at most ${P95_AT.ms} ms`, ours.p95, P95_AT.ms, 'ms'));
    if (offers === AGAINST_FTS5_AT) {
      verdicts.push(against(`p95 at or below ${titleOf('fts5')}’s`, ours.p95, fts5?.p95 ?? Number.NaN, 'ms'));
      // Both ways FTS5 may be set up: with stemmed columns, which is what we build too, and without.
      for (const name of ['fts5-da', 'fts5']) {
        const limit = (BUILD_TIMES_FTS5 * (of(name)?.buildMs ?? Number.NaN)) / 1000;
        verdicts.push(
          against(`built within ${BUILD_TIMES_FTS5} times that of ${titleOf(name)}`, ours.buildMs / 1000, limit, 's'),
        );
      }
    }
    verdicts.push(against('memory below MiniSearch’s', ours.memoryMB, lean, 'MB', ours.memoryMB < lean));
    return verdicts;
  });
}

export const lineOf = ({ goal, met, figures }: Verdict): string =>
  `${met === null ? 'not measured' : met ? 'met         ' : 'NOT met     '}  ${goal}: ${figures}`;
