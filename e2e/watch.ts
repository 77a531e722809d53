/** The test that all others are made of: a page where no error, no outside request and no cookie goes unseen. */
import { test as base, expect, type Page, type Request } from '@playwright/test';
import type { Card } from '../domain/card';

export { expect, type Page };

export type Snapshot = { day: string; cards: Card[] };
type Kept = { snapshot: Snapshot };

/** A page that is not there is told in the console too; the test itself asks for its status. */
const EXPECTED = /the server responded with a status of 404/;

export const isOutside = (address: string, home: string): boolean =>
  !address.startsWith(`${home}/`) && !/^(data|blob|about):/.test(address);

/** What went wrong in a page from now on, as sentences. */
export function watch(page: Page, home: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (isOutside(request.url(), home)) faults.push(`left the origin: ${request.url()}`);
  });
  return faults;
}

export const test = base.extend<object, Kept>({
  page: async ({ page, baseURL, context }, use) => {
    const faults = watch(page, baseURL ?? '');
    await use(page);
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  },
  /** What the page itself is sent: all published cards. */
  snapshot: [
    async ({ playwright }, use, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL });
      const page = await (await request.get('/find')).text();
      const address = page.match(/\/api\/snapshot\/[0-9a-f]+/)?.[0] ?? '';
      await use(await (await request.get(address)).json());
      await request.dispose();
    },
    { scope: 'worker' },
  ],
});

/** Everything a request says: its address, headers and body, in one text. */
export async function saidBy(request: Request): Promise<string> {
  const headers = await request.allHeaders().catch(() => request.headers());
  return [request.method(), request.url(), JSON.stringify(headers), request.postData() ?? ''].join('\n');
}

/** Opens a finding page and waits until its script answers. */
export async function openFind(page: Page, path = '/find'): Promise<void> {
  const snapshot = page.waitForResponse((answer) => answer.url().includes('/api/snapshot/'));
  await page.goto(path);
  await (await snapshot).finished();
  await expect(page.getByRole('button', { name: /Ryd bordet|Clear the table/ })).toBeVisible();
}

/** Milliseconds a script is held back: longer than anything it could hide behind. */
const HELD = 1500;
/** Brings the scripts that hold these words late. @returns how many there were */
export async function holdScript(page: Page, words: string): Promise<() => number> {
  let held = 0;
  await page.route('**/_next/static/chunks/*.js', async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes(words)) {
      held += 1;
      await new Promise((resolve) => setTimeout(resolve, HELD));
    }
    await route.fulfill({ response });
  });
  return () => held;
}

const QUESTION = /Hvad har du lyst til|What would you like/;
/** With script it suggests while one types, and is a combobox. */
export const field = (page: Page) =>
  page.getByRole('combobox', { name: QUESTION }).or(page.getByRole('searchbox', { name: QUESTION }));
export const counter = (page: Page) => page.locator('#antal');
export const cards = (page: Page) => page.getByRole('list').getByRole('article');
export const titles = (page: Page) => cards(page).getByRole('heading').getByRole('link').allTextContents();
export const map = (page: Page) => page.getByRole('region', { name: /Kort over steder|Map of places/ });
export const countIn = async (page: Page): Promise<number> =>
  Number.parseInt((await counter(page).textContent()) ?? '', 10);

export async function openFilters(page: Page) {
  // On a phone the button is in the bar within the thumb's reach; without script it stands in the page.
  const inPage = page.getByRole('button', { name: 'Vælg, hvad der passer' });
  const inBar = page.getByRole('button', { name: 'Vælg', exact: true });
  await ((await inPage.isVisible()) ? inPage : inBar).click();
  const sheet = page.getByRole('dialog', { name: 'Vælg, hvad der passer' });
  await expect(sheet.getByRole('radio').first()).toBeAttached(); // the fields are fetched when somebody reaches for them
  return sheet;
}

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1366, height: 768 };
