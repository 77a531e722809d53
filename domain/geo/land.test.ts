/** Every place that we draw stands on land and inside the map, and the drawn shore is still the shore. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { At } from './at';
import { isInside } from './at';
import { FJORD_HEAD } from './distance';
import { COAST_BOX, COAST_CREDIT, isLand, isSea, LAND } from './land';
import { cutCorners, DRAWN_LAND, DRAWN_SHORES } from './shore';

type Spot = { lat: number; lng: number };
type Named = { slug: string; position?: Spot } & Partial<Spot>;

const textOf = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const rowsOf = (name: string): Named[] =>
  textOf(name)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
// A marina may well lie in the water; the coast is true to about 100 m only.
const landmarks: Named[] = JSON.parse(textOf('landmarks.json')).filter(
  ({ kind }: { kind: string }) => kind !== 'marina',
);
const places = [...rowsOf('towns.jsonl'), ...rowsOf('places.jsonl'), ...landmarks].flatMap((place) => {
  const { slug, lat, lng, position = place } = place;
  const at = { lat: lat ?? position.lat, lng: lng ?? position.lng };
  return at.lat === undefined || at.lng === undefined ? [] : [{ slug, at: [at.lat, at.lng] as const }];
});

describe('Land og vand', () => {
  it('knows land from sea where anybody can check it', () => {
    const land: At[] = [[55.4904, 9.4722], [55.4259, 9.2846], [55.3582, 9.487], FJORD_HEAD];
    const sea: At[] = [
      [55.497, 9.56],
      [55.4, 9.68],
      [55.3, 9.75],
    ];
    for (const at of land) expect(isLand(at), String(at)).toBe(true);
    for (const at of sea) expect(isSea(at), String(at)).toBe(true);
  });

  it('does not claim to know the world outside the box', () => {
    expect(isLand([55.4, 8.5])).toBe(false);
    expect(isSea([55.4, 8.5])).toBe(false);
  });

  it('stands every town, landmark and place of the data on land, inside the map', () => {
    expect(places.length).toBeGreaterThan(50);
    for (const { slug, at } of places) {
      expect(isInside(at, COAST_BOX), `${slug} is outside the map`).toBe(true);
      expect(isLand(at), `${slug} stands in the sea`).toBe(true);
    }
  });

  it('says where the coast is from', () => {
    expect(COAST_CREDIT).toMatchObject({ licence: 'ODbL-1.0', text: '© OpenStreetMap-bidragydere' });
  });

  it('softens the shore without moving it off the map or into the air', () => {
    expect(DRAWN_LAND).toHaveLength(LAND.length);
    for (const [lng = 0, lat = 0] of DRAWN_SHORES.flat()) expect(isInside([lat, lng], COAST_BOX)).toBe(true);
    for (const ring of DRAWN_LAND.flat()) expect(ring[0]).toEqual(ring[ring.length - 1]);
  });

  it('keeps the ends of an open shore and the closedness of an island', () => {
    const open = cutCorners([
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect([open[0], open[open.length - 1]]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    const island = cutCorners([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
    expect(island[0]).toEqual(island[island.length - 1]);
  });
});
