/**
 * As much of Leaflet as our map needs, under Leaflet's own name (see `turbopack` in next.config.js). Its one file cannot
 * be cut by a bundler, and two fifths of it (popups, markers, tiles, canvas, controls) would be fetched and never used.
 */
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.BoxZoom.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';

LeafletMap.include({
  /** Every path of ours brings its renderer; Leaflet's own choice among them would bring the canvas along. */
  getRenderer({ options: { renderer } }) {
    if (!this.hasLayer(renderer)) this.addLayer(renderer);
    return renderer;
  },
});

export { toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { polygon } from 'leaflet/src/layer/vector/Polygon.js';
export { polyline } from 'leaflet/src/layer/vector/Polyline.js';
export { rectangle } from 'leaflet/src/layer/vector/Rectangle.js';
export { svg } from 'leaflet/src/layer/vector/SVG.js';
export { LeafletMap as Map };
