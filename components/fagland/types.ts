/** What Fagland's forms hand to each other. */
import type { Term } from '@/domain/dictionary/dictionary';
import type { Piece } from '@/domain/proposal/diff';
import type { Troubles } from '@/domain/register/form';

/**
 * Why nothing was done: see `Refusal` of the proposals; `wrong`: a field cannot be kept as it was written; `both`: what is
 * public and what is proposed were both changed, and nobody has chosen; `newer`: what is public is not what they saw; `loggedOut`: the session ended while it was written.
 */
export const REFUSALS = ['gone', 'decided', 'seen', 'taken', 'changed', 'newer', 'wrong', 'both', 'loggedOut'] as const;
export type ActAnswer = {
  /** `more`: only more rows were asked for. */
  why: (typeof REFUSALS)[number] | 'more';
  /** Names of the fields. */
  wrong: string[];
  /** What is to be mended in those that have words of their own for it. */
  troubles?: Troubles;
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
/** A field that both have changed, as the form names it, and the two ways it can read. */
export type Both = { name: string; label: string; now: string[]; proposed: string[] };
export type Known = { id: string; title: string; href: string };
