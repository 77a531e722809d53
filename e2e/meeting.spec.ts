/** A person is met, and a person is rung: from the plan to the place's answer, and from a number left to the agreed next step. */
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addStaff, logInFirst, run } from './at-fagland';
import { A_BREATH } from './at-register';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { PHONE } from './watch';

const PORT = 3283;
const ANNA = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const CANARY = 'Kanariefugl';
const NUMBER = '73 16 73 16';

test.describe('Nobody is let go', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  let offer = '';
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, ANNA, 'caseworker');
    offer = write('select slug from offers where status = ? order by slug', 'published')?.slug ?? '';
    write("update offers set contact_email = 'sted@example.org' where slug = ? returning slug", offer);
  });
  test.afterAll(() => server.stop());
  function write(query: string, ...told: string[]): Record<string, string> | undefined {
    const db = new Database(server.database);
    const row = db.prepare(query).get(...told) as Record<string, string> | undefined;
    db.close();
    return row;
  }
  const links = (text: string | undefined) => text?.match(/http\S+\/svar\/\S+/)?.[0] ?? '';

  test('from my plan I ask to be met at the door; the place answers on a phone, and I see it', async ({
    page,
    browser,
  }) => {
    test.slow();
    const faults: string[] = [];
    await page.goto(`/tilbud/${offer}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Læg på planen' }).first().click();
    const own = page.getByRole('radio', { name: 'Det er min egen' });
    await expect(own.or(page.getByRole('link', { name: 'Se planen' })).first()).toBeVisible();
    if (await own.isVisible()) {
      await own.check();
      await page
        .getByRole('button', { name: /^(Begynd|Læg)/ })
        .last()
        .click();
    }
    await page.goto('/plan');
    await page.getByRole('link', { name: 'Bed om at blive taget godt imod' }).click();
    await expect(page).toHaveURL(`/moed/${offer}`);
    faults.push(...(await everyLook(page, 'welcome me')));
    await page.getByRole('button', { name: 'Se beskeden' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Vælg det, der passer.' })).toBeFocused();
    await page.getByLabel('At en møder mig i døren').check();
    await page.getByLabel('Dit fornavn').fill(CANARY);
    await page.getByLabel('Hvordan får de fat i dig?').fill(NUMBER);
    await page.getByLabel('Hvornår passer det dig?').fill('På tirsdag');
    await expect(page.getByText(/hvorfor/i)).toHaveText(/Ingen spørger dig om hvorfor/);
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Se beskeden' }).click();
    await expect(page.locator('blockquote')).toContainText(`${CANARY}`);
    faults.push(...(await everyLook(page, 'read before it is sent')));
    await page.getByRole('button', { name: 'Ja, send det her' }).click();
    await expect(page.getByText('De har ikke svaret endnu.')).toBeVisible();
    const mine = page.url();
    expect(mine).not.toContain(CANARY);

    const phone = await browser.newPage({
      baseURL: server.home,
      javaScriptEnabled: false,
      viewport: PHONE,
      locale: 'da-DK',
    });
    const letter = write("select text from letters where kind = 'meet'")?.text;
    expect(letter).not.toContain(CANARY);
    await phone.goto(links(letter));
    await expect(phone.locator('blockquote')).toContainText(NUMBER);
    await phone.getByRole('button', { name: 'Ja, kom. Vi står klar' }).click();
    await expect(phone.getByText('Skriv det ned nu.')).toBeVisible();
    await phone.goto(links(letter));
    await expect(phone.getByText('Linket virker ikke mere.')).toBeVisible();
    await phone.close();
    await page.goto(mine);
    await expect(page.getByText('De står klar til dig.')).toBeVisible();
    const kept = server.everythingKept();
    for (const word of [CANARY, NUMBER]) expect(kept.includes(word)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('a number that is left is rung by somebody, and closed only with what was agreed; silence is seen', async ({
    page,
  }) => {
    test.slow();
    const faults: string[] = [];
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: 'Utilfreds eller i tvivl?' }).click();
    await page.getByLabel('Dit fornavn').fill(CANARY);
    await page.getByLabel('Dit telefonnummer').fill(NUMBER);
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Ring til mig' }).click();
    await expect(page.getByText('Tak. En af os ringer til dig.')).toBeVisible();

    await page.goto(`/moed/${offer}`);
    await page.getByLabel('At en ringer til mig først').check();
    await page.getByLabel('Dit fornavn').fill('Lis');
    await page.getByLabel('Hvordan får de fat i dig?').fill('75 55 12 34');
    await page.getByRole('button', { name: 'Se beskeden' }).click();
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Ja, send det her' }).click();
    await expect(page.getByText('De har ikke svaret endnu.')).toBeVisible();
    const mine = page.url();
    const weekAgo = new Date(Date.now() - 8 * 86_400_000).toISOString();
    write("update meetings set sent_at = ? where first_name = 'Lis' returning id", weekAgo);
    run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts');
    expect(write("select subject from letters where kind = 'meet' order by id desc")?.subject).toContain(
      'venter på svar',
    );
    await page.goto(mine);
    await expect(page.getByText('Vi har skrevet til dem igen.')).toBeVisible();

    await logInFirst(page, ANNA);
    await page.goto('/fagland/ring-op');
    faults.push(...(await everyLook(page, 'ring up')));
    await expect(page.getByText(/Har ventet \d+ min/)).toBeVisible();
    await expect(page.getByText('1 sted har ikke svaret i en uge.')).toBeVisible();
    await expect(page.getByText('Lis', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Jeg tager den' }).click();
    await page.getByRole('button', { name: 'Jeg har ringet' }).click();
    await expect(page.getByText('Uret er stoppet.')).toBeVisible();
    await page.getByLabel('Det næste skridt, I aftalte').fill('   ');
    await page.getByRole('button', { name: /^Luk/ }).click();
    await expect(page.getByText('Skriv det næste skridt, før du lukker.')).toBeVisible();
    await page.getByLabel('Det næste skridt, I aftalte').fill('Kor på tirsdag');
    await page.getByRole('button', { name: /^Luk/ }).click();
    await expect(page.getByText('Navn og nummer er slettet.')).toBeVisible();
    const kept = server.everythingKept();
    for (const word of [CANARY, NUMBER, 'Kor på tirsdag']) expect(kept.includes(word)).toBe(false);
    expect(faults).toEqual([]);
  });
});
