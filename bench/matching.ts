/**
 * Measures matching over made-up catalogues: a dozen asks, each beside a plain loop that only reads the same fields. A
 * busy machine gives poor times: compare them with the loop of the same run.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { readKnown } from '../db/language';
import { match } from '../domain/ask/match';
import type { Card } from '../domain/card';
import { type CardIndex, indexCards } from '../domain/find';
import { measureFrom } from '../domain/geo/measure';
import { analyseWith } from '../domain/search/analysis';
import { buildCatalogue } from '../domain/snapshot';
import { syntheticCatalogue } from '../domain/synthetic';
import { ASKS } from './asks';
import { repeated, type Spread, short, timed } from './figures';

const HELP = `npm run bench:match -- [--sizes 1000,5000,100000] [--quick] [--json]
  --sizes  how many synthetic offers
  --quick  shorter and without the 100,000: for a look, not for a record
  --json   prints every figure as JSON instead of the tables`;
const USUAL_SIZES = '1000,5000,100000';
const QUICK_SIZES = '1000,5000';
/** Any number, as long as it is the same every time. */
const SEED_NUMBER = 20261122;
const DAY = '2026-11-22';
/** Milliseconds, as the issue sets them: within a frame in the page, and under 200 on the server. */
const GOALS: Record<number, { median: number; p95: number }> = {
  5000: { median: 10, p95: 16 },
  100000: { median: 200, p95: 200 },
};

/** `firstMs`: the first time this is asked of a catalogue, when its answers are not yet known. */
type Line = { name: string; matches: number; firstMs: number; spread: Spread; timesLoop: number };

/** The floor under every matching: reads the fields that matching reads, decides nothing and keeps nothing. */
function readOnly(cards: readonly Card[]): number {
  let read = 0;
  for (const { topics, audiences, times, facts, contribute, kind, town, area, price, organisation } of cards) {
    for (const topic of topics) read += topic.length;
    for (const audience of audiences) read += audience.length;
    for (const { weekday, start } of times) read += weekday.length + (start?.length ?? 0);
    read += contribute.length + kind.length + (town?.length ?? 0) + (area?.length ?? 0) + price.kind.length;
    read += organisation?.slug.length ?? 0;
    if (facts.free === 'yes' || facts.wheelchair === 'yes' || facts.small_group === 'yes') read++;
  }
  return read;
}

const known = readKnown('data');

function indexed(size: number): CardIndex & { from: [number, number] } {
  const made = syntheticCatalogue(size, SEED_NUMBER);
  const { cards, towns } = buildCatalogue(made, { day: DAY, instant: `${DAY}T12:00:00Z` });
  const position = towns.get('vamdrup')?.position ?? { lat: 55.43, lng: 9.29 };
  const of = indexCards(cards, known.senses, analyseWith(known.language), (slug) => towns.get(slug)?.name ?? slug);
  return { ...of, from: [position.lat, position.lng] };
}

function measure(size: number, quick: boolean): { loop: Spread; lines: Line[] } {
  const { from, ...of } = indexed(size);
  const [most, limit] = quick ? [40, 400] : [300, 2500];
  const loop = repeated(() => readOnly(of.cards), most, limit);
  const measured = measureFrom(from);
  const lines = ASKS.map(({ name, ask }) => {
    const once = () => match(ask, of, DAY, ask.place ? measured : undefined);
    const { ms: firstMs, result } = timed(once);
    const spread = repeated(once, most, limit);
    return { name, matches: result.total, firstMs, spread, timesLoop: spread.median / loop.median };
  });
  return { loop, lines };
}

function tableOf(size: number, { loop, lines }: { loop: Spread; lines: Line[] }): string {
  const row = (cells: string[]) => cells.map((cell, n) => (n === 0 ? cell.padEnd(30) : cell.padStart(11))).join('');
  const goal = GOALS[size];
  const worst = {
    median: Math.max(...lines.map(({ spread }) => spread.median)),
    p95: Math.max(...lines.map(({ spread }) => spread.p95)),
  };
  return [
    `${size.toLocaleString('en-GB')} offers`,
    row(['', 'matches', 'first ms', 'median ms', 'p95 ms', '× loop']),
    row(['  plain loop, same fields', '', '', short(loop.median), short(loop.p95), '1']),
    ...lines.map(({ name, matches, firstMs, spread, timesLoop }) =>
      row([`  ${name}`, String(matches), short(firstMs), short(spread.median), short(spread.p95), short(timesLoop)]),
    ),
    ...(goal
      ? [
          `  goal: median ≤ ${goal.median}, p95 ≤ ${goal.p95} ms; slowest ${short(worst.median)} and ${short(worst.p95)}: ${worst.median <= goal.median && worst.p95 <= goal.p95 ? 'ok' : 'NOT'}`,
        ]
      : []),
  ].join('\n');
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const sizes = (values.sizes ?? (values.quick ? QUICK_SIZES : USUAL_SIZES)).split(',').map(Number);

if (values.help) console.log(HELP);
else if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error(`\n✗ --sizes must be whole numbers with commas between, such as ${USUAL_SIZES}.\n`);
  process.exitCode = 1;
} else {
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu?.model ?? 'processor'}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`;
  if (!values.json) console.log(`\n${new Date().toISOString().slice(0, 16)}, ${machine}`);
  const measured: Record<string, ReturnType<typeof measure>> = {};
  for (const size of sizes) {
    const figures = measure(size, values.quick);
    measured[size] = figures;
    if (!values.json) console.log(`\n${tableOf(size, figures)}`);
  }
  if (values.json) console.log(JSON.stringify({ machine, sizes: measured }, null, 2));
}
