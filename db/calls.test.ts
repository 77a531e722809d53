import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { addDays } from '../domain/freshness/freshness';
import { askForCall, callOf, closeCall, letGoOfCalls, rang, takeCall, waitingCalls } from './calls';
import { migrate, type OpenDatabase, openDatabase } from './open';

const AT = '2026-11-23T09:00:00.000Z';
const later = (days: number, hours = 0) =>
  `${addDays('2026-11-23', days)}T${String(9 + hours).padStart(2, '0')}:00:00.000Z`;
const CALL = { id: 'c1', ownHash: 'own', firstName: 'Kanariefugl7316', phone: '75 73 16 73', when: 'Tirsdag73' };
const STEP = 'Du ringer til koret på tirsdag';
const by = (actor: string, at = AT) => ({ actor, at });

function opened() {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'calls-')), 'catalogue.sqlite');
  const db = openDatabase(file);
  migrate(db);
  const bytes = () =>
    ['', '-wal']
      .map((end) => file + end)
      .filter(existsSync)
      .map((each) => readFileSync(each, 'utf8'))
      .join('');
  const isThere = () => [CALL.firstName, CALL.phone, CALL.when].some((word) => bytes().includes(word));
  askForCall(db, CALL, AT);
  return { db, bytes, isThere };
}
const counts = (db: OpenDatabase) => db.$client.prepare('select month, wait, count from call_counts').all();
/** The day's work, and what it does to the log beside the file. */
function work(db: OpenDatabase, days: number): void {
  if (letGoOfCalls(db, new Date(later(days))) > 0) db.$client.pragma('wal_checkpoint(TRUNCATE)');
}

it('a call is taken by one, rung, and closed only with a next step; and then neither name nor number is left', () => {
  const { db, isThere } = opened();
  expect(callOf(db, 'own', AT)).toMatchObject({ calledAt: null, closedAt: null });
  expect(takeCall(db, 'c1', by('anna'), true)).toBe(true);
  expect(takeCall(db, 'c1', by('bo'), true)).toBe(false);
  expect(closeCall(db, 'c1', STEP, by('anna'))).toBe('taken'); // nobody has rung
  expect(rang(db, 'c1', by('bo', later(0, 2)))).toBe(false);
  expect(rang(db, 'c1', by('anna', later(0, 2)))).toBe(true);
  expect(closeCall(db, 'c1', '  ', by('anna'))).toBe('noStep');
  expect(closeCall(db, 'c1', STEP, by('bo'))).toBe('taken');
  expect(isThere()).toBe(true);
  expect(closeCall(db, 'c1', STEP, by('anna', later(1)))).toBe('closed');
  expect(waitingCalls(db)).toEqual([]);
  expect(isThere()).toBe(false);
  expect(counts(db)).toEqual([{ month: '2026-11', wait: 'day', count: 1 }]);
});

it('what was agreed stands behind the own link for seven days, and tells nobody else anything', () => {
  const { db, bytes } = opened();
  rang(db, 'c1', by('anna'));
  closeCall(db, 'c1', STEP, by('anna', later(1)));
  expect(callOf(db, 'own', later(7))).toMatchObject({ nextStep: STEP, firstName: '', phone: '', takenBy: null });
  expect(callOf(db, 'another', later(1))).toBeNull();
  expect(callOf(db, 'own', later(8))).toBeNull(); // also before the day's work is done
  work(db, 7);
  expect(bytes().includes(STEP)).toBe(true);
  work(db, 8);
  expect(bytes().includes(STEP)).toBe(false);
});

it('a sentence with the name or the number in it is not kept, for it stands longer than they may', () => {
  const { db } = opened();
  rang(db, 'c1', by('anna'));
  for (const step of ['Vi møder Kanariefugl i døren', 'Kanariefugls kor', 'Vi ringer på 75731673 igen'])
    expect(closeCall(db, 'c1', step, by('anna')), step).toBe('who');
  expect(callOf(db, 'own', AT)?.closedAt).toBeNull();
});

it('a call that is closed cannot be taken, rung or closed again', () => {
  const { db } = opened();
  rang(db, 'c1', by('anna'));
  closeCall(db, 'c1', STEP, by('anna'));
  expect([takeCall(db, 'c1', by('bo'), true), rang(db, 'c1', by('bo'))]).toEqual([false, false]);
  expect(closeCall(db, 'c1', 'Noget andet', by('anna'))).toBe('taken');
  expect(callOf(db, 'own', AT)?.nextStep).toBe(STEP);
});

it('a call is let go of after fourteen days; that nobody rang is counted, and the own link says so for a week', () => {
  const { db, isThere } = opened();
  work(db, 13);
  expect(waitingCalls(db)).toHaveLength(1);
  work(db, 14);
  expect([waitingCalls(db), isThere()]).toEqual([[], false]);
  expect(callOf(db, 'own', later(15))).toMatchObject({ closedAt: later(14), nextStep: '' });
  work(db, 14);
  expect(counts(db)).toEqual([{ month: '2026-12', wait: 'never', count: 1 }]);
  work(db, 21);
  expect(db.$client.prepare('select count(*) from calls').pluck().get()).toBe(0);
});
