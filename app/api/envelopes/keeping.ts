/** What one process holds to keep envelopes: who listens, how often somebody asked, and the sweeping of every hour. */
import { database } from '@/app/catalogue';
import { settings } from '@/app/settings';
import { sweepEnvelopes, versionOf, writtenElsewhere } from '@/db/envelopes';
import { type Hub, hub } from './hub';
import { type Limits, limits } from './limits';

const HOUR_MS = 3_600_000;

/** Held on globalThis: each address may be bundled by itself, and a development server loads modules anew. */
const held = globalThis as { fisHub?: Hub; fisLimits?: Limits; fisSweeping?: ReturnType<typeof setInterval> };

export function listeners(): Hub {
  held.fisHub ??= hub(
    { versionOf: (id) => versionOf(database(), id, new Date()), writtenElsewhere: () => writtenElsewhere(database()) },
    settings.plans.listeners,
  );
  return held.fisHub;
}

/** A line that is held open would keep the server from stopping. */
export function endListeningAtTheEnd(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => held.fisHub?.endAll());
}

export function allowances(): Limits {
  held.fisLimits ??= limits();
  return held.fisLimits;
}

/** At the start, and every hour: what has expired is let go, and the log is emptied of what was written over. */
export function beginSweeping(): void {
  clearInterval(held.fisSweeping);
  held.fisSweeping = setInterval(sweep, HOUR_MS);
  held.fisSweeping.unref();
  sweep();
}

function sweep(): void {
  try {
    sweepEnvelopes(database(), new Date());
  } catch (cause) {
    logFailure('Expired plans could not be swept; it is tried again in an hour.', cause);
  }
}

/** SQLite's own code and no more: the whole error would tell what was asked for. */
export function logFailure(sentence: string, cause: unknown): void {
  const inner = cause instanceof Error && cause.cause ? cause.cause : cause;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  console.error(`${sentence} (${/^[A-Z_]+$/.test(code) ? code : 'no code'})`);
}
