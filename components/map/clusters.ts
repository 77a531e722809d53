/** Points that stand too close to be pressed apart become one disc with a number. Built once for a set of cards. */
import Supercluster from 'supercluster';
import { type At, type Box, TILE } from '../../domain/geo/at';
import type { Point } from '../../domain/geo/positions';

/** Discs are 44–50 px; nearer than this they would cover each other. */
const RADIUS = 52;

export type Single = { kind: 'single'; key: string; order: number; at: At; point: Point };
export type Cluster = {
  kind: 'cluster';
  key: string;
  order: number;
  at: At;
  count: number;
  /** In list order. */
  points: Point[];
  /** The whole zoom at which it opens; above the map's finest when no zoom parts it. Asked for only when needed. */
  opensAt: () => number;
};

type Order = { order: number };

export type Clusters = (box: Box, zoom: number) => (Single | Cluster)[];

/** `points` are in list order, and so is the answer. `maxZoom` is the map's finest zoom. */
export function clustersOf(points: readonly Point[], maxZoom: number): Clusters {
  const byOrder = new Map(points.map((point) => [point.order, point]));
  const index = new Supercluster<Order, Order>({
    radius: RADIUS,
    extent: TILE, // with the default 512 the radius would mean half as many of Leaflet's pixels
    maxZoom,
  }).load(
    points.map(({ order, at: [lat, lng] }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { order },
    })),
  );
  const inside = (features: { properties: Order }[]): Point[] =>
    features.flatMap(({ properties }) => byOrder.get(properties.order) ?? []).sort((a, b) => a.order - b.order);

  return ({ west, south, east, north }, zoom) =>
    index
      .getClusters([west, south, east, north], Math.floor(zoom))
      .flatMap((feature): (Single | Cluster)[] => {
        const { properties, geometry } = feature;
        if (!('cluster_id' in properties))
          return inside([feature as { properties: Order }]).map((point) => ({
            kind: 'single',
            key: point.card.slug,
            order: point.order,
            at: point.at,
            point,
          }));
        const { cluster_id: id, point_count: count } = properties;
        const all = inside(index.getLeaves(id, Number.POSITIVE_INFINITY));
        const [first] = all;
        if (!first) return [];
        const [lng = 0, lat = 0] = geometry.coordinates;
        return [
          {
            kind: 'cluster',
            // The first card and the size: steady while one pans, and new when the set is.
            key: `${count}-${first.card.slug}`,
            order: first.order,
            at: [lat, lng],
            count,
            points: all,
            opensAt: () => index.getClusterExpansionZoom(id),
          },
        ];
      })
      .sort((a, b) => a.order - b.order);
}
