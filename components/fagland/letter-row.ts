/** A letter as the outbox shows it: what is to be done about it, and until when it waits. */
import type { LetterKind } from '@/domain/letter/letter';

export type LetterRow = {
  id: number;
  kind: LetterKind;
  to: string;
  reach: string;
  subject: string;
  text: string;
  proposal: string | null;
  /** ISO 8601. */
  madeAt: string;
  sentAt: string | null;
  /** When it is tried; null when only a person can send it. */
  nextAt: string | null;
  attempts: number;
};

/**
 * `soon`: leaves by itself. `again`: did not leave, and is tried again. `failed`: an address that takes none. `mail`: there is
 * no mail server here. `hand`: to one without e-mail. `left`: sent.
 */
export type LetterState = 'soon' | 'again' | 'failed' | 'mail' | 'hand' | 'left';

/** @param isSending whether there is a mail server */
export function stateOf({ to, sentAt, nextAt, attempts }: LetterRow, isSending: boolean): LetterState {
  if (sentAt !== null) return 'left';
  if (to === '') return 'hand';
  if (nextAt === null) return 'failed';
  if (!isSending) return 'mail';
  return attempts > 0 ? 'again' : 'soon';
}

export const STATE_ICONS = {
  soon: 'send',
  again: 'clock',
  failed: 'phone',
  mail: 'mail',
  hand: 'printer',
  left: 'check',
} as const satisfies Record<LetterState, string>;
