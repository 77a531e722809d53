/** No page is a dead end: where nothing or little is found, each way on is counted, and leads there. */
import type { Locator } from '@playwright/test';
import { everyLook } from './readable';
import { cards, counter, countIn, expect, field, holdScript, openFilters, openFind, type Page, test } from './watch';

const ways = (page: Page) => page.getByRole('region', { name: 'Det kan du prøve' });
const topics = (page: Page) => page.getByRole('region', { name: 'Se, hvad der ellers er' });
const promised = (text: string): number => Number(text.match(/ · (\d+) sted/)?.[1] ?? -1);

/** Asks that find nothing, and what stands in the way. */
const EMPTY: { path: string; words: string; choose: (sheet: Locator) => Promise<unknown>; names: RegExp[] }[] = [
  {
    path: '/find',
    words: 'krolf',
    choose: (sheet) => sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox', { name: /^Mad/ }).check(),
    names: [/^Fjern Mad og spise sammen · /, /^Søg uden det, du skrev · /],
  },
  {
    path: '/find',
    words: 'krolf',
    choose: async (sheet) => {
      await sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox', { name: /^Mad/ }).check();
      await sheet.getByLabel('By eller bydel').selectOption('vamdrup');
    },
    names: [/^Ryd valg · /, /^Søg uden det, du skrev · /],
  },
  {
    path: '/by/christiansfeld',
    words: 'strik',
    choose: async () => {},
    names: [/^Højst \d0 min\. på cykel · /, /^Hele kommunen · /, /^Søg uden det, du skrev · /],
  },
];

async function query(page: Page, { path, words, choose }: (typeof EMPTY)[number], isScript: boolean): Promise<void> {
  if (isScript) await openFind(page, path);
  else await page.goto(path);
  await field(page).fill(words);
  const sheet = await openFilters(page);
  await choose(sheet);
  await sheet.getByRole('button', { name: /^Vis / }).click();
  await expect(page.getByRole('heading', { name: 'Det har vi ikke fundet endnu' })).toBeVisible();
}

test('An answer comes whole: nothing is pushed away under my finger by what is said about it', async ({ page }) => {
  const held = await holdScript(page, '"veje"'); // the part of the page that says what else can be tried
  await openFind(page);
  await field(page).fill('qqqxyz');
  const all = page.getByRole('button', { name: 'Vis alle steder' });
  await expect(all).toBeVisible();
  expect(held()).toBe(1);
  const before = await all.boundingBox();
  await expect(topics(page)).toBeVisible();
  await page.waitForTimeout(2000);
  expect(await all.boundingBox()).toEqual(before);
  await all.click();
  await expect(cards(page).first()).toBeVisible();
});

for (const isScript of [true, false])
  test.describe(isScript ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: isScript });

    test('when my choices are in the way, each way on leads to as many places as it says', async ({ page }) => {
      for (const empty of EMPTY) {
        await query(page, empty, isScript);
        await expect(ways(page).getByRole('button')).toHaveCount(empty.names.length);
        for (const name of empty.names) {
          const way = ways(page).getByRole('button', { name });
          const count = promised((await way.textContent()) ?? '');
          expect(count, String(name)).toBeGreaterThan(0);
          await way.click();
          await expect(counter(page)).toHaveText(new RegExp(`^${count} sted`));
          await expect(cards(page).first()).toBeVisible();
          await query(page, empty, isScript);
        }
      }
    });

    test('when nobody knows my word, I can look at the topics, at everything, or talk to a person', async ({
      page,
    }) => {
      await page.goto('/find');
      if (isScript) await page.waitForLoadState('networkidle');
      const all = await countIn(page);
      await field(page).fill('qqqxyz');
      await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
      await expect(page.getByText('Vi fandt ikke noget med «qqqxyz». Prøv et andet ord.')).toBeVisible();
      await expect(ways(page)).toHaveCount(0);
      await expect.poll(() => topics(page).getByRole('link').count()).toBeGreaterThan(9);
      await expect(page.getByRole('link', { name: 'tale med et menneske' })).toHaveAttribute('href', '/kommunen');
      await page.getByRole('button', { name: 'Vis alle steder' }).click();
      await expect(counter(page)).toHaveText(`${all} steder`);
      await field(page).fill('qqqxyz');
      await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
      await topics(page).getByRole('link', { name: 'Natur' }).click();
      await expect(page).toHaveURL(/\/emne\/natur$/);
      await expect(cards(page).first()).toBeVisible();
    });

    test('when my word is known, its topic is near at hand, with all that it has', async ({ page }) => {
      for (const empty of EMPTY.slice(2)) {
        await query(page, empty, isScript);
        const topic = topics(page).getByRole('link').last();
        const count = promised((await topic.textContent()) ?? '');
        await topic.click();
        await expect(page).toHaveURL(/\/emne\/kreativt$/);
        await expect(counter(page)).toHaveText(`${count} steder`);
      }
    });

    test('when there is little, I am shown the way to all of the topic', async ({ page }) => {
      await page.goto('/find');
      await field(page).fill('strik');
      await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
      const more = page.getByRole('link', { name: /^Se alt under Kreativt og værksted · \d+ steder$/ });
      const count = promised((await more.textContent()) ?? '');
      expect(count).toBeGreaterThan(await countIn(page));
      await more.click();
      await expect(page).toHaveURL(/\/emne\/kreativt$/);
      await expect(counter(page)).toHaveText(`${count} steder`);
    });
  });

test('Where nothing was found, the page can be read by those who see, hear and press in other ways', async ({
  page,
}) => {
  const faults: string[] = [];
  for (const [path, words] of [
    ['/find', 'qqqxyz'],
    ['/by/christiansfeld', 'strik'],
    ['/en/by/christiansfeld', 'strik'],
  ] as const) {
    await openFind(page, path);
    await field(page).fill(words);
    await expect(page.getByRole('heading', { level: 3 }).last()).toBeVisible();
    await field(page).blur();
    faults.push(...(await everyLook(page, path, '#indhold')));
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), path).toBe(false);
  }
  expect(faults).toEqual([]);
});

test('A way on can be taken with the keyboard, and I am told where it led', async ({ page }) => {
  await openFind(page, '/by/christiansfeld');
  await field(page).fill('strik');
  const way = ways(page).getByRole('button', { name: /^Hele kommunen/ });
  await way.focus();
  await page.keyboard.press('Enter');
  await expect(counter(page)).toBeFocused();
  await expect(cards(page).first()).toBeVisible();
});
