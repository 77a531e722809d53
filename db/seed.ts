/** Taking the data folder over into the database: once, and again whenever it has changed. */
import { eq, inArray, isNull, ne } from 'drizzle-orm';
import { recordChange } from './audit';
import { hashOf, type Noun } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { organisations } from './organisations';
import { places } from './places';
import * as schema from './schema';
import { type Entry, readSeedFiles, refuseDatesAhead } from './seed-files';
import { towns } from './towns';

export { SeedError } from './seed-files';

export type SeedReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** What the seed would have written over or withdrawn, but a person has had a hand in: `offers/strik-i-vamdrup`. */
  kept: string[];
  /** What the data no longer has: withdrawn, not deleted. */
  archived: string[];
  /** Words of interests.jsonl that lead to no topic. */
  unmappedInterests: string[];
};

/**
 * All or nothing, in one transaction. Seeding the same data again writes nothing at all.
 * @param today the day that the audit rows carry; a source may be dated until the end of the year after it
 * @throws SeedError naming file, line, field and reason, before anything is written
 */
export function seed(db: Db, dataFolder: string, today: string): SeedReport {
  const data = readSeedFiles(dataFolder);
  refuseDatesAhead(data, today);
  const report: SeedReport = {
    added: 0,
    changed: 0,
    unchanged: 0,
    kept: [],
    archived: [],
    unmappedInterests: data.unmappedInterests,
  };
  db.transaction(
    (tx) => {
      // Each before those that name it.
      takeOver(tx, towns, data.towns, today, report);
      takeOver(tx, organisations, data.organisations, today, report);
      takeOver(tx, places, data.places, today, report);
      takeOver(tx, offers, data.offers, today, report);
      // And withdrawn in the other direction, so that nothing shown names what is withdrawn.
      withdraw(tx, offers, data.offers, today, report);
      withdraw(tx, places, data.places, today, report);
      withdraw(tx, organisations, data.organisations, today, report);
      withdraw(tx, towns, data.towns, today, report);
    },
    { behavior: 'immediate' },
  );
  return report;
}

type Kept = { slug: string; seedHash: string | null; byHand: boolean };

function storedOf(tx: Db, table: Noun<never>['table']): Kept[] {
  const { slug, seedHash, origin, editedBy } = table;
  return tx
    .select({ slug, seedHash, origin, editedBy })
    .from(table)
    .orderBy(table.slug)
    .all()
    .map((row) => ({ slug: row.slug, seedHash: row.seedHash, byHand: row.origin !== 'seed' || row.editedBy !== null }));
}

function takeOver<Value extends { slug: string }>(
  tx: Db,
  noun: Noun<Value>,
  entries: Entry<Value>[],
  today: string,
  report: SeedReport,
): void {
  const stored = new Map(storedOf(tx, noun.table).map((row) => [row.slug, row]));
  const changed = entries.filter(({ value }) => {
    const row = stored.get(value.slug);
    return row && !row.byHand && row.seedHash !== hashOf(value);
  });
  const before = new Map(
    changed.length > 0
      ? noun
          .read(
            tx,
            inArray(
              noun.table.slug,
              changed.map(({ value }) => value.slug),
            ),
          )
          .map((value) => [value.slug, value])
      : [],
  );
  for (const { value } of entries) {
    const row = stored.get(value.slug);
    const seedHash = hashOf(value);
    if (row?.byHand) report.kept.push(`${noun.name}/${value.slug}`);
    else if (row?.seedHash === seedHash) report.unchanged++;
    else {
      noun.write(tx, value, { origin: 'seed', seedHash });
      recordChange(
        tx,
        { actor: 'seed', at: today },
        {
          action: row ? 'change' : 'add',
          table: noun.name,
          slug: value.slug,
          before: before.get(value.slug),
          after: value,
        },
      );
      if (row) report.changed++;
      else report.added++;
    }
  }
}

/** What has vanished from the data. What a row still shown names stays: a person wrote that row and relies on it. */
function withdraw<Value extends { slug: string }>(
  tx: Db,
  noun: Noun<Value>,
  entries: Entry<Value>[],
  today: string,
  report: SeedReport,
): void {
  const told = new Set(entries.map(({ value }) => value.slug));
  const vanished = storedOf(tx, noun.table).filter((row) => row.seedHash !== null && !told.has(row.slug));
  if (vanished.length === 0) return;
  const needed = namedBy(tx, noun.name);
  for (const { slug, byHand } of vanished) {
    if (byHand || needed.has(slug)) {
      report.kept.push(`${noun.name}/${slug}`);
      continue;
    }
    const here = eq(noun.table.slug, slug);
    const before = noun.read(tx, here)[0];
    if (noun.table === schema.offers)
      tx.update(schema.offers).set({ status: 'archived', seedHash: null }).where(here).run();
    else
      tx.update(noun.table as typeof schema.towns)
        .set({ archivedAt: today, seedHash: null })
        .where(here)
        .run();
    recordChange(tx, { actor: 'seed', at: today }, { action: 'archive', table: noun.name, slug, before });
    report.archived.push(`${noun.name}/${slug}`);
  }
}

/** Slugs of this noun that a row which is not withdrawn names. */
function namedBy(tx: Db, noun: Noun<never>['name']): Set<string | null> {
  const { offers: o, organisations: g, places: p } = schema;
  const byOffers = tx
    .select({ places: o.place, organisations: o.organisation, towns: o.town })
    .from(o)
    .where(ne(o.status, 'archived'))
    .all();
  if (noun === 'offers') return new Set();
  const bySites =
    noun === 'towns'
      ? [g, p].flatMap((table) => tx.select({ towns: table.town }).from(table).where(isNull(table.archivedAt)).all())
      : [];
  return new Set([...byOffers.map((row) => row[noun]), ...bySites.map(({ towns }) => towns)]);
}
