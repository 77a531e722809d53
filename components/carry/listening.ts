/**
 * Hears that there is a newer envelope: by the server's stream of events, and where that does not pass (a proxy that
 * holds it back, too many who listen), by looking now and then. Nothing is heard while the page is hidden.
 */
import { EnvelopeEvent } from '@/domain/envelope';
import type { Lock } from './lock';
import type { Port } from './port';
import { listenTo } from './server';

/** A version that is there; or only that it is time to look, for nobody says what is there. */
export type Heard = { version: number } | 'look';
export type Listening = { pause: () => void; resume: () => void; end: () => void };

/** The server says which version is there at once; whoever hears nothing so long has something in between. */
const FIRST_MS = 8000;
/** It says something at least every 25 seconds. */
const SILENCE_MS = 60_000;
export const POLL_MS = 5000;
/** So many looks, and the stream is tried again. */
const POLLS = 12;
const AGAIN_MS = 1000;
const AGAIN_MAX_MS = 30_000;

/** Waits twice as long each time, and never just as long as the others do. */
export const backoff = (port: Port, attempt: number, first = AGAIN_MS, most = AGAIN_MAX_MS): number =>
  Math.min(most, first * 2 ** attempt) * (0.5 + port.random() / 2);

export function eventIn(block: string): EnvelopeEvent | null {
  const data = block
    .split(/\r?\n/)
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice(5).trim())
    .join('\n');
  if (!data) return null;
  try {
    return EnvelopeEvent.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}

export function listening(port: Port, lock: Lock, tell: (heard: Heard) => void): Listening {
  let round = 0; // each pause ends a round: what an ended round still hears counts for nothing
  let leave: (() => void) | null = null;
  let attempt = 0;

  /** @returns whether anything was heard on it */
  async function stream(isOn: () => boolean): Promise<boolean> {
    const line = new AbortController();
    let callOff = port.wait(FIRST_MS, () => line.abort());
    leave = () => line.abort();
    let hasHeard = false;
    try {
      const response = await listenTo(port, lock, line.signal);
      const reader = response?.ok ? response.body?.getReader() : undefined;
      const letters = new TextDecoder();
      for (let rest = ''; reader && isOn(); ) {
        const { done, value } = await reader.read();
        if (done || !isOn()) break;
        rest += letters.decode(value, { stream: true });
        const blocks = rest.split(/\r?\n\r?\n/);
        rest = blocks.pop() ?? '';
        for (const event of blocks.map(eventIn)) {
          if (!event) continue;
          hasHeard = true;
          tell('version' in event ? event : 'look');
        }
        if (hasHeard) {
          callOff();
          callOff = port.wait(SILENCE_MS, () => line.abort());
        }
      }
    } catch {
      // A line that breaks is one that ended.
    }
    callOff();
    line.abort();
    return hasHeard;
  }

  const pause = (isOn: () => boolean, milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (!isOn()) return resolve();
      const callOff = port.wait(milliseconds, resolve);
      leave = () => {
        callOff();
        resolve();
      };
    });

  async function listen(mine: number): Promise<void> {
    const isOn = () => mine === round;
    while (isOn()) {
      const hasHeard = await stream(isOn);
      if (!isOn()) return;
      attempt = hasHeard ? 0 : attempt + 1;
      // A server that was started anew loses all lines at once: not all who lost one should come back in one moment.
      await pause(isOn, backoff(port, attempt));
      if (isOn()) tell('look');
      for (let n = 0; n < POLLS && !hasHeard && isOn(); n += 1) {
        await pause(isOn, POLL_MS * (0.75 + port.random() / 2));
        if (isOn()) tell('look');
      }
    }
  }

  const stop = () => {
    round += 1;
    leave?.();
    leave = null;
  };
  return {
    pause: stop,
    resume: () => {
      stop();
      attempt = 0;
      void listen(round);
    },
    end: stop,
  };
}
