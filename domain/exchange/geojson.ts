/**
 * The catalogue as GeoJSON (RFC 7946). A point only where somebody has been at the door; what is known less well is the
 * circle it lies in, so that nobody's map makes a pin of it. The properties are the columns of the table.
 */
import type { Position } from '../offer';
import type { Precision } from '../vocabulary';
import { cellsOf } from './columns';
import type { Entry } from './entry';

/** Metres from the middle in which it surely lies. */
const WITHIN: Record<Exclude<Precision, 'door'>, number> = { street: 250, area: 1200 };
const CORNERS = 24;
const METRES_A_DEGREE = 111_320;
const DIGITS = 6;
const rounded = (degrees: number): number => Number(degrees.toFixed(DIGITS));

function circleOf({ lat, lng }: Position, metres: number): [number, number][] {
  const [dLat, dLng] = [metres / METRES_A_DEGREE, metres / (METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180))];
  const corners = Array.from({ length: CORNERS }, (_, n): [number, number] => {
    const turn = (2 * Math.PI * n) / CORNERS;
    return [rounded(lng + dLng * Math.cos(turn)), rounded(lat + dLat * Math.sin(turn))];
  });
  return [...corners, corners[0] as [number, number]];
}

const geometryOf = (position: Position | undefined) => {
  if (!position) return null;
  const { lat, lng, precision } = position;
  return precision === 'door'
    ? { type: 'Point', coordinates: [lng, lat] }
    : { type: 'Polygon', coordinates: [circleOf(position, WITHIN[precision])] };
};

export function* geojsonPieces(entries: Iterable<Entry>): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let between = '\n';
  for (const entry of entries) {
    const feature = { type: 'Feature', id: entry.offer.slug, geometry: geometryOf(entry.place?.position) };
    yield between + JSON.stringify({ ...feature, properties: cellsOf(entry) });
    between = ',\n';
  }
  yield '\n]}\n';
}

type Loose = Record<string, unknown>;
const record = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const cell = (value: unknown): string =>
  Array.isArray(value) ? value.map(cell).join('; ') : value == null || typeof value === 'object' ? '' : String(value);

export const isFeature = (value: unknown): value is Loose => record(value).type === 'Feature';

/** A feature as a row of a table. @returns cells by whatever the properties are called; a point as `lat` and `lng` */
export function cellsOfFeature(feature: Loose): Record<string, string> {
  const { type, coordinates } = record(feature.geometry);
  const [lng, lat] = type === 'Point' && Array.isArray(coordinates) ? coordinates : [];
  return {
    ...(feature.id !== undefined && { id: cell(feature.id) }),
    ...(typeof lat === 'number' && typeof lng === 'number' && { lat: String(lat), lng: String(lng) }),
    ...Object.fromEntries(Object.entries(record(feature.properties)).map(([key, value]) => [key, cell(value)])),
  };
}
