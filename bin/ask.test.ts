/** The conversation on the command line: what it writes is read by machines, so its shape is held to the letter. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ask-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'bin/ask.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_FOLDER: path.join(folder, 'var') },
  });

type Item = { key: string; said: string; weight: string };

describe('with --json', () => {
  test('there is one document and nothing else: what was heard, what fits and why, and what nearly does', () => {
    const { status, stdout } = run('Jeg vil gerne strikke, men ikke når der er mange', '--town', 'Vamdrup', '--json');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer)).toEqual(['ask', 'matches', 'almost']);
    expect(Object.keys(answer.ask)).toEqual([
      'wants',
      'must',
      'avoid',
      'contribute',
      'place',
      'times',
      'unknownWords',
      'crisis',
    ]);
    expect(answer.ask.wants).toEqual([
      { key: 'making.knitting', said: 'strikke', weight: 'important' },
    ] satisfies Item[]);
    expect(answer.ask.avoid).toEqual([{ key: 'avoid.large_group', said: 'mange', weight: 'important' }]);
    expect(answer.ask.place.key).toBe('vamdrup');
    expect(answer.matches.length).toBeGreaterThan(0);
    for (const each of answer.matches) {
      expect(Object.keys(each)).toEqual(['slug', 'name', 'organisation', 'town', 'reasons', 'questions']);
      expect(each.reasons.length).toBeGreaterThan(0);
      for (const reason of each.reasons) expect(Object.keys(reason)).toEqual(['key', 'said', 'text']);
      for (const question of each.questions) expect(question).toMatch(/\?$/);
    }
    expect(answer.matches[0].slug).toBe('kreativ-gruppe-hejls');
    for (const each of answer.almost) expect(each.hurdle).not.toBe('');
  });

  test('words of crisis find nothing but help', () => {
    const { ask, matches, almost } = JSON.parse(run('jeg vil ikke leve mere', '--json').stdout);
    expect([ask.crisis, matches, almost]).toEqual([true, [], []]);
  });
});

test('in plain text it says what was heard, and that nothing fits where nothing does', () => {
  const { stdout } = run('banjolele');
  expect(stdout).toContain('Not understood: «banjolele»');
  expect(stdout).toContain('Nothing fits.');
});

test('a town that is not here, or nothing said, is explained without a stack trace', () => {
  for (const args of [['kor', '--town', 'Paris'], [], ['kor', '--nonsense']]) {
    const { status, stdout, stderr } = run(...args);
    expect(status).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).not.toMatch(/^ +at /m);
  }
});
