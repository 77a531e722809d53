/**
 * Watches whether anybody is still at the table, on whichever page of ours they are: by the time of the last touch, not
 * by timers alone, for a lid may be closed and a hidden tab may sleep.
 */
import { isSharedPlanUsed } from '@/components/carry/isThere';
import { FIELDS } from '@/domain/talk/act';
import { clearTable, cloth } from './clearing';
import { followed, useFollowed } from './followed';
import { idleAfter } from './idle-time';
import { isTalking } from './memory';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll', 'touchstart'];
/** The page comes back from somewhere: time to look at the clock. */
const RETURNS = ['focus', 'pageshow'];

/** Seconds until the table clears itself; null while nobody need be asked. */
const countdown = followed<number | null>(null);
export const useCountdown = (): number | null => useFollowed(countdown, null);

let touchedAt = 0;
let timer: number | undefined;
let isWatching = false;
/** Something was written that is not yet on the table. */
let isWritten = false;

const isUsed = (): boolean => isTalking() || isWritten || isSharedPlanUsed();

/** Looks at the clock, does what is due, and looks again when something else is. */
function look(): void {
  clearTimeout(timer);
  if (!isUsed()) touchedAt = Date.now(); // nothing to clear: an empty table may stand as long as it likes
  const idle = idleAfter(Date.now() - touchedAt);
  if (idle.is === 'over') {
    clearTable(); // of which we hear below
    return;
  }
  countdown.set(idle.is === 'warned' ? idle.seconds : null);
  timer = window.setTimeout(look, idle.next);
}

function touched(): void {
  // After a night the first touch is the next citizen's, so the clock is asked before it counts. And once the question
  // stands there, only an answer counts: a sleeve that brushes the mouse is not somebody who stays.
  if (isUsed() && idleAfter(Date.now() - touchedAt).is !== 'here') look();
  else touchedAt = Date.now();
}

/** «Ja, bliv her», and also when the page itself is reading aloud to somebody. */
export function stay(): void {
  touchedAt = Date.now();
  look();
}

function written({ target }: Event): void {
  // A plan knows itself what is written on it, and whose it is.
  if (target instanceof HTMLTextAreaElement && target.name === FIELDS.words) isWritten = true;
}

/** From here on, to the end of the document. */
export function watchIdle(): void {
  if (isWatching) return;
  isWatching = true;
  touchedAt = Date.now(); // the table may come from the server with words on it, said before the script was here
  look();
  addEventListener('input', written, { capture: true, passive: true });
  for (const sign of SIGNS) addEventListener(sign, touched, { capture: true, passive: true });
  for (const sign of RETURNS) addEventListener(sign, look);
  document.addEventListener('visibilitychange', look);
  cloth.follow(() => {
    isWritten = false;
    look();
  });
}
