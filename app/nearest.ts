/** For each town area: how much it has for a query, or honestly where the nearest is. */

import type { AreaRow } from '@/components/find/AreaList';
import { find } from '@/domain/find';
import { measureFrom } from '@/domain/geo/measure';
import type { Town } from '@/domain/offer';
import type { Query } from '@/domain/query';
import type { Served } from './catalogue';

/** Town areas in the order of the alphabet. An offer that comes to you counts where its organisation lives. */
export function nearestByArea(query: Query, { index, day, towns }: Served): AreaRow[] {
  const hits = find(query, index, day);
  const areas = [...towns.values()].filter((town: Town) => town.slug === town.area);
  return areas
    .map((area): AreaRow => {
      const count = hits.filter(({ card }) => card.area === area.slug).length;
      const row = { area: { slug: area.slug, name: area.name }, count };
      if (count > 0) return row;
      const measure = measureFrom([area.position.lat, area.position.lng]);
      const near = hits
        .flatMap(({ card }) => {
          const travel = measure(card);
          return travel ? [{ card, travel }] : [];
        })
        .sort((a, b) => a.travel.metres - b.travel.metres)[0];
      if (!near) return row;
      const { card, travel } = near;
      const town = towns.get(card.town ?? '')?.name ?? '';
      return { ...row, nearest: { slug: card.slug, title: card.title, town, bikeMinutes: travel.bikeMinutes } };
    })
    .sort((a, b) => a.area.name.localeCompare(b.area.name, 'da'));
}
