import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EnvelopeEvent } from '@/domain/envelope';
import { BEAT_MS, hub, LISTENERS_PER_PLAN, LOOK_MS } from './hub';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function somebody() {
  const heard: (EnvelopeEvent | 'beat' | 'end')[] = [];
  const listener = {
    tell: (event: EnvelopeEvent) => void heard.push(event),
    beat: () => void heard.push('beat'),
    end: () => void heard.push('end'),
  };
  return { heard, listener };
}
function aHub(most = 100) {
  const file = { versions: new Map<string, number>(), changes: 1 };
  const looks = { versionOf: (id: string) => file.versions.get(id) ?? null, writtenElsewhere: () => file.changes };
  return { file, ...hub(looks, most) };
}
const QUIET = { plans: 0, listeners: 0, timers: 0 };

describe('who listens for a plan', () => {
  it('is told at once which version is there, and then of each newer one, once', () => {
    const { listen, written } = aHub();
    const { heard, listener } = somebody();
    listen('a', 3, listener);
    for (const version of [4, 4, 5]) written('a', version);
    expect(heard).toEqual([{ version: 3 }, { version: 4 }, { version: 5 }]);
  });

  it('hears of no other plan', () => {
    const { listen, written, gone } = aHub();
    const { heard, listener } = somebody();
    listen('a', 1, listener);
    written('b', 2);
    gone('b');
    expect(heard).toEqual([{ version: 1 }]);
  });

  it('is told when it is gone, and then the line ends and nothing is left', () => {
    const { listen, gone, counts } = aHub();
    const [one, two] = [somebody(), somebody()];
    for (const { listener } of [one, two]) listen('a', 1, listener);
    gone('a');
    for (const { heard } of [one, two]) expect(heard).toEqual([{ version: 1 }, { gone: true }, 'end']);
    expect(counts()).toEqual(QUIET);
  });

  it('hears a beat now and then, so that nobody closes the line between us', () => {
    const { listen } = aHub();
    const { heard, listener } = somebody();
    listen('a', 1, listener);
    vi.advanceTimersByTime(BEAT_MS * 2 + 1);
    expect(heard.filter((each) => each === 'beat')).toHaveLength(2);
    expect(BEAT_MS).toBeLessThanOrEqual(25_000);
  });

  it('who leaves hears no more, and when the last one has left nothing is left', () => {
    const { listen, written, counts } = aHub();
    const { heard, listener } = somebody();
    const leave = listen('a', 1, listener);
    leave?.();
    leave?.();
    written('a', 2);
    vi.advanceTimersByTime(BEAT_MS);
    expect(heard).toEqual([{ version: 1 }]);
    expect(counts()).toEqual(QUIET);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is let go when the server stops', () => {
    const { listen, endAll, counts } = aHub();
    const { heard, listener } = somebody();
    listen('a', 1, listener);
    endAll();
    expect(heard).toEqual([{ version: 1 }, 'end']);
    expect(counts()).toEqual(QUIET);
  });
});

describe('what this process did not do itself', () => {
  it('is seen within a second when another process wrote', () => {
    const { listen, file } = aHub();
    const { heard, listener } = somebody();
    listen('a', 1, listener);
    file.versions.set('a', 2);
    file.changes += 1;
    vi.advanceTimersByTime(LOOK_MS);
    expect(heard.at(-1)).toEqual({ version: 2 });
  });

  it('is seen when a plan expires while somebody listens', () => {
    const { listen, file, counts } = aHub();
    const { heard, listener } = somebody();
    file.versions.set('a', 1);
    listen('a', 1, listener);
    file.versions.delete('a');
    vi.advanceTimersByTime(61_000);
    expect(heard.filter((each) => each !== 'beat')).toEqual([{ version: 1 }, { gone: true }, 'end']);
    expect(counts()).toEqual(QUIET);
  });

  it('who comes later with a newer version lets the others know', () => {
    const { listen } = aHub();
    const [one, two] = [somebody(), somebody()];
    listen('a', 1, one.listener);
    listen('a', 2, two.listener);
    expect(one.heard).toEqual([{ version: 1 }, { version: 2 }]);
    expect(two.heard).toEqual([{ version: 2 }]);
  });
});

describe('too many who listen', () => {
  it('to one plan are asked to look now and then instead', () => {
    const { listen, counts } = aHub();
    for (let n = 0; n < LISTENERS_PER_PLAN; n++) expect(listen('a', 1, somebody().listener)).not.toBeNull();
    expect(listen('a', 1, somebody().listener)).toBeNull();
    expect(listen('b', 1, somebody().listener)).not.toBeNull();
    expect(counts()).toMatchObject({ plans: 2, listeners: LISTENERS_PER_PLAN + 1 });
  });

  it('in all too; and whoever leaves makes room', () => {
    const { listen, counts } = aHub(2);
    const leave = listen('a', 1, somebody().listener);
    listen('b', 1, somebody().listener);
    expect(listen('c', 1, somebody().listener)).toBeNull();
    expect(counts().plans).toBe(2);
    leave?.();
    expect(listen('c', 1, somebody().listener)).not.toBeNull();
  });
});
