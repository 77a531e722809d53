// Where the built site is, with Node's own modules only. Each state of the sources has a build of its own, so that
// building anew never writes into the build that a server is running from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Not in `.next` itself: a bare `next build` empties that. Next's own cache is the one thing there that it leaves. */
export const BUILDS = '.next/cache/builds';
/** What the built product is made from; a change in any of them means building anew. */
const SOURCES = [
  ...['app', 'components', 'data', 'db', 'domain', 'bin/icons.mjs', 'proxy.ts', 'instrumentation.ts'],
  ...['next.config.js', 'tsconfig.json', 'package-lock.json'],
];
/** No page is made from these. */
const IGNORED = /(\.test\.tsx?|\.md|\.sqlite(-\w+)?|[\\/]\.[^\\/]+|[\\/]test-data\.ts|[\\/]any-[a-z-]+\.ts)$/;

function* filesIn(place) {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) return yield place;
  for (const name of readdirSync(place).sort()) yield* filesIn(path.join(place, name));
}

export function fingerprint(places, ...also) {
  const hash = createHash('sha256').update(also.join());
  for (const place of places)
    for (const file of filesIn(place)) {
      if (IGNORED.test(file)) continue;
      const bytes = readFileSync(file);
      hash.update(`\n${file.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
    }
  return hash.digest('hex');
}

/** The folder of the build of the sources as they stand now, whether it is there yet or not. */
export const buildFolder = () => `${BUILDS}/${fingerprint(SOURCES).slice(0, 16)}`;

const WHOLE = 'whole';
export const isBuilt = (folder) => existsSync(path.join(folder, WHOLE));
export const sayBuilt = (folder) => writeFileSync(path.join(folder, WHOLE), '');

const USED_BY = '.used-by-';

/** From now on, until this process ends, the build is in use. A mark beside it, since Next empties the folder itself. */
export function use(folder, port) {
  const mark = `${folder}${USED_BY}${process.pid}`;
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, port ? String(port) : '');
  process.on('exit', () => rmSync(mark, { force: true }));
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return cause.code === 'EPERM';
  }
}

const names = () => (existsSync(BUILDS) ? readdirSync(BUILDS) : []);
/** A mark that was left by a process that was shot down may bear the number of another by now: that only keeps a build. */
const marksInForce = () => names().filter((name) => name.includes(USED_BY) && isAlive(Number(name.split(USED_BY)[1])));

/** The ports that servers in this folder say they are on. */
export const portsServed = () =>
  marksInForce()
    .map((name) => Number(readFileSync(path.join(BUILDS, name), 'utf8')))
    .filter((port) => port > 0);

/** Takes away the builds that nobody uses. */
export function forgetOthers(folder) {
  const build = (name) => name.split('.')[0];
  const kept = new Set([path.basename(folder), ...marksInForce().map(build)]);
  for (const name of names())
    if (!kept.has(build(name))) rmSync(path.join(BUILDS, name), { recursive: true, force: true });
}
