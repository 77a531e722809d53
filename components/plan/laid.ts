/** Which offers, and which agreed steps, were laid on the plan while this page was open, so that their buttons say so. Weighs nothing. */
import { followThere, isPlanThere } from '../carry/isThere';
import { followed, useFollowed } from '../table/followed';

const NONE: readonly string[] = [];
const laid = followed<readonly string[]>(NONE);
followThere(() => {
  if (!isPlanThere()) laid.set(NONE);
});

export const markLaid = (offers: readonly string[]): void => laid.set(offers);
/** What it is known by here: an agreed step is not laid because its offer is. */
export const keyOf = ({ offer, agreed }: { offer: string | null; agreed?: { words: string } }): string =>
  agreed ? `${offer ?? ''} ${agreed.words}` : (offer ?? '');
export const useIsLaid = (key: string): boolean => useFollowed(laid, NONE).includes(key);
