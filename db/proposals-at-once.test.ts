import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readOffers } from './offers';
import { migrate, openDatabase } from './open';
import { actsOf, queue } from './proposals';

const VOLUNTEERS = 50;
const SENDERS = 5;
const EDITORS = 5;
const program = fileURLToPath(new URL('./any-proposal.ts', import.meta.url));

/** @returns the lines it wrote; everything it complained of too */
function run(...args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part;
    });
  return new Promise((over) => child.once('close', () => over(said.split('\n').filter(Boolean))));
}

it('fifty volunteers send and five editors decide at once: nothing is lost, nothing is there twice, and nobody is told that the house is locked', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'proposals-')), 'catalogue.sqlite');
  const db = openDatabase(file);
  migrate(db);
  const senders = Array.from({ length: SENDERS }, (_, n) => run('send', file, `s${n}`, String(VOLUNTEERS / SENDERS)));
  const editors = Array.from({ length: EDITORS }, (_, n) => run('decide', file, `e${n}`));
  const [sent, decided] = [(await Promise.all(senders)).flat(), (await Promise.all(editors)).flat()];

  expect([...sent, ...decided].filter((line) => !/^(sent|approved|declined) /.test(line))).toEqual([]);
  const ids = sent.map((line) => line.split(' ').slice(1));
  expect(ids).toHaveLength(VOLUNTEERS);
  for (const [first, again] of ids) expect(again).toBe(first);
  expect(decided.map((line) => line.split(' ')[1]).toSorted()).toEqual(ids.map(([id]) => id).toSorted());
  expect(queue(db)).toEqual([]);
  const approved = decided.filter((line) => line.startsWith('approved'));
  const titles = readOffers(db).map(({ title }) => title);
  expect(titles).toHaveLength(approved.length);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.filter((title) => title.endsWith('7'))).toEqual([]);
  for (const [id = ''] of ids) expect(actsOf(db, id).map(({ act }) => act)).toHaveLength(3);
  db.$client.close();
});
