/**
 * The plan that is on this screen: one at a time, in the page's own memory, with what it is carried by. Everything the
 * pages know of a plan they know from here.
 */
import type { Days } from '@/domain/envelope';
import type { PlanDocument } from '@/domain/plan/document';
import type { Plan } from '@/domain/plan/plan';

/** Whose screen this is: kept in the browser until deleted, or only until the table is cleared. */
export type Whose = 'own' | 'shared';

/**
 * How it goes with the envelope. `saved`: all that is written is there. `saving`: on its way. `offline`: will go when the
 * net is back. `busy`: the server asks for patience. `gone`: deleted, expired, or given a new link. `old`: the server
 * showed an older version than we have seen, which was refused. `broken`: what came cannot be opened, and was refused.
 * `full`: too big to be sent.
 */
export type CarriedState = 'saved' | 'saving' | 'offline' | 'busy' | 'gone' | 'old' | 'broken' | 'full';

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

/** Another device at the same plan. */
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
};

/** The plan on this screen, or null. Drawn again at each change. On the server, and before the script: null. */
export declare function useHere(): Here | null;
export declare function hereNow(): Here | null;
/** What is kept on one's own device is there from the first moment of script; until then nobody knows. */
export declare function useIsReady(): boolean;

/** The citizen's own click. @param bytes a document to begin with, from a file or a link */
export declare function beginPlan(whose: Whose, bytes?: Uint8Array): Here;
export declare function setWhose(whose: Whose): void;
/** Lays a document from a file or a link beside what is here, word by word. @throws when it is none; then nothing changes */
export declare function mergePlan(bytes: Uint8Array): void;
export declare function undo(): void;
export declare function redo(): void;
/** It was printed, or saved as a file. */
export declare function markTaken(): void;
/** From this screen only: memory, and what was kept on one's own device. The envelope stays. */
export declare function forgetPlan(): void;

// — Carried: each asks the server, and answers with what came of it —

export type Answer = { ok: true } | { ok: false; why: 'offline' | 'busy' | 'gone' | 'full' | 'broken' };

/** Puts the plan in an envelope, and begins to follow it. */
export declare function carry(days: Days): Promise<Answer>;
export declare function setDays(days: Days): Promise<Answer>;
/** Makes the old links useless: a new secret, a new envelope, and the old one deleted. */
export declare function newLink(): Promise<Answer>;
/** Deletes the envelope, and asks for it again: `ok` only when the server has answered that it is not there. */
export declare function deleteCarried(): Promise<Answer>;
/** What a link leads to, without laying it on the screen. */
export declare function look(link: {
  kind: 'change' | 'read';
  secret: Uint8Array<ArrayBuffer>;
}): Promise<
  { ok: true; plan: Plan; bytes: Uint8Array } | { ok: false; why: 'offline' | 'busy' | 'gone' | 'broken' | 'old' }
>;
/** Opens the plan of a link on this screen. @param how what happens with the plan that is here */
export declare function join(
  link: { kind: 'change' | 'read'; secret: Uint8Array<ArrayBuffer> },
  whose: Whose,
  how: 'instead' | 'merge',
): Promise<Answer>;
