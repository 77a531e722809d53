/** The part of Leaflet that draws tiles: only for a house with a base map from elsewhere. */
export * as DomUtil from 'leaflet/src/dom/DomUtil.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { tileLayer } from 'leaflet/src/layer/tile/TileLayer.js';
