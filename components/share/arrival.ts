/**
 * What a plan is opened from: a link's hash, or a file's document. It waits here, in the page's own memory, until
 * somebody has said what to do with it. The hash leaves the address at once, and is never put anywhere else.
 */
import { planWaits } from '@/components/carry/isThere';
import { cloth } from '@/components/table/clearing';
import { followed, useFollowed } from '@/components/table/followed';

export type Arrival = { hash: string } | { bytes: Uint8Array };

const arrival = followed<Arrival | null>(null);

/** What waits to be opened. On the server, and while nothing waits: null. */
export const useArrival = (): Arrival | null => useFollowed(arrival, null);
export function arrive(with_: Arrival): void {
  outcome.set(null);
  arrival.set(with_);
  planWaits(true);
}

/** What came of it: said on the page once the plan is there. */
export type Outcome = 'opened' | 'merged' | 'kept' | 'same';
const outcome = followed<Outcome | null>(null);
export const useOutcome = (): Outcome | null => useFollowed(outcome, null);
export function arrived(with_: Outcome | null): void {
  outcome.set(with_);
  arrival.set(null);
  planWaits(false);
}
// A plan that waits goes with the table, whichever page is looked at then.
if (typeof window !== 'undefined') cloth.follow(() => arrived(null));

/** A hash of ours, whole or damaged. A place on the page is a short word with neither sign nor number. */
const isPlans = (hash: string): boolean => hash.includes('=') || hash.length > 40;

let isNextBehind = false;

/** Takes a plan's hash out of the address, so that it is in no picture of the screen, bookmark or history entry. */
export function takeHash(): void {
  const { hash, pathname, search } = window.location;
  if (!isPlans(hash)) return;
  // With the state that stands there, which is Next's: without it a step back would load the page anew.
  window.history.replaceState(window.history.state, '', pathname + search);
  isNextBehind = true;
  arrive({ hash });
}

/** Next may have read the address before us, and would put it back with its next step. Told without a state, it listens. */
export function tellNext(): void {
  if (!isNextBehind) return;
  isNextBehind = false;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

// As early as there is script, before anything is drawn.
if (typeof window !== 'undefined') takeHash();
