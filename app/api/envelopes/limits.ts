/**
 * How often one may ask, without keeping who asked: buckets under a keyed hash of the address, with a key that nobody
 * has seen and that is thrown away within the hour. A process counts by itself; a second one would allow as much again.
 */
import { createHmac, randomBytes } from 'node:crypto';

/** So many at once, and as many again in a minute, evenly. */
export type Limit = { aMinute: number };
export type Limits = ReturnType<typeof limits>;

/** Another token than the right one. Nobody can guess 256 bits: this only keeps the noise down. */
export const WRONG_A_MINUTE = 600;
/** A few megabytes at most. When more ask, whoever has asked least lately is forgotten, and begins anew. */
export const BUCKETS_MAX = 20_000;
const HOUR_MS = 3_600_000;

type Bucket = { left: number; at: number };

export function limits() {
  let key = randomBytes(32);
  let since: number | null = null;
  const buckets = new Map<string, Bucket>();

  const nameOf = (what: string, who: string, now: number): string => {
    since ??= now;
    if (now - since >= HOUR_MS) {
      key = randomBytes(32);
      since = now;
      buckets.clear();
    }
    return createHmac('sha256', key).update(`${what} ${who}`).digest('base64');
  };

  return {
    /**
     * Takes one from a bucket.
     * @param who an address or a plan; forgotten when this returns
     * @param now milliseconds
     * @returns 0 when it may be done, else the whole seconds until it may
     */
    take(what: string, who: string, { aMinute }: Limit, now: number): number {
      const name = nameOf(what, who, now);
      const perMs = aMinute / 60_000;
      const bucket = buckets.get(name) ?? { left: aMinute, at: now };
      buckets.delete(name); // and in again as the latest
      bucket.left = Math.min(aMinute, bucket.left + Math.max(0, now - bucket.at) * perMs);
      bucket.at = now;
      buckets.set(name, bucket);
      const [oldest] = buckets.keys();
      if (buckets.size > BUCKETS_MAX && oldest) buckets.delete(oldest);
      if (bucket.left < 1) return Math.max(1, Math.ceil((1 - bucket.left) / perMs / 1000));
      bucket.left -= 1;
      return 0;
    },
    size: () => buckets.size,
    /** For whoever wants to see that no address stands there. */
    names: () => [...buckets.keys()],
  };
}
