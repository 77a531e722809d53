/** A short form of a person's: what was typed, what is to be mended, and whether it is being read through before it is sent. */
import type { Troubles, Typed } from '@/domain/register/form';

export type Asking = {
  phase: 'write' | 'read';
  typed: Typed;
  wrong: Troubles;
  why: 'wrong' | 'again' | 'later' | null;
  /** When the form was drawn: see app/sending.ts. */
  mark: string;
  n: number;
};
export type AskAct = (before: Asking, form: FormData) => Promise<Asking>;
export const beginning = (mark: string): Asking => ({ phase: 'write', typed: {}, wrong: {}, why: null, mark, n: 0 });
