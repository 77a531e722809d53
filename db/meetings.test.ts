import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../domain/freshness/freshness';
import { anyOffer } from './any-proposal';
import { countedWriter } from './any-upkeep';
import {
  findLetter,
  letterPosted,
  letterRefused,
  letterSent,
  outbox,
  outboxSince,
  sentLetters,
  takeDueLetters,
} from './letters';
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
function send(db: OpenDatabase, n = 1, at = AT, reach: string = CANARY.reach) {
  const written = meetingLetter(db, { offer: 'kor', kind: 'door' }, false, { from, site: 'https://example.org' });
  if (!written) throw new Error('There is no such offer.');
  const own = hashOfToken(`own ${n}`);
  const sent = { ...CANARY, reach, kind: 'door', id: `m${n}`, offer: 'kor', hash: written.hash, ownHash: own } as const;
  expect(sendMeeting(db, sent, written.letter, at)).toBe(n > UNANSWERED_A_DAY ? 'later' : 'sent');
  return { hash: written.hash, own };
}
const work = (db: OpenDatabase, days: number) => upkeep(db, new Date(later(days)), countedWriter());
/** No letters leave by themselves, so nobody is written to. */
const mute = () => null;
const come = { answer: 'come', words: '', who: '' } as const;
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
    expect(answerMeeting(db, hash, { ...come, words: 'tirsdag kl. 19', who: 'Lis' }, later(1), mute)).toMatchObject(
      CANARY,
    );
    expect(isThere(bytes())).toBe(false);
    expect(meetingOf(db, own)).toMatchObject({
      answer: 'come',
      firstName: '',
      reach: '',
      when: '',
      words: 'tirsdag kl. 19',
      who: 'Lis',
    });
    expect(answerMeeting(db, hash, { ...come, answer: 'full' }, later(1), mute)).toBeNull();
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
      answerMeeting(db, send(db, n).hash, come, later(n < 4 ? 1 : 6), mute);
    }
    expect([...usualDays(db)]).toEqual([['kor', 1]]);
  });

  it('keeps what the place said for sixty days, and then nothing', () => {
    const { db } = opened();
    const { hash, own } = send(db);
    answerMeeting(db, hash, { ...come, who: 'Lis' }, later(1), mute);
    work(db, 59);
    expect(meetingOf(db, own)?.who).toBe('Lis');
    work(db, 60);
    expect(meetingOf(db, own)).toBeNull();
  });

  it('finds no way in by a link that is used, too old, or somebody else’s, and nothing is changed by trying', () => {
    const { db } = opened();
    const { hash, own } = send(db);
    const other = send(db, 2);
    const rows = () => JSON.stringify(db.$client.prepare('select * from meetings').all());
    const before = rows();
    for (const [tried, at] of [
      ['gættet', AT],
      [own, AT], // whoever asked cannot answer for the place
      [hash, later(30)],
    ] as const)
      expect(answerMeeting(db, tried, come, at, mute)).toBeNull();
    for (const tried of ['gættet', hash, other.hash]) expect(meetingOf(db, tried)).toBeNull();
    expect(rows()).toBe(before);
  });
});

describe('whoever left an e-mail address', () => {
  const MAIL = 'kanariefugl7316@example.org';
  const due = (db: OpenDatabase, at: string) => takeDueLetters(db, at).filter(({ kind }) => kind === 'met');
  const { tell } = countedWriter();
  const sendMail = (db: OpenDatabase, n = 1) => send(db, n, AT, MAIL);

  it('is written what the place answered; nobody here sees the letter, and with it the address is gone', () => {
    const { db, bytes } = opened();
    answerMeeting(db, sendMail(db).hash, { ...come, words: 'tirsdag kl. 19', who: 'Lis' }, later(1), tell);
    const staffs = [...outbox(db), ...outboxSince(db, 0), ...sentLetters(db, 99)].map(({ kind }) => kind);
    expect(staffs).toEqual(['meet', 'meet']);
    const [letter] = due(db, later(1));
    expect(letter).toMatchObject({ to: MAIL, subject: 'Du har fået svar' });
    expect(letter?.text).toMatch(/De står klar til dig\..*tirsdag kl\. 19.*Lis/s);
    expect(findLetter(db, letter?.id ?? 0)).toBeNull();
    expect(letterPosted(db, letter?.id ?? 0, by('anna'))).toBe(false);
    expect(bytes().includes(MAIL)).toBe(true);
    expect(letterSent(db, letter?.id ?? 0, later(1))).toBe(true);
    expect(bytes().includes(MAIL)).toBe(false);
  });

  it('is forgotten too when the address takes no letters, and when the letter cannot leave before thirty days are gone', () => {
    const { db, bytes } = opened();
    answerMeeting(db, sendMail(db).hash, come, later(1), tell);
    letterRefused(db, due(db, later(1))[0]?.id ?? 0);
    expect(bytes().includes(MAIL)).toBe(false);
    answerMeeting(db, sendMail(db, 2).hash, come, later(29), tell);
    work(db, 29);
    expect(bytes().includes(MAIL)).toBe(true);
    work(db, 30);
    expect(bytes().includes(MAIL)).toBe(false);
  });

  it('is told once when a place has been silent for a week, and one letter at a time', () => {
    const { db } = opened();
    sendMail(db, 1);
    sendMail(db, 2);
    work(db, 6);
    expect(due(db, later(6))).toEqual([]);
    work(db, 7);
    work(db, 7);
    const first = due(db, later(7));
    expect(first.map(({ to, subject }) => [to, subject])).toEqual([[MAIL, 'Der er ikke svar endnu']]);
    expect(first[0]?.text).toContain('ring til os på 79 79 79 79');
    for (const { id } of first) letterSent(db, id, later(7));
    work(db, 8);
    const second = due(db, later(8));
    expect(second).toHaveLength(1);
    for (const { id } of second) letterSent(db, id, later(8));
    work(db, 9);
    expect(due(db, later(9))).toEqual([]);
  });

  it('is not written to where a person of ours would have to send it', () => {
    const { db, bytes } = opened();
    const { tell: silent } = countedWriter(false);
    answerMeeting(db, sendMail(db).hash, come, later(1), silent);
    expect(bytes().includes(MAIL)).toBe(false);
  });
});
