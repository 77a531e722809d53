/** What a form of the public's is answered with, when it could not be taken: everything that was typed, and what to do. */
export const TROUBLES = ['wrong', 'nothing', 'again', 'later', 'gone', 'proveFirst', 'noMail'] as const;
export type Sent = {
  why: (typeof TROUBLES)[number];
  /** Names of the fields to look at. */
  wrong: string[];
  typed: Record<string, string>;
  /** When the form was drawn: see app/sending.ts. */
  mark: string;
  /** Another for each answer. */
  n: number;
};
export type SendAct = (before: Sent | null, form: FormData) => Promise<Sent>;
/** The field that people do not see: whoever fills it in is a program. */
export const TRAP = 'hjemmeside2';
