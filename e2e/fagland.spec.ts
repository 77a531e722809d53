/** Fagland in the built product: logging in, and the way of a proposal from the queue to the map and back. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { TOTP } from 'otpauth';
import { addStaff, run } from './at-fagland';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { DESK, PHONE } from './watch';

const PORT = 3275;
const EDITOR = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const READER = { login: 'bo@example.org', password: 'en anden lang sætning' };
const HALF_MINUTE = 30_000;

const send = (page: Page) => page.locator('main button[type=submit]').first().click();

async function logIn(page: Page, { login, password }: typeof EDITOR): Promise<string> {
  await page.goto('/fagland');
  await expect(page).toHaveURL(/log-ind/);
  await page.locator('#login').fill(login);
  await page.locator('#password').fill('noget helt andet her');
  await send(page);
  await expect(page.getByText('passer ikke sammen').first()).toBeVisible();
  await expect(page.locator('#login')).toHaveValue(login);
  await page.locator('#password').fill(password);
  await send(page);
  await expect(page).toHaveURL(/anden-faktor/);
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.locator('#code').fill(new TOTP({ secret }).generate());
  await send(page);
  await expect(page).toHaveURL(/\/fagland$/);
  return secret;
}

test.describe('Fagland', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  let secret = '';
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, EDITOR, 'editor');
    addStaff(server, READER, 'reader');
    const old = (await (await fetch(`${server.home}/sitemap.xml`)).text()).match(/\/tilbud\/([a-z0-9-]+)</)?.[1] ?? '';
    const planted = run(server, {}, 'db/any-proposal.ts', 'plant', server.database, 'Gaderen', old, 'Kaffe bag laden');
    expect(planted).toBe('planted');
  });
  test.afterAll(() => server.stop());
  const withoutScript = (browser: Browser) =>
    browser.newPage({
      baseURL: `http://localhost:${PORT}`,
      javaScriptEnabled: false,
      viewport: PHONE,
      locale: 'da-DK',
    });

  test('An editor logs in on a phone without script, says yes, and it is on the map; is taken away, and laid back', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    secret = await logIn(page, EDITOR);
    await page.getByRole('link', { name: 'Gaderen ny' }).first().click();
    // The session ends while it is read: nothing is done or lost, and after logging in beside it, it is sent from here.
    const session = await page.context().cookies();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Godkend' }).click();
    await expect(page.getByText('Intet er sendt')).toBeVisible();
    await page.context().addCookies(session);
    await page.getByRole('button', { name: 'Send det igen' }).click();
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();
    await page.goto('/tilbud/ny-der-venter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gaderen ny');

    await page.goto('/fagland/historik/offer/ny-der-venter');
    await page
      .getByRole('button', { name: /af kortet/ })
      .first()
      .click();
    await expect(page.getByText('Det er taget af kortet.')).toBeVisible();
    expect((await page.goto('/tilbud/ny-der-venter'))?.status()).toBe(404);
    await page.goto('/fagland/historik/offer/ny-der-venter');
    await page
      .getByRole('button', { name: /tilbage|som før/i })
      .first()
      .click();
    await expect(page.getByText('Det er lagt tilbage.')).toBeVisible();
    expect((await page.goto('/tilbud/ny-der-venter'))?.status()).toBe(200);
    await page.close();
  });

  test('A code that was used, and a role that may not, are turned away; whoever is logged out is out', async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    await page.goto('/fagland/log-ind');
    await page.locator('#login').fill(EDITOR.login);
    await page.locator('#password').fill(EDITOR.password);
    await send(page);
    const used = new TOTP({ secret }).generate({ timestamp: Date.now() - HALF_MINUTE });
    await page.locator('#code').fill(used);
    await send(page);
    await expect(page).toHaveURL(/anden-faktor/);
    expect((await page.goto('/fagland/breve'))?.url()).toMatch(/anden-faktor/);
    await page.context().clearCookies();

    await logIn(page, READER);
    expect((await page.goto('/fagland/breve'))?.status()).toBe(403);
    await page.goto('/fagland/log-ud');
    await page.getByRole('button', { name: 'Log ud her' }).click();
    await page.goto('/fagland');
    await expect(page).toHaveURL(/log-ind/);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test('With keys alone a proposal is opened, approved and taken back; and all of it can be read by everybody', async ({
    page,
  }) => {
    test.slow();
    const faults: string[] = [];
    await page.goto('/fagland/log-ind');
    faults.push(...(await everyLook(page, 'log in')));
    await page.locator('#login').fill(EDITOR.login);
    await page.locator('#password').fill(EDITOR.password);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/anden-faktor/);
    faults.push(...(await everyLook(page, 'second factor')));
    const totp = new TOTP({ secret });
    await expect(async () => {
      await page.locator('#code').fill(totp.generate());
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/fagland$/, { timeout: 5000 });
    }).toPass({ timeout: 80_000, intervals: [5000] }); // a code works once: the next half minute brings another

    faults.push(...(await everyLook(page, 'queue')));
    await page.setViewportSize(DESK);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/forslag/);
    await expect(page.getByRole('button', { name: 'Godkend' })).toBeVisible();
    faults.push(...(await everyLook(page, 'review')));
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: 'Godkend' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();
    await page.getByRole('button', { name: 'Fortryd' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Det er fortrudt. Forslaget er åbent igen.')).toBeVisible();
    for (const path of ['/fagland/ordbog', '/fagland/breve', '/fagland/ringerunde', '/fagland/mangler']) {
      await page.goto(path);
      faults.push(...(await everyLook(page, path)));
    }
    expect(faults).toEqual([]);
  });
});
