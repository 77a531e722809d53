/** How the tests of the table sit down at it, talk, and look for what they left. */
import { expect, type Page } from './watch';

export const WORDS = 'Jeg vil gerne strikke, men ikke når der er mange.';
/** Said by the one, and never to be met by the next. */
const TRACES = ['strikke', 'der er mange', 'ikke: mange'];

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const cleared = (page: Page) => page.getByRole('heading', { name: /^Bordet er ryddet kl\. \d\d\.\d\d$/ });
export const ownWords = (page: Page) => page.locator('#egne-ord');

/** Waits for the script, without which nothing waits for anybody. */
export async function sitDown(page: Page, address = '/samtale'): Promise<void> {
  await page.goto(address);
  await expect(button(page, /^(Hold pause|Take a break)$/)).toBeVisible();
}

export async function say(page: Page, words = WORDS): Promise<void> {
  await ownWords(page).fill(words);
  await ownWords(page).press('Enter');
  await expect(button(page, 'Fjern strikke')).toBeVisible();
}

/** Something was said, and one question was answered. */
export async function talk(page: Page): Promise<void> {
  await sitDown(page);
  await say(page);
  await button(page, 'Begynd med spørgsmål').click();
  await page.getByRole('checkbox', { name: 'Mere ro i hovedet' }).check();
  await button(page, 'Næste').click();
  await expect(heading(page)).not.toHaveText('Hvad ville gøre ugen lidt bedre?');
}

/**
 * Before hours pass in a moment: what the browser still owes the page (a scroll, a pointer that meets what has moved
 * beneath it) would else arrive after them, as a touch. Real time, for the page's own is in the test's hands.
 */
export const settle = (page: Page) => page.waitForTimeout(1000);

export async function findPlaces(page: Page): Promise<void> {
  await button(page, 'Se det samlet').click();
  await button(page, 'Ja, vis steder, der passer').click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Everything the next citizen could come upon without being told where to look. */
export async function expectNothingLeft(page: Page): Promise<void> {
  if (page.url() === 'about:blank') return; // before all pages, where there is nothing to look into
  const left = await page.evaluate(async () =>
    JSON.stringify([
      document.title,
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, and not what scripts hold
      document.body.innerText,
      [...document.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value),
      { ...localStorage },
      { ...sessionStorage },
      await window.caches?.keys(),
      location.href,
      history.state,
    ]),
  );
  for (const trace of TRACES) expect(left.toLowerCase()).not.toContain(trace);
}
