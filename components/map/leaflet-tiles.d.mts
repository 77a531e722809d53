export { DomUtil, GridLayer, tileLayer } from 'leaflet';
