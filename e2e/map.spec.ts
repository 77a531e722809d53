/** The map: names on everything, the keyboard for everything, linked with the list, and a way round it. */
import type { Card } from '../domain/card';
import { cards, counter, expect, field, map, openFilters, openFind, type Page, saidBy, test } from './watch';

const marks = (page: Page) => map(page).locator('[data-mark]');
const names = (page: Page) =>
  marks(page).evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));

test('Everything on the map has a name', async ({ page }) => {
  await openFind(page);
  await expect(marks(page).first()).toBeVisible();
  for (const name of await names(page)) expect(name.length).toBeGreaterThan(2);
  await expect(page.getByText('Skematisk kort')).toBeVisible();
});

for (const key of ['Enter', 'Space'])
  test(`${key} opens a circle, and on until single places`, async ({ page }) => {
    await openFind(page);
    const discs = map(page).locator('[data-kind="cluster"]');
    await expect(discs.first()).toBeVisible();
    const before = await names(page);
    await discs.first().focus();
    await page.keyboard.press(key);
    await expect.poll(() => names(page)).not.toEqual(before);
  });

test('A soft circle answers the keyboard with the list of its places, and Escape goes back', async ({ page }) => {
  await openFind(page);
  await field(page).fill('vamdrup');
  const area = map(page).locator('[data-kind="area"]').first();
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('button', { name: 'Luk' }) })
    .last();
  for (let n = 0; n < 6 && !(await dialog.isVisible()); n++) {
    await area.focus();
    await page.keyboard.press('Space');
  }
  await expect(dialog.getByRole('heading')).toBeFocused();
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', /^\/tilbud\//);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(
    await map(page).evaluate(
      (element) => element.contains(document.activeElement) || element === document.activeElement,
    ),
  ).toBe(true);
});

test('Places at one address come as a list', async ({ page, snapshot }) => {
  const shared = snapshot.cards.filter(({ precision, placeSlug }) => placeSlug && precision !== 'area');
  const address = shared.find((card) => shared.filter(({ placeSlug }) => placeSlug === card.placeSlug).length > 1);
  await openFind(page);
  await field(page).fill(address?.place ?? '');
  const dialog = page.getByRole('dialog', { name: /på samme adresse/ });
  for (let n = 0; n < 8 && !(await dialog.isVisible()); n++) {
    await map(page).locator('[data-kind="cluster"]').first().focus();
    await page.keyboard.press('Enter');
  }
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('link', { name: address?.title })).toBeVisible();
});

/** Finds a place that stands alone on the map when its own title is searched for. */
async function findAlone(page: Page, places: Card[]) {
  const known = places.filter(({ at, precision }) => at && precision !== 'area');
  const alone = known.find(({ at }) => known.filter((other) => String(other.at) === String(at)).length === 1);
  await openFind(page);
  await field(page).fill(alone?.title ?? '');
  const mark = map(page).locator(`[data-mark="${alone?.slug}"]`);
  for (let n = 0; n < 8 && !(await mark.isVisible()); n++) await page.getByRole('button', { name: 'Zoom ind' }).click();
  await expect(mark).toBeVisible();
  return { mark, card: page.locator(`#sted-${alone?.slug}`).getByRole('article') };
}

test('Pointing at a card, or coming to it with the keyboard, lights up its mark', async ({ page, snapshot }) => {
  const { mark, card } = await findAlone(page, snapshot.cards);
  await card.hover();
  await expect(mark).toHaveAttribute('data-hovered');
  await page.mouse.move(2, 2);
  await expect(mark).not.toHaveAttribute('data-hovered');
  await card.getByRole('link').focus();
  await expect(mark).toHaveAttribute('data-hovered');
});

test('Pointing at a mark, or coming to it with the keyboard, lights up its card', async ({ page, snapshot }) => {
  const { mark, card } = await findAlone(page, snapshot.cards);
  const look = () =>
    card.evaluate((element) => {
      const { borderColor, backgroundColor, boxShadow, outline } = getComputedStyle(element);
      return [borderColor, backgroundColor, boxShadow, outline].join(' | ');
    });
  await page.mouse.move(2, 2);
  const quiet = await look();
  await mark.focus();
  await expect.poll(look).not.toBe(quiet);
  await field(page).focus();
  await expect.poll(look).toBe(quiet);
  await mark.hover();
  await expect.poll(look).not.toBe(quiet);
});

test('A place chosen on the map is shown in the list', async ({ page, snapshot }) => {
  const { mark, card } = await findAlone(page, snapshot.cards);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await expect(card).toBeInViewport();
});

test('I can skip the map', async ({ page }) => {
  await openFind(page);
  const skip = page.getByRole('link', { name: 'Spring kortet over' });
  await skip.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await map(page).evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await expect(page.getByRole('contentinfo').locator(':focus')).toHaveCount(1);
});

test('The buttons of the map speak Danish', async ({ page }) => {
  await openFind(page);
  await page.getByRole('button', { name: 'Zoom ind' }).click();
  await page.getByRole('button', { name: 'Zoom ud' }).click();
  await expect(map(page)).toBeVisible();
});

test.describe('near me', () => {
  const HERE = { latitude: 55.48765, longitude: 9.46321 };

  test.describe('when I say yes', () => {
    test.use({ geolocation: HERE, permissions: ['geolocation'] });
    test('minutes are shown, and my position is told to nobody', async ({ page }) => {
      const said: Promise<string>[] = [];
      page.on('request', (request) => said.push(saidBy(request)));
      await openFind(page);
      const sheet = await openFilters(page);
      await sheet.getByRole('button', { name: 'Find tæt på mig' }).click();
      await expect(sheet.getByRole('button', { name: 'Glem, hvor jeg er' })).toBeVisible();
      await sheet.getByRole('button', { name: /^Vis / }).click();
      // What is only known to be somewhere in the same town has no minutes: those would say nothing.
      await expect(
        cards(page)
          .filter({ hasText: /ca\. \d+ min\. på cykel.*\(skøn\)/ })
          .first(),
      ).toBeVisible();
      await expect(page.getByRole('button', { name: 'Fjern Tæt på mig' })).toBeVisible();
      for (const text of await Promise.all(said)) {
        expect(text).not.toContain('55.487');
        expect(text).not.toContain('9.4632');
      }
    });
  });
  test('when I say no, I am told kindly what to do instead', async ({ page }) => {
    await openFind(page);
    const sheet = await openFilters(page);
    await sheet.getByRole('button', { name: 'Find tæt på mig' }).click();
    await expect(sheet.getByText('Vi kunne ikke finde din placering. Vælg en by i stedet.')).toBeVisible();
    await expect(counter(page)).not.toHaveText('');
  });
});
