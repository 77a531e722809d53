/** From a wish to a place: with the keyboard, with words, and back again. */
import type { Locator } from '@playwright/test';
import {
  cards,
  counter,
  countIn,
  expect,
  field,
  map,
  openFilters,
  openFind,
  type Page,
  PHONE,
  test,
  titles,
} from './watch';

async function tabTo(page: Page, goal: Locator, most = 90): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way there with ${most} presses of Tab.`);
}
const hasOutline = (goal: Locator) =>
  goal.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth) >= 2);

test('I can go from a wish to a place with the keyboard alone', async ({ page }) => {
  await page.goto('/');
  const wish = page.getByRole('link', { name: 'Røre kroppen' });
  await tabTo(page, wish);
  expect(await hasOutline(wish)).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jeg vil gerne røre kroppen');
  const first = cards(page).first().getByRole('link');
  const title = (await first.textContent()) ?? '';
  await tabTo(page, first);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveURL(/\/tilbud\/[a-z0-9-]+$/);
});

test('I can write my wish on the front page and see the places, and the words are in no address', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await field(page).fill('strikke');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find$/);
  await expect(field(page)).toHaveValue('strikke');
  await expect(counter(page)).not.toHaveText('');
  await expect(cards(page).first()).toContainText(/«strikke».*fører til.*Strik, hækling og garn/);
});

test('A word narrows the list and the map to the same places in the same order', async ({ page, snapshot }) => {
  await openFind(page);
  const all = await countIn(page);
  const region = map(page);
  const marks = region.locator('[data-mark]');
  await expect(marks.first()).toBeVisible();
  await field(page).fill('kor');
  await expect(counter(page)).not.toHaveText(`${all} steder`);
  const found = await countIn(page);
  expect(found).toBeGreaterThan(1);
  while (await page.getByRole('button', { name: /Vis \d+ flere/ }).count())
    await page.getByRole('button', { name: /Vis \d+ flere/ }).click();
  const listed = await titles(page);
  expect(listed).toHaveLength(found);

  const placed = snapshot.cards.filter((card) => card.at && listed.includes(card.title)).length;
  const numberOf = (name: string) => Number.parseInt(name.match(/^(\d+) sted/)?.[1] ?? '1', 10);
  const names = () => marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('aria-label') ?? ''));
  await expect.poll(async () => (await names()).reduce((sum, name) => sum + numberOf(name), 0)).toBe(placed);
  const single = (await names()).filter((name) => listed.includes(name));
  expect(single).toEqual(listed.filter((title) => single.includes(title)));
});

test('Back leads to the same words, the same choices and the same place in the list', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openFind(page);
  await field(page).fill('kolding');
  const sheet = await openFilters(page);
  await sheet.getByRole('radio', { name: 'Være med' }).check();
  await sheet.getByRole('button', { name: /Vis \d+ steder/ }).click();
  await page.getByRole('button', { name: /Vis \d+ flere/ }).click();
  const count = await counter(page).textContent();
  const card = cards(page).nth(26);
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(1000);
  await card.getByRole('link').click();
  await expect(page).toHaveURL(/\/tilbud\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('kolding');
  await expect(page.getByRole('button', { name: 'Fjern Være med' })).toBeVisible();
  await expect(counter(page)).toHaveText(count ?? '');
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(80);
});

test('“Ryd bordet” ends it: the front page, and nothing left behind me', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await field(page).fill('strikke');
  await page.keyboard.press('Enter');
  await expect(counter(page)).toHaveText(/^\d{1,2} sted/);
  await cards(page).first().getByRole('link').click();
  await expect(page).toHaveURL(/\/tilbud\//);
  await page.goBack();
  await expect(field(page)).toHaveValue('strikke');
  await page.getByRole('button', { name: 'Ryd bordet' }).click();
  await expect(page).toHaveURL(/\/$/);
  for (const step of ['back', 'forward', 'find'] as const) {
    if (step === 'find') await openFind(page);
    else await (step === 'back' ? page.goBack() : page.goForward());
    await expect(field(page)).toHaveValue('');
    expect(await page.content()).not.toContain('strikke');
  }
});

test('On a phone the map is one tap away, and so is the list again', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openFind(page);
  const count = await countIn(page);
  await expect(map(page)).toHaveCount(0);
  await page.getByRole('button', { name: `Kort · ${count}` }).click();
  await expect(map(page)).toBeVisible();
  await expect(cards(page).first()).toBeHidden();
  await page.getByRole('button', { name: `Liste · ${count}` }).click();
  await expect(cards(page).first()).toBeVisible();
});

test('When nothing fits, I am told what to change and who to ask', async ({ page }) => {
  await openFind(page);
  await field(page).fill('qqqxyz');
  await expect(page.getByRole('heading', { name: 'Det har vi ikke fundet endnu' })).toBeVisible();
  await expect(page.getByText(/^0 /).filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'tale med et menneske' })).toHaveAttribute('href', '/kommunen');
  await page.getByRole('button', { name: 'Vis alle steder' }).click();
  await expect(cards(page).first()).toBeVisible();
});

test('Each of the ten wishes has something in every town, or says where the nearest is', async ({ page }) => {
  await page.goto('/');
  const wishes = page.locator('main').getByRole('list').first().getByRole('link');
  const addresses = await wishes.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses).toHaveLength(10);
  for (const address of addresses) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const rows = page.getByRole('region', { name: 'Find det tæt på dig' }).getByRole('listitem');
    const texts = await rows.allTextContents();
    expect(texts.length, address).toBeGreaterThanOrEqual(8);
    for (const text of texts)
      expect(text, address).toMatch(/[1-9]\d* sted(er)?$|Nærmest er .+ i .+, cirka \d+ min\. på cykel \(skøn\)/);
  }
});

test('When my words ask for help, help is what I am given, with and without the map', async ({ page }) => {
  await openFind(page);
  await field(page).fill('jeg har lyst til at dø');
  await expect(page.getByRole('heading', { name: 'Har du det svært lige nu?' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /^Ring / })).toHaveCount(2);
  await expect(cards(page)).toHaveCount(0);
  await field(page).fill('strik');
  await expect(page.getByRole('heading', { name: 'Har du det svært lige nu?' })).toHaveCount(0);
  await expect(cards(page).first()).toBeVisible();
});
