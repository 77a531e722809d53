'use client';
/** Whether list and map stand side by side; false on the server and until the page is in use. */
import { useSyncExternalStore } from 'react';

const SIDE_BY_SIDE = '(min-width: 64rem)';

function subscribe(changed: () => void) {
  const query = window.matchMedia(SIDE_BY_SIDE);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(SIDE_BY_SIDE).matches,
    () => false,
  );
