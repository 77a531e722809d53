// Makes the machine ready, with Node's own modules only: it runs before anything is installed.
// Usage: node bin/ready.mjs [--build] [--browser]
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const OLDEST = [20, 9];
/** What the built product is made from; a change in any of them means building anew. */
const SOURCES = [
  'app',
  'components',
  'data',
  'db',
  'domain',
  'bin/icons.mjs',
  'proxy.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];
/** Next asks for a message catalogue's files at build time only; databases and builds are not sources. */
const IGNORED = /\.(test|sqlite)(\.|$)/;

process.env.NEXT_TELEMETRY_DISABLED = '1';
const say = (words) => console.log(`• ${words}`);

function stop(words) {
  console.error(`\n✗ ${words}\n`);
  process.exit(1);
}

function run(command, args, why) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: windows });
  if (error || status !== 0)
    stop(`${why} did not succeed (${command} ${args.join(' ')}). What went wrong stands above.`);
}

function* filesIn(place) {
  if (!existsSync(place)) return;
  if (!statSync(place).isDirectory()) return yield place;
  for (const name of readdirSync(place).sort()) yield* filesIn(path.join(place, name));
}

function fingerprint(places) {
  const hash = createHash('sha256').update(process.version);
  for (const place of places)
    for (const file of filesIn(place)) if (!IGNORED.test(file)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const isStamped = (file, mark) => existsSync(file) && readFileSync(file, 'utf8') === mark;

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    stop(`This needs Node ${OLDEST.join('.')} or newer; here is ${process.version}. Get it from https://nodejs.org.`);
}

function install() {
  const stamp = 'node_modules/.installed';
  const mark = fingerprint(['package.json', 'package-lock.json']);
  if (isStamped(stamp, mark)) return;
  say('Installing what the project stands on. The first time takes some minutes: the database engine may be compiled.');
  run('npm', ['ci', '--no-audit', '--no-fund'], 'Installing');
  writeFileSync(stamp, mark);
}

function build() {
  const stamp = '.next/built';
  const mark = fingerprint(SOURCES);
  if (isStamped(stamp, mark)) return say('The site is built.');
  say('Building the site. About a minute.');
  run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], 'Building');
  writeFileSync(stamp, mark);
}

/** A system Chromium if there is one, else Playwright's own, else install one. */
function browser() {
  if (findBrowser()) return;
  say('Getting a browser for the tests.');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 'Updating the list of packages');
    run('apt-get', ['install', '-y', '-qq', 'chromium'], 'Installing Chromium');
  } else run('npx', ['playwright', 'install', 'chromium'], 'Installing Chromium');
}

function findBrowser() {
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  );
  if (system) return system;
  try {
    const ask = "import('playwright').then(p => console.log(p.chromium.executablePath()))";
    const own = execFileSync(process.execPath, ['--input-type=module', '-e', ask], { encoding: 'utf8' }).trim();
    return existsSync(own) ? own : null;
  } catch {
    return null;
  }
}

checkNode();
install();
mkdirSync('public', { recursive: true });
run(process.execPath, ['bin/icons.mjs'], 'Gathering the icons');
if (process.argv.includes('--build')) build();
if (process.argv.includes('--browser')) browser();
