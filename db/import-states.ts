/** How far an import is, as those who wait for it see it. */
import { and, eq, ne } from 'drizzle-orm';
import { type IMPORT_STATES, imports } from './import-table';
import type { Db } from './open';

type State = (typeof IMPORT_STATES)[number];

export const tellOfProcess = (db: Db, id: string, pid: number): void => {
  db.update(imports).set({ pid }).where(eq(imports.id, id)).run();
};
export const tellOfHeader = (db: Db, id: string, header: string[]): void => {
  db.update(imports).set({ header }).where(eq(imports.id, id)).run();
};
export const tellOfState = (db: Db, id: string, state: State): void => {
  db.update(imports).set({ state }).where(eq(imports.id, id)).run();
};
/** With all that was laid aside. What it has written stays. */
export const dropImport = (db: Db, id: string): void => {
  db.delete(imports).where(eq(imports.id, id)).run();
};
/** Imports of a source that are by this one, and wait. */
export const waitingOf = (db: Db, source: string, by: string): string[] =>
  db
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.source, source), eq(imports.by, by), ne(imports.state, 'done')))
    .all()
    .map(({ id }) => id);
