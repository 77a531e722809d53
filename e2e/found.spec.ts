/** What the conversation finds: why, what to ask, what is put away and brought back, laid side by side, and missing. */
import { button, heading, ownWords } from './at-table';
import { expect, type Page, saidBy, test } from './watch';

const MANY = 'Jeg vil gerne møde nogen og lave noget med hænderne i Kolding';
const NONE = 'Jeg vil gerne strikke i Vamdrup. Der må ikke være trapper, det skal være uden trapper';

const cards = (page: Page) => page.locator('li[data-place]:has(article)');
// biome-ignore lint/performance/useDomNodeTextContent: what is seen
const title = (page: Page, n: number) => cards(page).nth(n).getByRole('heading').innerText();
const news = (page: Page) => page.getByRole('main').getByRole('status');

async function find(page: Page, words: string): Promise<void> {
  await page.goto('/samtale');
  await ownWords(page).fill(words);
  await ownWords(page).locator('..').getByRole('button', { name: 'Tilføj' }).click();
  await button(page, 'Se det samlet').click();
  await button(page, 'Ja, vis steder, der passer').click();
  await expect(heading(page)).toHaveText(/passer/);
}

for (const script of [true, false])
  test.describe(script ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled: script });

    test('Every place says why in my words, and one is put away with a reason and brought back', async ({ page }) => {
      await find(page, MANY);
      await expect(cards(page)).toHaveCount(12);
      for (const card of await cards(page).all()) await expect(card).toContainText(/Fordi I sagde «|Det ligner «/);
      await expect(page.getByRole('main')).not.toContainText('%');
      const first = await title(page, 0);
      await cards(page).first().getByText('Ikke for mig').click();
      await cards(page).first().getByRole('button', { name: 'Tiden passer ikke' }).click();
      await expect(cards(page).filter({ has: page.getByRole('heading', { name: first, exact: true }) })).toHaveCount(0);
      await expect(page.getByRole('region', { name: 'Lagt væk' })).toContainText('Tiden passer ikke');
      await button(page, `Tag ${first} med igen`).click();
      await expect(page.getByRole('region', { name: 'Lagt væk' })).toHaveCount(0);
      await button(page, /^Vis 12 flere$/).click();
      await expect(cards(page)).toHaveCount(24);
      await expect(page).toHaveURL(/\/samtale$/);
    });

    test('Two or three are laid side by side, by what I said first, and a fourth is not', async ({ page }) => {
      await find(page, MANY);
      const toggle = (n: number) =>
        cards(page)
          .nth(n)
          .getByRole('button', { name: /^Sammenlign: / });
      for (const n of [0, 1, 2]) {
        await toggle(n).click();
        await expect(toggle(n)).toHaveAttribute('aria-pressed', 'true');
      }
      await toggle(3).click();
      await expect(page.getByText('Der er plads til tre').first()).toBeVisible();
      await button(page, 'Sammenlign de tre').first().click();
      await expect(heading(page)).toHaveText('Hvad er forskellen?');
      await expect(page.getByRole('columnheader')).toHaveCount(3);
      const rows = page.getByRole('rowheader');
      await expect(rows.filter({ hasText: 'hænderne' })).toBeVisible();
      await expect(rows.filter({ hasText: 'Pris' })).toBeVisible();
      await button(page, /^Tag .+ ud$/)
        .first()
        .click();
      await expect(page.getByRole('columnheader')).toHaveCount(2);
      await button(page, 'Tilbage til stederne').click();
      await expect(cards(page)).toHaveCount(12);
    });

    test('When nothing fits I am told so, and whom to talk to, and what is missing is counted at my click', async ({
      page,
    }) => {
      await find(page, NONE);
      await expect(heading(page)).toHaveText('Vi fandt ikke noget, der passer');
      await expect(page.getByRole('link', { name: 'Kolding Selvhjælp' })).toBeVisible();
      await expect(page.getByRole('link', { name: /^Ring til kommunen/ })).toBeVisible();
      const posted: Promise<string>[] = [];
      page.on('request', (request) => request.method() === 'POST' && posted.push(saidBy(request)));
      await button(page, 'Tæl det med').click();
      await expect(news(page).filter({ hasText: 'Nu er det talt med' })).toBeVisible();
      if (!script) return;
      const [said = '', ...more] = await Promise.all(posted);
      expect(more).toEqual([]);
      expect(said).toContain('making.knitting');
      expect(said.toLowerCase()).not.toMatch(/strikke|trapper/);
    });
  });

test('Every change of the list is said, and the focus stays where it was', async ({ page }) => {
  await find(page, MANY);
  await button(page, /^Vis 12 flere$/).press('Enter');
  await expect(news(page).filter({ hasText: /^Nu vises 24 af \d+ fællesskaber$/ })).toHaveCount(1);
  await expect(button(page, /^Vis \d+ flere$/)).toBeFocused();
  const toggle = cards(page)
    .first()
    .getByRole('button', { name: /^Sammenlign: / });
  await toggle.press('Enter');
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle).toBeFocused();
  const chip = page.getByRole('region', { name: 'Det hørte jeg' }).getByRole('button', { name: /^Fjern .*hænderne/ });
  await chip.press('Enter');
  await expect(news(page).filter({ hasText: /^\d+ fællesskab(er)?(, \d+ nye?)?$/ })).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Det hørte jeg' }).locator('button:focus')).toHaveCount(1);
});

test('A word in the reason can be touched, and is weighed where it was heard', async ({ page }) => {
  await find(page, MANY);
  await cards(page)
    .first()
    .getByRole('button', { name: /ret det$/ })
    .first()
    .click();
  await expect(heading(page)).toHaveText('Det hørte jeg');
  await expect(page.getByRole('radio', { checked: true }).and(page.locator(':focus'))).toHaveCount(1);
});

test('What is not known is ready to be read out on the phone, and can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await find(page, `${MANY}. Helst gratis`);
  const asking = cards(page).filter({ hasText: 'Spørg for mig' }).first();
  await asking.getByText('Spørg for mig').click();
  await asking.getByRole('button', { name: 'Kopiér teksten' }).click();
  await expect(asking.getByRole('status').filter({ hasText: 'Teksten er kopieret.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Hej\. Jeg har .+\n(.+\?\n)+Tak for hjælpen\.$/,
  );
});

test('Looking at places leaves no trail in the browser’s history', async ({ page }) => {
  await page.goto('/');
  await find(page, MANY);
  const before = await page.evaluate(() => history.length);
  await cards(page).first().getByRole('heading').getByRole('link').click();
  await expect(page).toHaveURL(/\/tilbud\//);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('What was sent before the script came is still on the table when it comes', async ({ page }) => {
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, (route) => coming.then(() => route.continue()).catch(() => undefined));
  await page.goto('/samtale', { waitUntil: 'commit' });
  await ownWords(page).fill(MANY);
  const press = (name: string) => button(page, name).first().click({ noWaitAfter: true });
  await press('Tilføj');
  await press('Se det samlet');
  await press('Ja, vis steder, der passer');
  await expect(cards(page)).toHaveCount(12);
  come();
  await expect(button(page, 'Hold pause')).toBeVisible({ timeout: 30_000 });
  const toggle = cards(page)
    .first()
    .getByRole('button', { name: /^Sammenlign: / });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(cards(page)).toHaveCount(12);
});
