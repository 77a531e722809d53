/** The whole circle: registered, proved, approved, found, corrected, approved, taken away and laid back. */
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import sharp from 'sharp';
import { addStaff, logInFirst } from './at-fagland';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { DESK, field, PHONE } from './watch';

const PORT = 3279;
const ANNA = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const BO = { login: 'bo@example.org', password: 'en anden lang sætning' };
/** Marks that turn text round, script, SQL and a formula; all that a person might paste. */
const HOSTILE = `=1+1 <script>alert(1)</script> '; drop table offers; -- 🦊`;
const TURNED = '\u202Enoget\u0000';
/** Nobody fills in a form in less, and a program is asked again. */
const A_BREATH = 2100;

test.describe('The whole circle', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, ANNA, 'editor');
    addStaff(server, BO, 'editor');
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
  const onward = (page: Page) => page.locator('main form button:visible', { hasText: 'Videre' }).last().click();
  const at = (page: Page, n: number) => expect(page.getByText(`Trin ${n} af 8`)).toBeVisible();

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

  test('by keys alone, with a draft that a closed tab does not lose', async ({ page, context }) => {
    test.slow();
    await page.setViewportSize(DESK);
    /** Tab until it is there, as somebody does who has no pointer. */
    const tabTo = async (to: Locator) => {
      for (let n = 0; n < 120; n += 1) {
        if (await to.evaluate((field) => field === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('Keys do not lead there.');
    };
    const type = async (label: string | Locator, words: string) => {
      await tabTo(typeof label === 'string' ? page.getByLabel(label, { exact: true }).first() : label);
      await page.keyboard.type(words);
    };
    const enter = async (to: Locator) => {
      await tabTo(to);
      await page.keyboard.press('Enter');
    };
    await page.goto('/tilmeld', { waitUntil: 'networkidle' });
    await tabTo(page.locator('input[name=what]').first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await at(page, 2);
    await expect(page.getByRole('heading', { level: 2, name: 'Navnet, og et par ord' })).toBeFocused();
    await type('Hvad hedder det?', 'Kor ved havnen');
    await page.keyboard.press('Enter');
    await at(page, 3);
    await page.close();

    page = await context.newPage();
    await page.setViewportSize(DESK);
    await page.goto('/tilmeld', { waitUntil: 'networkidle' });
    await enter(page.getByRole('button', { name: 'Skriv videre på den' }));
    await at(page, 3);
    await page.goBack();
    await at(page, 1);
    await page.goForward();
    await at(page, 3);
    await context.setOffline(true);
    const next = () => page.getByRole('button', { name: 'Videre' }).last();
    await enter(next());
    await expect(page.getByText('Der er ingen forbindelse lige nu.')).toBeVisible();
    await context.setOffline(false);
    await enter(next());
    await at(page, 4);
    await enter(next());
    await at(page, 5);
    await tabTo(page.locator('input[name="place.how"]').first());
    await page.keyboard.press('Space');
    await type('Vej og husnummer', 'Havnegade 2');
    await type('Postnummer', '6000');
    await tabTo(page.getByLabel('By', { exact: true }));
    await page.keyboard.type('Kolding');
    await enter(next());
    await at(page, 6);
    await enter(next());
    await at(page, 7);
    await type('Mail', 'kor@example.org');
    await page.keyboard.press('Enter');
    await at(page, 8);
    await type('Din egen mail', 'bo@example.org');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Se i din mail.')).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('tilmeld'))).toBeNull();

    await logInFirst(page, BO);
    const text = kept("select text from letters where kind = 'prove' and sent_at is null order by id desc")[0]?.text;
    await page.goto(text?.match(/http\S+/)?.[0] ?? '');
    await enter(page.getByRole('button', { name: 'Ja, det er mig' }));
    await expect(page.getByText('Tak. Nu ser en af os på det.')).toBeVisible();
    await page.goto('/fagland');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/forslag/);
    await enter(page.getByRole('button', { name: 'Godkend' }));
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();
    await page.goto('/tilbud/kor-ved-havnen');
    await expect(page.getByText('Havnegade 2').first()).toBeVisible();
    await enter(page.getByRole('link', { name: /Er noget forkert/ }));
    await type('Hvad er forkert?', 'Det er flyttet');
    await tabTo(page.getByLabel('Det er lukket, eller findes ikke mere.'));
    await page.keyboard.press('Space');
    await page.waitForTimeout(A_BREATH);
    await enter(page.getByRole('button', { name: 'Send det' }));
    await expect(page.getByText('Nu ligger det hos os')).toBeVisible();
    await page.goto('/fagland');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/forslag/);
    await enter(page.getByRole('button', { name: 'Ja, tag det af kortet' }));
    await expect(page.getByText('Det er godkendt og på plads.')).toBeVisible();
    expect((await page.goto('/tilbud/kor-ved-havnen'))?.status()).toBe(404);
    await page.goto('/fagland/historik/offer/kor-ved-havnen');
    await enter(page.getByRole('button', { name: /tilbage|som før/i }).first());
    await expect(page.getByText('Det er lagt tilbage.')).toBeVisible();
    expect((await page.goto('/tilbud/kor-ved-havnen'))?.status()).toBe(200);
  });

  test('every screen of the form can be read by everybody', async ({ page }) => {
    test.slow();
    const faults: string[] = [];
    await page.goto('/tilmeld', { waitUntil: 'networkidle' });
    await page.getByLabel('En aktivitet').check();
    const fill: Record<number, () => Promise<unknown>> = {
      2: () => page.getByLabel('Hvad hedder det?').fill('Kolding Bibliotek'),
      4: () => page.getByLabel('Ja, på faste dage').check(),
      5: () => page.getByLabel('Vi mødes forskellige steder').check(),
      7: () => page.getByLabel('Telefon').fill('75 55 12 34'),
    };
    for (let n = 2; n <= 8; n += 1) {
      await page.setViewportSize(DESK);
      await onward(page);
      await at(page, n);
      await fill[n]?.();
      if ([3, 4, 6, 8].includes(n)) faults.push(...(await everyLook(page, `register, screen ${n}`)));
    }
    expect(faults).toEqual([]);
  });
});
