/**
 * A position as the whole house writes it, and the flat world (Web Mercator) that maps and tiles are drawn in.
 * Pixels are those of 256 px tiles: the world is 256 · 2^zoom wide, x grows eastwards and y southwards.
 */

/** [latitude, longitude] in degrees, WGS84. The coast file alone writes [longitude, latitude], as GeoJSON does. */
export type At = readonly [lat: number, lng: number];

export type Box = { west: number; south: number; east: number; north: number };

export const TILE = 256;

/** World pixels of a position at a zoom, not rounded. */
export function toPixel([lat, lng]: At, zoom: number): { x: number; y: number } {
  const world = TILE * 2 ** zoom;
  const sin = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * world,
  };
}

/** The position of a world pixel. */
export function fromPixel(x: number, y: number, zoom: number): At {
  const world = TILE * 2 ** zoom;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI;
  return [lat, (x / world) * 360 - 180];
}

export const isInside = ([lat, lng]: At, box: Box): boolean =>
  lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east;
