/** What stands in the file on the disk, byte by byte: after a write, after a delete, and after a fall. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { idOf, PLANS, sealedAs, tokenOf } from './any-writer';
import { createEnvelope, deleteEnvelope, readEnvelope, sweepEnvelopes, updateEnvelope } from './envelopes';
import { migrate, openDatabase } from './open';

const NOW = new Date('2026-11-23T09:00:00Z');
const TOMORROW = new Date('2026-11-24T09:00:00Z');
const newFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'envelopes-')), 'catalogue.sqlite');
const bytesOn = (file: string) =>
  Buffer.concat(
    ['', '-wal', '-shm']
      .map((end) => file + end)
      .filter(existsSync)
      .map((each) => readFileSync(each)),
  );
const token = () => randomBytes(32).toString('base64url');
const plan = (sealed: Buffer) => ({
  id: token().slice(0, 20),
  version: 1,
  sealed,
  days: 1 as const,
  read: token(),
  write: token(),
});
/** Pieces from all over, so that a page left behind anywhere is found. */
const piecesOf = (sealed: Buffer) => Array.from({ length: 64 }, (_, n) => sealed.subarray(n * 4000, n * 4000 + 24));

function opened() {
  const file = newFile();
  const db = openDatabase(file);
  migrate(db);
  return { file, db };
}

it('the file holds what is sealed, and neither token', () => {
  const { file, db } = opened();
  const fresh = plan(randomBytes(256 * 1024));
  createEnvelope(db, fresh, NOW);
  const bytes = bytesOn(file);
  expect(bytes.includes(fresh.sealed.subarray(0, 24))).toBe(true);
  for (const secret of [fresh.read, fresh.write])
    for (const form of [Buffer.from(secret), Buffer.from(secret, 'base64url')])
      expect(bytes.includes(form)).toBe(false);
  db.$client.close();
});

it.each(['deleted', 'expired and swept'])('of a plan that is %s nothing is left, in the file or in its log', (how) => {
  const { file, db } = opened();
  const [first, second] = [randomBytes(256 * 1024), randomBytes(256 * 1024)];
  const others = Array.from({ length: 5 }, () => plan(randomBytes(9000)));
  const fresh = plan(first);
  for (const each of [...others.slice(0, 3), fresh, ...others.slice(3)]) createEnvelope(db, each, NOW);
  updateEnvelope(db, fresh.id, fresh.write, { version: 2, sealed: second }, NOW);
  const left = () =>
    [...piecesOf(first), ...piecesOf(second), Buffer.from(fresh.id)].filter((piece) => bytesOn(file).includes(piece))
      .length;
  expect(left()).toBeGreaterThan(64);
  if (how === 'deleted') deleteEnvelope(db, fresh.id, fresh.write, NOW);
  else sweepEnvelopes(db, TOMORROW);
  expect(left()).toBe(0);
  db.$client.close();
});

it('a delete is done though somebody else is reading at that moment, and the next sweep wipes the log', () => {
  const { file, db } = opened();
  const fresh = plan(randomBytes(9000));
  createEnvelope(db, fresh, NOW);
  const reader = openDatabase(file);
  reader.$client.exec('begin; select count(*) from envelopes');
  reader.$client.prepare('select count(*) from envelopes').get();
  expect(deleteEnvelope(db, fresh.id, fresh.write, NOW)).toBe(true);
  expect(bytesOn(file).includes(fresh.sealed.subarray(0, 24))).toBe(true);
  reader.$client.exec('commit');
  reader.$client.close();
  sweepEnvelopes(db, NOW);
  expect(bytesOn(file).includes(fresh.sealed.subarray(0, 24))).toBe(false);
  db.$client.close();
});

it('shot down in the middle of a thousand writes: every one that was acknowledged is there, and none is half there', async () => {
  const file = newFile();
  const program = fileURLToPath(new URL('./any-writer.ts', import.meta.url));
  const writer = spawn(process.execPath, ['--import', 'tsx', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const lines = () => said.split('\n').slice(0, -1);
  writer.stdout.on('data', (part) => {
    said += part;
    if (lines().length >= 1000) writer.kill('SIGKILL');
  });
  const [, signal] = await new Promise<[number | null, string | null]>((over) => {
    writer.once('close', (...how) => over(how));
  });
  expect(signal).toBe('SIGKILL');

  const newest = new Map(lines().map((line) => line.split(' ').map(Number) as [number, number]));
  expect(newest.size).toBe(PLANS);
  const db = openDatabase(file);
  expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
  for (const [n, acknowledged] of newest) {
    const there = readEnvelope(db, idOf(n), tokenOf('read', n), new Date());
    expect(there?.version).toBeGreaterThanOrEqual(acknowledged);
    expect(there?.sealed.equals(sealedAs(n, there.version))).toBe(true);
  }
  db.$client.close();
});
