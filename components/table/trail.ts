/**
 * The conversation's trail in the browser's history: each entry carries a number and no word. What a number means is
 * known in this page's memory alone, so an entry from a table that was cleared means nothing.
 */
import type { Step } from '@/domain/talk/table';

/** Not yet in TypeScript's own description of the browser; missing in older browsers. */
type Entry = { key: string; index: number };
type Navigation = {
  currentEntry: Entry | null;
  entries: () => Entry[];
  traverseTo: (key: string) => { finished: Promise<unknown> };
};

/** Number of an entry → the step it stands for, and the browser's own key of it. */
const steps = new Map<number, { step: Step; key: string | null }>();
let at = 0;
/** Where in the history this conversation began, and on which address. */
let began: { key: string | null; path: string } | null = null;

const navigation = (): Navigation | null =>
  'navigation' in window ? ((window as { navigation?: Navigation }).navigation ?? null) : null;
const keyNow = (): string | null => navigation()?.currentEntry?.key ?? null;

/** The number of the entry one stands on; null when it has none. */
export const numberNow = (): number | null => {
  const number: unknown = history.state?.step;
  return typeof number === 'number' ? number : null;
};
export const stepAt = (number: number | null): Step | undefined =>
  number === null ? undefined : steps.get(number)?.step;
export const whereNow = (): number => at;

/** Beside what Next itself keeps there: without it, Next would load the whole page anew when one comes back. */
const entry = (number: number): unknown => ({ ...history.state, step: number });

/** One stands on an entry again: it is told what it stands for, if it did not know. */
export function standOn(number: number, step: Step): void {
  at = number;
  // Next writes entries anew, and leaves our number out.
  if (numberNow() !== number) history.replaceState(entry(number), '');
  steps.set(number, { step, key: keyNow() });
}

/** One step on: a new entry, and what lay ahead is cut off. */
export function stepOn(step: Step): void {
  at += 1;
  history.pushState(entry(at), '');
  steps.set(at, { step, key: keyNow() });
}

/** The entry right behind is the step before this one, and not a place that was looked at on the way. */
export function isBehind(step: Step): boolean {
  const before = steps.get(at - 1);
  const here = navigation()?.currentEntry;
  return before?.step === step && !!here && navigation()?.entries()[here.index - 1]?.key === before.key;
}

/** @param isGoingOn there is a conversation already, which began before */
export function beginTrail(isGoingOn: boolean): void {
  if (!isGoingOn || !began) began = { key: keyNow(), path: location.pathname };
}

export const forgetTrail = (): void => steps.clear();

/**
 * Back to where the conversation began, and one entry on, which cuts off everything it left ahead: its steps, and the
 * places that were looked at. All of it is within this document, so it works without a net.
 */
export async function cutTrail(): Promise<void> {
  steps.clear();
  const key = began?.key;
  try {
    if (key && key !== keyNow()) await navigation()?.traverseTo(key).finished;
  } catch {
    // An old browser, or an entry that it has dropped: what lies behind stays there, and means nothing.
  }
  at = (numberNow() ?? at) + 1;
  const elsewhere = began && began.path !== location.pathname ? began.path : undefined;
  if (elsewhere) history.replaceState(null, '', elsewhere);
  history.pushState(entry(at), '');
  began = { key: keyNow(), path: location.pathname };
}
