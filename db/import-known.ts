/** What the catalogue has already, as an import asks for it: offers to know one by, bodies and places by their names. */
import { eq } from 'drizzle-orm';
import { type Known, nameKey } from '../domain/import/match';
import type { Db } from './open';
import { offers as offerTable, organisations as organisationTable, places as placeTable } from './schema';

export type Names = { bySlug: Map<string, string>; byName: Map<string, string> };

/** Places are told apart by their street and town too: every town has a «Forsamlingshuset». */
export function namesIn(db: Db, table: typeof organisationTable | typeof placeTable): Names {
  const rows =
    table === placeTable
      ? db
          .select({ slug: placeTable.slug, name: placeTable.name, street: placeTable.street, town: placeTable.town })
          .from(placeTable)
          .all()
          .map(({ slug, name, street, town }) => ({ slug, key: nameKey(`${name} ${street ?? ''} ${town ?? ''}`) }))
      : db
          .select({ slug: organisationTable.slug, name: organisationTable.name })
          .from(organisationTable)
          .all()
          .map(({ slug, name }) => ({ slug, key: nameKey(name) }));
  return {
    bySlug: new Map(rows.map(({ slug, key }) => [slug, key])),
    byName: new Map(rows.map(({ slug, key }) => [key, slug])),
  };
}

export function* knownIn(db: Db): Generator<Known> {
  const { slug, title, town, contactPhone, contactEmail, contactWebsite } = offerTable;
  const rows = db
    .select({
      slug,
      title,
      town,
      phone: contactPhone,
      email: contactEmail,
      website: contactWebsite,
      organisation: organisationTable.name,
      place: placeTable.name,
      placeTown: placeTable.town,
    })
    .from(offerTable)
    .leftJoin(organisationTable, eq(organisationTable.slug, offerTable.organisation))
    .leftJoin(placeTable, eq(placeTable.slug, offerTable.place))
    .all();
  for (const { placeTown, ...row } of rows)
    yield Object.fromEntries(
      Object.entries({ ...row, town: row.town ?? placeTown }).filter(([, value]) => value !== null),
    ) as Known;
}
