/** The citizen's words stay where they were written: a canary is sung into the field and looked for everywhere else. */
import { CANARY, keptIn, listen } from './canary';
import { type OwnServer, startServer } from './own-server';
import { cards, counter, expect, field, openFilters, test } from './watch';

const SENTENCE = `kaffe ${CANARY}`;
const PORT = 3227;

test.describe('what I write', () => {
  // One server for all of them, so they take turns; one that fails does not stop the others.
  test.describe.configure({ mode: 'default' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
  });
  test.afterAll(() => server.stop());

  test('stays in the page when there is a script', async ({ page, context }) => {
    const heard = listen(context);
    await page.goto('/');
    await page.waitForLoadState('networkidle');
    const catalogue = page.waitForResponse((answer) => answer.url().includes('/api/snapshot/'));
    await field(page).fill(SENTENCE);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/find$/);
    await expect(field(page)).toHaveValue(SENTENCE);
    await (await catalogue).finished();
    await expect(counter(page)).toHaveText(/^\d{1,2} /);
    await field(page).press('Enter');
    const sheet = await openFilters(page);
    await sheet.getByRole('radio', { name: 'Være med' }).check();
    await sheet.getByRole('button', { name: /^Vis / }).click();
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    await field(page).fill('kaffe');
    await cards(page).first().getByRole('link').click();
    await expect(page).toHaveURL(/\/tilbud\//);
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    await page.goBack();
    await field(page).fill(SENTENCE);
    await page.getByRole('link', { name: 'Read this page in English' }).first().click();
    await expect(page).toHaveURL(/\/en\/find$/);
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    expect(await heard()).toEqual([]);
    expect(server.everythingKept().toLowerCase()).not.toContain(CANARY);
  });

  test('stays in the page even when I press Enter while the catalogue is on its way', async ({ page, context }) => {
    const heard = listen(context);
    await page.route('**/api/snapshot/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto('/find');
    await expect(page.getByRole('button', { name: 'Ryd bordet' })).toBeVisible();
    await field(page).fill(SENTENCE);
    await field(page).press('Enter');
    await expect(counter(page)).toHaveText(/^\d{1,2} /);
    expect(await heard()).toHaveLength(0);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('travels in the body of the form alone, and is kept nowhere', async ({ page, context }) => {
      const heard = listen(context);
      await page.goto('/');
      await field(page).fill(SENTENCE);
      await page.getByRole('main').getByRole('button', { name: 'Find' }).click();
      await expect(field(page)).toHaveValue(SENTENCE);
      await page
        .getByRole('button', { name: 'Vis alle steder' })
        .or(cards(page).first().getByRole('link'))
        .first()
        .click();
      await page.getByRole('link', { name: 'Read this page in English' }).first().click();
      const telling = await heard();
      expect(telling.length).toBeGreaterThan(0);
      for (const text of telling) {
        const [method, address, headers] = text.split('\n');
        expect(method).toBe('POST');
        expect(`${address} ${headers}`.toLowerCase()).not.toContain(CANARY);
      }
      expect(server.everythingKept().toLowerCase()).not.toContain(CANARY);
    });
  });

  test('would be heard and found if it left the page, so the watch can be trusted', async ({ page, context }) => {
    const heard = listen(context);
    await page.goto('/');
    await page.evaluate((word) => fetch(`/?q=${word}`), CANARY);
    await page.evaluate((word) => fetch('/', { headers: { 'x-words': word } }), CANARY);
    await page.evaluate((word) => fetch('/find', { method: 'POST', body: word }), CANARY);
    await expect.poll(async () => (await heard()).length).toBe(3);
    await page.evaluate((word) => sessionStorage.setItem('q', word), CANARY);
    expect(await keptIn(page)).toContain(CANARY);
    expect(server.everythingKept()).toContain('Hejlsminde');
    expect(server.everythingKept()).toContain('Ready:');
  });
});
