/** Sources, what each has told us, and an import that waits for a yes: nothing of it is public before that. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Change } from '../domain/import/plan';
import { SOURCE_KINDS } from '../domain/import/source';
import type { Choice } from '../domain/proposal/merge';
import type { Values } from '../domain/proposal/proposal';

export const importSources = sqliteTable('import_sources', {
  key: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: SOURCE_KINDS }).notNull(),
  url: text(),
  licence: text().notNull(),
  share: integer({ mode: 'boolean' }).notNull(),
  trust: integer().notNull(),
  isWhole: integer({ mode: 'boolean' }).notNull(),
  columns: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  everyDays: integer(),
  /** The day of the last fetch, and what came of it. */
  pulledOn: text(),
  pullSaid: text(),
});

/** What a source called an entry, which offer that is here, and what it told of it last: so that next time only news is news. */
export const importRecords = sqliteTable(
  'import_records',
  {
    source: text()
      .notNull()
      .references(() => importSources.key, { onDelete: 'cascade', onUpdate: 'cascade' }),
    record: text().notNull(),
    slug: text().notNull(),
    hash: text().notNull(),
    told: text({ mode: 'json' }).$type<Values>().notNull(),
    /** When it was last told so: ISO 8601. */
    at: text().notNull(),
    /** What it is from: the name of the file, or an address. */
    from: text().notNull(),
    /** The source no longer had it, and an editor said that it is gone. */
    goneAt: text(),
  },
  (t) => [primaryKey({ columns: [t.source, t.record] }), index('import_records_of').on(t.slug)],
);

export const IMPORT_STATES = ['reading', 'ready', 'applying', 'done', 'failed'] as const;
export const imports = sqliteTable('imports', {
  id: text().primaryKey(),
  source: text()
    .notNull()
    .references(() => importSources.key, { onDelete: 'cascade', onUpdate: 'cascade' }),
  /** The name of the file, or the address it was fetched from. */
  from: text().notNull(),
  by: text().notNull(),
  at: text().notNull(),
  state: text({ enum: IMPORT_STATES }).notNull(),
  /** Bytes read and in all, or rows written and in all: for the bar. */
  done: integer().notNull(),
  total: integer(),
  /** The process that reads or writes it: if that is gone, it was stopped halfway. */
  pid: integer(),
  /** The columns of a table, as the file names them. */
  header: text({ mode: 'json' }).$type<string[]>(),
  /** Why it failed: a code of `reading` or `import`, and the line where. */
  why: text(),
  whyLine: text(),
});

/** `gone`: the source had it last time. `doubtful`: perhaps one that we have. */
export const ROW_KINDS = ['new', 'changed', 'unchanged', 'gone', 'doubtful', 'refused'] as const;
export const importRows = sqliteTable(
  'import_rows',
  {
    import: text()
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    n: integer().notNull(),
    kind: text({ enum: ROW_KINDS }).notNull(),
    /** Where it stands in the file, as an editor sees it there; 0 for what is not in it. */
    line: integer().notNull(),
    record: text().notNull(),
    title: text().notNull(),
    /** The offer it is, or is to be. */
    slug: text(),
    hash: text(),
    /** Of what was public when it was read: so that nobody's change in between is written over. */
    nowHash: text(),
    told: text({ mode: 'json' }).$type<Values>(),
    changes: text({ mode: 'json' }).$type<Change[]>(),
    /** Slugs that it may be the same as. */
    perhaps: text({ mode: 'json' }).$type<string[]>(),
    /** Why it is refused; of the others, what was left out of them. */
    problems: text({ mode: 'json' }).$type<{ field: string; code: string; said: string }[]>(),
    /** Field → what an editor chose. */
    chosen: text({ mode: 'json' }).$type<Record<string, Choice>>(),
    /** Of a doubtful one: a slug, or `new`. Of one that is gone: `archive`. Null: nobody has said. */
    answer: text(),
  },
  (t) => [primaryKey({ columns: [t.import, t.n] }), index('import_rows_by_kind').on(t.import, t.kind, t.n)],
);
