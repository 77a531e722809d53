/** The associations, churches, institutions and companies behind the offers. */
import { asc, eq, type SQL } from 'drizzle-orm';
import { Organisation } from '../domain/offer';
import { type Noun, put, sourceId } from './noun';
import type { Db } from './open';
import { known } from './rows';
import { sources, organisations as table } from './schema';

export function readOrganisations(db: Db, where?: SQL): Organisation[] {
  return db
    .select({ row: table, source: sources })
    .from(table)
    .leftJoin(sources, eq(sources.id, table.sourceId))
    .where(where)
    .orderBy(asc(table.slug))
    .all()
    .map(({ row, source: from }) => {
      const { slug, name, parent, about, website, email, phone, town, faith } = row;
      const source = from && { url: from.url, date: from.date, confidence: from.confidence };
      return known({ slug, name, parent, about, website, email, phone, town, faith, source });
    });
}

export const organisations: Noun<Organisation> = {
  name: 'organisations',
  table,
  describedBy: Organisation,
  read: readOrganisations,
  write: (tx, { source, ...organisation }, upkeep) =>
    put(tx, table, { ...organisation, sourceId: sourceId(tx, source), ...upkeep }),
};
