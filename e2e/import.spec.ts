/** A list from elsewhere in the built product: uploaded on a phone without script, looked at, answered, put in and seen. */
import { readFileSync } from 'node:fs';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { addStaff, run } from './at-fagland';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { DESK, PHONE } from './watch';

const PORT = 3276;
const EDITOR = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const READER = { login: 'bo@example.org', password: 'en anden lang sætning' };
const SECRET_WORD = 'Gaderosen';

const csv = (...lines: string[]) => ({
  name: 'liste.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['Nr;Navn;By;Tid;Mail;Beskrivelse;Emner', ...lines].join('\n')),
});
const FIRST = csv(
  `F-1;Nattergalekoret i Ødis;Ødis;Tirsdage kl. 19-21;kor@example.org;${SECRET_WORD} synger`,
  'F-2;Strikkecaféen Bagved;Vamdrup;Mandage kl. 14-16;strik@example.org;Strik og kaffe;Strik, rumrejser',
  'F-3;Uden by;Atlantis;;;',
);
/** One tells of something else, one may be one that we have, and one is not there any more. */
const SECOND = csv(
  'F-1;Nattergalekoret i Ødis;Ødis;Onsdage kl. 19-21;kor@example.org;Vi synger det, vi har lyst til',
  'F-9;Broderiklubben Kringlen;Vamdrup;Mandage kl. 14-16;;Sting og te',
);

const press = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name }).first().click();
/** Without script the page is loaded anew until the process has done its work. */
async function until(page: Page, words: string): Promise<void> {
  await expect(async () => {
    if ((await page.getByText(words).count()) === 0) await page.reload();
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
}
async function fits(page: Page): Promise<void> {
  await page.setViewportSize(PHONE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
}
const count = (page: Page, word: string) => page.locator(`main nav a[href*="slags=${word}"] strong`);

test.describe('A list from elsewhere', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  let session: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>> = [];
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, EDITOR, 'editor');
    addStaff(server, READER, 'reader');
  });
  test.afterAll(() => server.stop());
  const withoutScript = (browser: Browser) =>
    browser.newPage({
      baseURL: `http://localhost:${PORT}`,
      javaScriptEnabled: false,
      viewport: PHONE,
      locale: 'da-DK',
    });
  async function logIn(page: Page, { login, password }: typeof EDITOR): Promise<void> {
    await page.goto('/fagland/log-ind');
    await page.locator('#login').fill(login);
    await page.locator('#password').fill(password);
    await press(page, 'Log ind');
    const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await page.locator('#code').fill(new TOTP({ secret }).generate());
    await press(page, 'Fortsæt');
    await expect(page).toHaveURL(/\/fagland$/);
  }
  async function upload(page: Page, file: ReturnType<typeof csv>, source: string): Promise<void> {
    await page.goto('/fagland/indlaes');
    await page.getByRole('radio', { name: source }).check();
    await page.locator('#file').setInputFiles(file);
    await press(page, /Læs filen/);
  }

  test('On a phone without script an editor names who it is from, sees what would happen, and puts it in', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await logIn(page, EDITOR);
    session = await page.context().cookies();
    await page.getByRole('link', { name: 'Indlæs' }).click();
    // Half filled: it comes back with what was typed, and says what is missing at the field and on top.
    await page.getByRole('radio', { name: /ikke har haft før/ }).check();
    await page.locator('#url').fill('frivilligcenter.example');
    await press(page, /Læs filen/);
    await expect(page.getByRole('alert')).toContainText('Skriv et navn');
    await expect(page.getByRole('alert')).toContainText('Vælg en fil');
    await expect(page.locator('#url')).toHaveValue('frivilligcenter.example');
    await page.locator('#name').fill('Frivilligcentret');
    await page.locator('#file').setInputFiles(FIRST);
    await press(page, /Læs filen/);
    await expect(page).toHaveURL(/indlaes\/[0-9a-f-]{36}$/);
    await until(page, 'Det her vil ske');
    await expect(count(page, 'nye')).toHaveText('2');
    await expect(count(page, 'afvist')).toHaveText('1');
    await expect(page.getByText('Den by har vi ikke')).toBeVisible();
    await expect(page.getByText('Linje 4 i filen')).toBeVisible();
    await expect(page.getByText('1 har et ord, vi ikke har')).toBeVisible();
    await page.getByRole('link', { name: /2 nye/ }).click();
    // A word that we have none for is left out, and said; the rest of its row comes in.
    await expect(page.getByText('Det her kommer ikke med')).toHaveCount(1);
    await expect(page.getByRole('main')).toContainText('rumrejser');
    await expect(page.getByRole('main')).not.toContainText('«Strik»'); // which is what people call a topic
    expect((await page.goto('/tilbud/nattergalekoret-i-oedis'))?.status()).toBe(404);
    await page.goBack();
    await press(page, 'Sæt ind: 2 nye, 0 ændrede');
    await until(page, 'Det er sat ind: 2 nye');
    expect((await page.goto('/tilbud/nattergalekoret-i-oedis'))?.status()).toBe(200);
    await page.goto('/fagland/historik/offer/nattergalekoret-i-oedis');
    await expect(page.locator('main').getByText('Frivilligcentret', { exact: true }).first()).toBeVisible();
    await upload(page, FIRST, 'Frivilligcentret');
    await until(page, 'Det her vil ske');
    await expect(count(page, 'uaendrede')).toHaveText('2');
    await expect(page.getByText('Der er ikke noget at sætte ind')).toBeVisible();
    await press(page, 'Smid væk');
    await expect(page.getByText('Listen er smidt væk')).toBeVisible();
    await page.close();
  });

  test('What a colleague has written stays until somebody says otherwise; what may be one that we have is asked about', async ({
    browser,
  }) => {
    const written = run(server, {}, 'db/any-import.ts', 'write', server.database, 'nattergalekoret-i-oedis');
    expect(written).toBe('written');
    const page = await withoutScript(browser);
    await page.context().addCookies(session);
    await upload(page, SECOND, 'Frivilligcentret');
    await until(page, 'Det her vil ske');
    // A field that both have something to say of: two ways, and neither is chosen beforehand.
    const field = page.getByRole('group', { name: /Kort sagt/ });
    await expect(field).toContainText('har selv skrevet det');
    await expect(field.getByText('En redaktørs egne ord')).toBeVisible();
    for (const way of await field.getByRole('radio').all()) await expect(way).not.toBeChecked();
    await field.getByRole('radio').first().check();
    await press(page, 'Gem valgene');
    await expect(page.getByText('Dine valg er gemt')).toBeVisible();

    await count(page, 'tvivl').click();
    await expect(page.getByText('Sting og te')).toBeVisible();
    await expect(page.getByText('broderi@example.org')).toBeVisible();
    await press(page, /Det er den her/);
    await expect(page.getByText('Det har vi skrevet ned')).toBeVisible();
    await expect(count(page, 'tvivl')).toHaveText('0');
    await press(page, /Sæt ind: 0 nye, 2 ændrede/);
    await until(page, 'Det er sat ind');
    await page.goto('/tilbud/nattergalekoret-i-oedis');
    await expect(page.getByText('En redaktørs egne ord').first()).toBeVisible();
    await expect(page.getByText(/onsdag/i).first()).toBeVisible();
    await page.goto('/tilbud/broderiklubben');
    await expect(page.getByText(/mandag/i).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Broderiklubben Kringle');
    await page.close();
  });

  test('A file that is no list is refused in words, a list without names is asked about, and the server goes on', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await page.context().addCookies(session);
    const hostile = { name: 'billede.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]) };
    await upload(page, hostile, 'Frivilligcentret');
    await until(page, 'hverken et regneark eller en liste');
    await expect(page.getByText('Intet er lavet om på kortet')).toBeVisible();
    await press(page, 'Smid væk');

    const unnamed = { ...hostile, name: 'x.csv', buffer: Buffer.from('Ting;Egn\nSangaften på Egnen;Ødis') };
    await upload(page, unnamed, 'Frivilligcentret');
    await until(page, 'Hvad står der i kolonnerne?');
    await page.getByLabel('Ting').selectOption('title');
    await page.getByLabel('Egn').selectOption('town');
    await press(page, 'Gem, og læs filen igen');
    await until(page, 'Det her vil ske');
    await expect(count(page, 'nye')).toHaveText('1');
    await count(page, 'forsvundet').click();
    await expect(page.getByRole('button', { name: /Er lukket/ }).first()).toBeVisible();
    await press(page, 'Smid væk');
    expect((await fetch(`${server.home}/api/health`)).ok).toBe(true);
    await page.close();
  });

  test('A reader is turned away, and so is a form from another site, before a byte of the file is read', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await logIn(page, READER);
    await expect(page.getByRole('link', { name: 'Indlæs' })).toHaveCount(0);
    expect((await page.goto('/fagland/indlaes'))?.status()).toBe(403);
    const send = (headers: Record<string, string>) =>
      page.request.post('/api/staff/import', {
        ...{ headers, maxRedirects: 0 },
        multipart: { source: 'new', name: 'En fremmed', file: FIRST },
      });
    const turned = await send({ 'sec-fetch-site': 'same-origin' });
    expect([turned.status(), turned.headers().location]).toEqual([303, '/fagland/ingen-adgang']);
    await page.context().clearCookies();
    expect((await send({ 'sec-fetch-site': 'same-origin' })).headers().location).toBe('/fagland/log-ind');
    await page.context().addCookies(session);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
    await page.goto('/fagland/indlaes');
    await expect(page.getByText('En fremmed')).toHaveCount(0);
    await page.close();
  });

  test('All of it can be read by everybody and fits a phone; nothing of a file is in the log', async ({ page }) => {
    test.slow();
    await page.context().addCookies(session);
    await upload(
      page,
      { ...SECOND, buffer: Buffer.concat([SECOND.buffer, Buffer.from('\nF-4;X;Atlantis;;;')]) },
      'Frivilligcentret',
    );
    // With script it comes by itself.
    await expect(page.getByText('Det her vil ske')).toBeVisible({ timeout: 40_000 });
    const faults: string[] = [];
    const address = page.url();
    for (const list of ['uaendrede', 'afvist', 'aendrede', 'tvivl', 'forsvundet', 'nye']) {
      await page.goto(`${address}?slags=${list}`);
      faults.push(...(await everyLook(page, list)));
      await fits(page);
    }
    for (const path of ['/fagland/indlaes', '/fagland/indlaes/kilde/frivilligcentret', '/fagland/indlaes/kilde/ny']) {
      await page.goto(path);
      faults.push(...(await everyLook(page, path)));
      await fits(page);
    }
    expect(faults).toEqual([]);
    await page.setViewportSize(DESK);
    await page.locator('#name').fill('');
    await press(page, 'Gem');
    await expect(page.locator('main').getByRole('alert')).toContainText('Skriv et navn');
    const log = server.database.replace(/[^/\\]+$/, 'server.log');
    expect(readFileSync(log, 'utf8')).not.toContain(SECRET_WORD);
  });
});
