/** The conversation: said in one's own words or answered card by card, with and without script, and by keys alone. */
import { expect, type Page, test } from './watch';

const SENTENCE = 'Jeg vil gerne strikke, men ikke når der er mange. Helst i Vamdrup.';

const words = (page: Page) => page.locator('#egne-ord');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const chips = (page: Page) => page.getByRole('region', { name: 'Det hørte jeg' }).getByRole('listitem');
const press = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name }).click();

async function say(page: Page, sentence: string): Promise<void> {
  await words(page).fill(sentence);
  await words(page).locator('..').getByRole('button', { name: 'Tilføj' }).click();
}

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('I can say it in my own words, answer and skip questions, and see it all before anything is found', async ({
      page,
    }) => {
      await page.goto('/samtale');
      await say(page, SENTENCE);
      await expect(chips(page).filter({ hasText: 'strikke' })).toHaveCount(1);
      await press(page, 'Begynd med spørgsmål');
      await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre?');
      await page.getByRole('checkbox', { name: 'Mere ro i hovedet' }).check();
      await press(page, 'Næste');
      await expect(chips(page).filter({ hasText: 'Mere ro i hovedet' })).toHaveCount(1);
      await press(page, 'Spring over');
      await press(page, 'Tilbage');
      await expect(page.getByText('sprunget over før')).toBeVisible();
      await press(page, 'Se det samlet');
      await expect(heading(page)).toHaveText('Det hørte jeg');
      await expect(page.locator('mark', { hasText: /^strikke$/ })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Svar alligevel/ })).toHaveCount(1);
      const calm = page.getByRole('group', { name: /«Mere ro i hovedet»/ });
      await expect(calm.getByRole('radio', { name: 'Godt hvis' })).toBeChecked();
      await calm.getByRole('radio', { name: 'Vigtigt' }).check();
      await press(page, 'Fjern Vamdrup');
      await expect(page.getByRole('group', { name: /«Vamdrup»/ })).toHaveCount(0);
      await expect(calm.getByRole('radio', { name: 'Vigtigt' })).toBeChecked();
      await expect(page).toHaveURL(/\/samtale$/);
    });

    test('Words that ask for help show help first, and no places', async ({ page }) => {
      await page.goto('/samtale');
      await say(page, 'jeg vil ikke leve mere');
      await expect(page.getByRole('heading', { name: 'Har du det svært lige nu?' })).toBeVisible();
      await expect(page.getByRole('link', { name: /Ring 112/ })).toBeVisible();
      await expect(page.getByText('leve mere')).toHaveCount(0);
    });
  });

test('The whole of it can be done with keys alone, and the focus is where the next step begins', async ({ page }) => {
  await page.goto('/samtale');
  await words(page).focus();
  await page.keyboard.type(SENTENCE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Jeg hørte: strikke' })).toHaveCount(1);
  await expect(words(page)).toBeFocused();
  await expect(words(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Begynd med spørgsmål' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Nogen at være sammen med' })).toBeChecked();
  // Enter on an answer does not move on: nothing does but «Næste».
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre?');
  const chip = chips(page).getByRole('button').first();
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^Fjernet: / })).toHaveCount(1);
  await expect(chip).toBeFocused();
});

test('Who is looking changes the wording and nothing else', async ({ page }) => {
  await page.goto('/samtale');
  await page.getByRole('radio', { name: 'For en, jeg holder af' }).check();
  await press(page, 'Begynd med spørgsmål');
  await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre for ham eller hende?');
  await expect(page.getByRole('checkbox', { name: 'Nogen at være sammen med' })).toBeVisible();
});

test('The front page leads here with its one coloured button', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Vi sidder to sammen' }).click();
  await expect(page).toHaveURL(/\/samtale$/);
  await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
});
