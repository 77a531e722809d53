/** Where a source told something from: the name of the file, or the address, that was read at that moment. */
import { and, eq } from 'drizzle-orm';
import { importRecords } from './import-table';
import type { Db } from './open';

/** What an import writes and what it remembers of it have one moment. @param at ISO 8601 */
export const toldFrom = (db: Db, source: string, at: string): string | null =>
  db
    .select({ from: importRecords.from })
    .from(importRecords)
    .where(and(eq(importRecords.source, source), eq(importRecords.at, at)))
    .limit(1)
    .get()?.from ?? null;
