/** Runs Next as a child of this process: signals go on to it, and neither outlives the other. */
import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const NEXT = 'node_modules/next/dist/bin/next';
const WITH_PARENT = fileURLToPath(new URL('./with-parent.cjs', import.meta.url));
/** How long Next may take to finish what it is answering. */
const FAREWELL_MS = 8_000;

/** This process ends when Next does: with 0 if it was asked to stop, else with Next's own number, never 0 for a fall. */
export function runNext(args: string[], env: Record<string, string>, program = NEXT): ChildProcess {
  const command = ['--require', WITH_PARENT, program, ...args];
  const next = spawn(process.execPath, command, {
    // The channel carries nothing: its end tells Next that this process is gone.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  let stopping = false;
  for (const signal of SIGNALS)
    process.on(signal, () => {
      next.kill(stopping ? 'SIGKILL' : signal); // whoever asks twice is in a hurry
      if (!stopping) setTimeout(() => next.kill('SIGKILL'), FAREWELL_MS).unref();
      stopping = true;
    });
  process.on('exit', () => next.kill('SIGKILL'));
  next.on('exit', (code) => process.exit(stopping ? 0 : code || 1));
  return next;
}
