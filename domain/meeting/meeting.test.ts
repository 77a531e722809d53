import { expect, it } from 'vitest';
import { callerFrom, isEmail, isPhone, stateOf, tellsWho, timeSaid, typicalDays, waitOf, wishFrom } from './meeting';

const fields = (typed: Record<string, string>) => (name: string) => typed[name] ?? '';

it('a first name and a number are enough to be rung, and nothing more is asked', () => {
  expect(callerFrom(fields({ firstName: ' Per ', phone: '20 30 40 50' }))).toEqual({
    ok: true,
    value: { firstName: 'Per', phone: '20 30 40 50', when: '' },
  });
  expect(callerFrom(fields({}))).toEqual({ ok: false, wrong: ['firstName', 'phone'] });
});

it('a number that nobody can dial is asked for again', () => {
  expect(['20304050', '+45 20 30 40 50', '(+45) 20304050'].map(isPhone)).toEqual([true, true, false]);
  expect(['112', 'per@example.org', '=2+2+20304050', '2'.repeat(40)].map(isPhone)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(['per@example.org', 'per@example', 'per@ex.org\nBcc: x@y.dk'].map(isEmail)).toEqual([true, false, false]);
});

it('who asks to be rung leaves a number; the others may leave an e-mail address', () => {
  const typed = { firstName: 'Per', reach: 'per@example.org' };
  expect(wishFrom(fields({ ...typed, kind: 'ring' }))).toEqual({ ok: false, wrong: ['reach'] });
  expect(wishFrom(fields({ ...typed, kind: 'door' }))).toMatchObject({ ok: true });
  expect(wishFrom(fields({ ...typed, kind: 'toString' }))).toEqual({ ok: false, wrong: ['kind'] });
  expect(wishFrom(fields({ ...typed, kind: 'door', firstName: 'x'.repeat(100_000) }))).toEqual({
    ok: false,
    wrong: ['firstName'],
  });
});

it('a line stays a line: what would break it or turn it round is taken out', () => {
  const read = callerFrom(fields({ firstName: 'Per\r\nBcc: x\u202e\u0000', phone: '20304050' }));
  expect(read).toMatchObject({ ok: true, value: { firstName: 'Per Bcc: x' } });
});

it('what is typical is said of five answers, and not of four', () => {
  expect(typicalDays([{ days: 1, count: 4 }])).toBeNull();
  expect(
    typicalDays([
      { days: 9, count: 2 },
      { days: 1, count: 3 },
    ]),
  ).toBe(1);
  expect(
    typicalDays([
      { days: 0, count: 2 },
      { days: 3, count: 1 },
      { days: 9, count: 2 },
    ]),
  ).toBe(3);
});

it('the first ring is counted by how long it was waited for, not by whom', () => {
  const hour = 3_600_000;
  expect([0.5, 1, 2, 25, 80].map((hours) => waitOf(hours * hour))).toEqual([
    'hour',
    'hour',
    'day',
    'threeDays',
    'later',
  ]);
});

it('a sentence that tells the name or the number is seen, and one that only has the same letters is not', () => {
  const per = { firstName: 'Per', reach: '+45 20 30 40 50' };
  const tells = (sentence: string) => tellsWho(sentence, per);
  expect(['Per kommer', 'Vi møder Pers mor', 'Ring på 20304050', 'Ring på 20-30-40-50'].map(tells)).toEqual(
    Array.from({ length: 4 }, () => true),
  );
  expect(['Du kommer én gang per uge', 'Peter møder dig', 'Tirsdag den 20/3 kl. 14.50', ''].map(tells)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
  expect(tellsWho('Skriv til LIS@example.org', { firstName: 'Bo', reach: 'lis@example.org' })).toBe(true);
  expect(tellsWho('Vi ringer til dig', { firstName: 'Vi', reach: '20304050' })).toBe(false);
});

it('the place may say when, and who meets them, and both may stand empty', () => {
  expect(timeSaid(fields({}))).toEqual({ ok: true, value: { words: '', who: '' } });
  expect(timeSaid(fields({ at: ' tirsdag\nkl. 19 ', who: 'Lis' }))).toEqual({
    ok: true,
    value: { words: 'tirsdag kl. 19', who: 'Lis' },
  });
  expect(timeSaid(fields({ at: 'x'.repeat(200), who: 'x'.repeat(50) }))).toEqual({ ok: false, wrong: ['at', 'who'] });
});

it('whoever asked sees how it stands: sent, reminded, silent for a week, never answered, or the answer', () => {
  const meeting = { answer: null, sentAt: '2026-11-23T09:00:00.000Z', remindedAt: null };
  const reminded = { ...meeting, remindedAt: '2026-11-26T09:00:00.000Z' };
  expect(stateOf(meeting, '2026-11-24T09:00:00.000Z')).toBe('sent');
  expect(stateOf(reminded, '2026-11-29T09:00:00.000Z')).toBe('reminded');
  expect(stateOf(reminded, '2026-11-30T09:00:00.000Z')).toBe('silent');
  expect(stateOf(reminded, '2026-12-23T09:00:00.000Z')).toBe('never');
  expect(stateOf({ ...reminded, answer: 'come' }, '2026-12-23T09:00:00.000Z')).toBe('come');
});
