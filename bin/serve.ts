/** Serves the built site: settings, port, database, and then Next, which stops when this does. */
import process from 'node:process';
import { EXAMPLE_EMAIL, readSettings } from '../app/settings-environment';
import { buildFolder, isBuilt, use } from './builds.mjs';
import { prepareDatabase } from './database';
import { orExplain, StartError, say } from './explain';
import { runNext } from './next';
import { checkPort } from './port';

const PATIENCE_MS = 60_000;

await orExplain(async () => {
  const settings = readSettings(process.env);
  const { port } = settings;
  await checkPort(port);
  prepareDatabase(settings);
  const folder = builtSite();
  use(folder, port);
  runNext(['start', '-p', String(port)], { NODE_ENV: 'production', NEXT_DIST: folder });
  if (settings.editorEmail === EXAMPLE_EMAIL)
    console.warn(`! EDITOR_EMAIL is not set: what visitors report goes to ${EXAMPLE_EMAIL}, which nobody reads.`);
  const home = `http://localhost:${port}`;
  if (await answers(`${home}/api/health`)) say(`Ready: ${home} (stop with Ctrl+C)`);
  else console.error(`! ${home}/api/health has not said that all is well. Why stands above.`);
});

/** NEXT_DIST names a certain build; without it, the one of the sources as they stand now. */
function builtSite(): string {
  const named = process.env.NEXT_DIST;
  if (named) return named;
  const folder = buildFolder();
  if (!isBuilt(folder)) throw new StartError('The site has changed since it was built, or never was: npm run build.');
  return folder;
}

async function answers(address: string): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
    if (answer) return answer.ok;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
