/** Which offers were laid on the plan while this page was open, so that their buttons say so. Weighs nothing. */
import { followThere, isPlanThere } from '../carry/isThere';
import { followed, useFollowed } from '../table/followed';

const NONE: readonly string[] = [];
const laid = followed<readonly string[]>(NONE);
followThere(() => {
  if (!isPlanThere()) laid.set(NONE);
});

export const markLaid = (offers: readonly string[]): void => laid.set(offers);
export const useIsLaid = (offer: string): boolean => useFollowed(laid, NONE).includes(offer);
