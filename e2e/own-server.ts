/** A server of the test's own: its log in a file and its database in a folder, so that both can be read afterwards. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type OwnServer = {
  home: string;
  /** The database's file, for what only time would do. */
  database: string;
  /** Every word of the log and every byte of the database. */
  everythingKept: () => string;
  /** Ends it with `kill -9`, in the middle of whatever it is doing. The folder stays. */
  shoot: () => Promise<void>;
  stop: () => Promise<void>;
};

const START_MS = 60_000;

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'fis-'));

/** @param told settings of its own; DATA_FOLDER of one that was shot, to see what is left there */
export async function startServer(port: number, told: Record<string, string> = {}): Promise<OwnServer> {
  const folder = told.DATA_FOLDER ?? newFolder();
  const log = path.join(folder, 'server.log');
  const out = openSync(log, 'a');
  const home = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['--import', 'tsx', 'bin/serve.ts'], {
    env: { ...process.env, PORT: String(port), PUBLIC_URL: home, ...told, DATA_FOLDER: folder },
    stdio: ['ignore', out, out],
    // A group of its own: the site is served by a child of it, and both are to fall at once.
    detached: true,
  });
  const shootGroup = () => {
    try {
      if (server.pid) process.kill(-server.pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  };
  process.once('exit', shootGroup);
  await answers(home, server);
  return {
    home,
    database: path.join(folder, 'catalogue.sqlite'),
    everythingKept: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'))
        .join('\n'),
    shoot: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      shootGroup();
      await gone;
      process.off('exit', shootGroup);
    },
    stop: async () => {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await gone;
      process.off('exit', shootGroup);
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
