/** Whose screen it is decides how long a plan lies there. The browser here is a few lines. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOf, documentFrom, planIn } from '@/domain/plan/document';
import { write } from '@/domain/plan/edit';
import { keptFrom, textOf } from '@/domain/plan/kept';
import { isPlanThere, isSharedPlanUsed, KEPT_AT, planGoes } from './isThere';
import * as laid from './laid';

const stored = new Map<string, string>();
let isFull = false;
const listeners = new Map<string, Set<(event: unknown) => void>>();
const heard = { addEventListener: listen, removeEventListener: unlisten };
function listen(name: string, tell: (event: unknown) => void) {
  listeners.set(name, (listeners.get(name) ?? new Set()).add(tell));
}
function unlisten(name: string, tell: (event: unknown) => void) {
  listeners.get(name)?.delete(tell);
}
const happens = (name: string, event: unknown = {}) => {
  for (const tell of listeners.get(name) ?? []) tell(event);
};
const asks = (): boolean => {
  let isAsked = false;
  happens('beforeunload', {
    preventDefault: () => {
      isAsked = true;
    },
  });
  return isAsked;
};

beforeEach(() => {
  stored.clear();
  listeners.clear();
  isFull = false;
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isFull) throw new Error('QuotaExceededError');
      stored.set(key, text);
    },
    removeItem: (key: string) => stored.delete(key),
  };
  for (const [name, value] of Object.entries({ ...heard, localStorage, document: heard })) vi.stubGlobal(name, value);
  vi.stubGlobal('window', { setTimeout: () => 0, localStorage });
});
afterEach(() => {
  laid.forgetPlan();
  vi.unstubAllGlobals();
});

const says = (text: string) => write(laid.here.get()?.doc as never, 'want', text);
const wantHere = () => laid.here.get()?.plan.want;
const kept = () => keptFrom(stored.get(KEPT_AT) ?? null);
const wantKept = () => {
  const there = kept();
  return there && planIn(documentFrom(there.document)).want;
};
/** Another tab of the same browser writes. */
function tabSays(text: string) {
  const there = kept();
  if (!there) throw new Error('Nothing is kept.');
  const doc = documentFrom(there.document);
  write(doc, 'why', text);
  const newValue = textOf({ ...there, document: bytesOf(doc) });
  stored.set(KEPT_AT, newValue);
  return newValue;
}

describe('on one’s own device', () => {
  it('a plan is kept as it is written, and is there again when the page is', () => {
    laid.beginPlan('own');
    says('Jeg vil strikke');
    expect(wantKept()).toBe('Jeg vil strikke');
    expect([laid.here.get()?.isTaken, asks()]).toEqual([true, false]);
    planGoes('left');
    laid.wake();
    expect(wantHere()).toBe('Jeg vil strikke');
  });

  it('clearing the table leaves it where it is', () => {
    laid.beginPlan('own');
    says('Jeg vil strikke');
    planGoes('cleared');
    expect([wantHere(), wantKept()]).toEqual(['Jeg vil strikke', 'Jeg vil strikke']);
    expect(isSharedPlanUsed()).toBe(false);
  });

  it('it is told when the browser would not keep it, and nothing written is lost', () => {
    isFull = true;
    laid.beginPlan('own');
    says('Jeg vil strikke');
    expect(laid.here.get()).toMatchObject({ isUnkept: true, isTaken: false });
    expect(asks()).toBe(true);
    isFull = false;
    says('Jeg vil strikke nu');
    expect(laid.here.get()).toMatchObject({ isUnkept: false, isTaken: true });
    expect(wantKept()).toBe('Jeg vil strikke nu');
  });

  it('another tab’s words come in, and ours stay', () => {
    laid.wake();
    laid.beginPlan('own');
    says('Jeg vil strikke');
    happens('storage', { key: KEPT_AT, newValue: tabSays('det giver ro') });
    expect(laid.here.get()?.plan).toMatchObject({ want: 'Jeg vil strikke', why: 'det giver ro' });
    tabSays('det giver meget ro'); // and we write before we hear of it
    says('Jeg vil strikke i morgen');
    expect(laid.here.get()?.plan).toMatchObject({ want: 'Jeg vil strikke i morgen', why: 'det giver meget ro' });
    expect(wantKept()).toBe('Jeg vil strikke i morgen');
  });

  it('a plan that was deleted in another tab is gone here too', () => {
    laid.wake();
    laid.beginPlan('own');
    stored.delete(KEPT_AT);
    happens('storage', { key: KEPT_AT, newValue: null });
    expect([laid.here.get(), isPlanThere()]).toEqual([null, false]);
    expect(stored.size).toBe(0);
  });

  it('a plan that was kept before is left as it is, and never poured together with another unasked', () => {
    laid.beginPlan('own');
    says('Jeg vil strikke');
    const before = stored.get(KEPT_AT) ?? '';
    laid.forgetPlan();
    stored.set(KEPT_AT, before);
    laid.beginPlan('shared');
    says('Jeg vil synge');
    laid.setWhose('own');
    expect(laid.here.get()).toMatchObject({ whose: 'shared', isOtherKept: true });
    says('Jeg vil synge i kor');
    expect([wantHere(), wantKept()]).toEqual(['Jeg vil synge i kor', 'Jeg vil strikke']);
    stored.clear();
    laid.setWhose('own');
    expect([laid.here.get()?.isOtherKept, wantKept()]).toEqual([false, 'Jeg vil synge i kor']);
  });

  it('and a plan begun anew beside one that is kept stays on this page only', () => {
    laid.beginPlan('own');
    says('Jeg vil strikke');
    const before = stored.get(KEPT_AT) ?? '';
    laid.forgetPlan();
    stored.set(KEPT_AT, before);
    laid.beginPlan('own');
    says('Jeg vil synge');
    expect([laid.here.get()?.whose, wantHere(), wantKept()]).toEqual(['shared', 'Jeg vil synge', 'Jeg vil strikke']);
  });

  it('a plan that was deleted does not come back with a page that the browser kept', () => {
    laid.wake();
    laid.beginPlan('own');
    says('Jeg vil strikke');
    happens('pageshow', { persisted: true });
    expect(wantHere()).toBe('Jeg vil strikke');
    stored.clear();
    happens('pageshow', { persisted: false });
    expect(wantHere()).toBe('Jeg vil strikke');
    happens('pageshow', { persisted: true });
    expect(laid.here.get()).toBe(null);
  });
});

describe('on a shared screen', () => {
  it('nothing is kept, and the plan ends with the table', () => {
    laid.beginPlan('shared');
    says('Jeg vil strikke');
    expect([stored.size, isPlanThere(), isSharedPlanUsed()]).toEqual([0, true, true]);
    planGoes('cleared');
    expect([laid.here.get(), isPlanThere(), isSharedPlanUsed()]).toEqual([null, false, false]);
  });

  it('it also ends when the page is left, so that Back shows nothing', () => {
    laid.wake();
    laid.beginPlan('shared');
    says('Jeg vil strikke');
    happens('pagehide');
    expect(laid.here.get()).toBeNull();
  });

  it('an empty plan is nothing to clear, and nothing to ask about', () => {
    laid.beginPlan('shared');
    expect([isSharedPlanUsed(), asks()]).toEqual([false, false]);
  });

  it('the browser asks before words go that nobody took along', () => {
    laid.beginPlan('shared');
    says('Jeg vil strikke');
    expect(asks()).toBe(true);
    laid.markTaken();
    expect([laid.here.get()?.isTaken, asks()]).toEqual([true, false]);
    says('Jeg vil strikke i morgen');
    expect(asks()).toBe(true);
  });

  it('a plan that was one’s own is taken out of the browser when the screen is said to be shared', () => {
    laid.beginPlan('own');
    says('Jeg vil strikke');
    laid.setWhose('shared');
    expect([stored.size, wantHere(), asks()]).toEqual([0, 'Jeg vil strikke', true]);
    says('Jeg vil strikke i morgen');
    expect(stored.size).toBe(0);
  });

  it('what one undoes is one’s own', () => {
    laid.beginPlan('shared');
    says('Jeg vil strikke');
    laid.undo();
    expect([wantHere(), laid.here.get()?.canRedo]).toEqual(['', true]);
    laid.redo();
    expect(wantHere()).toBe('Jeg vil strikke');
  });
});
