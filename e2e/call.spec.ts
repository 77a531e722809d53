/** Somebody in doubt is rung: a number, a clock, the agreed next step, the person's own link, and then nothing is left. */
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addStaff, logInFirst, run } from './at-fagland';
import { A_BREATH } from './at-register';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { PHONE } from './watch';

const PORT = 3285;
const ANNA = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const BO = { ...ANNA, login: 'bo@example.org' };
const CANARY = 'Kanariefugl';
const NUMBER = '73 16 73 16';
const STEP = 'Du ringer til koret. Lis venter i døren.';

test.describe('Somebody is rung', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, ANNA, 'caseworker');
    addStaff(server, BO, 'reader');
  });
  test.afterAll(() => server.stop());
  function write(query: string, ...told: string[]): Record<string, string | null> | undefined {
    const db = new Database(server.database);
    const row = db.prepare(query).get(...told) as Record<string, string | null> | undefined;
    db.close();
    return row;
  }
  const isKept = (...words: string[]) => {
    const kept = server.everythingKept();
    return words.filter((word) => kept.includes(word));
  };
  const longAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

  test('a number is left on a phone, rung, and closed only with what was agreed; I read it by my own link and lay it on my plan', async ({
    page,
    browser,
  }) => {
    test.slow();
    const faults: string[] = [];
    await page.setViewportSize(PHONE);
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Utilfreds eller i tvivl?' }).click();
    await page.getByLabel('Dit fornavn').fill(CANARY);
    await page.getByLabel('Dit telefonnummer').fill(NUMBER);
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Ring til mig' }).click();
    await expect(page.getByText('Vi har ikke ringet endnu.')).toBeVisible();
    expect(page.url()).not.toContain(CANARY);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Kopiér linket' }).click();
    await expect(page.getByText('Linket er kopieret.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    faults.push(...(await everyLook(page, 'not rung yet')));

    const desk = await browser.newPage({ baseURL: server.home, locale: 'da-DK' });
    await logInFirst(desk, ANNA);
    await desk.goto('/fagland/ring-op');
    await expect(desk.getByText(/Har ventet \d+ min/)).toBeVisible();
    await desk.getByRole('button', { name: 'Jeg tager den' }).click();
    await desk.getByRole('button', { name: 'Jeg har ringet' }).click();
    await expect(desk.getByText('Uret er stoppet.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Vi har ringet. Det, vi aftaler')).toBeVisible();
    const field = desk.getByLabel('Det næste skridt, I aftalte');
    await field.fill('   ');
    await desk.getByRole('button', { name: /^Luk/ }).click();
    await expect(desk.getByText('Skriv det næste skridt, før du lukker.')).toBeVisible();
    await field.fill(`${CANARY} ringer til koret`);
    await desk.getByRole('button', { name: /^Luk/ }).click();
    await expect(desk.getByText('Skriv «du» i stedet for navnet')).toBeVisible();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${CANARY} ringer til koret`);
    faults.push(...(await everyLook(desk, 'close a call')));
    expect(isKept(CANARY, NUMBER)).toEqual([CANARY, NUMBER]);
    await field.fill(STEP);
    await desk.getByRole('button', { name: /^Luk/ }).click();
    await expect(desk.getByText('Navn og nummer er slettet.')).toBeVisible();
    expect(isKept(CANARY, NUMBER)).toEqual([]);
    await desk.close();

    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.getByText(STEP)).toBeVisible();
    faults.push(...(await everyLook(page, 'rung, and agreed')));
    await page.getByRole('button', { name: 'Læg det på min plan' }).click();
    await page.getByRole('radio', { name: 'Det er min egen' }).check();
    await page.getByRole('button', { name: 'Læg den på' }).click();
    await page.getByRole('link', { name: 'Åbn planen' }).click();
    const card = page.getByRole('article', { name: /Aftalt med kommunen/ });
    await expect(card).toContainText(STEP);

    write('update calls set closed_at = ? returning id', longAgo(8));
    await page.goBack();
    await page.reload();
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts');
    expect(isKept(STEP, CANARY, NUMBER)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('who may not ring sees no name and changes nothing; and when nobody rings, I am told, and my number is gone', async ({
    page,
    browser,
  }) => {
    test.slow();
    await page.goto('/ring-mig');
    await page.getByLabel('Dit fornavn').fill(CANARY);
    await page.getByLabel('Dit telefonnummer').fill(NUMBER);
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Ring til mig' }).click();
    await expect(page.getByText('Vi har ikke ringet endnu.')).toBeVisible();
    const rows = () => JSON.stringify(write('select * from calls'));
    const before = rows();

    const stranger = await browser.newPage({ baseURL: server.home, locale: 'da-DK' });
    await stranger.goto('/fagland/ring-op');
    await expect(stranger).toHaveURL(/log-ind/);
    await logInFirst(stranger, BO);
    await stranger.goto('/fagland/ring-op');
    await expect(stranger).toHaveURL(/ingen-adgang/);
    await expect(stranger.getByText(CANARY)).toHaveCount(0);
    for (const path of [`/ring-mig/${'x'.repeat(43)}`, `/moedt/${page.url().split('/').at(-1)}`]) {
      await stranger.goto(path);
      await expect(stranger.getByText('Linket virker ikke mere.')).toBeVisible();
    }
    await stranger.close();
    expect(rows()).toBe(before);

    write('update calls set sent_at = ? returning id', longAgo(15));
    run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts');
    await page.reload();
    await expect(page.getByText('Vi fik ikke aftalt noget med dig.')).toBeVisible();
    expect(isKept(CANARY, NUMBER)).toEqual([]);
  });
});
