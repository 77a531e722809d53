/** Saying yes to an import: all of it in one transaction, or nothing. */
import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { actorOf } from '../domain/import/source';
import { NOUNS, type NounName } from '../domain/proposal/proposal';
import { type By, countUp, recordChange } from './audit';
import { PRIOR, type Prior, planner, priorOf, writtenOf } from './import-plan';
import { sourceBy } from './import-sources';
import { importRecords, importRows, imports } from './import-table';
import type { Import, Row } from './importing';
import { find, type Noun } from './noun';
import { offers } from './offers';
import type { Db, OpenDatabase } from './open';
import { organisations } from './organisations';
import { places } from './places';
import { quickly, quickOf } from './quick';

type Value = { slug: string };
const ROOMS = { organisation: organisations, place: places, offer: offers } as unknown as Record<NounName, Noun<Value>>;
const CHUNK = 500;

/** What was done; or that somebody has changed an entry meanwhile, and the file is to be read again. */
export type Applied =
  | { ok: true; added: number; changed: number; archived: number }
  | { ok: false; why: 'changed_meanwhile' | 'not_ready'; title?: string };

class Meanwhile extends Error {
  constructor(readonly title: string) {
    super('An entry was changed after the file was read.');
  }
}

/**
 * Writes what is new and changed, what was answered, and withdraws what an editor said is gone. What asks for a person's
 * yes and has not got it stays as it is, and is asked again next time.
 * @param how.onlySure nobody has looked: an entry with a field that asks for a person is left as a whole, and will ask again
 */
export function applyImport(db: OpenDatabase, id: string, at: string, how: { onlySure?: boolean } = {}): Applied {
  try {
    return db.transaction(
      (tx) => {
        const found = tx.select().from(imports).where(eq(imports.id, id)).get();
        const source = found && sourceBy(tx, found.source);
        if (!found || !source || !['ready', 'applying'].includes(found.state)) return { ok: false, why: 'not_ready' };
        const done = { added: 0, changed: 0, archived: 0 };
        const by = { actor: actorOf(source), at };
        quickly(db, tx);
        for (const row of rowsIn(tx, id)) if (!(how.onlySure && asks(row))) applyRow(tx, row, found, by, done);
        if (done.added + done.changed + done.archived > 0) countUp(tx);
        tx.update(imports).set({ state: 'done' }).where(eq(imports.id, id)).run();
        tx.delete(importRows).where(eq(importRows.import, id)).run();
        return { ok: true, ...done };
      },
      { behavior: 'immediate' },
    );
  } catch (cause) {
    if (cause instanceof Meanwhile) return { ok: false, why: 'changed_meanwhile', title: cause.title };
    throw cause;
  }
}

/** Rows that are to be this offer: one that the source calls by a new name is not gone. */
const toldOf = (id: string, slug: string) =>
  and(eq(importRows.import, id), eq(importRows.slug, slug), inArray(importRows.kind, ['new', 'changed', 'unchanged']));

const asks = ({ changes, chosen }: Row): boolean =>
  (changes ?? []).some(({ name, verdict }) => verdict === 'ask' && chosen?.[name] === undefined);

function* rowsIn(tx: Db, id: string): Generator<Row> {
  for (let last = -1; ; ) {
    const rows = tx
      .select()
      .from(importRows)
      .where(and(eq(importRows.import, id), gt(importRows.n, last)))
      .orderBy(asc(importRows.n))
      .limit(CHUNK)
      .all();
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end.n;
  }
}

function applyRow(tx: Db, row: Row, found: Import, by: By, done: { added: number; changed: number; archived: number }) {
  if (row.kind === 'gone') {
    const isTold = tx
      .select({ n: importRows.n })
      .from(importRows)
      .where(toldOf(found.id, row.slug ?? ''))
      .limit(1)
      .get();
    if (row.answer === 'archive' && !isTold && archive(tx, row, found.source, by)) done.archived += 1;
    return;
  }
  const { told, slug, changes, hash } = row;
  if (!told || !slug || !changes || !hash || !['new', 'changed', 'unchanged'].includes(row.kind)) return;
  const prior = quickOf(tx)?.ask(PRIOR, found.source, row.record) as Prior | undefined;
  const base = () => priorOf(tx, found.source, row.record)?.told ?? null;
  const made = writtenOf(tx, { ...row, told, changes }, base);
  if (!made) throw new Meanwhile(row.title);
  // One that its source has again after it was gone is shown again.
  const isBack = prior?.goneAt != null && made.values.offer?.status === 'archived';
  if (isBack && made.values.offer) made.values.offer = { ...made.values.offer, status: 'published' };
  for (const noun of isBack ? NOUNS : made.touched) {
    const value = made.values[noun] as Value | undefined;
    if (value) write(tx, ROOMS[noun], value, (made.now[noun] as Value | undefined) ?? null, by);
  }
  if (made.now.offer === undefined) done.added += 1;
  else if (made.touched.length > 0 || isBack) done.changed += 1;
  // What the source calls it now is what it is called.
  if (row.kind !== 'new')
    tx.delete(importRecords)
      .where(
        and(eq(importRecords.source, found.source), eq(importRecords.slug, slug), ne(importRecords.record, row.record)),
      )
      .run();
  const record = { slug, hash, told, at: by.at, from: found.from, goneAt: null };
  quickOf(tx)?.put(importRecords, { source: found.source, record: row.record, ...record }, ['source', 'record']);
}

/** As `save`, by a source: the seed lets it be from then on. */
function write(tx: Db, room: Noun<Value>, value: Value, before: Value | null, by: By): void {
  const { table } = room;
  const stored = before
    ? tx.select({ origin: table.origin, seedHash: table.seedHash }).from(table).where(eq(table.slug, value.slug)).get()
    : undefined;
  room.write(tx, value, { origin: 'import', ...stored, editedBy: by.actor, editedAt: by.at });
  const action = before ? 'change' : 'add';
  recordChange(tx, by, { action, table: room.name, slug: value.slug, before: before ?? undefined, after: value });
}

/** @returns whether it was shown or kept until now */
function archive(tx: Db, { slug, record }: Row, source: string, by: By): boolean {
  tx.update(importRecords)
    .set({ goneAt: by.at })
    .where(and(eq(importRecords.source, source), eq(importRecords.record, record)))
    .run();
  const before = slug === null ? null : find(tx, offers, slug);
  if (!before || before.status === 'archived') return false;
  const after = { ...before, status: 'archived' as const };
  write(tx, ROOMS.offer, after, before, by);
  return true;
}

/** A person has said which entry a doubtful one is: a slug, or `new`. What that would change is said at once. */
export function answerDoubt(db: OpenDatabase, id: string, n: number, answer: string, today: string): boolean {
  const here = and(eq(importRows.import, id), eq(importRows.n, n));
  return db.transaction(
    (tx) => {
      const row = tx.select().from(importRows).where(here).get();
      const found = tx
        .select()
        .from(imports)
        .where(and(eq(imports.id, id), eq(imports.state, 'ready')))
        .get();
      const source = found && sourceBy(tx, found.source);
      if (!row?.told || !source || !(answer === 'new' || row.perhaps?.includes(answer))) return false;
      // Another row of the file is it already.
      const other = and(toldOf(id, answer), ne(importRows.n, n));
      if (tx.select({ n: importRows.n }).from(importRows).where(other).limit(1).get()) return false;
      const planned = planner(tx, source, today).answered(row.told, answer);
      tx.update(importRows)
        .set({ perhaps: row.perhaps, answer, ...planned } as Partial<Row>)
        .where(here)
        .run();
      return planned.kind !== 'refused';
    },
    { behavior: 'immediate' },
  );
}

/** What an editor chose for a field, or for one that is gone. */
export function choose(db: OpenDatabase, id: string, n: number, name: string, choice: 'now' | 'proposed'): boolean {
  const here = and(eq(importRows.import, id), eq(importRows.n, n));
  const row = db.select().from(importRows).where(here).get();
  if (!row?.changes?.some((change) => change.name === name)) return false;
  db.update(importRows)
    .set({ chosen: { ...row.chosen, [name]: choice } })
    .where(here)
    .run();
  return true;
}

export const sayGone = (db: OpenDatabase, id: string, n: number, isGone: boolean): void => {
  db.update(importRows)
    .set({ answer: isGone ? 'archive' : null })
    .where(and(eq(importRows.import, id), eq(importRows.n, n), eq(importRows.kind, 'gone')))
    .run();
};

/** All that are gone at once: for a source of hundreds. */
export const sayAllGone = (db: OpenDatabase, id: string): void => {
  db.update(importRows)
    .set({ answer: sql`'archive'` })
    .where(and(eq(importRows.import, id), eq(importRows.kind, 'gone')))
    .run();
};
