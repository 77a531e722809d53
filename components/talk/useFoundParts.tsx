'use client';
/** Brings what shows places into the page when somebody sits down at the table, before there are any to show. */
import { type ComponentType, lazy, useEffect, useState } from 'react';
import type { FoundProps } from '@/components/found/types';

type Parts = Record<'Found' | 'Compare', ComponentType<FoundProps>>;

/** Where the server's answer shows places, it is drawn there, and the page waits for what it needs to take it over. */
const ANSWERED: Parts = {
  Found: lazy(() => import('@/components/found/Found').then(({ Found }) => ({ default: Found }))),
  Compare: lazy(() => import('@/components/found/Compare').then(({ Compare }) => ({ default: Compare }))),
};
const Nothing = () => null;
const COMING: Parts = { Found: Nothing, Compare: Nothing };

/** Kept in the page, so that Back has it at once. */
let here: Parts | null = null;

/**
 * @param isWanted false while nobody uses the page, and nothing need be fetched
 * @param isShown places are shown
 */
export function useFoundParts(isWanted: boolean, isShown: boolean): Parts {
  const [parts, setParts] = useState(here ?? (isShown ? ANSWERED : COMING));
  useEffect(() => {
    if (!isWanted || here) return;
    Promise.all([import('@/components/found/Found'), import('@/components/found/Compare')]).then(
      ([{ Found }, { Compare }]) => {
        here = { Found, Compare };
        const brought = here;
        // What is drawn already stays: another component in its place would begin anew, and lose the focus.
        setParts((now) => (now === COMING ? brought : now));
      },
      () => undefined,
    );
  }, [isWanted]);
  return parts;
}
