/** What an editor sends with their yes: their own edits, what they chose where two have changed the same, and what they saw. */
import { GO } from '@/components/register/registering';
import { hashOf } from '@/db/noun';
import { publicNow } from '@/db/published';
import { type Edits, editForm, editsIn, shownAgain } from '@/domain/proposal/edit-form';
import { type MadeWith, madeWith } from '@/domain/proposal/made';
import { CHOICES, type Choose, laidUpon, type Made } from '@/domain/proposal/merge';
import type { Proposal, Values } from '@/domain/proposal/proposal';
import type { Troubles, Typed } from '@/domain/register/form';
import { copenhagenDay } from '@/domain/when/today';
import { database } from './catalogue';

/** More fields, or longer, than the form can have. */
const DRAWN_MAX = 200_000;
export const nameOfChoice = (field: string): string => `choose.${field}`;
/** What was public when the page was drawn: nobody decides over what they have not seen. */
export const seenOf = (now: Values): string => hashOf(now);

const textsIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !/^(\$|proposal$|seen$|drawn$|public$)/.test(name) && name !== GO
        ? [[name, value]]
        : [],
    ),
  );

/** Null when it is none of ours. */
function drawnIn(form: FormData): Typed | null {
  const said = form.get('drawn');
  if (typeof said !== 'string' || said.length > DRAWN_MAX) return null;
  try {
    const read: unknown = JSON.parse(said);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return Object.fromEntries(
      Object.entries(read).flatMap(([name, each]) => (typeof each === 'string' ? [[name, each]] : [])),
    );
  } catch {
    return null;
  }
}

type Refused = { why: 'wrong' | 'both' | 'newer' | 'more'; wrong: string[]; troubles: Troubles; typed: Typed };
export type Approval = { ok: true; isEdited: boolean; made: Made } | ({ ok: false } & Refused);

export function approvalIn(form: FormData, found: Proposal): Approval {
  const now = publicNow(database(), found);
  const current = editForm(laidUpon(found, now).values);
  const told = drawnIn(form);
  const drawn = told ?? current;
  const typed = told ? textsIn(form) : { ...current, ...textsIn(form) };
  const edits: Edits = editsIn(found.values, drawn, typed, copenhagenDay(new Date()));
  const choose: Choose = (name) => CHOICES.find((each) => each === typed[nameOfChoice(name)]) ?? null;
  const again = { troubles: edits.troubles, typed: shownAgain({ ...current, ...choicesIn(typed) }, drawn, typed) };
  if (form.get(GO) === 'more') return { ok: false, why: 'more', wrong: [], ...again, troubles: {} };
  const wrong = Object.keys(edits.troubles);
  const tried = madeWith(found, now, edits, choose);
  if (wrong.length > 0 || (!tried.ok && tried.wrong.length > 0))
    return { ok: false, why: 'wrong', wrong: [...new Set([...(tried.ok ? [] : tried.wrong), ...wrong])], ...again };
  const hasChosen = laidUpon(found, now).conflicts.some(({ name }) => choose(name) !== null);
  // What they wrote or chose was written and chosen beside what they saw, and is not laid upon anything else.
  const isBlind = (is: Values) =>
    found.base !== null && (edits.puts.length > 0 || hasChosen) && form.get('public') !== seenOf(is);
  if (isBlind(now)) return { ok: false, why: 'newer', wrong: [], ...again };
  if (!tried.ok) return { ok: false, why: 'both', wrong: tried.open.map(({ name }) => nameOfChoice(name)), ...again };
  const isEdited = edits.puts.length > 0 || laidUpon(found, now).conflicts.some(({ name }) => choose(name) === 'now');
  const made: Made = (proposal, is) => {
    const done: MadeWith = isBlind(is) ? { ok: false, open: [], wrong: [] } : madeWith(proposal, is, edits, choose);
    return done.ok ? done.values : null;
  };
  return { ok: true, isEdited, made };
}

/** It was changed between the reading and the writing: as if it had been before. */
export function changedUnder(form: FormData, found: Proposal): Refused {
  const again = approvalIn(form, found);
  return again.ok ? { why: 'newer', wrong: [], troubles: {}, typed: textsIn(form) } : again;
}

const choicesIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith(nameOfChoice(''))));
