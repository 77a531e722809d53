/**
 * Reading a file into an import that waits for a yes. Entries come one by one and are laid aside in batches, so that a large
 * file is never in memory and nobody waits for the lock; nothing of it is public.
 */
import { and, asc, count, eq, isNull, lt } from 'drizzle-orm';
import type { Values } from '../domain/proposal/proposal';
import { PRIOR, type Prior, type Problem, planner } from './import-plan';
import type { Source } from './import-sources';
import { importRecords, importRows, imports, type ROW_KINDS } from './import-table';
import { hashOf } from './noun';
import type { OpenDatabase } from './open';
import { quickly, quickOn } from './quick';

export type Import = typeof imports.$inferSelect;
export type Row = typeof importRows.$inferSelect;
export type RowKind = (typeof ROW_KINDS)[number];
/** One entry as it was read, or why it could not be. `record`: what the source calls it. `left`: what was left out of it. */
export type Incoming =
  | { line: number; record: string; values: Values; left?: Problem[] }
  | { line: number; title: string; problems: Problem[] };

const BATCH = 500;
/** One who was asked for a yes and has not given it within these days is not going to. */
const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

export function beginImport(
  db: OpenDatabase,
  begun: Pick<Import, 'id' | 'source' | 'from' | 'by' | 'at' | 'total'>,
): void {
  db.insert(imports)
    .values({ ...begun, state: 'reading', done: 0 })
    .run();
}

export const importBy = (db: OpenDatabase, id: string): Import | null =>
  db.select().from(imports).where(eq(imports.id, id)).get() ?? null;

export const failImport = (db: OpenDatabase, id: string, why: string, whyLine?: string): void => {
  db.update(imports)
    .set({ state: 'failed', why, whyLine: whyLine ?? null })
    .where(eq(imports.id, id))
    .run();
  db.delete(importRows).where(eq(importRows.import, id)).run();
};

/**
 * @param isWhole what this file does not have is gone from the source
 * @param progress what has been read of it, in the unit of `total`
 */
export async function readInto(
  db: OpenDatabase,
  id: string,
  source: Source,
  incoming: AsyncIterable<Incoming>,
  { today, progress }: { today: string; progress: () => number },
): Promise<void> {
  const { plan } = planner(db, source, today);
  const { ask } = quickOn(db);
  const prior = (record: string) => ask(PRIOR, source.key, record) as Prior | undefined;
  const seen = new Set<string>();
  let batch: (typeof importRows.$inferInsert)[] = [];
  let n = 0;
  const layAside = () => {
    const rows = batch;
    batch = [];
    db.transaction(
      (tx) => {
        const quick = quickly(db, tx);
        for (const row of rows) quick.insert(importRows, row);
        tx.update(imports).set({ done: progress() }).where(eq(imports.id, id)).run();
      },
      { behavior: 'immediate' },
    );
  };
  const take = (row: Omit<typeof importRows.$inferInsert, 'import' | 'n'>) => {
    batch.push({ import: id, n: n++, ...row });
  };
  for await (const each of incoming) {
    take(seen.has('record' in each ? each.record : '') ? twice(each) : rowOf(each, plan, prior));
    if ('record' in each) seen.add(each.record);
    if (batch.length >= BATCH) layAside();
  }
  if (source.isWhole) for (const row of goneOf(db, source, seen)) take(row);
  layAside();
  db.update(imports).set({ state: 'ready', done: progress() }).where(eq(imports.id, id)).run();
}

type NewRow = Omit<typeof importRows.$inferInsert, 'import' | 'n'>;
const titleOf = (each: Incoming): string => ('values' in each ? (each.values.offer?.title ?? '') : each.title);
const twice = (each: Incoming): NewRow => ({
  ...{ kind: 'refused', line: each.line, record: '', title: titleOf(each) },
  problems: [{ field: 'id', code: 'twice', said: 'record' in each ? each.record : '' }],
});

function rowOf(
  each: Incoming,
  plan: ReturnType<typeof planner>['plan'],
  priorOf: (record: string) => Prior | undefined,
): NewRow {
  const own = { line: each.line, title: titleOf(each) };
  if ('problems' in each) return { ...own, kind: 'refused', record: '', problems: each.problems };
  const { record, values } = each;
  const hash = hashOf(values);
  const prior = priorOf(record);
  // The same as last time is no news, whatever somebody here has made of it since.
  if (prior?.hash === hash && prior.goneAt === null) return { ...own, kind: 'unchanged', record, slug: prior.slug };
  const planned = plan(record, values, prior);
  return { ...own, record, hash, ...(each.left && { problems: each.left }), ...planned };
}

function goneOf(db: OpenDatabase, source: Source, seen: ReadonlySet<string>): NewRow[] {
  return db
    .select({ record: importRecords.record, slug: importRecords.slug })
    .from(importRecords)
    .where(and(eq(importRecords.source, source.key), isNull(importRecords.goneAt)))
    .orderBy(asc(importRecords.record))
    .all()
    .filter(({ record }) => !seen.has(record))
    .map(({ record, slug }) => ({ kind: 'gone' as const, line: 0, record, slug, title: slug }));
}

/** How many there are of each kind. */
export function countsOf(db: OpenDatabase, id: string): Record<RowKind, number> {
  const none = { new: 0, changed: 0, unchanged: 0, gone: 0, doubtful: 0, refused: 0 };
  const rows = db
    .select({ kind: importRows.kind, n: count() })
    .from(importRows)
    .where(eq(importRows.import, id))
    .groupBy(importRows.kind)
    .all();
  return { ...none, ...Object.fromEntries(rows.map(({ kind, n }) => [kind, n])) };
}

export const rowsOf = (db: OpenDatabase, id: string, kind: RowKind, from = 0, most = 50): Row[] =>
  db
    .select()
    .from(importRows)
    .where(and(eq(importRows.import, id), eq(importRows.kind, kind)))
    .orderBy(asc(importRows.n))
    .limit(most)
    .offset(from)
    .all();

/** Those that nobody said yes to in time, with all that was laid aside. */
export const letGoOfImports = (db: OpenDatabase, now: Date): number =>
  db
    .delete(imports)
    .where(lt(imports.at, new Date(now.getTime() - DAYS_KEPT * DAY_MS).toISOString()))
    .run().changes;
