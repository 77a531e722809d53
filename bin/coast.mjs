/**
 * Makes `data/coast.json`: the land around Kolding, cut out of OpenStreetMap's coastline (ODbL 1.0).
 *
 * Run by hand, seldom; the result is kept in the repository so that the app starts without this 39 MB package:
 *
 *   npm install --no-save @geo-maps/earth-coastlines-1m@0.6.0 polygon-clipping@0.15.7
 *   node bin/coast.mjs                     (or: node bin/coast.mjs /folder/with/node_modules)
 *
 * The same input always gives the same bytes: polygons are sorted by size, positions rounded to 4 decimals (10 m).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const box = { west: 9.0, south: 55.2, east: 10.0, north: 55.72 };
const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(`${folder}/node_modules/`);
const { intersection } = require('polygon-clipping');
const file = require.resolve('@geo-maps/earth-coastlines-1m/map.geo.json');

const world = JSON.parse(readFileSync(file, 'utf8'));
const window = [
  [
    [box.west, box.south],
    [box.east, box.south],
    [box.east, box.north],
    [box.west, box.north],
    [box.west, box.south],
  ],
];

const polygons = world.geometries.flatMap((shape) =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates,
);
/** Only what touches the box: clipping Eurasia against it takes two seconds, clipping the whole world would take minutes. */
const touches = ([outer]) => {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of outer) {
    if (lng < west) west = lng;
    if (lng > east) east = lng;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west < box.east && east > box.west && south < box.north && north > box.south;
};

const round = (n) => Math.round(n * 1e4) / 1e4;
const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => sum + x * ring[(i + 1) % ring.length][1] - ring[(i + 1) % ring.length][0] * y, 0),
  ) / 2;

const land = polygons
  .filter(touches)
  .flatMap((polygon) => intersection(polygon, window))
  .map((rings) => rings.map((ring) => ring.map(([lng, lat]) => [round(lng), round(lat)])))
  .filter(([outer]) => outer.length > 3 && area(outer) > 1e-6) // under 0.7 hectare: a stone, not an island
  .sort(([a], [b]) => area(b) - area(a));

/** Ten-thousandths of a degree from corner to corner, the first from the box's south-western one, east and north. */
const steps = (ring) => {
  let [x, y] = [0, 0];
  return ring.flatMap(([lng, lat]) => {
    const [east, north] = [Math.round((lng - box.west) * 1e4), Math.round((lat - box.south) * 1e4)];
    const step = [east - x, north - y];
    [x, y] = [east, north];
    return step;
  });
};
/** It travels to the map, so it is light: what else is to be said of it stands in sources.json. Polygons of rings, outer first. */
const coast = {
  licence: 'ODbL-1.0',
  credit: '© OpenStreetMap-bidragydere',
  creditUrl: 'https://www.openstreetmap.org/copyright',
  box,
  steps: land.map((rings) => rings.map(steps)),
};
writeFileSync(new URL('../data/coast.json', import.meta.url), `${JSON.stringify(coast)}\n`);
const points = land.flat(2).length;
console.log(`data/coast.json: ${land.length} polygons, ${points} points, ${JSON.stringify(coast).length} bytes`);
