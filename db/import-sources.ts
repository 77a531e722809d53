/** The sources that entries come from, and how far each is believed: a table that an editor reads and changes. */
import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { DATA_FILES, type DataFile, type Kept, keptNouns } from '../domain/feeds/share';
import { actorOf, ImportSource, SEED_TRUST, sourceOf } from '../domain/import/source';
import { countUp } from './audit';
import { importRecords, importSources as table } from './import-table';
import type { Db } from './open';
import { known } from './rows';
import { audit } from './schema';

type Row = typeof table.$inferSelect;
/** With the day of the last fetch, and what came of it. */
export type Source = ImportSource & { pulledOn?: string | undefined; pullSaid?: string | undefined };

const sourceIn = ({ pulledOn, pullSaid, ...row }: Row): Source => ({
  ...ImportSource.parse(known(row)),
  ...known({ pulledOn, pullSaid }),
});

export const listSources = (db: Db): Source[] => db.select().from(table).orderBy(asc(table.name)).all().map(sourceIn);

export function sourceBy(db: Db, key: string): Source | null {
  const row = db.select().from(table).where(eq(table.key, key)).get();
  return row ? sourceIn(row) : null;
}

/**
 * New, or as it is told now. What was fetched last stays. Whether its entries may be passed on is no change of any entry, and
 * all that is handed out is made anew all the same.
 */
export function saveSource(db: Db, source: ImportSource): void {
  const row = { ...source, url: source.url ?? null, everyDays: source.everyDays ?? null };
  db.transaction(
    (tx) => {
      const before = tx.select({ share: table.share }).from(table).where(eq(table.key, source.key)).get();
      tx.insert(table).values(row).onConflictDoUpdate({ target: table.key, set: row }).run();
      if (before && before.share !== source.share) countUp(tx);
    },
    { behavior: 'immediate' },
  );
}

/** Only one that has told nothing yet: what came of a source stays known as its. */
export const dropSource = (db: Db, key: string): void => {
  const hasTold = db
    .select({ record: importRecords.record })
    .from(importRecords)
    .where(eq(importRecords.source, key))
    .get();
  if (!hasTold) db.delete(table).where(eq(table.key, key)).run();
};

/** Those whose days have gone since they were fetched last. @param today 2026-11-23 */
export const dueSources = (db: Db, today: string): Source[] =>
  listSources(db).filter(
    ({ kind, everyDays, pulledOn }) =>
      kind === 'hsds' &&
      everyDays !== undefined &&
      (pulledOn === undefined || Date.parse(today) - Date.parse(pulledOn) >= everyDays * DAY_MS),
  );
const DAY_MS = 86_400_000;

export const tellOfPull = (db: Db, key: string, pulledOn: string, pullSaid: string): void => {
  db.update(table).set({ pulledOn, pullSaid }).where(eq(table.key, key)).run();
};

/** How far an actor of the audit is believed; null for a person, who is always asked. */
export function trusts(db: Db): (actor: string) => number | null {
  const bySource = new Map(listSources(db).map(({ key, trust }) => [key, trust]));
  return (actor) => {
    if (actor === 'seed') return SEED_TRUST;
    const source = sourceOf(actor);
    return source === null ? null : (bySource.get(source) ?? SEED_TRUST);
  };
}

/**
 * What a source has told of that may not be passed on: on our pages, and in no export. Whatever such a source has written in
 * an entry, the whole entry stays here: nobody takes sentences apart again.
 * @param files our own data files: `share` in data/sources.json is to them what it is to an import's source
 */
export function notShared(db: Db, files: readonly DataFile[] = DATA_FILES): Kept {
  const closed = db
    .select({ key: table.key })
    .from(table)
    .where(eq(table.share, false))
    .all()
    .map(({ key }) => key);
  const byImport = inArray(
    audit.actor,
    closed.map((key) => actorOf({ key })),
  );
  const bySeed = and(eq(audit.actor, 'seed'), inArray(audit.table, keptNouns(files)));
  const changed = db
    .selectDistinct({ noun: audit.table, slug: audit.slug })
    .from(audit)
    .where(or(byImport, bySeed))
    .all();
  const told = db
    .selectDistinct({ slug: importRecords.slug })
    .from(importRecords)
    .where(inArray(importRecords.source, closed))
    .all();
  const of = (noun: keyof Kept) => changed.flatMap((row) => (row.noun === noun ? [row.slug] : []));
  return {
    offers: new Set([...told.map(({ slug }) => slug), ...of('offers')]),
    organisations: new Set(of('organisations')),
    places: new Set(of('places')),
    towns: new Set(of('towns')),
  };
}
