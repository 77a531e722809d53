/** A table that nobody touches warns, and then clears itself. */
import { describe, expect, it } from 'vitest';
import { IDLE_MS, idleAfter, WARNING_MS } from './idle-time';

describe('a table that nobody touches', () => {
  it('is left alone until half a minute before its time', () => {
    expect(idleAfter(0)).toEqual({ is: 'here', next: IDLE_MS - WARNING_MS });
    expect(idleAfter(IDLE_MS - WARNING_MS - 1)).toEqual({ is: 'here', next: 1 });
  });

  it('then counts down, a second at a time', () => {
    expect(idleAfter(IDLE_MS - WARNING_MS)).toEqual({ is: 'warned', seconds: 30, next: 1000 });
    expect(idleAfter(IDLE_MS - WARNING_MS + 1)).toEqual({ is: 'warned', seconds: 30, next: 999 });
    expect(idleAfter(IDLE_MS - 9_001)).toEqual({ is: 'warned', seconds: 10, next: 1 });
    expect(idleAfter(IDLE_MS - 1)).toEqual({ is: 'warned', seconds: 1, next: 1 });
  });

  it('is over after five minutes, and after a night with the lid closed', () => {
    expect(IDLE_MS).toBe(300_000);
    expect(idleAfter(IDLE_MS)).toEqual({ is: 'over' });
    expect(idleAfter(9 * 3_600_000)).toEqual({ is: 'over' });
  });

  it('is not cleared by a clock that is set back', () => {
    expect(idleAfter(-3_600_000)).toEqual({ is: 'here', next: IDLE_MS - WARNING_MS });
  });

  it('always knows when to look again, so that no moment is missed', () => {
    let quiet = 0;
    const seconds: number[] = [];
    for (let idle = idleAfter(quiet); idle.is !== 'over'; idle = idleAfter(quiet)) {
      expect(idle.next).toBeGreaterThan(0);
      if (idle.is === 'warned') seconds.push(idle.seconds);
      quiet += idle.next;
    }
    expect(seconds).toEqual(Array.from({ length: 30 }, (_, n) => 30 - n));
    expect(quiet).toBe(IDLE_MS);
  });
});
