/**
 * A plan that its owner keeps on a device of their own: one entry in the browser's storage, until it is deleted. Several
 * tabs may write it, so what another wrote meanwhile is read first and merged.
 */
import { type Kept, keptFrom, textOf, togetherOf } from '@/domain/plan/kept';
import { KEPT_AT } from './isThere';

/** As this tab wrote it: what stands there unchanged need not be read again. */
let written = '';

export function readKept(): Kept | null {
  try {
    return keptFrom(localStorage.getItem(KEPT_AT));
  } catch {
    return null; // a browser that keeps nothing
  }
}

/** @returns what stands there now; null when the browser would not: it is full, or may keep nothing */
export function writeKept(kept: Kept): Kept | null {
  try {
    const there = localStorage.getItem(KEPT_AT) === written ? null : readKept();
    const next = there?.id === kept.id ? togetherOf(kept, there) : kept;
    written = textOf(next);
    localStorage.setItem(KEPT_AT, written);
    return next;
  } catch {
    return null;
  }
}

export function removeKept(): void {
  try {
    localStorage.removeItem(KEPT_AT);
  } catch {
    // What was never kept is not there.
  }
}
