/** A foreign base map upon the embedded one, always fetched from our own server. When it fails, it steps aside. */
import leaflet, { type Layer } from 'leaflet';
import { useEffect, useRef } from 'react';
import { TileLayer, useMap } from 'react-leaflet';
import { COAST_BOX } from '../../domain/geo/land';
import { TILE_ZOOM_MAX } from '../../domain/geo/tiles';
import { boundsOf } from './manners';
import type { BasemapSettings } from './words';

/** More than a hiccup. Tiles that came count against it. */
const ERRORS_ENOUGH = 6;
const PMTILES = '/api/basemap/kort.pmtiles';

type Props = { basemap: BasemapSettings; onGone: () => void };

function Tiles({ basemap, onGone }: Props) {
  const errors = useRef(0);
  return (
    <TileLayer
      url="/api/basemap/{z}/{x}/{y}"
      bounds={boundsOf(COAST_BOX)}
      maxNativeZoom={Math.min(basemap.maxZoom ?? TILE_ZOOM_MAX, TILE_ZOOM_MAX)}
      maxZoom={TILE_ZOOM_MAX + 1}
      eventHandlers={{
        tileload: () => {
          errors.current = Math.max(0, errors.current - 1);
        },
        tileerror: () => {
          errors.current += 1;
          if (errors.current >= ERRORS_ENOUGH) onGone();
        },
      }}
    />
  );
}

/** True when the page is dark now, whether by the system's wish or by a `data-theme` of its own. */
function isDark(): boolean {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function Vectors({ basemap, onGone }: Props) {
  const map = useMap();
  useEffect(() => {
    let layer: Layer | null = null;
    let left = false;
    async function draw() {
      const there = await fetch(PMTILES, { method: 'HEAD' });
      if (!there.ok) throw new Error('The map file is not there.');
      // protomaps-leaflet 5 reads Leaflet from `window.L`; it must stand there before the file is loaded.
      Object.assign(window, { L: leaflet });
      const { leafletLayer } = await import('protomaps-leaflet');
      if (left) return;
      layer = leafletLayer({
        url: PMTILES,
        flavor: isDark() ? 'dark' : 'light',
        lang: 'da',
        maxDataZoom: Math.min(basemap.maxZoom ?? 15, 15),
        bounds: boundsOf(COAST_BOX),
        attribution: basemap.attribution ?? '',
      }) as unknown as Layer;
      layer.addTo(map);
    }
    draw().catch(() => {
      if (!left) onGone();
    });
    return () => {
      left = true;
      layer?.remove();
    };
  }, [map, basemap, onGone]);
  return null;
}

export function BaseMap(props: Props) {
  return props.basemap.kind === 'pmtiles' ? <Vectors {...props} /> : <Tiles {...props} />;
}
