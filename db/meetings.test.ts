import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../domain/freshness/freshness';
import { anyOffer } from './any-proposal';
import { countedWriter } from './any-upkeep';
import { askForCall, closeCall, rang, takeCall, waitingCalls } from './calls';
import { letterSent, outbox } from './letters';
import { answerMeeting, meetingBehind, meetingOf, sendMeeting, silent, UNANSWERED_A_DAY, usualDays } from './meetings';
import { save } from './noun';
import { offers } from './offers';
import { migrate, type OpenDatabase, openDatabase } from './open';
import { hashOfToken } from './token';
import { upkeep } from './upkeep';
import { meetingLetter } from './upkeep-writer';

const AT = '2026-11-23T09:00:00.000Z';
const later = (days: number, hours = 0) =>
  `${addDays('2026-11-23', days)}T${String(9 + hours).padStart(2, '0')}:00:00.000Z`;
const CANARY = { firstName: 'Kanariefugl7316', reach: '75 73 16 73', when: 'Tirsdag73' };
const from = { municipality: 'Kolding Kommune', department: 'Her', phone: '79 79 79 79' };
const by = (actor: string, at = AT) => ({ actor, at });

function opened(email = 'kor@example.org') {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'meetings-')), 'catalogue.sqlite');
  const db = openDatabase(file);
  migrate(db);
  save(db, offers, anyOffer({ slug: 'kor', title: 'Kor', contact: email ? { email } : {} }), by('anna'));
  const bytes = () =>
    ['', '-wal']
      .map((end) => file + end)
      .filter(existsSync)
      .map((each) => readFileSync(each, 'latin1'))
      .join('');
  return { db, bytes };
}
function send(db: OpenDatabase, n = 1, at = AT) {
  const written = meetingLetter(db, { offer: 'kor', kind: 'door' }, false, { from, site: 'https://example.org' });
  if (!written) throw new Error('There is no such offer.');
  const own = hashOfToken(`own ${n}`);
  const sent = { ...CANARY, kind: 'door', id: `m${n}`, offer: 'kor', hash: written.hash, ownHash: own } as const;
  expect(sendMeeting(db, sent, written.letter, at)).toBe(n > UNANSWERED_A_DAY ? 'later' : 'sent');
  return { hash: written.hash, own };
}
const work = (db: OpenDatabase, days: number) => upkeep(db, new Date(later(days)), countedWriter());
const isThere = (bytes: string) => Object.values(CANARY).some((word) => bytes.includes(word));

describe('somebody who would like to be met', () => {
  it('is written of to the place without name or number, answered once by its link, and then forgotten at once', () => {
    const { db, bytes } = opened();
    const { hash, own } = send(db);
    const [letter] = outbox(db);
    expect(letter).toMatchObject({ to: 'kor@example.org', kind: 'meet' });
    expect(isThere(`${letter?.text}${letter?.html}${letter?.subject}`)).toBe(false);
    expect(isThere(bytes())).toBe(true);
    expect(meetingOf(db, own)?.answer).toBeNull();
    expect(answerMeeting(db, hash, { answer: 'come', words: '' }, later(1))).toMatchObject(CANARY);
    expect(isThere(bytes())).toBe(false);
    expect(meetingOf(db, own)).toMatchObject({ answer: 'come', firstName: '', reach: '', when: '' });
    expect(answerMeeting(db, hash, { answer: 'full', words: '' }, later(1))).toBeNull();
    expect(meetingOf(db, own)?.answer).toBe('come');
    expect(meetingBehind(db, 'gættet', AT)).toBeNull();
  });

  it('is reminded of after three days, once, by a new link; and after seven an editor sees the place and nobody else', () => {
    const { db } = opened();
    const { hash } = send(db);
    for (const letter of outbox(db)) letterSent(db, letter.id, AT);
    work(db, 2);
    expect(outbox(db)).toEqual([]);
    work(db, 3);
    work(db, 3);
    work(db, 4);
    expect(outbox(db).map(({ subject }) => subject)).toEqual(['Der er en, der venter på svar: «Kor»']);
    expect(meetingBehind(db, hash, later(4))).toBeNull();
    expect(silent(db, later(6))).toEqual([]);
    expect(silent(db, later(7))).toEqual([{ offer: 'kor', since: AT }]);
  });

  it('is forgotten after thirty days, when nobody has answered', () => {
    const { db, bytes } = opened();
    send(db);
    work(db, 29);
    expect(isThere(bytes())).toBe(true);
    work(db, 30);
    expect(isThere(bytes())).toBe(false);
  });

  it("does not fill a place's mail: after ten that wait for an answer, one is asked to come back later", () => {
    const { db } = opened();
    for (let n = 1; n <= UNANSWERED_A_DAY + 1; n += 1) send(db, n);
    expect(outbox(db)).toHaveLength(UNANSWERED_A_DAY);
  });

  it('waits for somebody here to ring, when the place has no e-mail', () => {
    const { db } = opened('');
    send(db);
    expect(outbox(db)[0]).toMatchObject({ to: '', reach: 'Kor', nextAt: null });
  });

  it('brings a usual answer time to the card only when five have been answered', () => {
    const { db } = opened();
    for (let n = 1; n <= 5; n += 1) {
      expect(usualDays(db).size).toBe(0);
      answerMeeting(db, send(db, n).hash, { answer: 'come', words: '' }, later(n < 4 ? 1 : 6));
    }
    expect([...usualDays(db)]).toEqual([['kor', 1]]);
  });
});

describe('somebody who would like to be rung up', () => {
  const CALL = { id: 'c1', firstName: CANARY.firstName, phone: CANARY.reach, when: CANARY.when };
  it('is taken by one, rung, and closed only with a next step; and then nothing of them is left', () => {
    const { db, bytes } = opened();
    askForCall(db, CALL, AT);
    expect(takeCall(db, 'c1', by('anna'), true)).toBe(true);
    expect(takeCall(db, 'c1', by('bo'), true)).toBe(false);
    expect(closeCall(db, 'c1', 'Vi ses', by('anna'))).toBe(false); // nobody has rung
    expect(rang(db, 'c1', by('bo', later(0, 2)))).toBe(false);
    expect(rang(db, 'c1', by('anna', later(0, 2)))).toBe(true);
    expect(closeCall(db, 'c1', '  ', by('anna'))).toBe(false);
    expect(closeCall(db, 'c1', 'Kor på tirsdag', by('bo'))).toBe(false);
    expect(isThere(bytes())).toBe(true);
    expect(closeCall(db, 'c1', 'Kor på tirsdag', by('anna'))).toBe(true);
    expect(waitingCalls(db)).toEqual([]);
    expect(isThere(bytes())).toBe(false);
    expect(db.$client.prepare('select * from call_counts').all()).toEqual([
      { month: '2026-11', wait: 'day', count: 1 },
    ]);
  });

  it('is let go of after fourteen days, and that nobody rang is counted', () => {
    const { db, bytes } = opened();
    askForCall(db, CALL, AT);
    work(db, 13);
    expect(waitingCalls(db)).toHaveLength(1);
    work(db, 14);
    expect(isThere(bytes())).toBe(false);
    expect(db.$client.prepare('select wait, count from call_counts').all()).toEqual([{ wait: 'never', count: 1 }]);
  });
});
