'use client';
/** Brings what shows places into the page when somebody sits down at the table, before there are any to show. */
import { type ComponentType, lazy, useEffect, useState } from 'react';
import type { FoundProps } from '@/components/found/types';

type Parts = Record<'Found' | 'Compare', ComponentType<FoundProps>>;

const LazyFound = lazy(() => import('@/components/found/Found').then(({ Found }) => ({ default: Found })));
const LazyCompare = lazy(() => import('@/components/found/Compare').then(({ Compare }) => ({ default: Compare })));

/** Drawn on the server for those without script; the rest have it a moment after they began. */
const WITHOUT_SCRIPT: Parts = {
  Found: (props) => (
    <noscript>
      <LazyFound {...props} />
    </noscript>
  ),
  Compare: (props) => (
    <noscript>
      <LazyCompare {...props} />
    </noscript>
  ),
};

/** Kept in the page, so that Back has it at once. */
let here: Parts | null = null;

/** @param isWanted false while nobody uses the page, and nothing need be fetched */
export function useFoundParts(isWanted: boolean): Parts {
  const [parts, setParts] = useState(here);
  useEffect(() => {
    if (!isWanted || here) return;
    Promise.all([import('@/components/found/Found'), import('@/components/found/Compare')]).then(
      ([{ Found }, { Compare }]) => {
        here = { Found, Compare };
        setParts(here);
      },
      () => undefined,
    );
  }, [isWanted]);
  return parts ?? WITHOUT_SCRIPT;
}
