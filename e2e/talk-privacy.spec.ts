/** What is said at the table stays at the table: a canary is sung there and looked for everywhere else. */
import { CANARY, keptIn, listen } from './canary';
import { type OwnServer, startServer } from './own-server';
import { expect, type Page, test } from './watch';

const SENTENCE = `Jeg vil gerne spille ${CANARY} og drikke kaffe i Vamdrup, men ikke noget med kirke`;
const PORT = 3228;

const words = (page: Page) => page.locator('#egne-ord');
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function say(page: Page): Promise<void> {
  await words(page).fill(SENTENCE);
  await words(page).locator('..').getByRole('button', { name: 'Tilføj' }).click();
}

/** Through the whole conversation: said, answered, found, set aside, laid beside each other. */
async function talk(page: Page): Promise<void> {
  await page.goto('/samtale');
  await say(page);
  await expect(main(page).getByText(CANARY).first()).toBeVisible();
  await main(page).getByRole('button', { name: 'Begynd med spørgsmål' }).click();
  await page.getByRole('checkbox', { name: 'Nogen at være sammen med' }).check();
  await main(page).getByRole('button', { name: 'Næste' }).click();
  await main(page).getByRole('button', { name: 'Spring over' }).click();
  await main(page).getByRole('button', { name: 'Se det samlet' }).click();
  await expect(heading(page)).toHaveText('Det hørte jeg');
  await main(page)
    .getByRole('button', { name: /^Ja, vis steder/ })
    .click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

test.describe('what is said at the table', () => {
  // One server for all of them, so they take turns; one that fails does not stop the others.
  test.describe.configure({ mode: 'default' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
  });
  test.afterAll(() => server.stop());

  test('is in no request, header, storage, history entry or log when there is a script', async ({ page, context }) => {
    const heard = listen(context);
    const posts: string[] = [];
    context.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
    await talk(page);
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    await page.getByRole('article').first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/tilbud\//);
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    await page.getByRole('link', { name: 'Tilbage til samtalen' }).first().click();
    await expect(page).toHaveURL(/\/samtale$/);
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(await heard()).toEqual([]);
    expect(posts).toEqual([]);
    expect(server.everythingKept().toLowerCase()).not.toContain(CANARY);
  });

  test('waits on the page while what understands it is on its way', async ({ page, context }) => {
    const heard = listen(context);
    await page.route('**/api/snapshot/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goto('/samtale');
    await say(page);
    await expect(main(page).getByText(CANARY).first()).toBeVisible();
    expect(await heard()).toEqual([]);
  });

  test('is told to nobody when it could not be understood, for want of a catalogue', async ({ page, context }) => {
    const heard = listen(context);
    await page.route('**/api/snapshot/*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto('/samtale');
    await say(page);
    await expect(words(page)).toHaveValue(SENTENCE);
    await page.waitForTimeout(500);
    expect(await heard()).toEqual([]);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('travels in the body of the form alone, and is kept nowhere', async ({ page, context }) => {
      const heard = listen(context);
      await talk(page);
      await expect(page).toHaveURL(/\/samtale$/);
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
});
