/** Serves the built site: settings first, then the database, then Next, which stops when this does. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { readSettings } from '../app/settings';
import { orExplain, prepareDatabase } from './seed';

const say = (words: string) => console.log(`• ${words}`);

orExplain(() => {
  const { port } = readSettings(process.env);
  prepareDatabase(process.env, say);
  const next = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  say(`Ready in a moment: http://localhost:${port} (stop with Ctrl+C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => next.kill(signal));
  next.on('exit', (code) => process.exit(code ?? 0));
});
