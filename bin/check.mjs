// Runs every check, one after the other, and says at the end how many tests passed and failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { buildFolder } from './builds.mjs';

const RESULTS = 'var/check';
const UNIT = `${RESULTS}/unit.json`;
const BROWSER = `${RESULTS}/browser.json`;
const bin = (file, ...args) => [`node_modules/${file}`, ...args];
const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${UNIT}`];
const CHECKS = [
  { name: 'types', run: bin('next/dist/bin/next', 'typegen') },
  { name: 'types', run: bin('typescript/bin/tsc', '--noEmit') },
  { name: 'lint', run: bin('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') },
  { name: 'unit', run: bin('vitest/vitest.mjs', 'run', ...reporters) },
  { name: 'build', run: ['bin/ready.mjs', '--build'] },
  { name: 'browser', run: bin('@playwright/test/cli.js', 'test') },
];

let running;
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    isStopped = true;
    running?.kill(signal);
  });

/** Whether it held. */
const holds = (args, env) =>
  new Promise((resolve) => {
    running = spawn(process.execPath, args, {
      stdio: 'inherit',
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    running.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0));
  });

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const broken = new Set();
let build = {};
for (const { name, run } of CHECKS) {
  // The browser looks at the build that was asked for just before, also when a source changes meanwhile.
  if (name === 'build') build = { NEXT_DIST: buildFolder() };
  const begun = Date.now();
  const held = await holds(run, name === 'browser' ? build : {});
  if (isStopped) {
    console.error('\n✗ Stopped before the end: nothing is known.\n');
    process.exit(130);
  }
  console.log(`${held ? '✓' : '✗'} ${name} (${Math.round((Date.now() - begun) / 1000)} s)\n`);
  if (!held) broken.add(name);
  if (name === 'build' && !held) break; // there is nothing for the browser to look at
}

const unit = read(UNIT);
const browser = read(BROWSER).stats ?? {};
// A run that left no results behind, or ran no test, is one that failed.
if (!unit.numPassedTests) broken.add('unit');
if (!browser.expected) broken.add('browser');
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const counted = { unit: unit.numFailedTests ?? 0, browser: (browser.unexpected ?? 0) + (browser.flaky ?? 0) };
/** Types, lint and build count as one each. */
const failed = [...broken].reduce((sum, name) => sum + Math.max(1, counted[name] ?? 0), 0);
if (broken.size > 0) console.error(`Did not hold: ${[...broken].join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.size > 0 ? 1 : 0);
