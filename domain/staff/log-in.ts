/** The rules of logging in: how long a password is, how long a wrong try costs, how long one stays. */

export const LOGIN_MAX = 200;
export const PASSWORD_MIN = 12;
/** More than anybody types, and not so much that turning it into a hash takes the server's time. */
export const PASSWORD_MAX = 200;

const HOUR_MS = 3_600_000;
/** A working day. */
export const SESSION_MS = 8 * HOUR_MS;
/** From the password to the second factor, with time to set it up on a phone. */
export const HALF_SESSION_MS = 15 * 60_000;

/** Anybody mistypes a few times. */
const FREE_TRIES = 5;
const FIRST_WAIT_MS = 30_000;
/** Not longer: a stranger who only knows the name must not be able to shut a colleague out for the day. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** @param wrong tries since the last right one @returns milliseconds until one may try again */
export const waitAfter = (wrong: number): number =>
  wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(20, wrong - FREE_TRIES));

/** As it is kept and looked for: one login, however its letters are typed. */
export const plainLogin = (typed: string): string => typed.normalize('NFC').trim().toLowerCase();

/** A code of the second factor as people type it, with a space in the middle. @returns null when it is no code */
export const plainCode = (typed: string): string | null => {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
};
