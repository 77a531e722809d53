/** Lets a server that does not answer be, for a while: nobody should wait for it again and again. */

const FAILURES_MAX = 3;
const PAUSE_MS = 60_000;

export function breaker() {
  let failures = 0;
  let openUntil = 0;
  return {
    /** @param now milliseconds */
    mayAsk: (now: number): boolean => now >= openUntil,
    tell(isWell: boolean, now: number): void {
      failures = isWell ? 0 : failures + 1;
      if (failures < FAILURES_MAX) return;
      openUntil = now + PAUSE_MS;
      failures = FAILURES_MAX - 1; // the first question after the pause decides
    },
  };
}
