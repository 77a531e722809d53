/** Where one goes: addresses, and how one gets in. */
import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import { Place } from '../domain/offer';
import { type Noun, put, sourceId } from './noun';
import type { Db } from './open';
import { factRows, factsOf, groupBy, known } from './rows';
import { facts, sources, places as table } from './schema';

export function readPlaces(db: Db, where?: SQL): Place[] {
  const slugs = db.select({ slug: table.slug }).from(table).where(where);
  const access = groupBy(db.select().from(facts).where(inArray(facts.place, slugs)).all(), (fact) => fact.place);
  return db
    .select({ row: table, source: sources })
    .from(table)
    .leftJoin(sources, eq(sources.id, table.sourceId))
    .where(where)
    .orderBy(asc(table.slug))
    .all()
    .map(({ row, source: from }) => {
      const { slug, name, street, postalCode, town, lat, lng, precision, positionSource, addressHidden } = row;
      const { stopName, stopWalkingMetres } = row;
      const position =
        lat !== null && lng !== null && precision !== null && positionSource !== null
          ? { lat, lng, precision, source: positionSource }
          : null;
      const stop = stopName === null ? null : known({ name: stopName, walkingMetres: stopWalkingMetres });
      const source = from && { url: from.url, date: from.date, confidence: from.confidence };
      return {
        ...known({ slug, name, street, postalCode, town, position, stop, addressHidden, source }),
        access: factsOf(access.get(slug) ?? []),
      };
    });
}

export const places: Noun<Place> = {
  name: 'places',
  table,
  describedBy: Place,
  read: readPlaces,
  write: (tx, { position, stop, access, source, ...place }, upkeep) => {
    const { source: positionSource, ...point } = position ?? {};
    put(tx, table, {
      ...place,
      ...point,
      positionSource,
      stopName: stop?.name,
      stopWalkingMetres: stop?.walkingMetres,
      sourceId: sourceId(tx, source),
      ...upkeep,
    });
    tx.delete(facts).where(eq(facts.place, place.slug)).run();
    const rows = factRows(access).map((fact) => ({ place: place.slug, ...fact }));
    if (rows.length > 0) tx.insert(facts).values(rows).run();
  },
};
