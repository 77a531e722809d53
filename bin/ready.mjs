// Makes the machine ready, with Node's own modules only: it runs before anything is installed.
// Usage: node bin/ready.mjs [--port] [--build] [--browser] [--quiet]; quiet writes to stderr, for commands whose stdout
// is read by machines.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { systemBrowser } from './browsers.mjs';
import { buildFolder, fingerprint, forgetOthers, isBuilt, portsServed, sayBuilt, use } from './builds.mjs';

const OLDEST = [20, 9];

process.env.NEXT_TELEMETRY_DISABLED = '1';
const quiet = process.argv.includes('--quiet');
const say = (words) => (quiet ? console.error : console.log)(`• ${words}`);
/** The parts we start write where we do. */
const stdio = quiet ? ['inherit', 2, 'inherit'] : 'inherit';

function stop(words) {
  console.error(`\n✗ ${words}\n`);
  process.exit(1);
}

/** On Windows npm and npx are scripts, which only a shell can run; Node itself needs none, wherever it is installed. */
function run(command, args, why, env = {}) {
  const shell = process.platform === 'win32' && ['npm', 'npx'].includes(command);
  const options = { stdio, shell, env: { ...process.env, ...env } };
  const { status, error } = shell
    ? spawnSync([command, ...args].join(' '), options)
    : spawnSync(command, args, options);
  if (error || status !== 0)
    stop(`${why} did not succeed (${command} ${args.join(' ')}). What went wrong stands above.`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    stop(`This needs Node ${OLDEST.join('.')} or newer; here is ${process.version}. Get it from https://nodejs.org.`);
}

const answers = (port) =>
  new Promise((resolve) => {
    const knock = connect({ port, host: 'localhost' });
    const say = (is) => () => resolve(is, knock.destroy());
    knock.on('connect', say(true)).on('error', say(false)).setTimeout(1000, say(false));
  });

async function install() {
  const stamp = 'node_modules/.installed';
  // A compiled module fits every Node with the same interface, not one version alone.
  const mark = fingerprint(
    ['package.json', 'package-lock.json'],
    process.versions.modules,
    process.platform,
    process.arch,
  );
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === mark) return;
  for (const port of portsServed())
    if (await answers(port))
      stop(
        `What the project stands on must be installed anew, and a server on port ${port} stands on it. Stop it first.`,
      );
  say('Installing what the project stands on. The first time takes some minutes: the database engine may be compiled.');
  // Also what only building needs, however the machine is set: the site is built here.
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], 'Installing');
  writeFileSync(stamp, mark);
}

/** Before anything that takes minutes, and in the words of the settings themselves: see can-start.ts. */
function checkStart() {
  const args = ['--import', 'tsx', 'bin/can-start.ts', ...(process.argv.includes('--port') ? ['--port'] : [])];
  if (spawnSync(process.execPath, args, { stdio }).status !== 0) process.exit(1);
}

function build() {
  const folder = buildFolder();
  if (isBuilt(folder)) return say('The site is built.');
  say('Building the site. About a minute.');
  use(folder);
  // Next writes the folder's name into tsconfig.json, unless that only extends another.
  writeFileSync(
    `${folder}.json`,
    `{ "extends": "${path.posix.relative(path.posix.dirname(folder), 'tsconfig.json')}" }\n`,
  );
  const next = ['node_modules/next/dist/bin/next', 'build'];
  run(process.execPath, next, 'Building', { NODE_ENV: 'production', NEXT_DIST: folder });
  rmSync(path.join(folder, 'cache'), { recursive: true, force: true }); // no later build looks in here
  sayBuilt(folder);
  forgetOthers(folder);
}

/** A system Chromium if there is one, else Playwright's own, else install one. */
function browser() {
  if (findBrowser()) return;
  say('Getting a browser for the tests.');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq'], 'Updating the list of packages');
    const install = ['install', '-y', '-qq', 'chromium'];
    // Where Debian has it, also the one without windows: it opens a page in less than half the time.
    const both = spawnSync('apt-get', [...install, 'chromium-headless-shell'], { stdio });
    if (both.status !== 0) run('apt-get', install, 'Installing Chromium');
  } else run('npx', ['playwright', 'install', 'chromium'], 'Installing Chromium');
}

function findBrowser() {
  const system = systemBrowser();
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
await install();
checkStart();
mkdirSync('public', { recursive: true });
run(process.execPath, ['bin/icons.mjs'], 'Gathering the icons');
if (process.argv.includes('--build')) build();
if (process.argv.includes('--browser')) browser();
