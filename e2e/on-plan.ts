/** How the tests begin a plan and write on it. */
import { expect, type Page } from './watch';

export async function beginPlan(page: Page, whose: 'shared' | 'own' = 'shared'): Promise<void> {
  await page.goto('/plan');
  await page.getByRole('button', { name: 'Begynd en plan' }).click();
  if (whose === 'own') await page.getByRole('radio', { name: 'Det er min egen' }).check();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Det vil jeg', exact: true })).toBeVisible();
}

export const tellWhatIWant = (page: Page, words: string): Promise<void> =>
  page.getByRole('textbox', { name: 'Det vil jeg', exact: true }).fill(words);

export async function addOwn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Noget andet, jeg vil prøve').fill(name);
  await page.getByRole('button', { name: 'Læg på', exact: true }).click();
  await expect(place(page, name)).toBeVisible();
}

export const place = (page: Page, name: string) => page.getByRole('article', { name: new RegExp(`^\\d\\. ${name}$`) });
