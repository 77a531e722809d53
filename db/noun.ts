/** What the four nouns of the catalogue share: being read, being written, and being changed by a person. */
import { createHash } from 'node:crypto';
import { eq, getTableColumns, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Source } from '../domain/offer';
import { type By, recordChange } from './audit';
import type { Db } from './open';
import { quickOf } from './quick';
import { type AUDITED, type offers, type organisations, type places, sources, type towns } from './schema';

type Table = typeof offers | typeof organisations | typeof places | typeof towns;
export type Upkeep = Pick<typeof offers.$inferInsert, 'origin' | 'seedHash' | 'editedBy' | 'editedAt'>;

export type Noun<Value extends { slug: string }> = {
  name: (typeof AUDITED)[number];
  table: Table;
  describedBy: z.ZodType<Value>;
  /** In the order of their slugs. All of them, archived too, unless `where` says less. */
  read: (db: Db, where?: SQL) => Value[];
  write: (tx: Db, value: Value, upkeep: Upkeep) => void;
};

/** Whether what is kept and what is told are the same, whatever order their keys stand in. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex').slice(0, 16);

const sortKeys = (_key: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const find = <Value extends { slug: string }>(db: Db, noun: Noun<Value>, slug: string): Value | null =>
  noun.read(db, eq(noun.table.slug, slug))[0] ?? null;

/**
 * Keeps what a person wrote, new or changed. From then on the row is theirs: the seed leaves it alone.
 * @returns false when it said the same already, and nothing was written
 */
export function save<Value extends { slug: string }>(db: Db, noun: Noun<Value>, value: Value, by: By): boolean {
  return db.transaction(
    (tx) => {
      const before = find(tx, noun, value.slug);
      if (before && hashOf(before) === hashOf(value)) return false;
      noun.write(tx, value, editedUpkeep(tx, noun.table, value.slug, by));
      recordChange(tx, by, {
        action: before ? 'change' : 'add',
        table: noun.name,
        slug: value.slug,
        before,
        after: value,
      });
      return true;
    },
    { behavior: 'immediate' },
  );
}

/** The row's upkeep as it stands once `by` has had a hand in it. */
export function editedUpkeep(tx: Db, table: Table, slug: string, by: By): Upkeep {
  const stored = tx
    .select({ origin: table.origin, seedHash: table.seedHash })
    .from(table)
    .where(eq(table.slug, slug))
    .get();
  return { origin: 'hand', ...stored, editedBy: by.actor, editedAt: by.at };
}

/** Inserts the row or replaces every column of it: a facet that is no longer told becomes NULL. */
export function put<T extends Table>(tx: Db, table: T, row: T['$inferInsert']): void {
  const told = row as Record<string, unknown>;
  const quick = quickOf(tx);
  if (quick) {
    quick.put(table, told, ['slug']);
    return;
  }
  const whole = Object.fromEntries(Object.keys(getTableColumns(table)).map((column) => [column, told[column] ?? null]));
  tx.insert(table as Table)
    .values(whole as never)
    .onConflictDoUpdate({ target: table.slug, set: whole as never })
    .run();
}

const SOURCE_OF = 'select id from sources where url = ? and date = ? and confidence = ?';

/** The id of the source, which is written if no other entry rests on it yet. */
export function sourceId(tx: Db, source: Source): number;
export function sourceId(tx: Db, source: Source | undefined): number | undefined;
export function sourceId(tx: Db, source: Source | undefined): number | undefined {
  if (!source) return undefined;
  const quick = quickOf(tx);
  if (quick) {
    const there = quick.ask(SOURCE_OF, source.url, source.date, source.confidence);
    return there ? (there.id as number) : quick.add(sources, source);
  }
  return tx
    .insert(sources)
    .values(source)
    .onConflictDoUpdate({ target: [sources.url, sources.date, sources.confidence], set: { url: source.url } })
    .returning({ id: sources.id })
    .get().id;
}
