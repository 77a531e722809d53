/** The search on the command line: what it writes is read by machines, so its shape is held to the letter. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOWS } from '../domain/search/candidates';

const folder = mkdtempSync(path.join(os.tmpdir(), 'find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, lines: string[]): string => {
  const file = path.join(folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/find.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATA_FOLDER: path.join(folder, 'var') },
  });
  return { status, stderr, stdout, lines: stdout.split('\n').filter(Boolean) };
};
const OFFERS = [
  {
    id: 1,
    name: 'Strikkecafé',
    organisation: 'Garnklubben',
    description: 'Vi ses.',
    topics: ['making.knitting'],
    town: 'Vamdrup',
  },
  {
    id: 'to',
    name: 'Vinterbaderne',
    organisation: 'Badelauget',
    description: 'Koldt vand.',
    topics: ['Vinterbad og havsvømning'],
    town: 'Sønder Bjert',
  },
  { id: '3', name: 'Byvandring', description: 'Vi strikker ikke.', topics: null, town: null },
].map((line) => JSON.stringify(line));

describe('with --json', () => {
  let catalogue = '';
  beforeAll(() => {
    catalogue = write('catalogue.jsonl', OFFERS);
  });

  test('each question is one line, with its hits and every reason', () => {
    const queries = write('queries.jsonl', [
      '{"id":"a","q":"strik"}',
      '{"id":"b","q":"qwxyzzy"}',
      '{"id":"c","q":"Sdr. Bjert"}',
    ]);
    const { status, lines } = run('--catalogue', catalogue, '--queries', queries, '--json');
    expect(status).toBe(0);
    const answers = lines.map((line) => JSON.parse(line));
    expect(answers.map(({ q }) => q)).toEqual(['strik', 'qwxyzzy', 'Sdr. Bjert']);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['q', 'total', 'ms', 'hits']);
      expect(answer.ms).toBeGreaterThan(0);
      for (const hit of answer.hits) {
        expect(Object.keys(hit)).toEqual(['id', 'slug', 'name', 'why']);
        expect(hit.why.length).toBeGreaterThan(0);
        for (const why of hit.why) {
          expect(Object.keys(why)).toEqual(['word', 'matched', 'how']);
          expect(HOWS).toContain(why.how);
        }
      }
    }
    expect(answers.map(({ hits }) => hits[0]?.id)).toEqual(['1', undefined, 'to']);
    expect(answers[0].hits[0].why[0]).toEqual({ word: 'strik', matched: 'Strik, hækling og garn', how: 'exact' });
  });

  test('a town keeps the others out, and a limit is kept while the total is of all', () => {
    const inTown = JSON.parse(run('strik', '--catalogue', catalogue, '--town', 'vamdrup', '--json').stdout);
    expect(inTown.hits.map(({ id }: { id: string }) => id)).toEqual(['1']);
    const limited = JSON.parse(run('strik', '--catalogue', catalogue, '--limit', '1', '--json').stdout);
    expect([limited.total, limited.hits.length]).toEqual([2, 1]);
  });

  test('Kolding’s own catalogue answers when no file is named, and nothing but answers is on stdout', () => {
    const { status, lines } = run('haandarbejde', '--json');
    expect(status).toBe(0);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').hits[0].why[0].matched).toBe('Strik, hækling og garn');
  });
});

describe('what a person can mend is said in a sentence', () => {
  test.each([
    [
      'a line that is no JSON',
      () => ['kor', '--catalogue', write('bad.jsonl', [OFFERS[0] ?? '', '{"id":'])],
      /bad\.jsonl line 2/,
    ],
    ['a line without a name', () => ['kor', '--catalogue', write('nameless.jsonl', ['{"id":"x"}'])], /line 1: name/],
    ['a file that is not there', () => ['kor', '--catalogue', path.join(folder, 'none.jsonl')], /could not be read/],
    ['a town that is none of ours', () => ['kor', '--town', 'Esbjerg'], /no town called Esbjerg/],
    ['a limit that is no number', () => ['kor', '--limit', 'mange'], /--limit must be/],
    ['an option that is not known', () => ['kor', '--colour'], /--colour/],
    ['no question', () => [], /What shall be found/],
  ])('%s', (_what, args, words) => {
    const { status, stdout, stderr } = run(...args());
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
