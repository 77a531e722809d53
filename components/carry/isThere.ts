/**
 * Whether there is a plan on this screen, for pages that have none to show: it weighs nothing, for it knows a plan only
 * by what the plan's own script tells it, and by the one place in the browser where a plan is kept.
 */
import { followed, useFollowed } from '../table/followed';

/** Where one's own plan is kept, at the citizen's own choice. */
export const KEPT_AT = 'plan';

/** How somebody goes: the table was cleared, or the page was left. */
export type Going = 'cleared' | 'left';
export type There = {
  isShared: () => boolean;
  hasWords: () => boolean;
  /** Sent, saved as a file, printed, or kept on one's own device. */
  isTaken: () => boolean;
  /** A shared plan ends at once; one's own stays, and only the others at it are told. */
  go: (how: Going) => void;
};

const there = followed<There | null>(null);
const isThere = { follow: there.follow, set: () => undefined };

/** Told by the plan's own script, when a plan is laid on the screen or goes from it. */
export const planIsThere = (plan: There | null): void => there.set(plan);
export const followThere = there.follow;

function isKept(): boolean {
  try {
    return localStorage.getItem(KEPT_AT) !== null;
  } catch {
    return false; // storage that may not be reached keeps nothing
  }
}

export const isPlanThere = (): boolean => there.get() !== null || (typeof window !== 'undefined' && isKept());
/** Drawn again when a plan comes or goes. On the server, and before the script: false. */
export const useIsPlanThere = (): boolean => useFollowed<boolean>({ ...isThere, get: isPlanThere }, false);

/** A plan was brought by a link or a file, and nobody has said yet what to do with it. */
let isWaiting = false;
export const planWaits = (waits: boolean): void => {
  isWaiting = waits;
};

/** Something is there that the next citizen must not see, or write into. */
export const isSharedPlanUsed = (): boolean => {
  if (isWaiting) return true;
  const plan = there.get();
  return plan?.isShared() === true && plan.hasWords();
};

/** A plan that would be gone for good with the table. */
export const isPlanAtRisk = (): boolean => isSharedPlanUsed() && there.get()?.isTaken() === false;

export const planGoes = (how: Going): void => there.get()?.go(how);
