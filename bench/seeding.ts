/** Databases to measure on: Kolding's own catalogue, and made-up ones of any size, each in a folder of its own. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { recordChange } from '../db/audit';
import { offers } from '../db/offers';
import { migrate, type OpenDatabase, openDatabase } from '../db/open';
import { organisations } from '../db/organisations';
import { places } from '../db/places';
import { seed } from '../db/seed';
import { readSeedFiles } from '../db/seed-files';
import { towns } from '../db/towns';
import { syntheticCatalogue } from '../domain/synthetic';
import { timed } from './figures';

const DATA = 'data';
/** Any number, as long as it is the same every time. */
const SEED_NUMBER = 20261122;
const today = () => new Date().toISOString().slice(0, 10);

export const databaseIn = (folder: string): string => path.join(folder, 'catalogue.sqlite');

function opened<Result>(folder: string, work: (db: OpenDatabase) => Result): Result {
  mkdirSync(folder, { recursive: true });
  const db = openDatabase(databaseIn(folder));
  try {
    migrate(db);
    return work(db);
  } finally {
    db.$client.close();
  }
}

/** @returns milliseconds that the writing took */
export const writeKolding = (folder: string): number => opened(folder, (db) => timed(() => seed(db, DATA, today())).ms);

/** As the seed writes, but without reading files: every row through its noun, in one transaction. */
export function writeSynthetic(folder: string, size: number): number {
  const real = readSeedFiles(DATA).towns.map(({ value }) => value);
  const made = syntheticCatalogue(size, SEED_NUMBER, real);
  const upkeep = { origin: 'seed' as const };
  return opened(
    folder,
    (db) =>
      timed(() =>
        db.transaction((tx) => {
          for (const town of made.towns) towns.write(tx, town, upkeep);
          for (const organisation of made.organisations) organisations.write(tx, organisation, upkeep);
          for (const place of made.places) places.write(tx, place, upkeep);
          for (const offer of made.offers) offers.write(tx, offer, upkeep);
          recordChange(tx, { actor: 'bench', at: today() }, { action: 'add', table: 'offers', slug: 'all' });
        }),
      ).ms,
  );
}

/** Says that the catalogue has changed, so that the server builds its own anew. */
export const countUp = (folder: string): void =>
  opened(folder, (db) =>
    recordChange(db, { actor: 'bench', at: today() }, { action: 'change', table: 'offers', slug: 'all' }),
  );
