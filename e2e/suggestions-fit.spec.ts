/** The open suggestions fit every screen and every way of reading: small, large, turned round, dark, in one's own colours. */
import { everyLook } from './readable';
import { DESK, expect, field, openFind, type Page, PHONE, test } from './watch';

const list = (page: Page) => page.getByRole('listbox');

async function type(page: Page, text: string): Promise<void> {
  await field(page).pressSequentially(text);
  await expect(list(page)).toBeVisible();
}

const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const [name, size, turned] of [
  ['a narrow screen', { width: 320, height: 568 }, false],
  ['200 percent', { width: 683, height: 384 }, false],
  ['a page read from the right', PHONE, true],
  ['a desk', DESK, false],
] as const)
  test(`The suggestions fit ${name}: they move nothing, and leave the button free`, async ({ page }) => {
    await page.setViewportSize(size);
    for (const path of ['/find', '/']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      if (turned)
        await page.evaluate(() => {
          document.documentElement.dir = 'rtl';
        });
      const below = page.getByRole('main').getByRole('list').first();
      const before = await below.boundingBox();
      await type(page, 'ko');
      // On a finding page the list of places follows the words; on the front page nothing has any reason to move.
      if (path === '/') expect(await below.boundingBox()).toEqual(before);
      expect(await isWide(page), path).toBe(false);
      await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click({ trial: true });
      for (const option of await list(page).getByRole('option').all())
        expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await page.keyboard.press('ArrowUp');
      await expect(list(page).getByRole('option').last()).toBeInViewport({ ratio: 1 });
    }
  });

test('The open suggestions can be read by those who see, hear and press in other ways', async ({ page }) => {
  const faults: string[] = [];
  for (const path of ['/find', '/', '/en/find']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await type(page, 'ko');
    await page.keyboard.press('ArrowDown');
    await expect(list(page)).toBeVisible();
    faults.push(...(await everyLook(page, path, '#indhold')));
  }
  expect(faults).toEqual([]);
});

test('With colours of my own I can still see which suggestion I am at', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFind(page);
  await type(page, 'ko');
  await page.keyboard.press('ArrowDown');
  expect(
    await list(page)
      .getByRole('option', { selected: true })
      .evaluate((option) => getComputedStyle(option).outlineStyle),
  ).toBe('solid');
});
