/** Points that stand too close to be pressed apart become one disc with a number. Built once for a set of cards. */
import Supercluster from 'supercluster';
import { type At, type Box, TILE } from '../../domain/geo/at';
import { isOneAddress, type Point } from '../../domain/geo/positions';

/** Discs are 44–48 px; nearer than this they would cover each other. */
const RADIUS = 52;

export type Single = { kind: 'single'; key: string; order: number; at: At; point: Point };
export type Cluster = {
  kind: 'cluster';
  key: string;
  order: number;
  at: At;
  count: number;
  /** In list order. Asked for only when needed: a cluster may hold thousands. */
  points: () => Point[];
  /** The zoom at which it opens; above the map's finest when no zoom parts it. */
  opensAt: () => number;
};

type Order = { order: number };

export type Clusters = (box: Box, zoom: number) => (Single | Cluster)[];

/** `maxZoom` is the map's finest zoom. The answer is in list order. */
export function clustersOf(points: readonly Point[], maxZoom: number): Clusters {
  const byOrder = new Map(points.map((point) => [point.order, point]));
  const index = new Supercluster<Order, Order>({
    radius: RADIUS,
    extent: TILE, // with the default 512 the radius would mean half as many of Leaflet's pixels
    maxZoom,
    map: ({ order }) => ({ order }),
    reduce: (all, { order }) => {
      all.order = Math.min(all.order, order);
    },
  });
  index.load(
    points.map(({ order, at: [lat, lng] }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: { order },
    })),
  );
  const pointsIn = (id: number): Point[] =>
    index
      .getLeaves(id, Number.POSITIVE_INFINITY)
      .flatMap(({ properties }) => byOrder.get(properties.order) ?? [])
      .sort((a, b) => a.order - b.order);

  return ({ west, south, east, north }, zoom) =>
    index
      .getClusters([west, south, east, north], Math.floor(zoom))
      .flatMap(({ geometry, properties }): (Single | Cluster)[] => {
        const [lng = 0, lat = 0] = geometry.coordinates;
        const { order } = properties;
        if (!('cluster_id' in properties)) {
          const point = byOrder.get(order);
          return point ? [{ kind: 'single', key: point.card.slug, order, at: point.at, point }] : [];
        }
        const { cluster_id: id, point_count: count } = properties;
        return [
          {
            kind: 'cluster',
            // The first card and the size: steady while one pans, and new when the set is.
            key: `${count}-${byOrder.get(order)?.card.slug ?? id}`,
            order,
            at: [lat, lng],
            count,
            points: () => pointsIn(id),
            opensAt: () => (isOneAddress(pointsIn(id)) ? Number.POSITIVE_INFINITY : index.getClusterExpansionZoom(id)),
          },
        ];
      })
      .sort((a, b) => a.order - b.order);
}
