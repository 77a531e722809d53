/** The map's one door. Leaflet comes afterwards, in its own file; until then the same space lies calm. */
'use client';

import dynamic from 'next/dynamic';
import css from './map.module.css';
import type { MapProps } from './words';

const LeafletMap = dynamic(() => import('./LeafletMap').then((file) => file.LeafletMap), { ssr: false });

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
      <LeafletMap {...props} />
    </div>
  );
}
