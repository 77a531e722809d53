/** What Fagland's forms hand to each other. */
import type { Term } from '@/domain/dictionary/dictionary';
import type { Piece } from '@/domain/proposal/diff';

/**
 * Why nothing was done: see `Refusal` of the proposals; `wrong`: a field cannot be kept as it was written;
 * `loggedOut`: the session ended while it was written.
 */
export const REFUSALS = ['gone', 'decided', 'seen', 'taken', 'changed', 'wrong', 'loggedOut'] as const;
export type ActAnswer = {
  why: (typeof REFUSALS)[number];
  /** Names of the fields. */
  wrong: string[];
  /** What was written, by the fields' names. */
  typed: Record<string, string>;
  /** Only when logged out: the whole form as it was sent, so that it can be sent again as it is. */
  sent?: [name: string, value: string][];
  /** Another for each answer, so that the form is drawn anew with what was written. */
  n: number;
};
export type FormAct = (before: ActAnswer | null, form: FormData) => Promise<ActAnswer>;
export type LookedUp = { asked: string; found: Term[] };

/** One field of a proposal beside what is public today. `pieces`: word by word, where both are text. */
export type Row = { key: string; label: string; before: string[]; after: string[]; pieces: Piece[] | null };
export type Known = { id: string; title: string; href: string };
