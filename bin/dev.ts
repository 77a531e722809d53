/** Serves while one works: the same settings and database, and Next's own server for developers. */
import process from 'node:process';
import { readSettings } from '../app/settings-environment';
import { prepareDatabase } from './database';
import { orExplain } from './explain';
import { runNext } from './next';
import { checkPort } from './port';

await orExplain(async () => {
  const settings = readSettings(process.env);
  await checkPort(settings.port);
  prepareDatabase(settings);
  runNext(['dev', '-p', String(settings.port)], { NODE_ENV: 'development' });
});
