/** Looks at the settings, and with --port at the port, before bin/ready.mjs builds for minutes in vain. */
import process from 'node:process';
import { readSettings } from '../app/settings-environment';
import { orExplain } from './explain';
import { checkPort } from './port';

await orExplain(async () => {
  const { port } = readSettings(process.env);
  if (process.argv.includes('--port')) await checkPort(port);
});
