import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SEALED_MAX } from '../domain/envelope';
import { dataVersion } from './audit';
import { envelopes as table } from './envelope-table';
import {
  createEnvelope,
  deleteEnvelope,
  type Fresh,
  readEnvelope,
  rightTo,
  sweepEnvelopes,
  updateEnvelope,
  versionOf,
} from './envelopes';
import type { OpenDatabase } from './open';
import { auditRows, emptyDatabase } from './test-data';

const NOW = new Date('2026-11-23T09:00:00Z');
const DAY = 86_400_000;
const HOUR = 3_600_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const token = () => randomBytes(32).toString('base64url');
const fresh = (otherwise: Partial<Fresh> = {}): Fresh => ({
  id: randomBytes(16).toString('base64url'),
  version: 1,
  sealed: randomBytes(500),
  days: 30,
  read: token(),
  write: token(),
  ...otherwise,
});
function kept(db: OpenDatabase, otherwise: Partial<Fresh> = {}): Fresh {
  const plan = fresh(otherwise);
  expect(createEnvelope(db, plan, NOW)).toMatchObject({ version: plan.version, days: plan.days });
  return plan;
}
const rows = (db: OpenDatabase) => db.select().from(table).all();

describe('a sealed plan', () => {
  it('comes back as it was laid there, to the one with the read link', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    const { version, sealed, days } = plan;
    expect(readEnvelope(db, plan.id, plan.read, NOW)).toEqual({
      version,
      sealed,
      days,
      expires: NOW.getTime() + 30 * DAY,
    });
  });

  it('may fill all of its room', () => {
    const db = emptyDatabase();
    const plan = kept(db, { sealed: randomBytes(SEALED_MAX) });
    expect(readEnvelope(db, plan.id, plan.read, NOW)?.sealed.equals(plan.sealed)).toBe(true);
  });

  it('is all that is kept: no token, no hour of writing, no word about who', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    const hash = (text: string) => createHash('sha256').update(text).digest();
    expect(rows(db)).toEqual([
      {
        id: plan.id,
        version: 1,
        days: 30,
        expires: NOW.getTime() + 30 * DAY,
        readHash: hash(plan.read),
        writeHash: hash(plan.write),
        sealed: plan.sealed,
      },
    ]);
  });

  it('is no part of the catalogue: its version stays, and there is no trace of a change', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: randomBytes(40) }, NOW);
    deleteEnvelope(db, plan.id, plan.write, NOW);
    expect([dataVersion(db), auditRows(db)]).toEqual([0, []]);
  });
});

describe('who does not hold the right link', () => {
  it.each([
    ['another token', (plan: Fresh) => ({ ...plan, read: token(), write: token() })],
    ['an id that never was', (plan: Fresh) => ({ ...plan, id: fresh().id })],
    [
      'the read link where the change link is needed, and the other way',
      (plan: Fresh) => ({ ...plan, read: plan.write, write: plan.read }),
    ],
    ['a token of another length', (plan: Fresh) => ({ ...plan, read: '', write: `${plan.write}a` })],
  ])('is told the same whatever is wrong, and changes nothing: %s', (_, otherwise) => {
    const db = emptyDatabase();
    const plan = kept(db);
    const { id, read, write } = otherwise(plan);
    const before = rows(db);
    expect(readEnvelope(db, id, read, later(DAY))).toBeNull();
    expect(rightTo(db, id, 'write', write, later(DAY))).toBeNull();
    expect(updateEnvelope(db, id, write, { version: 2, sealed: randomBytes(40) }, later(DAY))).toBeNull();
    expect(deleteEnvelope(db, id, write, later(DAY))).toBe(false);
    expect(rows(db)).toEqual(before);
  });

  it('cannot lay another plan in its place', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    expect(createEnvelope(db, fresh({ id: plan.id }), NOW)).toBe('taken');
    expect(createEnvelope(db, { ...plan, sealed: randomBytes(40) }, NOW)).toBe('taken');
    expect(readEnvelope(db, plan.id, plan.read, NOW)?.sealed).toEqual(plan.sealed);
  });
});

describe('two devices that write', () => {
  it('follow one another, a version at a time', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    const next = { version: 2, sealed: randomBytes(700) };
    expect(updateEnvelope(db, plan.id, plan.write, next, NOW)).toMatchObject({ kept: { version: 2, days: 30 } });
    expect(readEnvelope(db, plan.id, plan.read, NOW)).toMatchObject(next);
  });

  it('at once: the second is handed what the first wrote, and nothing is written over', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    const [mine, yours] = [randomBytes(40), randomBytes(40)];
    updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: mine }, NOW);
    const said = updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: yours }, NOW);
    expect(said).toMatchObject({ newest: { version: 2, sealed: mine } });
    expect(readEnvelope(db, plan.id, plan.read, NOW)).toMatchObject({ version: 2, sealed: mine });
  });

  it.each([1, 3, 4000])('cannot leap or go back: version %d is refused where 2 is next', (version) => {
    const db = emptyDatabase();
    const plan = kept(db);
    const said = updateEnvelope(db, plan.id, plan.write, { version, sealed: randomBytes(40) }, NOW);
    expect(said).toMatchObject({ newest: { version: 1, sealed: plan.sealed } });
  });

  it('whose answer was lost on the way may say the same again, and it is written once', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    expect(createEnvelope(db, plan, NOW)).toMatchObject({ version: 1 });
    const next = { version: 2, sealed: randomBytes(40) };
    const say = () => updateEnvelope(db, plan.id, plan.write, next, NOW);
    expect(say()).toEqual(say());
    expect(versionOf(db, plan.id, NOW)).toBe(2);
  });
});

describe('how long it lives', () => {
  it('to the moment the citizen chose, and not a moment more', () => {
    const db = emptyDatabase();
    const plan = kept(db, { days: 1 });
    expect(rightTo(db, plan.id, 'write', plan.write, later(DAY))).toBeNull();
    expect(readEnvelope(db, plan.id, plan.read, later(DAY))).toBeNull();
    expect(updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: plan.sealed }, later(DAY))).toBeNull();
    expect(versionOf(db, plan.id, later(DAY))).toBeNull();
    expect(readEnvelope(db, plan.id, plan.read, later(DAY - 1))).not.toBeNull();
  });

  it('longer each time it is read or written, counted about once an hour', () => {
    const db = emptyDatabase();
    const plan = kept(db, { days: 7 });
    const read = (at: number) => readEnvelope(db, plan.id, plan.read, later(at))?.expires;
    expect(read(HOUR - 1)).toBe(NOW.getTime() + 7 * DAY);
    expect(read(6 * DAY)).toBe(NOW.getTime() + 13 * DAY);
    expect(read(12 * DAY)).toBe(NOW.getTime() + 19 * DAY);
    updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: plan.sealed }, later(12 * DAY + 5));
    expect(read(12 * DAY + 5)).toBe(NOW.getTime() + 19 * DAY + 5);
  });

  it('longer or shorter when the citizen chooses anew', () => {
    const db = emptyDatabase();
    const plan = kept(db, { days: 365 });
    updateEnvelope(db, plan.id, plan.write, { version: 2, sealed: plan.sealed, days: 1 }, NOW);
    expect(readEnvelope(db, plan.id, plan.read, NOW)).toMatchObject({ days: 1, expires: NOW.getTime() + DAY });
  });

  it('then it is swept away, and the others stay', () => {
    const db = emptyDatabase();
    kept(db, { days: 1 });
    const stays = kept(db, { days: 7 });
    expect(sweepEnvelopes(db, later(DAY))).toBe(1);
    expect(rows(db).map(({ id }) => id)).toEqual([stays.id]);
  });

  it('and its place is free for a new one, swept or not', () => {
    const db = emptyDatabase();
    const plan = kept(db, { days: 1 });
    expect(createEnvelope(db, fresh({ id: plan.id }), later(DAY))).toMatchObject({ version: 1 });
  });

  it('until it is deleted: then it is as if it never was', () => {
    const db = emptyDatabase();
    const plan = kept(db);
    expect(deleteEnvelope(db, plan.id, plan.write, NOW)).toBe(true);
    expect(readEnvelope(db, plan.id, plan.read, NOW)).toBeNull();
    expect(deleteEnvelope(db, plan.id, plan.write, NOW)).toBe(false);
    expect(rows(db)).toEqual([]);
  });
});
