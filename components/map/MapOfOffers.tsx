/**
 * The map's one door, in the browser only: whoever draws it waits until the page is in use. Leaflet comes afterwards, in
 * its own file; until then the same space lies calm.
 */
'use client';

import { lazy, Suspense } from 'react';
import css from './map.module.css';
import type { MapProps } from './words';

const LeafletMap = lazy(() => import('./LeafletMap').then(({ LeafletMap }) => ({ default: LeafletMap })));

export function MapOfOffers(props: MapProps) {
  const { labels, skipTo, compact, fullScreen } = props;
  return (
    <div className={css.frame} data-compact={compact || undefined} data-full={fullScreen || undefined}>
      {skipTo ? (
        <a className={css.skip} href={`#${skipTo}`}>
          {labels.skip}
        </a>
      ) : null}
      {/* Covered by the map when it arrives. Without script it stays, and the list says the same. */}
      <p className={css.waiting} aria-hidden="true">
        {labels.loading}
      </p>
      <Suspense>
        <LeafletMap {...props} />
      </Suspense>
    </div>
  );
}
