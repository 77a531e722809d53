/** A server of the test's own: its log in a file and its database in a folder, so that both can be read afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type OwnServer = {
  home: string;
  /** Every word of the log and every byte of the database. */
  everythingKept: () => string;
  stop: () => Promise<void>;
};

const START_MS = 60_000;

export async function startServer(port: number): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'fis-'));
  const log = path.join(folder, 'server.log');
  const out = openSync(log, 'a');
  const home = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'bin/serve.ts'], {
    env: { ...process.env, PORT: String(port), DATA_FOLDER: folder, PUBLIC_URL: home },
    stdio: ['ignore', out, out],
  });
  await answers(home, server);
  return {
    home,
    everythingKept: () =>
      readdirSync(folder)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join('\n'),
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(home: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error('The server stopped before it answered.');
    const there = await fetch(`${home}/api/health`).catch(() => null);
    if (there?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not answer in time.');
}
