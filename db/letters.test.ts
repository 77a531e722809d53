import { describe, expect, it } from 'vitest';
import { type Letter, type LetterKind, writeOut } from '../domain/letter/letter';
import { AT, sent } from './any-proposal';
import {
  callBackLetters,
  DECISION_WAITS_MINUTES,
  findLetter,
  letGoOfLetters,
  letterPosted,
  letterRefused,
  letterSent,
  outbox,
  PAUSES,
  queueLetter,
  SENT_DAYS,
  sentLetters,
  takeDueLetters,
  UNSENT_DAYS,
} from './letters';
import { actsOf, approve, decline, findProposal, submit, undo } from './proposals';
import { emptyDatabase } from './test-data';

const FROM = { municipality: 'Kolding Kommune', department: 'Social', phone: '79 79 79 79' };
const LINK = 'https://fis.example.org/tilmeld/bekraeft/hemmeligt-token';
const letter = (kind: LetterKind = 'received'): Letter =>
  writeOut(kind, 'Om «Strik»', [{ say: 'Her er et brev.' }, { link: LINK, label: 'Ja, det er mig' }], FROM);
const LIS = { to: 'lis@example.org', reach: '', proposal: null };
const KAJ = { to: '', reach: 'Kaj, Søgade 3, 6000 Kolding', proposal: null };
const minutesOn = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();
const EDITOR = { actor: 'Bente', id: 'bente', at: AT, seen: 1 };

describe('a letter', () => {
  it('is there with what it tells of, or neither is', () => {
    const db = emptyDatabase();
    expect(() =>
      submit(db, sent(), EDITOR, (tx, { id }) => {
        queueLetter(tx, letter(), { ...LIS, proposal: id }, AT);
        throw new Error('the power went');
      }),
    ).toThrow('the power went');
    expect(outbox(db)).toEqual([]);
    const id = submit(db, sent(), EDITOR, (tx, { id }) => queueLetter(tx, letter(), { ...LIS, proposal: id }, AT));
    expect(outbox(db)).toMatchObject([{ proposal: id, to: 'lis@example.org', subject: 'Om «Strik»' }]);
  });

  it('is taken out once, though two ask at the same time', () => {
    const db = emptyDatabase();
    queueLetter(db, letter(), LIS, AT);
    expect(takeDueLetters(db, AT)).toHaveLength(1);
    expect(takeDueLetters(db, AT)).toEqual([]);
  });

  it('that did not leave is tried again after longer and longer pauses, and then a person must', () => {
    const db = emptyDatabase();
    const id = queueLetter(db, letter(), LIS, AT);
    let minutes = 0;
    for (const pause of PAUSES) {
      expect(takeDueLetters(db, minutesOn(minutes))).toHaveLength(1);
      expect(takeDueLetters(db, minutesOn(minutes + pause - 1))).toEqual([]);
      minutes += pause;
    }
    expect(takeDueLetters(db, minutesOn(minutes))).toHaveLength(1);
    expect(takeDueLetters(db, minutesOn(minutes * 10))).toEqual([]);
    expect(findLetter(db, id)).toMatchObject({ nextAt: null, sentAt: null, attempts: PAUSES.length + 1 });
    expect(outbox(db)).toHaveLength(1);
  });

  it('to an address that takes none waits for a person at once', () => {
    const db = emptyDatabase();
    const id = queueLetter(db, letter(), LIS, AT);
    takeDueLetters(db, AT);
    letterRefused(db, id);
    expect(takeDueLetters(db, minutesOn(10_000))).toEqual([]);
    expect(outbox(db)).toHaveLength(1);
  });

  it('to one without e-mail is never sent by itself', () => {
    const db = emptyDatabase();
    queueLetter(db, letter(), KAJ, AT);
    expect(takeDueLetters(db, minutesOn(10_000))).toEqual([]);
    expect(outbox(db)).toMatchObject([{ reach: 'Kaj, Søgade 3, 6000 Kolding', nextAt: null }]);
  });

  it.each(['prove', 'asked'] as const)(
    'of the kind %s loses its link when it has left, for that is its owner’s',
    (kind) => {
      const db = emptyDatabase();
      const id = queueLetter(db, letter(kind), LIS, AT);
      expect(outbox(db)[0]?.text).toContain('hemmeligt-token');
      expect(letterSent(db, id, AT)).toBe(true);
      expect(JSON.stringify(sentLetters(db, 10))).not.toContain('hemmeligt-token');
      expect(sentLetters(db, 10)[0]?.text).toContain('Her er et brev.');
      expect(letterSent(db, id, minutesOn(1))).toBe(false);
      expect(findLetter(db, id)?.sentAt).toBe(AT);
    },
  );

  it('that an editor has posted is out of the outbox, and the proposal tells who did', () => {
    const db = emptyDatabase();
    const proposal = submit(db, sent(), EDITOR);
    const id = queueLetter(db, letter(), { ...KAJ, proposal }, AT);
    expect(letterPosted(db, id, { actor: 'Bente', at: minutesOn(3) })).toBe(true);
    expect(letterPosted(db, id, { actor: 'Ole', at: minutesOn(4) })).toBe(false);
    expect(letterPosted(db, 999, EDITOR)).toBe(false);
    expect(outbox(db)).toEqual([]);
    expect(actsOf(db, proposal).filter(({ act }) => act === 'letter posted')).toMatchObject([{ actor: 'Bente' }]);
  });

  it('is let go thirty days after it left, and so is one that tells of nothing any more', () => {
    const db = emptyDatabase();
    const day = (days: number) => new Date(Date.parse(AT) + days * 86_400_000);
    letterSent(db, queueLetter(db, letter(), LIS, AT), AT);
    queueLetter(db, letter(), KAJ, AT);
    queueLetter(db, letter(), { ...LIS, proposal: 'a-proposal-that-is-gone' }, AT);
    expect(letGoOfLetters(db, day(0))).toBe(1);
    expect(letGoOfLetters(db, day(SENT_DAYS - 1))).toBe(0);
    expect(letGoOfLetters(db, day(SENT_DAYS))).toBe(1);
    expect(outbox(db)).toHaveLength(1);
    expect(letGoOfLetters(db, day(UNSENT_DAYS))).toBe(1);
  });
});

describe('a decision', () => {
  const tell =
    (kind: LetterKind) =>
    (tx: Parameters<typeof queueLetter>[0], { id }: { id: string }) =>
      void queueLetter(tx, letter(kind), { ...LIS, proposal: id }, AT);

  it('is not told of before there has been time to undo it', () => {
    const db = emptyDatabase();
    const id = submit(db, sent(), EDITOR);
    approve(db, id, EDITOR, undefined, tell('approved'));
    expect(takeDueLetters(db, minutesOn(DECISION_WAITS_MINUTES - 1))).toEqual([]);
    expect(takeDueLetters(db, minutesOn(DECISION_WAITS_MINUTES))).toHaveLength(1);
  });

  it('that is undone is told to nobody; other letters stay', () => {
    const db = emptyDatabase();
    const id = submit(db, sent(), EDITOR, tell('received'));
    decline(db, id, EDITOR, 'unclear', '', tell('declined'));
    expect(outbox(db).map(({ kind }) => kind)).toEqual(['received', 'declined']);
    expect(undo(db, id, { ...EDITOR, seen: findProposal(db, id)?.version ?? 0 })).toMatchObject({ ok: true });
    expect(outbox(db).map(({ kind }) => kind)).toEqual(['received']);
    expect(callBackLetters(db, id)).toBe(0);
  });
});
