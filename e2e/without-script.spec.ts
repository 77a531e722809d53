/** Everything that matters works before any script, or with none. */
import { cards, counter, countIn, expect, field, openFilters, test } from './watch';

test.use({ javaScriptEnabled: false });

test('I can search from the front page, and the words are in no address', async ({ page }) => {
  await page.goto('/');
  await field(page).fill('strikke');
  await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/\/find$/);
  await expect(field(page)).toHaveValue('strikke');
  await expect(cards(page).first()).toContainText(/«strikke».*fører til.*Strik, hækling og garn/);
});

test('I can choose in the sheet, take one choice away, and clear them all', async ({ page }) => {
  await page.goto('/find');
  const all = await countIn(page);
  const sheet = await openFilters(page);
  await sheet.getByRole('checkbox', { name: /^Gratis/ }).check();
  await sheet.getByRole('checkbox', { name: 'Vis kun steder, hvor svaret er ja' }).check();
  await sheet.getByRole('checkbox', { name: 'Om dagen' }).check();
  await sheet.getByRole('button', { name: /^Vis / }).click();
  await expect(page).toHaveURL(/\/find$/);
  const chosen = page.getByRole('list', { name: 'Det har du valgt' });
  await expect(chosen.getByRole('button', { name: /^Fjern/ })).toHaveCount(3);
  const few = await countIn(page);
  expect(few).toBeLessThan(all);
  await chosen.getByRole('button', { name: 'Fjern Om dagen' }).click();
  await expect(chosen.getByRole('button', { name: /^Fjern/ })).toHaveCount(2);
  expect(await countIn(page)).toBeGreaterThanOrEqual(few);
  await chosen.getByRole('button', { name: 'Ryd valg' }).click();
  await expect(chosen).toHaveCount(0);
  await expect(counter(page)).toHaveText(`${all} steder`);
});

test('I can choose a town on a topic’s page and stay on that page', async ({ page }) => {
  await page.goto('/emne/roere-kroppen');
  const sheet = await openFilters(page);
  await sheet.getByLabel('By eller bydel').selectOption('vamdrup');
  await sheet.getByRole('button', { name: /^Vis / }).click();
  await expect(page).toHaveURL(/\/emne\/roere-kroppen$/);
  await expect(page.getByRole('button', { name: 'Fjern Vamdrup' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jeg vil gerne røre kroppen');
});

test('I can see more of the list, and my words are still there', async ({ page }) => {
  await page.goto('/find');
  await field(page).fill('kolding');
  await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
  const before = await cards(page).count();
  await page.getByRole('button', { name: /Vis \d+ flere/ }).click();
  await expect.poll(() => cards(page).count()).toBeGreaterThan(before);
  await expect(field(page)).toHaveValue('kolding');
});

test('A place can be read, and leads on', async ({ page }) => {
  await page.goto('/find');
  const first = cards(page).first().getByRole('link');
  const title = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('heading', { name: 'Din første gang' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv ud' })).toBeHidden();
  await page.getByRole('link', { name: 'Read this page in English' }).first().click();
  await expect(page).toHaveURL(/\/en\/tilbud\//);
  await expect(page.getByRole('heading', { name: 'Your first time' })).toBeVisible();
});

test('An address that leads nowhere helps me on', async ({ page }) => {
  for (const [path, words] of [
    ['/findes-ikke', 'Siden findes ikke'],
    ['/tilbud/findes-ikke', 'Siden findes ikke'],
    ['/en/not-here', 'This page does not exist'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(words);
  }
});
