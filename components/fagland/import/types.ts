/** What the pages of imports hand to each other: everything said in words already, for nobody here asks the database. */
import type { Verdict } from '@/domain/import/plan';
import type { Choice } from '@/domain/proposal/merge';
import type { Row } from '../types';

export type Act = (form: FormData) => Promise<void>;

export type SourceView = {
  key: string;
  name: string;
  kind: 'file' | 'hsds';
  licence: string;
  share: boolean;
  trust: number;
  url: string | null;
  everyDays: number | null;
  /** When something of it was put in last; null when nothing was. */
  last: string | null;
  /** The day of the last fetch, and what came of it. */
  pulled: { on: string; said: string } | null;
  edit: string;
};
export type WaitingView = {
  id: string;
  href: string;
  name: string;
  from: string;
  at: string;
  by: string;
  /** `stopped`: it was being read or put in, and its process is gone. */
  state: 'reading' | 'ready' | 'applying' | 'done' | 'failed' | 'stopped';
};

/** The six kinds, and `choose`: those of any kind that wait for a choice. */
export const LISTS = ['new', 'changed', 'unchanged', 'gone', 'doubtful', 'refused'] as const;
export type List = (typeof LISTS)[number] | 'choose';
/** As it stands in the address. */
export const WORD: Record<List, string> = {
  ...{ new: 'nye', changed: 'aendrede', unchanged: 'uaendrede', gone: 'forsvundet', doubtful: 'tvivl' },
  ...{ refused: 'afvist', choose: 'vaelg' },
};

/** A field that both have something to say of. `why`: the row of the table that decides, as a sentence. */
export type Field = {
  name: string;
  label: string;
  now: string[];
  proposed: string[];
  /** Who wrote what stands now, and when. */
  voice: string;
  why: string;
  verdict: Verdict;
  chosen: Choice | null;
};
/** An entry as the file tells of it, or one that we have: a line for each thing that tells it from another. */
export type Known = { slug: string; title: string; lines: string[]; href: string | null };
export type RowView = {
  n: number;
  line: number;
  title: string;
  href: string | null;
  /** All that a new one tells; what a changed one becomes without anybody being asked. */
  rows: Row[];
  fields: Field[];
  /** Somebody has said which it is. */
  isAnswered: boolean;
  told: string[];
  perhaps: Known[];
  isGone: boolean;
  /** Why it is refused; of the others, what was left out of them. */
  reasons: { field: string; why: string; said: string }[];
};
