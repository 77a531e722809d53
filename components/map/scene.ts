/** Everything that stands on the map in one view, as plain values in list order: what, where in pixels, and its name. */
import type { At, Box } from '../../domain/geo/at';
import { isInside } from '../../domain/geo/at';
import type { Area } from '../../domain/geo/positions';
import type { Cluster, Clusters, Single } from './clusters';
import { type Disc, eased, joined, type Name, type PlacedName, placed, type Rect } from './placing';
import type { Spot } from './words';

export type AreaGroup = { kind: 'area'; key: string; order: number; count: number; areas: Area[] };
export type Mark = (Single | Cluster | AreaGroup) & Disc;
export type WrittenName = PlacedName & { look: 'mark' | 'town' | 'landmark' | 'water' };
export type Scene = { marks: Mark[]; names: WrittenName[] };

const SINGLE_RADIUS = 22;
const SELECTED_RADIUS = 32;
const CLUSTER_RADIUS = 25;
/** Towns nearer than this are one circle until one comes closer. */
const JOIN_REACH = 62;
/** An area may give way this far; it is not exact anyway, and its name tells where it belongs. */
const EASE_REACH = 84;
/** A mark this near to a town carries the town's name. */
const NAME_REACH = 34;
/** Between two areas there should be room for a name. */
const NAME_AIR = 10;
const LANDMARK_ZOOM = 13;

const TOWN_RANK: Record<string, number> = { city: 0, town: 1, village: 2 };
const rankOf = ({ kind }: Spot): number => TOWN_RANK[kind] ?? 3;

/** Names of water, in Danish everywhere; positions chosen by eye in the middle of it. */
const WATERS = [
  { key: 'lillebaelt', text: 'Lillebælt', at: [55.405, 9.72], from: 10 },
  { key: 'kolding-fjord', text: 'Kolding Fjord', at: [55.4955, 9.555], from: 12 },
  { key: 'baaring-vig', text: 'Båring Vig', at: [55.52, 9.9], from: 11 },
] as const satisfies readonly { key: string; text: string; at: At; from: number }[];

/** Area circles grow with their number, slowly: a radius of 22 px for one place, 44 px for two hundred. */
export const areaRadius = (count: number): number => Math.min(44, Math.round(22 + 2.9 * Math.log2(count)));

/** `box` is a little more than is seen, `room` what names may use of it, in the pixels of `toPixel`. */
export type View = { box: Box; room: Rect; zoom: number; toPixel: (at: At) => { x: number; y: number } };

type Given = {
  clusters: Clusters;
  areas: readonly Area[];
  towns: readonly Spot[];
  landmarks: readonly Spot[];
  selected: string | null;
  withNames: boolean;
  compact: boolean;
};

const pixel = (view: View, at: At): { x: number; y: number } => {
  const { x, y } = view.toPixel(at);
  return { x: Math.round(x), y: Math.round(y) };
};

function marksIn(view: View, { clusters, areas, selected }: Given): Mark[] {
  const exact = clusters(view.box, view.zoom).map((found): Mark => {
    const own = found.kind === 'single' && found.key === selected ? SELECTED_RADIUS : SINGLE_RADIUS;
    return { ...found, ...pixel(view, found.at), r: found.kind === 'cluster' ? CLUSTER_RADIUS : own };
  });
  const circles = areas
    .filter(({ at }) => isInside(at, view.box))
    .map((area) => ({ key: area.town, area, ...pixel(view, area.at), r: areaRadius(area.cards.length) }))
    .sort((a, b) => b.area.cards.length - a.area.cards.length);
  const groups = joined(circles, JOIN_REACH).map((group) => {
    const count = group.reduce((sum, { area }) => sum + area.cards.length, 0);
    const [first] = group;
    const order = Math.min(...group.map(({ area }) => area.order));
    const key = `area-${first?.key}`;
    const at = { x: first?.x ?? 0, y: first?.y ?? 0, r: areaRadius(count) };
    return { kind: 'area' as const, key, order, count, areas: group.map(({ area }) => area), ...at };
  });
  return [...exact, ...eased(groups, exact, EASE_REACH, NAME_AIR)].sort((a, b) => a.order - b.order);
}

function namesIn(view: View, marks: readonly Mark[], { towns, landmarks, withNames, compact }: Given): WrittenName[] {
  const carried = new Set<string>();
  const spare = new Set(marks.filter(({ kind }) => kind !== 'area'));
  const wanted: (Name & { look: WrittenName['look'] })[] = [];
  const townOf = new Map(towns.map((town) => [town.slug, town]));
  for (const mark of marks) {
    if (mark.kind !== 'area') continue;
    for (const { town } of mark.areas) carried.add(town);
    const town = townOf.get(mark.areas[0]?.town ?? '');
    if (town)
      wanted.push({ key: town.slug, text: town.name, x: mark.x, y: mark.y, r: mark.r, must: true, look: 'mark' });
  }
  if (withNames) {
    for (const { key, text, at, from } of WATERS) {
      if (view.zoom >= from && isInside(at, view.box))
        wanted.push({ key, text, ...pixel(view, at), r: 0, must: false, look: 'water' });
    }
    for (const town of [...towns].sort((a, b) => rankOf(a) - rankOf(b))) {
      const at: At = [town.lat, town.lng];
      if (carried.has(town.slug) || !isInside(at, view.box) || (rankOf(town) > 2 && view.zoom < 12.5)) continue;
      const { x, y } = pixel(view, at);
      const mark = [...spare].find((other) => Math.hypot(other.x - x, other.y - y) < NAME_REACH);
      if (mark) spare.delete(mark);
      const on = mark ? { x: mark.x, y: mark.y, r: mark.r } : { x, y, r: 0 };
      wanted.push({ key: town.slug, text: town.name, ...on, must: false, look: mark ? 'mark' : 'town' });
    }
    for (const { slug, name, lat, lng } of view.zoom >= LANDMARK_ZOOM ? landmarks : []) {
      const at: At = [lat, lng];
      if (isInside(at, view.box))
        wanted.push({ key: `at-${slug}`, text: name, ...pixel(view, at), r: 0, must: false, look: 'landmark' });
    }
  }
  const looks = new Map(wanted.map(({ key, look }) => [key, look]));
  const most = compact ? 6 : view.zoom < 12.5 ? 14 : 24;
  return placed(wanted, marks, most, view.room).map((name) => ({ ...name, look: looks.get(name.key) ?? 'town' }));
}

export function sceneOf(view: View, given: Given): Scene {
  const marks = marksIn(view, given);
  return { marks, names: namesIn(view, marks, given) };
}
