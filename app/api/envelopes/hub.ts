/**
 * Who listens for which envelope, in this process. Only «version 7 is there» and «it is gone» are said. What this process
 * writes is told at once; what another writes in the same file, and what expires, is seen by looking: often when the file
 * has changed, else once a minute. Nothing here is needed for being right: whoever asks for the envelope gets the newest.
 */
import type { EnvelopeEvent } from '@/domain/envelope';

export type Listener = {
  tell: (event: EnvelopeEvent) => void;
  /** Something must pass now and then, or somebody between us closes the line. */
  beat: () => void;
  end: () => void;
};
export type Looks = {
  /** The newest version, or null when it is gone. */
  versionOf: (id: string) => number | null;
  /** Another number when another process has written. */
  writtenElsewhere: () => number;
};

/** Two devices, a few tables, and some that have not noticed they are gone. */
export const LISTENERS_PER_PLAN = 20;
export const BEAT_MS = 20_000;
export const LOOK_MS = 1000;
const LOOK_ANYWAY_MS = 60_000;

export type Hub = ReturnType<typeof hub>;

export function hub(looks: Looks, most: number) {
  const plans = new Map<string, { version: number; listeners: Set<Listener> }>();
  let count = 0;
  let timers: ReturnType<typeof setInterval>[] = [];
  let seen = 0;
  let looked = 0;

  const everyone = () => [...plans.values()].flatMap(({ listeners }) => [...listeners]);
  function beat() {
    for (const listener of everyone()) listener.beat();
  }

  function rest() {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  }
  function wake() {
    seen = looks.writtenElsewhere();
    looked = Date.now();
    timers = [setInterval(look, LOOK_MS), setInterval(beat, BEAT_MS)];
    // Listening keeps nobody from stopping the server.
    for (const timer of timers) timer.unref();
  }
  function look() {
    try {
      const now = looks.writtenElsewhere();
      if (now === seen && Date.now() - looked < LOOK_ANYWAY_MS) return;
      seen = now;
      looked = Date.now();
      for (const id of [...plans.keys()]) {
        const version = looks.versionOf(id);
        if (version === null) gone(id);
        else written(id, version);
      }
    } catch {
      // The file is busy or away: the next look is soon, and whoever asks for an envelope is told what is wrong.
    }
  }
  function leave(id: string, listener: Listener) {
    const plan = plans.get(id);
    if (!plan?.listeners.delete(listener)) return;
    count -= 1;
    if (plan.listeners.size === 0) plans.delete(id);
    if (count === 0) rest();
  }
  function written(id: string, version: number) {
    const plan = plans.get(id);
    if (!plan || plan.version === version) return;
    plan.version = version;
    for (const { tell } of [...plan.listeners]) tell({ version });
  }
  function gone(id: string) {
    for (const listener of [...(plans.get(id)?.listeners ?? [])]) {
      listener.tell({ gone: true });
      leave(id, listener);
      listener.end();
    }
  }

  return {
    written,
    gone,
    /** @returns how to stop listening, or null when there are too many already */
    listen(id: string, version: number, listener: Listener): (() => void) | null {
      const plan = plans.get(id) ?? { version, listeners: new Set<Listener>() };
      if (count >= most || plan.listeners.size >= LISTENERS_PER_PLAN) return null;
      // The one who comes may have read what another process wrote before we have looked.
      written(id, version);
      plans.set(id, plan);
      plan.listeners.add(listener);
      count += 1;
      if (timers.length === 0) wake();
      listener.tell({ version });
      return () => leave(id, listener);
    },
    /** The server stops: whoever listens asks anew, and finds it when it is up again. */
    endAll() {
      for (const [id, { listeners }] of [...plans])
        for (const listener of [...listeners]) {
          leave(id, listener);
          listener.end();
        }
    },
    counts: () => ({ plans: plans.size, listeners: count, timers: timers.length }),
  };
}
