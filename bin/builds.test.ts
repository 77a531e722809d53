import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILDS, buildFolder, fingerprint, forgetOthers, portsServed } from './builds.mjs';

const home = process.cwd();
/** No system gives a process this number. */
const NOBODY = 2 ** 30;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'builds-'));
  process.chdir(folder);
});
afterEach(() => {
  const folder = process.cwd();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

function put(file: string, text = ''): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

describe('a change of the sources', () => {
  test.each([
    ...['app/page.tsx', 'components/a/b.css', 'data/messages/da.json', 'db/schema.ts', 'domain/find.ts', 'proxy.ts'],
    ...['next.config.js', 'tsconfig.json', 'package-lock.json', 'bin/icons.mjs'],
  ])('in %s means building anew', (file) => {
    put(file, 'before');
    const before = buildFolder();
    put(file, 'after');
    expect(buildFolder()).not.toBe(before);
  });

  test.each([
    ...[
      'app/page.test.tsx',
      'domain/find.test.ts',
      'domain/next.property.test.ts',
      'domain/test-data.ts',
      'db/note.md',
    ],
    ...['domain/any-card.ts', 'README.md', 'public/icons.svg', 'e2e/a.spec.ts', 'bin/serve.ts', 'data/.DS_Store'],
  ])('in %s does not', (file) => {
    const before = buildFolder();
    put(file, 'made');
    expect(buildFolder()).toBe(before);
  });

  test('a text that moves from one file to the next is a change', () => {
    put('a', 'one');
    put('b', 'two');
    const before = fingerprint(['a', 'b']);
    put('a', 'onetwo');
    put('b');
    expect(fingerprint(['a', 'b'])).not.toBe(before);
  });
});

test('builds that nobody uses are taken away, with what stands beside them', () => {
  for (const name of ['new', 'served', 'old']) {
    put(`${BUILDS}/${name}/BUILD_ID`);
    put(`${BUILDS}/${name}.json`);
  }
  put(`${BUILDS}/served.used-by-${process.pid}`, '3000');
  put(`${BUILDS}/old.used-by-${NOBODY}`, '3001');
  expect(portsServed()).toEqual([3000]);
  forgetOthers(`${BUILDS}/new`);
  expect(readdirSync(BUILDS)).toEqual(['new', 'new.json', 'served', 'served.json', `served.used-by-${process.pid}`]);
});
