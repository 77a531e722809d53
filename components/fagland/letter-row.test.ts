import { describe, expect, it } from 'vitest';
import { type LetterRow, stateOf } from './letter-row';

const row = (facts: Partial<LetterRow>): LetterRow => ({
  ...{ id: 1, kind: 'received', to: 'lis@example.org', reach: '', subject: 'Tak', text: 'Hej', proposal: null },
  ...{ madeAt: '2026-11-23T10:00:00Z', sentAt: null, nextAt: '2026-11-23T10:00:00Z', attempts: 0 },
  ...facts,
});

describe('the outbox says of a letter', () => {
  it.each([
    ['that it leaves by itself', row({}), true, 'soon'],
    ['that it did not leave, and is tried again', row({ attempts: 2 }), true, 'again'],
    ['that its address takes no letters', row({ attempts: 1, nextAt: null }), true, 'failed'],
    ['that somebody must send it, for there is no mail server', row({}), false, 'mail'],
    ['that it is to be printed or said, for they have no e-mail', row({ to: '', nextAt: null }), true, 'hand'],
    ['that it has left', row({ sentAt: '2026-11-23T10:01:00Z', nextAt: null }), true, 'left'],
  ])('%s', (_sentence, letter, isSending, state) => expect(stateOf(letter, isSending)).toBe(state));
});
