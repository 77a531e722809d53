/** Every kind of page, at two sizes, in light and dark, in two languages: no fault that a machine can find. */
import { english, KINDS } from './pages';
import { everyLook, faultsOf } from './readable';
import { DESK, expect, field, map, openFilters, openFind, type Page, PHONE, test } from './watch';

async function openAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

for (const { name, in: address } of KINDS)
  test(`The page “${name}” can be read by those who see, hear and press in other ways`, async ({ page, snapshot }) => {
    const faults: string[] = [];
    const danish = address(snapshot);
    await openAt(page, danish);
    faults.push(...(await everyLook(page, danish)));
    // Neither structure nor colours change with the language: all of it once, and the colours that Danish did not have there.
    await openAt(page, english(danish));
    faults.push(...(await faultsOf(page, english(danish), { size: PHONE, scheme: 'dark' })));
    faults.push(...(await faultsOf(page, english(danish), { size: DESK, scheme: 'light' }, { onlyColour: true })));
    expect(faults).toEqual([]);
  });

test('So can the sheet with its choices, the map on a phone, the menu, and the page where nothing was found', async ({
  page,
}) => {
  const faults: string[] = [];
  await page.setViewportSize(PHONE);
  await openFind(page);
  await openFilters(page);
  faults.push(...(await everyLook(page, 'sheet')));
  await page.keyboard.press('Escape');
  await page.setViewportSize(PHONE);
  await page.getByRole('button', { name: /^Kort · / }).click();
  await expect(map(page).locator('[data-mark]').first()).toBeVisible();
  faults.push(...(await faultsOf(page, 'map', { size: PHONE, scheme: 'light' })));
  faults.push(...(await faultsOf(page, 'map', { size: PHONE, scheme: 'dark' }, { onlyColour: true })));
  const area = map(page).locator('[data-kind="area"]');
  const dialog = page.getByRole('dialog');
  for (let n = 0; n < 6 && !(await dialog.isVisible()); n++) await area.first().press('Enter');
  faults.push(...(await faultsOf(page, 'list on the map', { size: PHONE, scheme: 'dark' })));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Liste · / }).click();
  await field(page).fill('qqqxyz');
  faults.push(...(await faultsOf(page, 'nothing found', { size: PHONE, scheme: 'light' })));
  await page.goto('/');
  await page.getByText('Menu', { exact: true }).click();
  faults.push(...(await faultsOf(page, 'menu', { size: PHONE, scheme: 'light' })));
  expect(faults).toEqual([]);
});

test('A fault would be found, so the search can be trusted', async ({ page }) => {
  await page.goto('/om');
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    document.querySelector('h1')?.attributeStyleMap.set('color', '#eee');
  });
  const faults = (await faultsOf(page, 'broken', { size: PHONE, scheme: 'light' })).join();
  expect(faults).toContain('html-has-lang');
  expect(faults).toContain('color-contrast');
});
