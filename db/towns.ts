/** Towns, villages and neighbourhoods. */
import { asc, type SQL } from 'drizzle-orm';
import { Town } from '../domain/offer';
import { type Noun, put } from './noun';
import type { Db } from './open';
import { known } from './rows';
import { towns as table } from './schema';

export function readTowns(db: Db, where?: SQL): Town[] {
  return db
    .select()
    .from(table)
    .where(where)
    .orderBy(asc(table.slug))
    .all()
    .map((row) => {
      const { slug, name, kind, area, postalCode, lat, lng, precision, positionSource } = row;
      return {
        ...known({ slug, name, kind, area, postalCode }),
        position: { lat, lng, precision, source: positionSource },
      };
    });
}

export const towns: Noun<Town> = {
  name: 'towns',
  table,
  describedBy: Town,
  read: readTowns,
  write: (tx, { position: { source: positionSource, ...position }, ...town }, upkeep) =>
    put(tx, table, { ...town, ...position, positionSource, ...upkeep }),
};
