/**
 * `npm run import -- FILE …`: a list from elsewhere into the catalogue. First what would come of it, line by line; with
 * --yes all of it at once, or nothing. The server runs it too, with --stage and --apply and the id of an upload.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readSettings, type Settings } from '../app/settings-environment';
import { dropSource, saveSource, sourceBy } from '../db/import-sources';
import { dropImport } from '../db/import-states';
import { beginImport, importBy } from '../db/importing';
import { type OpenDatabase, openDatabase } from '../db/open';
import { prepareDatabase } from './database';
import { orExplain, StartError } from './explain';
import { HELP, type ImportErrand, type ImportOptions, readImportOptions } from './import-options';
import { pull, pullDue } from './import-pull';
import { bar, tell, tellAsJson } from './import-tell';
import { apply, stage } from './import-work';

const WHO = 'command';
// Whoever reads only the beginning of what is told, as `head` does, has read enough.
process.stdout.on('error', () => {});

await orExplain(async () => {
  const asked = readImportOptions(process.argv.slice(2));
  if (asked === 'help') return console.log(HELP);
  const settings = readSettings(process.env);
  // The server has brought its database up to date itself.
  if ('file' in asked) prepareDatabase(settings);
  const db = openDatabase(settings.databaseFile);
  try {
    await ('file' in asked ? fromFile(db, asked, settings) : errand(db, asked, settings));
  } finally {
    db.$client.close();
  }
});

async function fromFile(db: OpenDatabase, { file, yes, json, source: sourceFor }: ImportOptions, settings: Settings) {
  if (!existsSync(file) || !statSync(file).isFile()) throw new StartError(`There is no file ${file}.`);
  const source = sourceFor((key) => sourceBy(db, key));
  const before = sourceBy(db, source.key);
  // A look opens nothing that is closed, not for a moment.
  saveSource(db, yes || !before ? source : { ...source, share: before.share });
  const [id, at] = [randomUUID(), new Date().toISOString()];
  const from = path.basename(file);
  beginImport(db, { id, source: source.key, from, by: WHO, at, total: statSync(file).size });
  let isIn = false;
  try {
    const read = await stage(db, { id, source: source.key, from }, file, settings.publicUrl, bar);
    if (!read.ok)
      throw new StartError(
        `${from} was not read: ${read.why}${read.line === null ? '' : `, line ${read.line}`}. Nothing was changed.`,
      );
    if (json) tellAsJson(db, id, yes);
    else tell(db, id);
    if (!yes) {
      if (!json) console.log('\nNothing was changed. The same command with --yes puts it in.');
      return;
    }
    const done = apply(db, id);
    isIn = done.ok;
    if (!done.ok)
      throw new StartError(
        done.why === 'changed_meanwhile'
          ? `«${done.title}» was changed meanwhile. Nothing was written; run it again.`
          : 'It could not be written. Nothing was changed.',
      );
    if (!json) console.log(`\nIn: ${done.added} added, ${done.changed} changed, ${done.archived} withdrawn.`);
  } finally {
    // A look leaves nothing behind.
    if (!isIn) {
      dropImport(db, id);
      if (before) saveSource(db, before);
      else dropSource(db, source.key);
    }
  }
}

/** What the server asks of its child: it sees the outcome in the database. */
async function errand(db: OpenDatabase, asked: ImportErrand, settings: Settings) {
  if ('pull' in asked) return void (await pull(db, asked.pull, settings));
  if ('pullDue' in asked) return await pullDue(db, settings);
  const id = 'stage' in asked ? asked.stage : asked.apply;
  const found = importBy(db, id);
  if (!found) throw new StartError(`There is no import ${id}.`);
  const file = path.join(settings.dataFolder, 'imports', path.basename(id));
  if ('stage' in asked) await stage(db, found, file, settings.publicUrl);
  else if (apply(db, id).ok) rmSync(file, { force: true });
}
