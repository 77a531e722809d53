/** Which tiles of a foreign base map we ask for, and at which address. Nothing is fetched here. */
import { type Box, fromPixel, TILE } from './at';
import { COAST_BOX } from './land';

export type Tile = { z: number; x: number; y: number };

export const TILE_ZOOM_MIN = 8;
export const TILE_ZOOM_MAX = 18;

/** Half the width of Web Mercator's square world in metres (EPSG:3857). */
const HALF_WORLD = 20_037_508.342789244;
const WHOLE = /^(0|[1-9]\d{0,6})$/;

/** A tile from three words of an address; null unless they are plain whole numbers. */
export function parseTile(z: string, x: string, y: string): Tile | null {
  if (![z, x, y].every((word) => WHOLE.test(word))) return null;
  return { z: Number(z), x: Number(x), y: Number(y) };
}

export function tileBox({ z, x, y }: Tile): Box {
  const [north, west] = fromPixel(x * TILE, y * TILE, z);
  const [south, east] = fromPixel((x + 1) * TILE, (y + 1) * TILE, z);
  return { west, south, east, north };
}

/** True for a tile that shows some of our corner of Denmark at a zoom we use: anything else would make us an open proxy. */
export function isTileWanted(tile: Tile, maxZoom: number = TILE_ZOOM_MAX, box: Box = COAST_BOX): boolean {
  if (tile.z < TILE_ZOOM_MIN || tile.z > Math.min(maxZoom, TILE_ZOOM_MAX)) return false;
  const { west, south, east, north } = tileBox(tile);
  return west < box.east && east > box.west && south < box.north && north > box.south;
}

/** Puts a tile into a template such as `https://kort.example/{z}/{x}/{y}.png?token=…`; `{-y}` counts from the south (TMS). */
export function xyzAddress(template: string, { z, x, y }: Tile): string {
  const words: Record<string, number> = { z, x, y, '-y': 2 ** z - 1 - y };
  return template.replace(/\{(z|x|y|-y)\}/g, (_, word: string) => String(words[word]));
}

/**
 * A WMS GetMap for one tile; what the operator wrote in the address (a key, a map name, a FORMAT or VERSION) is kept.
 * EPSG:3857 has the same axis order in 1.1.1 and 1.3.0; only the word for it differs.
 */
export function wmsAddress(base: string, layers: string, { z, x, y }: Tile): string {
  const size = (2 * HALF_WORLD) / 2 ** z;
  const west = x * size - HALF_WORLD;
  const north = HALF_WORLD - y * size;
  const url = new URL(base);
  const given = new Map([...url.searchParams.entries()].map(([key, value]) => [key.toUpperCase(), value]));
  const system = given.get('VERSION')?.startsWith('1.3') ? 'CRS' : 'SRS';
  const query: Record<string, string> = {
    SERVICE: 'WMS',
    VERSION: '1.1.1',
    REQUEST: 'GetMap',
    LAYERS: layers,
    STYLES: '',
    [system]: 'EPSG:3857',
    BBOX: [west, north - size, west + size, north].map((metres) => metres.toFixed(3)).join(','),
    WIDTH: String(TILE),
    HEIGHT: String(TILE),
    FORMAT: 'image/png',
  };
  for (const [key, value] of Object.entries(query)) if (!given.has(key)) url.searchParams.set(key, value);
  return url.href;
}
