/**
 * The plan that is on this screen: one at a time, in the page's own memory, with what it is carried by. Everything the
 * pages know of a plan they know from here; how it lies, is kept and is carried stands in the files beside this.
 */
import type { Days } from '@/domain/envelope';
import type { PlanDocument } from '@/domain/plan/document';
import type { Plan } from '@/domain/plan/plan';
import { followed, useFollowed } from '../table/followed';
import { resume } from './carried';
import type { ChannelState } from './channel';
import { followLinks, here, wake } from './laid';

export { type Answer, carry, deleteCarried, join, type Looked, look, newLink, setDays } from './carried';
export { beginPlan, forgetPlan, markLinkOut, markTaken, mergePlan, redo, setWhose, undo } from './laid';

/** Whose screen this is: kept in the browser until deleted, or only until the table is cleared. */
export type Whose = 'own' | 'shared';

/**
 * How it goes with the envelope. `saved`: all that is written is there. `saving`: on its way. `offline`: will go when the
 * net is back. `busy`: the server asks for patience. `gone`: deleted, expired, or given a new link. `old`: the server
 * showed an older version than we have seen, which was refused. `broken`: what came cannot be opened, and was refused.
 * `full`: too big to be sent.
 */
export type CarriedState = ChannelState;

export type Carried = {
  kind: 'change' | 'read';
  state: CarriedState;
  version: number;
  /** ISO 8601; when the server lets go of it if nobody uses it. */
  expires: string;
  days: Days;
  /** Behind the #. `change` is null on a device that may only read. */
  links: { change: string | null; read: string };
};

/** Another device at the same plan. `at`: milliseconds, when this device heard of it. */
export type Other = { id: string; is: 'here' | 'left' | 'cleared'; at: number };

export type Here = {
  plan: Plan;
  doc: PlanDocument;
  whose: Whose;
  /** Null: only on this screen. */
  carried: Carried | null;
  /** False on a device that was shown the plan by a read link. */
  mayWrite: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** It was taken along since it was last changed: sent, saved as a file, printed, or kept on one's own device. */
  isTaken: boolean;
  others: Other[];
  /** It was to be kept on this device, and the browser would not: it lies in this page only. */
  isUnkept: boolean;
  /** It was to be kept on this device, where another plan is kept: that one was left alone, and this lies in this page only. */
  isOtherKept: boolean;
};

const ready = followed(false);

/** The plan on this screen, or null. Drawn again at each change. On the server, and before the script: null. */
export const useHere = (): Here | null => useFollowed(here, null);
export const hereNow = (): Here | null => here.get();
/** What is kept on one's own device is there from the first moment of script; until then nobody knows. */
export const useIsReady = (): boolean => useFollowed(ready, false);

if (typeof window !== 'undefined') {
  wake();
  followLinks(resume);
  void resume();
  ready.set(true);
}
