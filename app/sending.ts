/**
 * Who sends a form: somebody who read it, and not a program that sends a thousand. No third party is asked, and no address
 * is kept: a field that people do not see stays empty, a mark says when the form was drawn, and each address has an allowance.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { TRAP } from '@/components/register/sent';
import { clientOf } from './api/envelopes/client';
import { limits } from './api/envelopes/limits';
import { settings } from './settings';

const A_MINUTE = { aMinute: 10 };
/** Screens of a form: somebody quick with the keys, or a few at one address. */
const STEPS_A_MINUTE = { aMinute: 90 };
/** Nobody reads and fills in a form in less; and one that lay open for longer is drawn anew. */
const SOONEST_MS = 2000;
const LATEST_MS = 24 * 3_600_000;

/** Held on globalThis: each page may be bundled by itself. The key is this process's own, and goes with it. */
const held = globalThis as { fisSendingKey?: Buffer; fisSending?: ReturnType<typeof limits> };
const sealOf = (at: string): Buffer => {
  held.fisSendingKey ??= randomBytes(32);
  return createHmac('sha256', held.fisSendingKey).update(at).digest();
};

/** What a form carries: when it was drawn, so that nobody can say another time. @param now milliseconds */
export const markAt = (now: number): string => `${now}.${sealOf(String(now)).toString('base64url')}`;

/** @returns whole seconds until the next screen may be asked for; 0 when it may now */
export function waitToStep(headers: Headers, now: number): number {
  held.fisSending ??= limits();
  return held.fisSending.take('step', clientOf(headers, settings.trustedProxies), STEPS_A_MINUTE, now);
}

/**
 * `robot`: to be thanked, and forgotten. `again`: too soon, too late, or drawn before we were started anew: it is shown
 * again with all that was typed. A number: seconds to wait.
 */
export function sendingOf(form: FormData, headers: Headers, now: number): 'fine' | 'robot' | 'again' | number {
  if (form.get(TRAP)) return 'robot';
  held.fisSending ??= limits();
  const seconds = held.fisSending.take('send', clientOf(headers, settings.trustedProxies), A_MINUTE, now);
  if (seconds > 0) return seconds;
  const [at = '', seal = ''] = String(form.get('mark') ?? '').split('.');
  const [told, ours] = [Buffer.from(seal, 'base64url'), sealOf(at)];
  const isOurs = told.length === ours.length && timingSafeEqual(told, ours);
  const age = now - Number(at);
  return isOurs && age >= SOONEST_MS && age <= LATEST_MS ? 'fine' : 'again';
}
