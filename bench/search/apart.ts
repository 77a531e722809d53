/** Runs `measure.ts` in a process of its own, and stops it when it takes too long. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answers, Built, Message } from './measure';

const MEASURE = fileURLToPath(new URL('./measure.ts', import.meta.url));
/** Offers must be read and collected before anything is measured. */
const READ_MS = 120_000;
const BUILD_MS = 90_000;
const ASK_MS = 60_000;
/** Beyond the time for asking, for the warm-up and for the last question: it cannot be stopped in the middle of one. */
const GRACE_MS = 60_000;
/** Megabytes of heap: plenty, so that none is measured while it fights for room. */
const HEAP_MB = 8000;

export type Measured = (Built & Answers) | { failed: string; buildMs?: number };

export function measureApart(engine: string, docsFile: string, questionsFile: string): Promise<Measured> {
  return new Promise((resolve) => {
    const child = fork(MEASURE, [engine, docsFile, questionsFile, String(ASK_MS)], {
      execArgv: [...process.execArgv, '--expose-gc', `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    let built: Built | null = null;
    let said = '';
    let timer: NodeJS.Timeout | undefined;
    const done = (measured: Measured) => {
      clearTimeout(timer);
      process.off('exit', kill);
      resolve(measured);
      kill();
    };
    const wait = (ms: number, failed: string) => {
      clearTimeout(timer);
      timer = setTimeout(() => done({ failed, ...built }), ms);
    };
    child.stderr?.on('data', (words) => {
      said = (said + words).slice(-4000);
    });
    child.on('message', (message: Message) => {
      if (message === 'ready') wait(BUILD_MS, `not built in ${BUILD_MS / 1000} s`);
      else if ('buildMs' in message) {
        built = message;
        wait(ASK_MS + GRACE_MS, `not done in ${ASK_MS / 1000} s`);
      } else if (built) done({ ...built, ...message });
    });
    child.on('error', ({ message }) => done({ failed: message, ...built }));
    child.on('exit', () => done({ failed: /Error: (.+)/.exec(said)?.[1] ?? 'stopped without an answer', ...built }));
    wait(READ_MS, `offers not read in ${READ_MS / 1000} s`);
  });
}
