/** How the tests of the plan begin one, take it along by a link, and open it elsewhere. */
import type { Browser, BrowserContext } from '@playwright/test';
import { expect, isOutside, type Page, PHONE } from './watch';

export const HASH = /#(ret=[A-Za-z0-9_-]{43}|laes=[A-Za-z0-9_-]{63})$/;

/** The plan's own field: «Det vil jeg». */
export const want = (page: Page) => page.getByRole('textbox', { name: /^Det vil jeg|^What I want/ });
export const sheet = (page: Page) => page.getByRole('dialog', { name: 'Tag planen med dig' });
/** Where the plan is, and who else is at it. */
export const line = (page: Page) => page.getByRole('region', { name: 'Hvor planen er' });

/** A plan with these words, on a screen that is shared. */
export async function beginPlan(page: Page, words: string): Promise<void> {
  await page.goto('/plan');
  await page.getByRole('button', { name: 'Begynd en plan' }).click();
  await page.getByRole('radio', { name: 'Det er en fælles skærm' }).check();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await want(page).fill(words);
}

export async function takeAlong(page: Page) {
  await page.getByRole('button', { name: 'Tag planen med dig' }).click();
  await expect(sheet(page)).toBeVisible();
  return sheet(page);
}

/** Makes the link, if there is none yet, and copies it as a person would. The sheet is closed again. */
export async function linkOf(page: Page, may: 'Kun læse' | 'Læse og skrive i den'): Promise<string> {
  const open = await takeAlong(page);
  const make = open.getByRole('button', { name: 'Lav et link' });
  if (await make.isVisible()) await make.click();
  await open.getByRole('radio', { name: may }).check();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open.getByRole('button', { name: 'Kopiér link' }).click();
  await expect(open.getByText('Linket er kopieret.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(HASH);
  await open.getByRole('button', { name: 'Luk', exact: true }).click();
  return link;
}

/** Opens a link and says yes to it. */
export async function openPlan(page: Page, link: string, whose = 'Det er en fælles skærm'): Promise<void> {
  await page.goto(link);
  await page.getByRole('radio', { name: whose }).check();
  await page.getByRole('button', { name: 'Åbn planen' }).click();
  await expect(want(page).or(page.getByText('Du må læse planen.')).first()).toBeVisible();
}

/** Another device: a browser of its own, as large as a phone, in which nothing leaves the origin either. */
export async function another(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport: PHONE,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  page.on('request', (request) => expect(isOutside(request.url(), baseURL ?? '')).toBe(false));
  return page;
}
