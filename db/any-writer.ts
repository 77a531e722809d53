/**
 * For tests: a process that writes envelopes until somebody shoots it, and says each write when it is acknowledged.
 * What it seals is made from the version alone, so that half a write would be seen.
 */
import { createHash } from 'node:crypto';
import { createEnvelope, updateEnvelope } from './envelopes';
import { migrate, openDatabase } from './open';

export const PLANS = 20;
export const idOf = (plan: number): string => `plan-${plan}`.padEnd(20, '_');
export const tokenOf = (what: 'read' | 'write', plan: number): string => `${what}-${plan}`.padEnd(43, '_');

/** Some are small and some fill many pages of the file. */
export function sealedAs(plan: number, version: number): Buffer {
  const hash = createHash('sha256').update(`${plan}/${version}`).digest();
  return Buffer.alloc(64 + ((version * 7919) % 40) * 1024, hash);
}

function writeOn(file: string): never {
  const db = openDatabase(file);
  migrate(db);
  for (let n = 0; ; n++) {
    const plan = n % PLANS;
    const version = Math.floor(n / PLANS) + 1;
    const written = { version, sealed: sealedAs(plan, version) };
    const id = idOf(plan);
    const now = new Date();
    const tokens = { read: tokenOf('read', plan), write: tokenOf('write', plan) };
    const said =
      version === 1
        ? createEnvelope(db, { id, ...written, days: 30, ...tokens }, now)
        : updateEnvelope(db, id, tokens.write, written, now);
    // Only when the write is over: straight to the pipe, as an answer on the net would be.
    if (said && said !== 'taken' && !('newest' in said)) process.stdout.write(`${plan} ${version}\n`);
  }
}

const [, program, file] = process.argv;
if (program?.endsWith('any-writer.ts') && file) writeOn(file);
