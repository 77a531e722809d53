'use client';
/** The map's other door: one pin, set by pointer or keys. Fetched when somebody wants to set it. */
import { lazy, Suspense } from 'react';
import type { LeafletPin } from './LeafletPin';
import css from './map.module.css';

const Pin = lazy(() => import('./LeafletPin').then(({ LeafletPin }) => ({ default: LeafletPin })));

export type PinProps = Parameters<typeof LeafletPin>[0];

export function PinMap(props: PinProps) {
  return (
    <div className={css.frame} data-compact="">
      <p className={css.waiting} aria-hidden="true">
        {props.labels.loading}
      </p>
      <Suspense>
        <Pin {...props} />
      </Suspense>
    </div>
  );
}
