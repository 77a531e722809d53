/** The number beside each choice: it is what I get when I choose it, and it follows everything else I have chosen. */
import type { Locator } from '@playwright/test';
import { counter, countIn, expect, field, openFilters, openFind, type Page, test } from './watch';

/** «12 steder», «1 sted», «ingen steder». */
const told = (text: string): number => (/ingen steder/.test(text) ? 0 : Number(text.match(/(\d+) sted/)?.[1] ?? -1));
const beside = async (choice: Locator): Promise<number> =>
  told((await choice.locator('xpath=ancestor::label').textContent()) ?? '');
const shown = async (page: Page): Promise<number> =>
  told((await page.getByRole('dialog').getByRole('status').last().textContent()) ?? '');

test('The number beside each choice is how many places I get when I choose it', async ({ page }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const choices = [
    ...(await sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox').all()),
    ...(await sheet.getByRole('group', { name: 'Hvornår?' }).getByRole('checkbox').all()),
    ...(await sheet.getByRole('group', { name: 'Hvad skal være i orden?' }).getByRole('checkbox').all()).slice(0, 6),
  ];
  const all = await shown(page);
  for (const choice of choices) {
    const promised = await beside(choice);
    await choice.check();
    await expect.poll(() => shown(page)).toBe(promised);
    await choice.uncheck();
    await expect.poll(() => shown(page)).toBe(all);
  }
  for (const choice of await sheet.getByRole('radio').all()) {
    const promised = await beside(choice);
    await choice.check();
    await expect.poll(() => shown(page)).toBe(promised);
  }
});

test('So is the number at each town, distance and company, whatever else I have chosen', async ({ page }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const evening = sheet.getByRole('checkbox', { name: /^Om aftenen/ });
  const first = await beside(evening);
  await evening.check();
  await expect.poll(() => shown(page)).toBe(first);
  const free = sheet.getByRole('checkbox', { name: /^Gratis/ });
  const promised = await beside(free);
  await free.check();
  await expect.poll(() => shown(page)).toBe(promised);
  for (const [label, last] of [
    ['By eller bydel', 'vamdrup'],
    ['Hvor langt vil du rejse?', '40'],
    ['Vælg, hvem der skal med', ''],
  ] as const) {
    const select = sheet.getByLabel(label);
    const values = await select.locator('option').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    for (const value of [...values.slice(0, 8), last]) {
      const promised = told((await select.locator(`option[value="${value}"]`).textContent()) ?? '');
      await select.selectOption(value);
      await expect.poll(() => shown(page), `${label} ${value}`).toBe(promised);
    }
  }
});

test('The numbers follow my words', async ({ page }) => {
  await openFind(page);
  await field(page).fill('kaffe');
  await expect(counter(page)).not.toHaveText(/^2\d\d /);
  const found = await countIn(page);
  const sheet = await openFilters(page);
  expect(await beside(sheet.getByRole('radio', { name: /^Begge dele/ }))).toBe(found);
  await expect(sheet.getByLabel('By eller bydel').locator('option').first()).toHaveText(
    new RegExp(`^Hele kommunen · ${found} sted`),
  );
});

test('A second topic adds to the first, and its number says so', async ({ page }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const [one, other] = await sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox').all();
  if (!one || !other) throw new Error('The sheet has no topics.');
  const first = await beside(one);
  await one.check();
  await expect.poll(() => shown(page)).toBe(first);
  const both = await beside(other);
  expect(both).toBeGreaterThanOrEqual(first);
  await other.check();
  await expect.poll(() => shown(page)).toBe(both);
});

test('A choice that would leave nothing is quieter, and can be chosen all the same', async ({ page }) => {
  await openFind(page, '/by/vamdrup');
  const sheet = await openFilters(page);
  const none = sheet.getByRole('checkbox', { name: / ingen steder/ }).first();
  await none.check();
  await expect(none).toBeChecked();
});

test('The number is a number to the eye and words to the ear', async ({ page }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const topic = sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox').first();
  const count = await beside(topic);
  await expect(topic).toHaveAccessibleName(new RegExp(`^.+ ${count} steder$`));
  await expect(topic.locator('xpath=ancestor::label').locator('[aria-hidden]').last()).toHaveText(`· ${count}`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the numbers are there too, and are what I get', async ({ page }) => {
    await page.goto('/find');
    await field(page).fill('kolding');
    await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
    await expect(field(page)).toHaveValue('kolding');
    await expect(counter(page)).not.toHaveText(/^2\d\d /);
    const sheet = await openFilters(page);
    const choice = sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox').nth(1);
    const promised = await beside(choice);
    await choice.check();
    await sheet.getByRole('button', { name: /^Vis / }).click();
    await expect(counter(page)).toHaveText(new RegExp(`^${promised} sted`));
  });
});
