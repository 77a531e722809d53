/** Clears the table: memory, history, storage, speech and what stands in the page. It asks nobody, so it works offline. */
import { KEPT_AT, planGoes } from '@/components/carry/isThere';
import { forgetAll } from '@/components/find/memory';
import { forgetPosition } from '@/components/find/useMeasure';
import { followed, useFollowed } from './followed';
import { forgetTable, isTalking } from './memory';
import { paused } from './pausing';
import { beginTrail, cutTrail, forgetTrail } from './trail';

/** `sitting` counts who has sat here, so that nothing of one is shown to the next. `clearedAt`: milliseconds. */
type Cloth = { sitting: number; clearedAt: number | null };

const FRESH: Cloth = { sitting: 0, clearedAt: null };
export const cloth = followed<Cloth>(FRESH);
export const useCloth = (): Cloth => useFollowed(cloth, FRESH);

function forget(): void {
  forgetTable();
  forgetAll();
  forgetPosition();
  paused.set(false);
  window.speechSynthesis?.cancel();
}

/**
 * We keep nothing there but a plan whose owner asked us to, on a screen of their own, and that is theirs to delete; a test
 * holds us to it. But whoever clears a table means all the rest.
 */
function emptyStorage(): void {
  try {
    sessionStorage.clear();
    for (const key of Object.keys(localStorage)) if (key !== KEPT_AT) localStorage.removeItem(key);
    window.caches?.keys().then(
      (names) => names.forEach((name) => void caches.delete(name)),
      () => undefined,
    );
  } catch {
    // Storage that we may not reach, we have not written to.
  }
}

export function clearTable(): void {
  planGoes('cleared'); // which says so itself when the page is left
  forget();
  emptyStorage();
  cloth.set({ sitting: cloth.get().sitting + 1, clearedAt: Date.now() });
  void cutTrail();
}

/** From the empty table to the first step. */
export function beginAgain(): void {
  cloth.set({ sitting: cloth.get().sitting + 1, clearedAt: null });
}

let seated = 0;

/** Somebody sits down at the table, or comes back to it. The answer is called when they go elsewhere. */
export function sitDown(): () => void {
  seated += 1;
  beginTrail(isTalking());
  // A page that is left may be kept whole by the browser: it is emptied on the way out.
  addEventListener('pagehide', leave);
  return () => {
    seated -= 1;
    // Whoever comes next need not hear that the table was cleared. A moment later, for a page may only be drawn anew.
    setTimeout(() => {
      if (seated === 0 && cloth.get().clearedAt !== null) beginAgain();
    });
  };
}

function leave(): void {
  forget();
  forgetTrail();
  cloth.set({ sitting: cloth.get().sitting + 1, clearedAt: null });
}
