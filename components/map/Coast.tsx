/**
 * Land, water and shore without a single tile, coloured by the page's own custom properties.
 * Five layers, from below: water, a fine line out in the water (a wide stroke, and one a little narrower in the
 * water's colour upon it), the land that hides their inner halves, and the shore.
 */
import { type LatLngTuple, svg } from 'leaflet';
import { memo, useState } from 'react';
import { Pane, Polygon, Polyline, Rectangle } from 'react-leaflet';
import { COAST_BOX } from '../../domain/geo/land';
import { DRAWN_LAND, DRAWN_SHORES } from '../../domain/geo/shore';
import css from './coast.module.css';
import { boundsOf } from './manners';

const turn = ([lng = 0, lat = 0]: readonly number[]): LatLngTuple => [lat, lng];
const land = DRAWN_LAND.map((rings) => rings.map((ring) => ring.map(turn)));
const shores = DRAWN_SHORES.map((shore) => shore.map(turn));
const water = boundsOf(COAST_BOX);

const PANE = 'coast';

function CoastLayers() {
  // Twice the view, so that a pull of the thumb does not come to blank paper.
  const [renderer] = useState(() => svg({ pane: PANE, padding: 0.6 }));
  const drawn = { renderer, interactive: false } as const;
  return (
    <>
      <Rectangle {...drawn} bounds={water} stroke={false} className={css.water} />
      <Polyline {...drawn} positions={shores} className={css.offshoreLine} />
      <Polyline {...drawn} positions={shores} className={css.offshoreGap} />
      <Polygon {...drawn} positions={land} stroke={false} className={css.land} />
      <Polyline {...drawn} positions={shores} className={css.shore} />
    </>
  );
}

/** Below Leaflet's tiles (200): a foreign map covers it, and when that fails it is still here. */
export const Coast = memo(function Coast() {
  return (
    <Pane name={PANE} style={{ zIndex: 150 }}>
      <CoastLayers />
    </Pane>
  );
});
