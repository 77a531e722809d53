/** The real commands, started as npm starts them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
const taken: Server = createServer();
let takenPort = 0;
let freePort = 0;

const portOf = (server: Server) => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

beforeAll(async () => {
  await once(taken.listen(0), 'listening');
  takenPort = portOf(taken);
  const free = createServer();
  await once(free.listen(0), 'listening');
  freePort = portOf(free);
  await once(free.close(), 'close');
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true, force: true });
});

const tsx = pathToFileURL('node_modules/tsx/dist/loader.mjs').href;
const begin = (args: string[], env: Record<string, string>, cwd = '.'): ChildProcess =>
  spawn(process.execPath, ['--import', tsx, ...args], { cwd, env: { ...process.env, DATA_FOLDER: folder, ...env } });

/** What it said, and the number it ended with. */
async function run(args: string[], env: Record<string, string>, cwd?: string) {
  const child = begin(args, env, cwd);
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (words) => {
      out += words;
    });
  const [code] = await once(child, 'close');
  return { code, out };
}
const sentence = (words: string) => ({ code: 1, out: `\n✗ ${words}\n\n` });

describe.concurrent('what a person can mend is said in a sentence, without a stack', () => {
  test.each(['bin/serve.ts', 'bin/seed.ts', 'bin/dev.ts', 'bin/can-start.ts'])('%s: a setting', async (file) => {
    expect(await run([file], { PORT: 'abc' })).toEqual(
      sentence('The setting PORT must be a number, whole and from 1 to 65535.'),
    );
  });

  test.each([['bin/serve.ts'], ['bin/dev.ts'], ['bin/can-start.ts', '--port']])(
    '%s: the port is taken',
    async (...args) => {
      const untouched = path.join(folder, 'untouched');
      expect(await run(args, { PORT: String(takenPort), DATA_FOLDER: untouched })).toEqual(
        sentence(
          `Port ${takenPort} is taken, perhaps by this program already. Stop that, or set PORT to another number.`,
        ),
      );
      expect(existsSync(untouched)).toBe(false);
    },
  );

  test('the data folder is a file', async () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    const expected = sentence(`DATA_FOLDER is ${file}, which cannot be a folder: there is a file in its place.`);
    expect(await run(['bin/serve.ts'], { PORT: String(freePort), DATA_FOLDER: file })).toEqual(expected);
  });

  test('the database is something else', async () => {
    const other = path.join(folder, 'other');
    mkdirSync(other);
    writeFileSync(path.join(other, 'catalogue.sqlite'), 'x'.repeat(5000));
    const { code, out } = await run(['bin/seed.ts'], { DATA_FOLDER: other });
    expect(out).toMatch(
      /^\n✗ The database .*catalogue\.sqlite could not be opened: [^\n]*not an SQLite database\.\n\n$/,
    );
    expect(code).toBe(1);
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('nothing may be written', async () => {
    const locked = path.join(folder, 'locked');
    mkdirSync(locked, { mode: 0o555 });
    const { code, out } = await run(['bin/seed.ts'], { DATA_FOLDER: path.join(locked, 'data') });
    chmodSync(locked, 0o755);
    expect(out).toMatch(/^\n✗ DATA_FOLDER is .*this user may not make it \(EACCES\)\.\n\n$/);
    expect(code).toBe(1);
  });
});

test.each([
  ['the icon library is missing', [], /^\n✗ The icon library is not in \S+: run npm ci --include=dev\.\n\n$/],
  ['no icon is named', ['node_modules/lucide-static/icons'], /^\n✗ No icon of \S+ is named in [^\n]*\.\n\n$/],
])('icons: %s', async (name, folders, words) => {
  const cwd = path.join(folder, name);
  for (const place of ['app', ...folders]) mkdirSync(path.join(cwd, place), { recursive: true });
  const { code, out } = await run([path.resolve('bin/icons.mjs')], {}, cwd);
  expect(out).toMatch(words);
  expect(code).toBe(1);
});

/** A stand-in for Next, which stays until it is told. It shares our pipe, so that `close` means that both are gone. */
describe.concurrent('Next and the process that starts it', () => {
  const program = path.join(folder, 'parent.mts');
  const stays = path.join(folder, 'stays.mjs');
  beforeAll(() => {
    writeFileSync(stays, "console.log('here', process.pid); setInterval(() => {}, 1000);");
    const next = JSON.stringify(path.resolve('bin/next.ts'));
    writeFileSync(program, `import { runNext } from ${next}; runNext([], {}, ${JSON.stringify(stays)});`);
  });

  async function start() {
    const parent = begin([program], {});
    const [words] = await once(parent.stdout ?? parent, 'data');
    return { parent, child: Number(/here (\d+)/.exec(String(words))?.[1]) };
  }
  test('when Next is shot down, the start has failed', async () => {
    const { parent, child } = await start();
    process.kill(child, 'SIGKILL');
    expect((await once(parent, 'exit'))[0]).toBe(1);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends both, and that is no failure', async (signal) => {
    const { parent } = await start();
    parent.kill(signal);
    expect((await once(parent, 'close'))[0]).toBe(0);
  });

  test('when the process that started it is shot down, Next goes too', async () => {
    const { parent } = await start();
    parent.kill('SIGKILL');
    expect(await once(parent, 'close')).toEqual([null, 'SIGKILL']);
  });
});
