/**
 * Measures sealed plans that are open on two devices each: how soon a change on one is heard and read on the other, and
 * whether the server's memory stays flat. Bounded: a minute, unless it is told otherwise. The devices share the machine
 * with the server, so the figures are the worse for it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lay, listen, newPlan, type Plan, readNewest, writeNext } from './devices';
import { median, quantile, short } from './figures';
import { writeKolding } from './seeding';
import { type Server, startServer } from './server';

const HELP = `npm run bench:plans -- [--plans 1000] [--seconds 60 | --minutes 10] [--rate 50] [--json]
  --plans    how many are open, each on two devices
  --rate     changes a second, in all
  --json     prints the figures as JSON at the end`;
/** Milliseconds, and the share that the memory may have grown by: issue 5, «Must hold». */
const GOAL_P95 = 250;
const GOAL_GROWTH = 0.1;
const LATE_MS = 5000;
const TELL_MS = 10_000;
const SAMPLE_MS = 1000;
/**
 * V8 lets old objects lie until there are some 500 MB of them, then clears them for the first time: the memory climbs for
 * some minutes and is flat from there. So the second half of a run is judged, and a short run not at all.
 */
const WARM_UP = 0.5;
const JUDGED_SECONDS = 300;
const AT_ONCE = 25;

type Options = { plans: number; seconds: number; rate: number };
/** Milliseconds from the moment a change was sent. */
type Figures = { written: number[]; heard: number[]; read: number[] };
type Fault = 'refused' | 'late' | 'lost' | 'unread';
type Sample = { second: number; megabytes: number };

const say = (words: string) => console.error(`• ${words}`);
const nothing = (): Figures => ({ written: [], heard: [], read: [] });
const wait = (ms: number) => new Promise((later) => setTimeout(later, ms));

async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (let n = 0; n < items.length; n += AT_ONCE) await Promise.all(items.slice(n, n + AT_ONCE).map(work));
}

/** A plan on two devices. `change` writes on the first, and is over when the second has read it. */
function table(
  server: Server,
  plan: Plan,
  time: (what: keyof Figures, ms: number) => void,
  fault: (what: Fault) => void,
) {
  const { origin } = server;
  let awaited: { version: number; heard: () => void } | null = null;
  const closes: (() => void)[] = [];
  return {
    async open() {
      await lay(origin, plan);
      const lose = () => fault('lost');
      closes.push(await listen(origin, plan, () => undefined, lose));
      const hear = (version: number) => {
        if (version === awaited?.version) awaited.heard();
      };
      closes.push(await listen(origin, plan, hear, lose));
    },
    isBusy: () => awaited !== null,
    async change() {
      const sent = performance.now();
      const since = () => performance.now() - sent;
      const heard = new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), LATE_MS);
        awaited = {
          version: plan.version + 1,
          heard: () => {
            time('heard', since());
            clearTimeout(timer);
            resolve(true);
          },
        };
      });
      const written = writeNext(origin, plan).then(
        (status) => (status === 200 ? time('written', since()) : fault('refused')),
        () => fault('refused'),
      );
      if (!(await heard)) fault('late');
      else if ((await readNewest(origin, plan)) === plan.version) time('read', since());
      else fault('unread');
      await written;
      awaited = null;
    },
    close: () => closes.forEach((each) => void each()),
  };
}

const spread = (times: readonly number[]) =>
  [0.5, 0.95, 0.99].map((part) => short(quantile(times, part)).padStart(6)).join(' ');

/** Megabytes a minute, by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [x, y] = [mean(samples.map(({ second }) => second)), mean(samples.map(({ megabytes }) => megabytes))];
  const across = samples.reduce((sum, each) => sum + (each.second - x) * (each.megabytes - y), 0);
  const along = samples.reduce((sum, each) => sum + (each.second - x) ** 2, 0);
  return (across / along) * 60;
}

async function measure(server: Server, { plans, seconds, rate }: Options) {
  const all = nothing();
  let lately = nothing();
  const faults: Record<Fault | 'skipped', number> = { refused: 0, late: 0, lost: 0, unread: 0, skipped: 0 };
  const time = (what: keyof Figures, ms: number) => {
    all[what].push(ms);
    lately[what].push(ms);
  };
  const open = await Promise.all(Array.from({ length: plans }, (_, n) => newPlan(n)));
  const tables = open.map((plan) =>
    table(server, plan, time, (what) => {
      faults[what] += 1;
    }),
  );
  const emptyMB = server.memoryMB();
  say(`opening ${plans} plans on two devices each (the server has ${short(emptyMB)} MB)`);
  await inBatches(tables, ({ open }) => open());

  const samples: Sample[] = [];
  const [begun, workedBefore] = [performance.now(), server.workedMs()];
  const elapsed = () => performance.now() - begun;
  const sample = () => samples.push({ second: elapsed() / 1000, megabytes: server.memoryMB() });
  const tell = () => {
    const { heard, read } = lately;
    say(
      `${String(Math.round(elapsed() / 1000)).padStart(4)} s  heard ${spread(heard)} ms · read ${spread(read)} ms · ${read.length} changes · ${short(server.memoryMB())} MB`,
    );
    lately = nothing();
  };
  sample();
  const timers = [setInterval(sample, SAMPLE_MS), setInterval(tell, TELL_MS)];
  say('figures of each ten seconds: p50, p95, p99 from the moment the change was sent');
  const changes = new Set<Promise<void>>();
  for (let n = 0; elapsed() < seconds * 1000; n++) {
    const next = tables[n % tables.length];
    if (!next || next.isBusy()) faults.skipped += 1;
    else {
      const change = next.change().catch(() => {
        faults.refused += 1;
      });
      changes.add(change);
      void change.finally(() => changes.delete(change));
    }
    await wait(Math.max(0, ((n + 1) * 1000) / rate - elapsed()));
  }
  await Promise.all(changes);
  for (const timer of timers) clearInterval(timer);
  const busy = (server.workedMs() - workedBefore) / elapsed();
  for (const { close } of tables) close();
  return { all, faults, samples, emptyMB, busy };
}

function conclude({ all, faults, samples, emptyMB, busy }: Awaited<ReturnType<typeof measure>>, options: Options) {
  const settled = samples.filter(({ second }) => second >= options.seconds * WARM_UP);
  const third = Math.max(1, Math.floor(settled.length / 3));
  const [first, last] = [settled.slice(0, third), settled.slice(-third)].map((part) =>
    median(part.map(({ megabytes }) => megabytes)),
  ) as [number, number];
  const of = (times: number[]) => ({
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    times: times.length,
  });
  const wrong = faults.refused + faults.late + faults.lost + faults.unread;
  const figures = { written: of(all.written), heard: of(all.heard), read: of(all.read) };
  const memory = { emptyMB, firstMB: first, lastMB: last, slopeMBaMinute: slopeOf(settled) };
  const goals = [
    { what: 'heard by the other device, p95', held: figures.heard.p95 <= GOAL_P95, goal: `≤ ${GOAL_P95} ms` },
    { what: 'read by the other device, p95', held: figures.read.p95 <= GOAL_P95, goal: `≤ ${GOAL_P95} ms` },
    ...(options.seconds < JUDGED_SECONDS
      ? []
      : [{ what: 'memory of the second half', held: last <= first * (1 + GOAL_GROWTH), goal: 'flat: ≤ + 10 %' }]),
    { what: 'nothing refused, late, lost or unread', held: wrong === 0, goal: '0' },
  ];
  return { figures, memory, faults, busy, goals };
}

async function run(options: Options, asJson: boolean): Promise<void> {
  // Everybody here has one address and is in a hurry.
  process.env.PLANS_NEW_A_MINUTE = '1000000';
  process.env.PLANS_WRITES_A_MINUTE = '10000000';
  process.env.PLANS_WRITES_A_MINUTE_EACH = '1000000';
  process.env.PLANS_LISTENERS = String(options.plans * 2 + 10);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-plans-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeKolding(folder);
  const server = await startServer(folder);
  try {
    const told = conclude(await measure(server, options), options);
    const at = new Date().toISOString().slice(0, 16);
    if (asJson) return console.log(JSON.stringify({ at, options, ...told }, null, 2));
    const line = (what: string, { p50, p95, p99, times }: (typeof told.figures)['read']) =>
      `  ${what.padEnd(26)} ${[p50, p95, p99].map((ms) => short(ms).padStart(7)).join(' ')}   of ${times}`;
    const { emptyMB, firstMB, lastMB, slopeMBaMinute } = told.memory;
    console.log(`
${at}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'processor'}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}
${options.plans} plans on two devices each, ${options.rate} changes a second, ${options.seconds} s

  ms from the change sent        p50     p95     p99
${line('answered', told.figures.written)}
${line('heard by the other', told.figures.heard)}
${line('read by the other', told.figures.read)}

  memory: ${short(emptyMB)} MB before; second half: ${short(firstMB)} MB first, ${short(lastMB)} MB last, ${short(slopeMBaMinute)} MB a minute${told.goals.length < 4 ? ` (not judged under ${JUDGED_SECONDS} s)` : ''}
  the server's processor: ${Math.round(told.busy * 100)} % of one core
  ${Object.entries(told.faults)
    .map(([what, count]) => `${what} ${count}`)
    .join(' · ')}

${told.goals.map(({ what, goal, held }) => `  ${held ? 'ok ' : 'NOT'}  ${what} (${goal})`).join('\n')}
`);
  } finally {
    await server.stop();
  }
}

// So that stopping it half-way leaves no server and no folder behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '60' },
      minutes: { type: 'string' },
      rate: { type: 'string', default: '50' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const seconds = values.minutes === undefined ? Number(values.seconds) : Number(values.minutes) * 60;
  const options = { plans: Number(values.plans), seconds, rate: Number(values.rate) };
  if (Object.values(options).some((n) => !(n > 0))) throw new Error('Every number must be more than nothing.');
  if (values.help) console.log(HELP);
  else await run(options, values.json);
} catch (cause) {
  console.error(`\n✗ ${cause instanceof Error ? cause.message : cause}\n`);
  process.exitCode = 1;
}
