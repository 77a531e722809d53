/** «Er noget forkert?»: what anybody may tell, without script, and its way to an editor and back. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { PHONE } from './watch';

const PORT = 3277;
const HOSTILE = `<script>alert(1)</script> '; drop table proposals; -- =1+1 ‮ 🦊 ${'æ'.repeat(1500)}`;

test.describe('what is wrong on a page', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  let slug = '';
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    slug = (await (await fetch(`${server.home}/sitemap.xml`)).text()).match(/\/tilbud\/([a-z0-9-]+)</)?.[1] ?? '';
  });
  test.afterAll(() => server.stop());
  const kept = (query: string) => {
    const db = new Database(server.database, { readonly: true });
    const rows = db.prepare(query).all() as Record<string, string>[];
    db.close();
    return rows;
  };
  const phone = (browser: Browser) =>
    browser.newPage({
      baseURL: `http://localhost:${PORT}`,
      javaScriptEnabled: false,
      viewport: PHONE,
      locale: 'da-DK',
    });
  const send = async (page: Page) => {
    await page.waitForTimeout(2100); // nobody reads a form in less
    await page.getByRole('button', { name: 'Send det' }).click();
  };

  test('is told on a phone without script, waits for an editor, and the page stays as it was', async ({ browser }) => {
    const page = await phone(browser);
    await page.goto(`/tilbud/${slug}`);
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.getByRole('link', { name: /Er noget forkert/ }).click();
    await send(page);
    await expect(page.getByText('Skriv først, hvad der er forkert.')).toBeVisible();
    await page.getByLabel('Hvad er forkert?').fill(HOSTILE);
    await page.getByText('Ret selv ordene').click();
    await page.getByLabel('Hvad det hedder').fill('Et helt nyt navn');
    await page.getByLabel('Din mail').fill('lis');
    await send(page);
    await expect(page.getByText('En mail skal have et @')).toBeVisible();
    await expect(page.getByLabel('Hvad er forkert?')).toHaveValue(HOSTILE);
    await page.getByLabel('Din mail').fill('');
    await send(page);
    await expect(page.getByText('Nu ligger det hos os')).toBeVisible();
    const [row] = kept('select kind, status, note, "values" from proposals');
    expect([row?.kind, row?.status, row?.note]).toEqual(['change', 'waiting', HOSTILE]);
    expect(row?.values).toContain('Et helt nyt navn');
    await page.goto(`/tilbud/${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.close();
  });

  test('with an e-mail address goes on when the link in the letter is followed, once', async ({ browser }) => {
    const page = await phone(browser);
    await page.goto(`/ret/${slug}`);
    await page.getByLabel('Det er lukket, eller findes ikke mere.').check();
    await page.getByLabel('Din mail').fill('lis@example.org');
    await send(page);
    await expect(page.getByText('Se i din mail')).toBeVisible();
    const [letter] = kept("select text from letters where kind = 'prove'");
    const link = letter?.text?.match(/http\S+/)?.[0] ?? '';
    await page.goto(link);
    expect(kept("select status from proposals where kind = 'closed'")).toEqual([{ status: 'unproven' }]);
    await page.getByRole('button', { name: 'Ja, det er mig' }).click();
    await expect(page.getByText('Tak. Nu ser en af os på det.')).toBeVisible();
    expect(kept("select status from proposals where kind = 'closed'")).toEqual([{ status: 'waiting' }]);
    await page.goto(link);
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    for (let n = 0; n < 4; n += 1) {
      await page.goto(`/ret/${slug}`);
      await page.getByLabel('Hvad er forkert?').fill(`Nummer ${n}`);
      await page.getByLabel('Din mail').fill('Lis@example.org');
      await send(page);
    }
    await expect(page.getByText('Vi har sendt flere links til den mail i dag.')).toBeVisible();
    await expect(page.getByLabel('Hvad er forkert?')).toHaveValue('Nummer 3');
    await page.goto('/tilmeld/svar/gaettet');
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    await page.close();
  });

  test('may come from somebody who runs the place, and wants to be asked again in their own rhythm', async ({
    browser,
    page: alive,
  }) => {
    await alive.goto(`/ret/${slug}`);
    await expect(alive.getByLabel('Hvor tit må vi spørge?')).toBeHidden();
    await alive.getByLabel('Jeg er fra stedet').check();
    expect(await everyLook(alive, 'correct, from the place')).toEqual([]);
    const page = await phone(browser);
    await page.goto(`/ret/${slug}`);
    await page.getByLabel('Jeg er fra stedet').check();
    await page.getByLabel('Hvor tit må vi spørge?').selectOption('Hver 3. måned');
    await send(page);
    await expect(page.getByText('Skriv din mail, så vi kan spørge dig igen.')).toBeVisible();
    await expect(page.getByLabel('Jeg er fra stedet')).toBeChecked();
    await expect(page.getByLabel('Hvor tit må vi spørge?')).toHaveValue('3');
    await page.getByLabel('Din mail').fill('bo@example.org');
    await send(page);
    await expect(page.getByText('Se i din mail')).toBeVisible();
    const [row] = kept("select kind, status, sender from proposals where sender like '%bo@example.org%'");
    expect(JSON.parse(row?.sender ?? '')).toEqual({
      ...{ relation: 'ours', answer: 'email', email: 'bo@example.org', rhythm: 3 },
    });
    expect([row?.kind, row?.status]).toEqual(['change', 'unproven']);
    // Nobody is asked before they have proved it, and an editor has said yes.
    expect(kept('select id from owners')).toEqual([]);
    await page.close();
  });

  test('is taken from nobody who fills in what cannot be seen, and the form can be read by everybody', async ({
    page,
  }) => {
    const before = kept('select id from proposals').length;
    await page.goto(`/ret/${slug}`);
    const faults = await everyLook(page, 'correct');
    await page.getByLabel('Hvad er forkert?').fill('Køb billige ure');
    await page.locator('input[name=hjemmeside2]').evaluate((field: HTMLInputElement) => {
      field.value = 'https://example.org';
    });
    await send(page);
    await expect(page.getByText('Nu ligger det hos os')).toBeVisible();
    expect(kept('select id from proposals')).toHaveLength(before);
    await page.goto(`/ret/${slug}`);
    await send(page);
    await expect(page.getByRole('alert').filter({ hasText: 'Skriv først' })).toBeFocused();
    faults.push(...(await everyLook(page, 'correct, with an error')));
    expect(faults).toEqual([]);
  });
});
