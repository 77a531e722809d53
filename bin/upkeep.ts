/** `npm run upkeep`: the day's work once, for whoever wants it done by a timer of the machine. The server also does it itself. */
import process from 'node:process';
import { readSettings } from '../app/settings-environment';
import { openDatabase } from '../db/open';
import { upkeep } from '../db/upkeep';
import { writerFor } from '../db/upkeep-writer';
import { prepareDatabase } from './database';
import { orExplain, say } from './explain';
import { pullDue } from './import-pull';

await orExplain(async () => {
  const settings = readSettings(process.env);
  prepareDatabase(settings);
  const db = openDatabase(settings.databaseFile);
  try {
    const { name, department, phone } = settings.municipality;
    const writer = writerFor(
      { municipality: name, department, phone },
      settings.publicUrl,
      settings.letters.smtpUrl !== undefined,
    );
    const { asked, letGo } = upkeep(db, new Date(), writer);
    await pullDue(db, settings);
    say(`The day's work is done: ${asked} letters are in the outbox, ${letGo} rows were let go.`);
  } finally {
    db.$client.close();
  }
});
