/** Brings the database up to the schema and takes the data over, saying what it did. Running it again changes nothing. */
import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { readSettings, SettingsError } from '../app/settings';
import { migrate, openDatabase } from '../db/open';
import { SeedError, seed } from '../db/seed';

export function prepareDatabase(environment: Record<string, string | undefined>, say: (words: string) => void): void {
  const settings = readSettings(environment);
  mkdirSync(settings.dataFolder, { recursive: true });
  const db = openDatabase(settings.databaseFile);
  try {
    migrate(db);
    const report = seed(db, 'data', new Date().toISOString().slice(0, 10));
    say(
      `The catalogue: ${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.archived.length} archived.`,
    );
    if (report.kept.length > 0) say(`Edited by hand, so left as they are: ${report.kept.join(', ')}.`);
    if (report.added + report.changed > 0 && report.unmappedInterests.length > 0)
      say(`Words of interest that lead to no topic yet: ${report.unmappedInterests.join(', ')}.`);
  } finally {
    db.$client.close();
  }
}

/** Runs `work`; what a person can mend is said in a sentence, without a stack. */
export function orExplain(work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (!(cause instanceof SettingsError || cause instanceof SeedError)) throw cause;
    console.error(`\n✗ ${cause.message}\n`);
    process.exit(1);
  }
}

if (process.argv[1]?.endsWith('seed.ts'))
  orExplain(() => prepareDatabase(process.env, (words) => console.log(`• ${words}`)));
