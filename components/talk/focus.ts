/** Where the focus goes when the thing that had it goes away: to the one beside it, so that nobody is sent to the top. */
import type { MouseEvent } from 'react';
import { HEADING } from './useStep';

export function focusNext({ currentTarget }: MouseEvent<HTMLElement>): void {
  const item = currentTarget.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('[value^="without:"]');
  // Once React has drawn: what was touched may still be there, and then it keeps the focus.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (currentTarget.isConnected) return;
      (next?.isConnected ? next : document.getElementById(HEADING))?.focus({ preventScroll: true });
    }),
  );
}
