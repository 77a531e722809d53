/** The second factor of a local account: six digits that change every half minute, as any authenticator app shows them. */
import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { settings } from './settings';

/** 160 bits, as RFC 4226 asks. */
const SECRET_BYTES = 20;
/** Half minutes that a clock may be off, to either side. */
const OFF = 1;

const factor = (secret: string, login = '') =>
  new TOTP({ issuer: settings.municipality.name, label: login, secret: Secret.fromBase32(secret) });

/**
 * The secret that is offered at the first login. It follows from the session's own token, which only the one at the
 * screen has: nothing is kept until a code has shown that it was taken over.
 */
export function offeredSecret(token: string): string {
  const bytes = createHmac('sha256', token).update('second factor').digest().subarray(0, SECRET_BYTES);
  return new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
}

/** What the QR code holds. */
export const addressOfFactor = (secret: string, login: string): string => factor(secret, login).toString();

/** @param code six digits @param now milliseconds @returns the time step that the code is of; null when it is wrong */
export function stepOf(secret: string, code: string, now: number): number | null {
  const totp = factor(secret);
  const delta = totp.validate({ token: code, timestamp: now, window: OFF });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}
