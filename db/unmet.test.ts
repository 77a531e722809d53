import { describe, expect, it } from 'vitest';
import { dataVersion } from './audit';
import type { OpenDatabase } from './open';
import { towns } from './schema';
import { seed } from './seed';
import { auditRows, dataFolder, emptyDatabase } from './test-data';
import { ALIKE, countUnmet, MOST_A_MINUTE, unmetWishes } from './unmet';
import { unmet } from './unmet-table';

const DAY = new Date('2026-11-22T14:07:31Z');
const KNITTING = { keys: ['making.knitting'], town: 'vamdrup' };

function withTowns(): OpenDatabase {
  const db = emptyDatabase();
  seed(db, dataFolder(), '2026-11-22');
  return db;
}
const times = (count: number, wish: unknown, db = withTowns()) => {
  for (let n = 0; n < count; n++) expect(countUnmet(db, wish, DAY)).toBe('counted');
  return db;
};
const rows = (db: OpenDatabase) => db.select().from(unmet).all();

describe('a wish that nothing fits', () => {
  it('is shown to nobody while four have wished alike, and is seen when the fifth does', () => {
    const db = times(ALIKE - 1, KNITTING);
    expect(unmetWishes(db)).toEqual([]);
    times(1, KNITTING, db);
    expect(unmetWishes(db)).toEqual([{ key: 'making.knitting', town: 'vamdrup', count: 5, since: '2026-11' }]);
  });

  it('is alike only in the same town; from anywhere is its own', () => {
    const db = times(3, KNITTING);
    times(4, { ...KNITTING, town: null }, db);
    expect(unmetWishes(db)).toEqual([]);
    times(1, { ...KNITTING, town: null }, db);
    expect(unmetWishes(db)).toMatchObject([{ key: 'making.knitting', town: null, count: 5 }]);
  });

  it('counts each of its keys by itself, so that nobody can read which were wished together', () => {
    const db = times(1, { keys: ['making.knitting', 'avoid.alcohol', 'free'], town: 'vamdrup' });
    expect(rows(db).map(({ key }) => key)).toEqual(['avoid.alcohol', 'free', 'making.knitting']);
    const rowid = () => db.$client.prepare('select rowid from unmet').all();
    expect(rowid).toThrow(/no such column/);
  });

  it('keeps the month of the first, and nothing finer', () => {
    const db = times(1, KNITTING);
    countUnmet(db, KNITTING, new Date('2027-02-01T00:00:00Z'));
    expect(rows(db)).toEqual([{ key: 'making.knitting', town: 'vamdrup', count: 2, since: '2026-11' }]);
  });

  it.each([
    ['a free text for a key', { keys: ['min mand er syg'], town: 'vamdrup' }],
    ['a free text beside good keys', { keys: ['making.knitting', 'min mand er syg'], town: null }],
    ['a key of Object itself', { keys: ['constructor'], town: null }],
    ['a town that is none of ours', { ...KNITTING, town: 'paris' }],
    ['a free text for a town', { ...KNITTING, town: 'Hos Jens Hansen' }],
    ['a field more', { ...KNITTING, said: 'strikke' }],
    ['the same key twice', { keys: ['free', 'free'], town: null }],
    ['nothing wished for', { keys: [], town: null }],
    ['no wish at all', 'making.knitting'],
  ])('is refused, and nothing of it kept: %s', (_, wish) => {
    const db = withTowns();
    expect(countUnmet(db, wish, DAY)).toBe('refused');
    expect(rows(db)).toEqual([]);
  });

  it('does not move the catalogue’s version, and leaves no trace of a change', () => {
    const db = withTowns();
    const before = [dataVersion(db), auditRows(db).length];
    times(1, KNITTING, db);
    expect([dataVersion(db), auditRows(db).length]).toEqual(before);
  });

  it('is counted so many times a minute and no more, whoever asks; the next minute begins anew', () => {
    const db = times(MOST_A_MINUTE, KNITTING);
    expect(countUnmet(db, KNITTING, DAY)).toBe('later');
    expect(countUnmet(db, KNITTING, new Date(DAY.getTime() + 60_000))).toBe('counted');
  });

  it('is not counted in a town that is withdrawn', () => {
    const db = withTowns();
    db.update(towns).set({ archivedAt: '2026-11-01' }).run();
    expect(countUnmet(db, KNITTING, DAY)).toBe('refused');
  });
});
