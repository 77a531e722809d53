/** A foreign base map upon the embedded one, always fetched from our own server. When it fails, it steps aside. */
import type { LatLngBoundsLiteral, Layer, Map as Leaflet } from 'leaflet';
import { useEffect } from 'react';
import { COAST_BOX } from '../../domain/geo/land';
import { TILE_ZOOM_MAX } from '../../domain/geo/tiles';
import { DomUtil, GridLayer, tileLayer } from './leaflet-tiles.mjs';
import type { BasemapSettings } from './words';

/** More than a hiccup. Tiles that came count against it. */
const ERRORS_ENOUGH = 6;
const PMTILES = '/api/basemap/kort.pmtiles';

const { south, west, north, east } = COAST_BOX;
const bounds: LatLngBoundsLiteral = [
  [south, west],
  [north, east],
];

type Given = { map: Leaflet; basemap: BasemapSettings; onGone: () => void };

function tiles({ basemap, onGone }: Given): Layer {
  let errors = 0;
  return tileLayer('/api/basemap/{z}/{x}/{y}', {
    bounds,
    maxNativeZoom: Math.min(basemap.maxZoom ?? TILE_ZOOM_MAX, TILE_ZOOM_MAX),
    maxZoom: TILE_ZOOM_MAX + 1,
  })
    .on('tileload', () => {
      errors = Math.max(0, errors - 1);
    })
    .on('tileerror', () => {
      errors += 1;
      if (errors >= ERRORS_ENOUGH) onGone();
    });
}

/** True when the page is dark now, whether by the system's wish or by a `data-theme` of its own. */
function isDark(): boolean {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

async function vectors({ basemap }: Given): Promise<Layer> {
  const there = await fetch(PMTILES, { method: 'HEAD' });
  if (!there.ok) throw new Error('The map file is not there.');
  // protomaps-leaflet 5 reads these two of Leaflet from `window.L`; they must stand there before it draws.
  Object.assign(window, { L: { GridLayer, DomUtil } });
  const { leafletLayer } = await import('protomaps-leaflet');
  return leafletLayer({
    url: PMTILES,
    flavor: isDark() ? 'dark' : 'light',
    lang: 'da',
    maxDataZoom: Math.min(basemap.maxZoom ?? 15, 15),
    bounds,
    attribution: basemap.attribution ?? '',
  }) as unknown as Layer;
}

export default function BaseMap({ map, basemap, onGone }: Given) {
  useEffect(() => {
    const given = { map, basemap, onGone };
    let layer: Layer | undefined;
    let left = false;
    async function draw() {
      const made = basemap.kind === 'pmtiles' ? await vectors(given) : tiles(given);
      if (!left) layer = made.addTo(map);
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
