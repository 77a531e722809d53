/** The whole circle: registered, proved, approved, found, corrected, approved, taken away and laid back. */
import { type Browser, expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { addStaff, logInFirst, run } from './at-fagland';
import { A_BREATH, at, onward } from './at-register';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { field, PHONE } from './watch';

const PORT = 3279;
const ANNA = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
/** Marks that turn text round, script, SQL and a formula; all that a person might paste. */
const HOSTILE = `=1+1 <script>alert(1)</script> '; drop table offers; -- 🦊`;
const TURNED = '\u202Enoget\u0000';

test.describe('The whole circle', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, ANNA, 'editor');
  });
  test.afterAll(() => server.stop());
  const phone = (browser: Browser) =>
    browser.newPage({ baseURL: server.home, javaScriptEnabled: false, viewport: PHONE, locale: 'da-DK' });
  const kept = (query: string) => {
    const db = new Database(server.database, { readonly: true });
    const rows = db.prepare(query).all() as Record<string, string>[];
    db.close();
    return rows;
  };

  test('on a phone without script, and nothing typed is lost on the way', async ({ browser }) => {
    test.slow();
    const page = await phone(browser);
    await page.goto('/');
    await page.getByRole('link', { name: /Sæt det på kortet/ }).click();
    await onward(page);
    await expect(page.getByRole('alert')).toContainText('Vælg det, der passer.');
    await page.getByLabel('En aktivitet').check();
    await onward(page);
    await at(page, 2);
    await onward(page);
    await expect(page.getByText('Her mangler der noget. Skriv det.').first()).toBeVisible();
    await page.getByLabel('Hvad hedder det?').fill('Strik bag laden');
    await page.getByLabel('Hvad laver I?').fill('æ'.repeat(100_000));
    await onward(page);
    await expect(page.getByText('Det er for langt.').first()).toBeVisible();
    await expect(page.getByLabel('Hvad laver I?')).toHaveValue('æ'.repeat(100_000));
    await page.getByLabel('Hvad laver I?').fill(HOSTILE + TURNED);
    await page.getByLabel('Hvilken forening står bag?').fill(HOSTILE);
    await onward(page);
    await at(page, 3);
    await expect(page.getByLabel('Strik, hækling og garn')).toBeChecked();
    await page.getByText('Er det kun for nogle?').click();
    await page.getByLabel('Børn (0–12 år)').check();
    await onward(page);
    await expect(page.getByText('Der kommer børn under 15 år.').first()).toBeVisible();
    await page.getByLabel('Børn (0–12 år)').uncheck();
    await onward(page);
    await at(page, 4);
    await page.getByLabel('Ja, på faste dage').check();
    await page.getByLabel('Dag', { exact: true }).first().selectOption('Tirsdag');
    await page.getByLabel('Begynder').first().fill('14:00');
    await page.getByLabel('Sig det med dine egne ord').fill(HOSTILE);
    await page.getByRole('button', { name: 'En tid mere' }).click();
    await expect(page.getByText('Tirsdag kl. 14', { exact: true }).first()).toBeVisible();
    await onward(page);
    await at(page, 5);
    await page.getByLabel('På en adresse').check();
    await page.getByLabel('Søg efter adressen eller stedet').fill('Kolding Bibliotek');
    await page.getByRole('button', { name: 'Find stedet' }).click();
    await page.locator('input[name="place.chosen"]').first().check();
    const drawing = { name: 'dør.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') };
    await page.locator('input[name=photo]').setInputFiles(drawing);
    await onward(page);
    await expect(page.getByText('Vi kan ikke vise den slags fil.').first()).toBeVisible();
    const door = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#2f6b4f' } })
      .png()
      .toBuffer();
    await page.locator('input[name=photo]').setInputFiles({ ...drawing, buffer: door });
    await onward(page);
    await expect(page.getByText('Skriv, hvad billedet viser.').first()).toBeVisible();
    await page.getByLabel('Hvad viser billedet?').fill('En grøn dør');
    await onward(page);
    await at(page, 6);
    await page.getByRole('button', { name: 'Tilbage' }).click();
    await at(page, 5);
    await onward(page);
    await onward(page);
    await at(page, 7);
    await page.getByLabel('Telefon').fill('75 55 12 34');
    await page.getByLabel('Hvornår må man ringe?').fill(HOSTILE);
    await page.getByText('Den første gang, man kommer').click();
    await page.getByLabel('Hvem tager imod?').fill('<b>Lis</b>');
    await page.getByLabel('Hvor mødes man?').fill(HOSTILE);
    await page.getByLabel('Hvad sker der de første ti minutter?').fill(`${HOSTILE}\n${HOSTILE}`);
    await onward(page);
    await at(page, 8);
    await expect(page.getByRole('heading', { name: 'Strik bag laden' })).toBeVisible();
    await page.getByText('Er der noget, vi skal vide?').click();
    await page.getByLabel('Skriv det til os.').fill(HOSTILE + TURNED);
    await page.getByLabel('Din egen mail').fill('lis');
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Send det' }).last().click();
    await expect(page.getByText('En mail skal have et @').first()).toBeVisible();
    await page.getByLabel('Din egen mail').fill('lis@example.org');
    await page.getByRole('button', { name: 'Send det' }).last().click();
    await expect(page.getByText('Se i din mail.')).toBeVisible();
    expect(page.url()).not.toContain('lis');
    expect(kept('select status from proposals')).toEqual([{ status: 'unproven' }]);

    await logInFirst(page, ANNA);
    await page.goto('/fagland/breve');
    await page.locator('main a[href*="/fagland/breve/"]').first().click();
    await page.locator('main a[href*="/tilmeld/bekraeft/"]').click();
    await page.getByRole('button', { name: 'Ja, det er mig' }).click();
    await page.goto('/fagland');
    await page.getByRole('link', { name: 'Strik bag laden' }).click();
    await page.getByRole('button', { name: 'Godkend' }).click();
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();

    await page.goto('/find');
    await field(page).fill('strik bag laden');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Strik bag laden' }).first().click();
    await expect(page.getByText(HOSTILE).first()).toBeVisible();
    await expect(page.getByText('<b>Lis</b> møder dig').first()).toBeVisible();
    const seen = await page.getByAltText('En grøn dør').getAttribute('src');
    expect((await page.request.get(seen ?? '')).headers()['content-type']).toBe('image/webp');
    for (const path of ['/api/snapshot/now', '/tilbud/strik-bag-laden/kalender.ics', '/sitemap.xml']) {
      const answer = await page.request.get(path);
      expect(await answer.text(), path).not.toContain('\u202E');
    }
    // With script too, what was written is read and never run.
    const alive = await browser.newPage({ baseURL: server.home, locale: 'da-DK' });
    alive.on('dialog', () => expect('a script was run').toBe(''));
    await alive.goto('/tilbud/strik-bag-laden', { waitUntil: 'networkidle' });
    await expect(alive.getByText(HOSTILE).first()).toBeVisible();
    await alive.close();
    await page.getByRole('link', { name: /Er noget forkert/ }).click();
    await page.getByText('Ret selv ordene').click();
    await page.getByLabel('Hvad det hedder').fill('Strik foran laden');
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Send det' }).click();
    await expect(page.getByText('Nu ligger det hos os')).toBeVisible();
    await page.goto('/fagland');
    await page.getByRole('link', { name: 'Strik bag laden' }).first().click();
    await expect(page.locator('ins').first()).toHaveText('foran');
    await expect(page.locator('del').first()).toHaveText('bag');
    await page.getByRole('button', { name: 'Godkend' }).click();
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();
    await page.goto('/tilbud/strik-bag-laden');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Strik foran laden');

    await page.goto('/fagland/historik/offer/strik-bag-laden');
    await page
      .getByRole('button', { name: /af kortet/ })
      .first()
      .click();
    await expect(page.getByText('Det er taget af kortet.')).toBeVisible();
    expect((await page.goto('/tilbud/strik-bag-laden'))?.status()).toBe(404);
    await page.goto('/fagland/historik/offer/strik-bag-laden');
    await page
      .getByRole('button', { name: /tilbage|som før/i })
      .first()
      .click();
    expect((await page.goto('/tilbud/strik-bag-laden'))?.status()).toBe(200);
    await page.close();
  });

  test('whoever runs it is asked when it is due, and answers with one press, without logging in', async ({ page }) => {
    const db = new Database(server.database);
    db.prepare("update offers set review_due = '2026-01-01' where slug = 'strik-bag-laden'").run();
    db.close();
    expect(run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts')).toContain('1 letters are in the outbox');
    expect(run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts')).toContain('0 letters are in the outbox');
    const [letter] = kept('select text, "to" from letters where kind = \'fresh\'');
    expect(letter?.to).toBe('lis@example.org');
    const link = letter?.text?.match(/http\S+\/passer\/\S+/)?.[0] ?? '';
    await page.goto(link);
    const faults = await everyLook(page, 'is it still right?');
    await page.getByRole('button', { name: 'Ja, alt passer' }).click();
    await expect(page.getByText('Nu står der, at det passer i dag.')).toBeVisible();
    await page.goto(link);
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    await page.goto('/passer/gaettet');
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    const [row] = kept("select review_due as due from offers where slug = 'strik-bag-laden'");
    expect(row?.due && row.due > '2026-01-01').toBe(true);
    expect(faults).toEqual([]);
  });

  test('they pause, begin again before it is over by the same letter, and choose how often, without script', async ({
    browser,
    page: alive,
  }) => {
    const db = new Database(server.database);
    db.prepare("update offers set review_due = '2026-01-02' where slug = 'strik-bag-laden'").run();
    db.close();
    expect(run(server, { PUBLIC_URL: server.home }, 'bin/upkeep.ts')).toContain('1 letters are in the outbox');
    const [letter] = kept("select text from letters where kind = 'fresh' order by id desc");
    const link = letter?.text?.match(/http\S+\/passer\/\S+/)?.[0] ?? '';
    const page = await phone(browser);
    await page.goto(link);
    await expect(page.getByLabel('Hvor tit skal vi spørge?')).toHaveValue('6');
    await page.getByLabel('Vi holder pause til og med').fill('2026-01-01');
    await page.getByRole('button', { name: 'Skriv på kortet, at vi holder pause' }).click();
    await expect(page.getByRole('alert')).toContainText('Skriv en dag, der ikke er gået endnu');
    const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Vi holder pause til og med').fill(until);
    await page.getByRole('button', { name: 'Skriv på kortet, at vi holder pause' }).click();
    await expect(page.getByText('hvor længe I holder pause')).toBeVisible();
    const offer = page.getByRole('main').getByText(/Lukket/);
    await page.goto('/tilbud/strik-bag-laden');
    await expect(offer.first()).toBeVisible();

    await alive.goto(link);
    expect(await everyLook(alive, 'is it still right, paused')).toEqual([]);
    await page.goto(link);
    await expect(page.getByText('Der står nu, at I holder pause til og med')).toBeVisible();
    await expect(page.getByRole('button', { name: /Send mig ikke|findes ikke|alt passer/i })).toHaveCount(0);
    await page.getByLabel('Hvor tit skal vi spørge?').selectOption('En gang om året');
    await page.getByRole('button', { name: 'Vi er i gang igen' }).click();
    await expect(page.getByText('Vi spørger igen om et år.')).toBeVisible();
    expect(kept("select rhythm from owners where offer = 'strik-bag-laden'")).toEqual([{ rhythm: 12 }]);
    await page.goto('/tilbud/strik-bag-laden');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Strik foran laden');
    await expect(offer).toHaveCount(0);
    await page.goto(link);
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    await page.close();
  });
});
