// Runs every check, one after the other, and says at the end how many tests passed and failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const RESULTS = 'var/check';
const node = process.execPath;
const CHECKS = [
  { name: 'types', run: [node, 'node_modules/next/dist/bin/next', 'typegen'] },
  { name: 'types', run: [node, 'node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'lint', run: [node, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'unit',
    run: [
      node,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${RESULTS}/unit.json`,
    ],
  },
  { name: 'build', run: [node, 'bin/ready.mjs', '--build'] },
  { name: 'browser', run: [node, 'node_modules/@playwright/test/cli.js', 'test'] },
];

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const broken = [];
for (const { name, run } of CHECKS) {
  const [command, ...args] = run;
  const begun = Date.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${Math.round((Date.now() - begun) / 1000)} s)\n`);
  if (status !== 0) broken.push(name);
  if (name === 'build' && status !== 0) break; // there is nothing for the browser to look at
}

const unit = read(`${RESULTS}/unit.json`);
const browser = read(`${RESULTS}/browser.json`).stats ?? {};
const passed = (unit.numPassedTests ?? 0) + (browser.expected ?? 0);
const failed = (unit.numFailedTests ?? 0) + (browser.unexpected ?? 0);
if (broken.length > 0) console.error(`Did not hold: ${[...new Set(broken)].join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(broken.length > 0 ? 1 : 0);
