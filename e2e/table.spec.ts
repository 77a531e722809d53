/** The manners of the table, when somebody leaves it: it can be cleared, it clears itself, and Back shows nothing. */
import {
  button,
  cleared,
  expectNothingLeft,
  findPlaces,
  heading,
  ownWords,
  say,
  settle,
  sitDown,
  talk,
} from './at-table';
import { expect, type Page, test } from './watch';

const begin = (page: Page) => page.getByRole('link', { name: 'Begynd forfra' });
const question = (page: Page) => page.getByRole('dialog', { name: 'Er I der stadig?' });
const firstPlace = (page: Page) => page.getByRole('article').first().getByRole('link').first();

/** All the ways a thumb finds back. */
async function wander(page: Page, look: () => Promise<void>): Promise<void> {
  for (const way of ['goBack', 'goForward', 'goForward', 'goBack', 'goBack', 'goBack'] as const) {
    await page[way]({ timeout: 2000 }).catch(() => null);
    await look();
  }
}

test.describe('clearing the table', () => {
  test('works without a net, empties everything and says when', async ({ page, context }) => {
    await talk(page);
    await page.evaluate(() => {
      sessionStorage.setItem('a', 'strikke');
      localStorage.setItem('a', 'strikke');
    });
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await button(page, 'Ryd bordet').click();
    await expect(cleared(page)).toBeFocused();
    await expect(page.getByText('Intet er gemt.')).toBeVisible();
    await expectNothingLeft(page);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await begin(page).click();
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    await expect(heading(page)).toBeFocused();
    await expect(ownWords(page)).toHaveValue('');
    await expectNothingLeft(page);
    expect(sent.filter((address) => !/_next\/webpack-hmr/.test(address))).toEqual([]);
  });

  test('also takes what was only written, and not yet said', async ({ page }) => {
    await sitDown(page);
    await ownWords(page).fill('Jeg vil gerne strikke');
    await button(page, 'Ryd bordet').click();
    await begin(page).click();
    await expect(ownWords(page)).toHaveValue('');
  });

  test('leaves no way back and none forward', async ({ page }) => {
    await page.goto('/om');
    await talk(page);
    await findPlaces(page);
    await button(page, 'Ryd bordet').click();
    await expect(cleared(page)).toBeVisible();
    await wander(page, async () => {
      await expect(page.getByRole('article')).toHaveCount(0);
      await expectNothingLeft(page);
    });
  });

  test('lets the next citizen begin with a table of their own', async ({ page }) => {
    await talk(page);
    await button(page, 'Ryd bordet').click();
    await begin(page).click();
    await button(page, 'Begynd med spørgsmål').click();
    await expect(page.getByText('Ingen ting endnu')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: 'Mere ro i hovedet' })).not.toBeChecked();
    await page.goBack();
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    await wander(page, () => expectNothingLeft(page));
  });

  test('hides the place that is being looked at, without a net too', async ({ page, context }) => {
    // The browser itself asks for the tab's picture at every turn; that is not ours to stop.
    await page.route(/\/icon\.svg/, (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg/>' }));
    await talk(page);
    await findPlaces(page);
    const title = await firstPlace(page).textContent();
    await firstPlace(page).click();
    await expect(page.getByRole('link', { name: 'Tilbage til samtalen' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await button(page, 'Ryd bordet').click();
    await expect(cleared(page)).toBeVisible();
    await expect(page).toHaveURL(/\/samtale$/);
    await context.setOffline(false);
    await expect(page).toHaveTitle('Find noget, der passer – Sæt fællesskabet i spil');
    await wander(page, async () => {
      expect(page.url()).not.toContain('/tilbud/');
      await expect(page.getByText(title ?? '')).toHaveCount(0);
    });
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('answers with an empty table that no browser keeps', async ({ page }) => {
      await page.goto('/samtale');
      await ownWords(page).fill('Jeg vil gerne strikke');
      await ownWords(page).locator('..').getByRole('button', { name: 'Tilføj' }).click();
      await expect(button(page, 'Fjern strikke')).toBeVisible();
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await button(page, 'Ryd bordet').click();
      expect((await answer).headers()['cache-control']).toContain('no-store');
      await expect(cleared(page)).toBeVisible();
      expect(await page.content()).not.toContain('strikke');
      await begin(page).click();
      await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    });
  });
});

test.describe('while I sit at the table', () => {
  test('Back goes one step back, and what I said is still there', async ({ page }) => {
    await talk(page);
    const second = await heading(page).textContent();
    await page.goBack();
    await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre?');
    await expect(page.getByRole('checkbox', { name: 'Mere ro i hovedet' })).toBeChecked();
    await expect(heading(page)).toBeFocused();
    await page.goForward();
    await expect(heading(page)).toHaveText(second ?? '');
    // The page's own way back is the same way: it does not make the trail longer.
    await button(page, 'Tilbage').click();
    await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre?');
    await page.goBack();
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
  });

  test('I can look at a place and come back to the table as I left it; the history tells of no place', async ({
    page,
  }) => {
    await talk(page);
    await findPlaces(page);
    const title = await heading(page).textContent();
    for (const back of [() => page.getByRole('link', { name: 'Tilbage til samtalen' }).click(), () => page.goBack()]) {
      await firstPlace(page).click();
      await expect(page).toHaveURL(/\/tilbud\//);
      await back();
      await expect(page).toHaveURL(/\/samtale$/);
      await expect(heading(page)).toHaveText(title ?? '');
      await expect(button(page, 'Fjern strikke')).toBeVisible();
    }
  });

  test('loading the page anew shows an empty start', async ({ page }) => {
    await talk(page);
    await page.reload();
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    await expectNothingLeft(page);
    await wander(page, () => expectNothingLeft(page));
  });

  test('leaving for another site and coming back shows an empty start', async ({ page }) => {
    await talk(page);
    await page.goto('about:blank');
    await page.goBack();
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    await expectNothingLeft(page);
    // A browser that keeps the page whole would keep it as it was on the way out: empty.
    await say(page);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect(button(page, 'Fjern strikke')).toHaveCount(0);
    await expectNothingLeft(page);
  });
});

test.describe('a table that nobody touches', () => {
  test.beforeEach(({ page }) => page.clock.install());

  test('asks first, and stays when somebody answers', async ({ page }) => {
    await talk(page);
    const next = button(page, 'Næste');
    await next.focus();
    await settle(page);
    await page.clock.runFor('04:28');
    await expect(question(page)).toHaveCount(0);
    await page.clock.runFor('00:03');
    await expect(question(page)).toBeVisible();
    const stay = button(page, 'Ja, bliv her');
    await expect(stay).toBeFocused();
    await expect(question(page).getByRole('status')).toHaveText('');
    await page.clock.runFor('00:20');
    await expect(question(page).getByRole('status')).toHaveText('10 sekunder endnu.');
    await page.keyboard.press('Enter');
    await expect(question(page)).toHaveCount(0);
    await expect(next).toBeFocused();
    await page.clock.runFor('04:00');
    await expect(button(page, 'Fjern strikke')).toBeVisible();
  });

  test('clears itself after five minutes', async ({ page }) => {
    await talk(page);
    await settle(page);
    await page.clock.runFor('05:01');
    await expect(cleared(page)).toBeVisible();
    await expect(question(page)).toHaveCount(0);
    await expectNothingLeft(page);
  });

  test('is cleared before anybody sees it, when the lid has been closed all night', async ({ page }) => {
    await talk(page);
    // No timer runs while a machine sleeps; the first thing that happens is the next citizen's touch.
    await page.clock.pauseAt(new Date(Date.now() + 9 * 3_600_000));
    await page.mouse.move(100, 100);
    await expect(cleared(page)).toBeVisible();
    await expectNothingLeft(page);
  });

  test('counts every touch, also while a place is being looked at, and clears itself there too', async ({ page }) => {
    await talk(page);
    await findPlaces(page);
    await page.clock.runFor('04:00');
    await firstPlace(page).click();
    await expect(page.getByRole('link', { name: 'Tilbage til samtalen' })).toBeVisible();
    await page.clock.runFor('04:00');
    await page.mouse.move(10, 300);
    await page.mouse.wheel(0, 100);
    await settle(page);
    await page.clock.runFor('04:35');
    await expect(question(page)).toBeVisible();
    await page.clock.runFor('00:31');
    await expect(cleared(page)).toBeVisible();
    await expect(page).toHaveURL(/\/samtale$/);
  });

  test('may stand as long as it likes when nobody has said anything', async ({ page }) => {
    await sitDown(page);
    await page.clock.runFor('20:00');
    await expect(heading(page)).toHaveText('Hvad betyder noget for dig?');
    await ownWords(page).fill('Jeg vil');
    await settle(page);
    await page.clock.runFor('04:40');
    await expect(question(page)).toBeVisible();
  });
});
