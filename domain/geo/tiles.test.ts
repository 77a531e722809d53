/** A foreign base map is asked for our corner only, and always at an address that its operator meant. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPixel, TILE, toPixel } from './at';
import { isTileWanted, parseTile, tileBox, wmsAddress, xyzAddress } from './tiles';

/** Kolding harbour at zoom 12, computed apart from this code (OSM wiki's formula in Python). */
const KOLDING = { z: 12, x: 2155, y: 1285 };

describe('Kortfliser', () => {
  it('reads three whole numbers and nothing else', () => {
    expect(parseTile('12', '2155', '1285')).toEqual(KOLDING);
    for (const odd of ['', '-1', '1.5', '1e3', '012', '../etc', '12345678', '١٢'])
      expect(parseTile('12', odd, '1285')).toBeNull();
  });

  it('finds its way from position to pixel and back', () => {
    const { x, y } = toPixel([55.4904, 9.4722], 12);
    expect({ z: 12, x: Math.floor(x / TILE), y: Math.floor(y / TILE) }).toEqual(KOLDING);
    const [lat, lng] = fromPixel(x, y, 12);
    expect(lat).toBeCloseTo(55.4904, 8);
    expect(lng).toBeCloseTo(9.4722, 8);
  });

  it('wants Kolding and refuses Paris, the whole world and too fine a zoom', () => {
    expect(isTileWanted(KOLDING)).toBe(true);
    expect(isTileWanted({ z: 12, x: 2074, y: 1409 })).toBe(false);
    expect(isTileWanted({ z: 7, x: 67, y: 40 })).toBe(false);
    expect(isTileWanted({ z: 19, x: 2155 * 128, y: 1285 * 128 })).toBe(false);
    expect(isTileWanted({ z: 15, x: 2155 * 8, y: 1285 * 8 }, 14)).toBe(false);
  });

  it('holds that what lies outside the world is never wanted', () => {
    assert(
      property(
        integer({ min: 8, max: 18 }),
        integer({ min: 0, max: 1e6 }),
        integer({ min: 0, max: 1e6 }),
        (z, x, y) => {
          if (x >= 2 ** z || y >= 2 ** z) expect(isTileWanted({ z, x, y })).toBe(false);
        },
      ),
    );
  });

  it('puts the numbers into the template and leaves the key alone', () => {
    expect(xyzAddress('https://k.example/{z}/{x}/{y}.png?key=a{b}', KOLDING)).toBe(
      'https://k.example/12/2155/1285.png?key=a{b}',
    );
    expect(xyzAddress('https://k.example/{z}/{x}/{-y}', KOLDING)).toBe('https://k.example/12/2155/2810');
  });

  it('asks a WMS for the square of the tile, with the key that was set', () => {
    const url = new URL(wmsAddress('https://wms.example/k?apikey=secret&FORMAT=image/jpeg', 'daempet', KOLDING));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      apikey: 'secret',
      FORMAT: 'image/jpeg',
      LAYERS: 'daempet',
      SRS: 'EPSG:3857',
      WIDTH: '256',
      REQUEST: 'GetMap',
    });
    const [west = 0, south = 0, east = 0, north = 0] = (url.searchParams.get('BBOX') ?? '').split(',').map(Number);
    expect(east - west).toBeCloseTo(north - south, 2);
    const metres = (lng: number) => (lng / 180) * 20_037_508.342789244;
    expect(west).toBeCloseTo(metres(tileBox(KOLDING).west), 2);
    expect(new URL(wmsAddress('https://wms.example/?version=1.3.0', 'a', KOLDING)).searchParams.get('CRS')).toBe(
      'EPSG:3857',
    );
  });
});
