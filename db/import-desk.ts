/** What an editor sees of the imports that wait, and the few things that are asked of one as a whole. */
import { and, asc, count, desc, eq, gte, inArray, isNotNull, max, type SQL, sql } from 'drizzle-orm';
import { actorOf } from '../domain/import/source';
import { importRecords, importRows, importSources, imports } from './import-table';
import type { Import, Row } from './importing';
import type { Db, OpenDatabase } from './open';
import { audit } from './schema';

const MOST = 50;

/** Newest first, each with the name of its source. */
export const listImports = (db: Db): (Import & { name: string })[] =>
  db
    .select({ found: imports, name: importSources.name })
    .from(imports)
    .innerJoin(importSources, eq(importSources.key, imports.source))
    .orderBy(desc(imports.at))
    .limit(MOST)
    .all()
    .map(({ found, name }) => ({ ...found, name }));

/** Source → when something of it was put in last: ISO 8601. */
export const lastTold = (db: Db): Map<string, string> =>
  new Map(
    db
      .select({ source: importRecords.source, at: max(importRecords.at) })
      .from(importRecords)
      .groupBy(importRecords.source)
      .all()
      .flatMap(({ source, at }) => (at === null ? [] : [[source, at] as const])),
  );

/** What was laid aside is let go of, and the file is read from its beginning. */
export function readAgain(db: OpenDatabase, id: string): void {
  db.transaction(
    (tx) => {
      tx.delete(importRows).where(eq(importRows.import, id)).run();
      const anew = { state: 'reading', done: 0, pid: null, why: null, whyLine: null } as const;
      tx.update(imports).set(anew).where(eq(imports.id, id)).run();
    },
    { behavior: 'immediate' },
  );
}

/** @returns whether it is this call that begins: two who press at once put it in once */
export const beginApplying = (db: Db, id: string, from: Import['state']): boolean =>
  db
    .update(imports)
    .set({ state: 'applying', pid: null })
    .where(and(eq(imports.id, id), eq(imports.state, from)))
    .run().changes > 0;

/** A field of it asks for a person, and nobody has chosen. */
const isAsking = sql`exists (select 1 from json_each(${importRows.changes}) as each
  where json_extract(each.value, '$.verdict') = 'ask' and not exists (
    select 1 from json_each(coalesce(${importRows.chosen}, '{}')) as chosen
    where chosen.key = json_extract(each.value, '$.name')))`;
const written = inArray(importRows.kind, ['new', 'changed', 'unchanged']);

/** Rows with a field that waits for a choice. */
export const rowsAsking = (db: Db, id: string, from: number, most: number): Row[] =>
  db
    .select()
    .from(importRows)
    .where(and(eq(importRows.import, id), written, isAsking))
    .orderBy(asc(importRows.n))
    .limit(most)
    .offset(from)
    .all();

/** How many rows ask for a choice, how many an editor has said are gone, and of how many something is left out. */
export function answersIn(db: Db, id: string): { asking: number; gone: number; left: number } {
  const how = (is: SQL | undefined): number =>
    db
      .select({ n: count() })
      .from(importRows)
      .where(and(eq(importRows.import, id), is))
      .get()?.n ?? 0;
  return {
    asking: how(and(written, isAsking)),
    gone: how(and(eq(importRows.kind, 'gone'), eq(importRows.answer, 'archive'))),
    left: how(and(inArray(importRows.kind, ['new', 'changed', 'doubtful']), isNotNull(importRows.problems))),
  };
}

/** What an import that is done has written, as its trace tells; null when it cannot be told from another of its source. */
export function writtenBy(db: Db, { source, at }: Import): { added: number; changed: number; archived: number } | null {
  const isArchived = sql<number>`json_extract(${audit.after}, '$.status') = 'archived'`;
  const rows = db
    .select({ at: audit.at, action: audit.action, isArchived })
    .from(audit)
    .where(and(eq(audit.actor, actorOf({ key: source })), eq(audit.table, 'offers'), gte(audit.at, at)))
    .all();
  if (new Set(rows.map((row) => row.at)).size > 1) return null;
  const added = rows.filter(({ action }) => action === 'add').length;
  const archived = rows.filter((row) => row.action === 'change' && row.isArchived === 1).length;
  return { added, changed: rows.length - added - archived, archived };
}
