/** Registering with keys alone, with a draft, and for everybody's eyes and ears. */
import { expect, type Locator, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addStaff, logInFirst } from './at-fagland';
import { A_BREATH, at, onward } from './at-register';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { DESK } from './watch';

const PORT = 3281;
const BO = { login: 'bo@example.org', password: 'en anden lang sætning' };

test.describe('Registering', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    server = await startServer(PORT);
    addStaff(server, BO, 'editor');
  });
  test.afterAll(() => server.stop());
  const kept = (query: string) => {
    const db = new Database(server.database, { readonly: true });
    const rows = db.prepare(query).all() as Record<string, string>[];
    db.close();
    return rows;
  };

  test('goes by keys alone, with a draft that a closed tab does not lose', async ({ page, context }) => {
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
    await page.goto('/fagland', { waitUntil: 'networkidle' });
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
    await page.goto('/fagland', { waitUntil: 'networkidle' });
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
