/** How long a table may stand untouched, and what is due after how long. Pure: told how long it has been quiet. */

/** Five minutes without a touch, and the table clears itself. */
export const IDLE_MS = 5 * 60_000;
/** The last of them are counted down, so that whoever is still there can say so. */
export const WARNING_MS = 30_000;
/** When the countdown is said again to those who hear it. */
export const SAID_AGAIN = 10;

const SECOND = 1000;

/** `next`: milliseconds until something else is due. */
export type Idle = { is: 'here'; next: number } | { is: 'warned'; seconds: number; next: number } | { is: 'over' };

/** @param quiet milliseconds since the last touch; a clock that was set back counts as a touch just now */
export function idleAfter(quiet: number): Idle {
  const left = IDLE_MS - Math.max(0, quiet);
  if (left <= 0) return { is: 'over' };
  if (left > WARNING_MS) return { is: 'here', next: left - WARNING_MS };
  const seconds = Math.ceil(left / SECOND);
  return { is: 'warned', seconds, next: left - (seconds - 1) * SECOND };
}
