/** The plan that lies on this screen: its document, undo, keeping it on one's own device, and when it ends. */
import {
  bytesOf,
  documentFrom,
  followDocument,
  isAhead,
  mergeInto,
  newDocument,
  type PlanDocument,
  planIn,
} from '@/domain/plan/document';
import { type Aside, type Kept, NO_LINK } from '@/domain/plan/kept';
import { isEmptyPlan } from '@/domain/plan/plan';
import { type Undoing, undoing } from '@/domain/plan/undo';
import { followed } from '../table/followed';
import { watchIdle } from '../table/idle';
import type { Here, Whose } from './here';
import { type Going, KEPT_AT, planIsThere } from './isThere';
import { readKept, removeKept, writeKept } from './kept';

/** What carries a plan hangs on it (carried.ts): told of each change, and of its end. */
export type Carrying = { changed: () => void; go: (how: Going) => void; end: () => void };
type Laid = {
  id: string;
  device: string;
  aside: Aside;
  undoes: Undoing;
  unfollow: () => void;
  carrying: Carrying | null;
  /** It was printed or saved since it was last changed. */
  isMarked: boolean;
  /** Somebody else has its link, and so has what is sent. */
  isLinkOut: boolean;
};

export const here = followed<Here | null>(null);
let laid: Laid | null = null;
/** Told when another tab has given the plan another link: carried.ts takes it up. */
let onLink: () => void = () => undefined;
export const followLinks = (tell: () => void): void => {
  onLink = tell;
};

export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => (byte % 36).toString(36)).join('');

export const asideNow = (): Aside => laid?.aside ?? NO_LINK;
export const deviceNow = (): string => laid?.device ?? '';
export const carryingNow = (): Carrying | null => laid?.carrying ?? null;

/** Draws again what has changed. */
export function refresh(change: Partial<Here> = {}): void {
  const before = here.get();
  if (!before || !laid) return;
  const now = { ...before, ...change, plan: planIn(before.doc) };
  if (now.others.length > 0) laid.isLinkOut = true;
  const isSent = now.carried?.state === 'saved' && laid.isLinkOut;
  const isTaken = laid.isMarked || isSent || (now.whose === 'own' && !now.isUnkept);
  here.set({ ...now, isTaken, canUndo: laid.undoes.canUndo(), canRedo: laid.undoes.canRedo() });
  holdOn();
}

/** A plan that lies in this page only, and was not taken along, is gone with it: the browser asks first. */
function holdOn(): void {
  const now = here.get();
  if (now && !now.isTaken && !isEmptyPlan(now.plan)) addEventListener('beforeunload', hold);
  else removeEventListener('beforeunload', hold);
}
const hold = (event: Event): void => event.preventDefault();

/** On one's own device: what is there now, together with what another tab wrote meanwhile. */
export function keep(change: Partial<Aside> = {}): void {
  const now = here.get();
  if (!now || !laid) return;
  laid.aside = { ...laid.aside, ...change };
  if (now.whose !== 'own') return;
  const { id, device, aside } = laid;
  const kept = writeKept({ id, device, ...aside, document: bytesOf(now.doc), isTaken: laid.isMarked });
  if (kept) takeIn(kept);
  if (now.isUnkept === (kept === null)) return;
  refresh({ isUnkept: kept === null });
}

/** What another tab wrote. */
function takeIn(kept: Kept): void {
  const now = here.get();
  if (!now || !laid) return;
  if (isAhead(documentFrom(kept.document), bytesOf(now.doc))) mergeInto(now.doc, kept.document);
  const { link, turn, version, days, expires } = kept;
  const isNew = turn > laid.aside.turn;
  if (isNew) laid.aside = { link, turn, version, days, expires };
  if (isNew) onLink();
}

/** @param known of a plan that was kept; another is a new one */
export function lay(doc: PlanDocument, whose: Whose, known: Partial<Kept> = {}): Here {
  // A plan that was kept here before, and is not the one that this takes the place of, is left as it is.
  const isOtherKept = whose === 'own' && !known.id && here.get()?.whose !== 'own' && readKept() !== null;
  lift();
  const { link, turn, version, days, expires, id = newId(), device = newId() } = { ...NO_LINK, ...known };
  const aside = { link, turn, version, days, expires };
  const mine: Laid = {
    ...{ id, device, aside, undoes: undoing(doc), unfollow: () => undefined, carrying: null },
    ...{ isMarked: known.isTaken ?? false, isLinkOut: link !== null },
  };
  laid = mine;
  const first = { carried: null, mayWrite: link?.kind !== 'read', canUndo: false, canRedo: false, others: [] };
  const lies = isOtherKept ? 'shared' : whose;
  here.set({ ...first, doc, whose: lies, plan: planIn(doc), isTaken: false, isUnkept: false, isOtherKept });
  mine.unfollow = followDocument(doc, (isHere) => {
    if (isHere) mine.isMarked = false;
    refresh();
    keep();
    if (isHere) mine.carrying?.changed();
  });
  planIsThere({
    isShared: () => here.get()?.whose === 'shared',
    // A link is more than words: whoever sits down next must not write into it.
    hasWords: () => laid?.aside.link != null || !isEmptyPlan(here.get()?.plan ?? planIn(doc)),
    isTaken: () => here.get()?.isTaken ?? true,
    go,
  });
  refresh();
  keep();
  if (lies === 'shared') watchIdle();
  return here.get() as Here;
}

/** @param carrying what carries the plan from now on, if anything does */
export function hang(carrying: Carrying | null): void {
  if (!laid) return;
  laid.carrying?.end();
  laid.carrying = carrying;
}

function lift(): void {
  hang(null);
  laid?.unfollow();
  laid?.undoes.end();
  laid = null;
}

/** The citizen's own click. @param bytes a document to begin with, from a file or a link */
export const beginPlan = (whose: Whose, bytes?: Uint8Array): Here =>
  lay(bytes ? documentFrom(bytes) : newDocument(), whose);

/** Another plan that is kept on this device stays as it was, and this one is not kept: two are never poured together unasked. */
export function setWhose(whose: Whose): void {
  const was = here.get()?.whose;
  if (was === 'own' && whose === 'shared') removeKept();
  const isOtherKept = was === 'shared' && whose === 'own' && readKept() !== null;
  refresh({ whose: isOtherKept ? 'shared' : whose, isUnkept: false, isOtherKept });
  keep();
  if (here.get()?.whose === 'shared') watchIdle();
}

/** Lays a document from a file or a link beside what is here, word by word. @throws when it is none; then nothing changes */
export function mergePlan(bytes: Uint8Array): void {
  const now = here.get();
  if (!now || !laid) return;
  if (isAhead(documentFrom(bytes), bytesOf(now.doc))) laid.isMarked = false;
  mergeInto(now.doc, bytes);
  refresh();
  laid.carrying?.changed();
}

export function undo(): void {
  laid?.undoes.undo();
  refresh();
}
export function redo(): void {
  laid?.undoes.redo();
  refresh();
}

/** It was printed, or saved as a file. */
export function markTaken(): void {
  if (laid) laid.isMarked = true;
  refresh();
  keep();
}
/** Its link was copied, sent or printed: whoever has it also gets what is written from now on. */
export function markLinkOut(): void {
  if (laid) laid.isLinkOut = true;
  refresh();
}

/** From this screen only: memory, and what was kept on one's own device. The envelope stays. */
export function forgetPlan(): void {
  if (here.get()?.whose === 'own') removeKept();
  liftAway();
}
function liftAway(): void {
  lift();
  here.set(null);
  holdOn();
  planIsThere(null);
}

/** The table is cleared, or the page is left: a plan on a shared screen ends at once; one's own stays where it is. */
function go(how: Going): void {
  carryingNow()?.go(how);
  if (here.get()?.whose === 'shared') forgetPlan();
}

/** Once, when the script comes: one's own plan is taken up again, and other tabs are followed. */
export function wake(): void {
  const kept = readKept();
  if (kept) lay(documentFrom(kept.document), 'own', kept);
  addEventListener('storage', ({ key, newValue }) => {
    const now = here.get();
    if (now?.whose === 'shared' || (key !== KEPT_AT && key !== null)) return;
    const there = key === null || newValue === null ? null : readKept();
    if (there && laid?.id === there.id) {
      takeIn(there);
      if (now && isAhead(now.doc, there.document)) keep(); // two tabs wrote in one moment: both their words stay
    } else if (there) {
      lay(documentFrom(there.document), 'own', there);
      onLink();
    } else if (now && newValue === null) liftAway(); // it was deleted there
  });
  // A page that comes back as the browser kept it: what was deleted meanwhile is not there.
  addEventListener('pageshow', ({ persisted }) => {
    const now = here.get();
    if (!persisted || now?.whose !== 'own' || now.isUnkept) return;
    const there = readKept();
    if (!there) liftAway();
    else if (there.id === laid?.id) takeIn(there);
    else lay(documentFrom(there.document), 'own', there);
  });
  // A page that is left may be kept whole by the browser: what lies on a shared screen is taken away on the way out.
  addEventListener('pagehide', () => go('left'));
}
