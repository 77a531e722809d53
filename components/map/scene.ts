/** Everything that stands on the map in one view, as plain values in list order: what, where in pixels, and its name. */
import type { At, Box } from '../../domain/geo/at';
import { isInside } from '../../domain/geo/at';
import type { Area } from '../../domain/geo/positions';
import type { Cluster, Clusters, Single } from './clusters';
import { type Disc, eased, folded, joined, type Name, type PlacedName, placed, type Rect } from './placing';
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
/** A circle whose name finds no room joins the nearest other within this; the number then belongs to both. */
const CROWDED_REACH = 150;
/** A circle is not exact, but this far from its town it is wrong: then it rather joins another. */
const ASTRAY = 44;
/** On a map no wider than this a long name is written on two lines. */
const NARROW = 600;
const LONG = 12;
/** More of a name than this under something else, in square pixels, is no longer read. */
const CROWDED = 60;
/** Between two areas there should be room for a name. */
const NAME_AIR = 10;
export const LANDMARK_ZOOM = 13;

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

/** `box` is a little more than is seen, `room` what names may use of it, `buttons` what they may not, in the pixels of `toPixel`. */
export type View = {
  box: Box;
  room: Rect;
  buttons?: Rect;
  zoom: number;
  toPixel: (at: At) => { x: number; y: number };
};

type Given = {
  clusters: Clusters;
  areas: readonly Area[];
  towns: readonly Spot[];
  landmarks: readonly Spot[];
  selected: string | null;
  withNames: boolean;
  compact: boolean;
  /** Name of several towns drawn as one, after the largest. */
  around: (town: string) => string;
};

type Circle = AreaGroup & Disc;
type Wanted = Name & { look: WrittenName['look'] };

const pixel = (view: View, at: At): { x: number; y: number } => {
  const { x, y } = view.toPixel(at);
  return { x: Math.round(x), y: Math.round(y) };
};

/** Several areas as one circle, where the largest of them stands. */
function circleOf(view: View, given: readonly Area[]): Circle {
  const areas = [...given].sort((a, b) => b.cards.length - a.cards.length);
  const count = areas.reduce((sum, { cards }) => sum + cards.length, 0);
  const [first] = areas;
  const order = Math.min(...areas.map((area) => area.order));
  const there = first ? pixel(view, first.at) : { x: 0, y: 0 };
  return { kind: 'area', key: `area-${first?.town}`, order, count, areas, ...there, r: areaRadius(count) };
}

/** The names of circles, the largest first. */
function namesOf(view: View, circles: readonly Circle[], { towns, around }: Given): Wanted[] {
  const narrow = view.room.right - view.room.left < NARROW;
  return [...circles]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ areas, x, y, r }) => {
      const town = towns.find(({ slug }) => slug === areas[0]?.town);
      if (!town) return [];
      const name = areas.length > 1 ? around(town.name) : town.name;
      const text = narrow && name.length > LONG ? folded(name) : name;
      return [{ key: town.slug, text, x, y, r, must: true, folds: true, look: 'mark' as const }];
    });
}

/** The two circles to make one of: the least whose name is crossed, or that is astray, and the nearest other. */
function crowdedIn(
  view: View,
  circles: readonly Circle[],
  exact: readonly Mark[],
  given: Given,
): [Circle, Circle] | undefined {
  // Without the edges of the view, so that a pull at the map joins and parts nothing.
  const names = placed(namesOf(view, circles, given), [...exact, ...circles], 0);
  const crowded = new Set(names.filter(({ crossed }) => crossed > CROWDED).map(({ key }) => key));
  const isAstray = ({ areas: [first], x, y }: Circle): boolean => {
    const home = first ? pixel(view, first.at) : { x, y };
    return Math.hypot(home.x - x, home.y - y) > ASTRAY;
  };
  for (const [i, one] of [...circles.entries()].reverse()) {
    if (!crowded.has(one.areas[0]?.town ?? '') && (i === 0 || !isAstray(one))) continue;
    const away = (other: Circle): number => Math.hypot(other.x - one.x, other.y - one.y);
    const [next] = circles.filter((other) => other !== one).sort((a, b) => away(a) - away(b));
    if (next && away(next) < CROWDED_REACH) return [one, next];
  }
}

function circlesIn(view: View, exact: readonly Mark[], given: Given): Circle[] {
  const single = given.areas.filter(({ at }) => isInside(at, view.box)).map((area) => circleOf(view, [area]));
  const largest = (circles: Circle[]): Circle[] => circles.sort((a, b) => b.count - a.count);
  let circles = joined(largest(single), JOIN_REACH).map((group) =>
    circleOf(
      view,
      group.flatMap(({ areas }) => areas),
    ),
  );
  for (;;) {
    const there = eased(circles, exact, EASE_REACH, NAME_AIR);
    const pair = crowdedIn(view, there, exact, given);
    if (!pair) return there;
    const rest = circles.filter(({ key }) => pair.every((one) => one.key !== key));
    const both = pair.flatMap(({ areas }) => areas);
    circles = largest([...rest, circleOf(view, both)]);
  }
}

function marksIn(view: View, given: Given): Mark[] {
  const exact = given.clusters(view.box, view.zoom).map((found): Mark => {
    const own = found.kind === 'single' && found.key === given.selected ? SELECTED_RADIUS : SINGLE_RADIUS;
    return { ...found, ...pixel(view, found.at), r: found.kind === 'cluster' ? CLUSTER_RADIUS : own };
  });
  return [...exact, ...circlesIn(view, exact, given)].sort((a, b) => a.order - b.order);
}

function namesIn(view: View, marks: readonly Mark[], given: Given): WrittenName[] {
  const { towns, landmarks, withNames, compact } = given;
  const circles = marks.filter((mark) => mark.kind === 'area');
  const carried = new Set(circles.flatMap(({ areas }) => areas.map(({ town }) => town)));
  const spare = new Set(marks.filter(({ kind }) => kind !== 'area'));
  const wanted = namesOf(view, circles, given);
  if (withNames) {
    for (const { key, text, at, from } of WATERS) {
      if (view.zoom >= from && isInside(at, view.box))
        wanted.push({ key, text, ...pixel(view, at), r: -1, must: false, look: 'water' });
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
  return placed(wanted, marks, most, view.room, view.buttons).map((name) => ({
    ...name,
    look: looks.get(name.key) ?? 'town',
  }));
}

export function sceneOf(view: View, given: Given): Scene {
  const marks = marksIn(view, given);
  return { marks, names: namesIn(view, marks, given) };
}
