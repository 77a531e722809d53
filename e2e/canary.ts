/** A word that nobody says, to be sung where words are written, and looked for everywhere else. */
import type { BrowserContext } from '@playwright/test';
import { type Page, saidBy } from './watch';

export const CANARY = 'zqxkanarie';

/** Hears all that a browser says to anybody, page or worker: what had the canary in it. */
export function listen(context: BrowserContext) {
  const said: Promise<string>[] = [];
  context.on('request', (request) => said.push(saidBy(request)));
  return async () => (await Promise.all(said)).filter((text) => text.toLowerCase().includes(CANARY));
}

/** Every place a page can keep something: storage, databases, caches, cookies, history, address, title. */
export const keptIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const caches = await window.caches.keys();
    const cached = await Promise.all(
      caches.map(async (name) => (await (await window.caches.open(name)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      caches,
      cached,
      document.cookie,
      history.state,
      location.href,
      document.title,
      window.name,
      performance.getEntries().map(({ name }) => name),
    ]);
  });
