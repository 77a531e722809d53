/** Now and every hour: senders and photos that nobody needs any more are let go. */
import { letGoOfPhotos } from '@/db/photos';
import { letGoOfSenders } from '@/db/senders';
import { logFailure } from './api/envelopes/keeping';
import { database } from './catalogue';

const HOUR_MS = 3_600_000;
/** Held on globalThis: a development server loads modules anew. */
const held = globalThis as { fisLettingGo?: ReturnType<typeof setInterval> };

export function beginLettingGo(): void {
  clearInterval(held.fisLettingGo);
  held.fisLettingGo = setInterval(letGo, HOUR_MS);
  held.fisLettingGo.unref();
  letGo();
}

function letGo(): void {
  try {
    letGoOfSenders(database(), new Date());
    letGoOfPhotos(database(), new Date());
  } catch (cause) {
    logFailure('Old senders and photos could not be let go; it is tried again in an hour.', cause);
  }
}
