/** The built product, serving one folder's database on a port of its own, and stopped by its own number. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

export type Server = {
  origin: string;
  firstAnswerMs: number;
  memoryMB: () => number;
  /** Milliseconds that the processor has worked for it, in steps of 10; NaN where there is no /proc. */
  workedMs: () => number;
  stop: () => Promise<void>;
};

/** Milliseconds. With 100,000 offers on a busy machine the catalogue alone takes minutes to build. */
const PATIENCE = 600_000;
const NEXT = 'node_modules/next/dist/bin/next';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function until<Result>(ask: () => Promise<Result | null>, child: ChildProcess, said: () => string) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (child.exitCode !== null) throw new Error(`The server stopped before it answered:\n${said()}`);
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`The server did not answer within ${PATIENCE / 1000} s:\n${said()}`);
}

/** Not `npm start`: that seeds Kolding's own data, and here the database is already as it should be. */
export async function startServer(dataFolder: string): Promise<Server> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const begun = performance.now();
  const child = spawn(process.execPath, [NEXT, 'start', '-p', String(port)], {
    env: {
      ...process.env,
      DATA_FOLDER: dataFolder,
      PORT: String(port),
      PUBLIC_URL: origin,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (words) => {
      said = (said + words).slice(-4000);
    });
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', () => resolve());
      kill();
    });
  try {
    await until(
      async () => {
        const answer = await fetch(`${origin}/api/health`, { signal: AbortSignal.timeout(PATIENCE) });
        return answer.ok ? answer.json() : null;
      },
      child,
      () => said,
    );
  } catch (cause) {
    await stop();
    throw cause;
  }
  const { pid } = child;
  const firstAnswerMs = performance.now() - begun;
  return { origin, firstAnswerMs, memoryMB: () => memoryOf(pid), workedMs: () => workOf(pid), stop };
}

/** Resident memory of a process; NaN where there is no `ps` to ask. */
function memoryOf(pid: number | undefined): number {
  try {
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Linux counts in hundredths of a second, of its own and on behalf of the process: fields 14 and 15, past the name. */
function workOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
