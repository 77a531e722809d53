/**
 * Land, water and shore without a single tile, coloured by the page's own custom properties.
 * Five layers, from below: water, a fine line out in the water (a wide stroke, and one a little narrower in the
 * water's colour upon it), the land that hides their inner halves, and the shore.
 */
import { type LatLngTuple, type PolylineOptions, polygon, polyline, rectangle, svg } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { COAST_BOX } from '../../domain/geo/land';
import { DRAWN_LAND, DRAWN_SHORES } from '../../domain/geo/shore';
import css from './coast.module.css';
import { boundsOf, paneOf } from './manners';

const turn = ([lng = 0, lat = 0]: readonly number[]): LatLngTuple => [lat, lng];
const land = DRAWN_LAND.map((rings) => rings.map((ring) => ring.map(turn)));
const shores = DRAWN_SHORES.map((shore) => shore.map(turn));

const PANE = 'coast';

/** Drawn once, by Leaflet alone: nothing in it ever changes. Below its tiles, so that a foreign map covers it. */
export function Coast() {
  const map = useMap();
  useEffect(() => {
    paneOf(map, PANE, 150);
    // Twice the view, so that a pull of the thumb does not come to blank paper.
    const renderer = svg({ pane: PANE, padding: 0.6 });
    const look = (className = '', stroke = true): PolylineOptions => ({
      renderer,
      interactive: false,
      stroke,
      className,
    });
    const layers = [
      rectangle(boundsOf(COAST_BOX), look(css.water, false)),
      polyline(shores, look(css.offshoreLine)),
      polyline(shores, look(css.offshoreGap)),
      polygon(land, look(css.land, false)),
      polyline(shores, look(css.shore)),
    ];
    for (const layer of layers) layer.addTo(map);
    return () => {
      for (const layer of layers) layer.remove();
      renderer.remove();
    };
  }, [map]);
  return null;
}
