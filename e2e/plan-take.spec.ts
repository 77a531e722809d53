/** «Tag planen med dig»: the square a camera reads, the link, the file, and nothing else that leaves the screen. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import readQr from 'jsqr';
import { another, beginPlan, line, linkOf, openPlan, sheet, takeAlong, want } from './at-plan';
import { CANARY, keptIn, listen } from './canary';
import { type OwnServer, startServer } from './own-server';
import { everyLook, faultsOf } from './readable';
import { DESK, expect, PHONE, test } from './watch';

const PORT = 3230;
const SOON = { timeout: 15_000 };

/** What a camera held before the screen reads: a picture of it, dot by dot, in a blank page of its own. */
async function readFrom(square: Locator): Promise<string | undefined> {
  const picture = (await square.screenshot()).toString('base64');
  const blank = await square.page().context().newPage();
  const { dots, width, height } = await blank.evaluate(async (letters) => {
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const { data, width, height } = canvas?.getImageData(0, 0, image.width, image.height) ?? new ImageData(1, 1);
    return { dots: [...data], width, height };
  }, picture);
  await blank.close();
  return readQr(Uint8ClampedArray.from(dots), width, height)?.data;
}

test.describe('taking the plan along', () => {
  // One server for all of them, so they take turns; one that fails does not stop the others.
  test.describe.configure({ mode: 'default' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}`, viewport: PHONE });
  test.beforeAll(async () => {
    server = await startServer(PORT);
  });
  test.afterAll(() => server.stop());

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the square on a ${colorScheme} screen is the link, and changes with what the other may do`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await beginPlan(page, 'Synge i kor.');
      const [read, change] = [await linkOf(page, 'Kun læse'), await linkOf(page, 'Læse og skrive i den')];
      const open = await takeAlong(page);
      const square = open.getByRole('img', { name: /^Firkant med et link/ });
      expect(await readFrom(square)).toBe(read);
      await open.getByRole('radio', { name: 'Læse og skrive i den' }).check();
      expect(await readFrom(square)).toBe(change);
    });

  test('all of a small plan is in the square itself, and the server hears nothing of it', async ({ page, browser }) => {
    await beginPlan(page, 'Synge i kor.');
    const calls: string[] = [];
    page.on('request', (request) => request.url().includes('/api/envelopes') && calls.push(request.url()));
    const open = await takeAlong(page);
    await open.getByText('Hele planen i firkanten').click();
    await open.getByRole('button', { name: 'Vis firkanten' }).click();
    const link = await readFrom(open.getByRole('img', { name: 'Firkant med hele planen.' }));
    expect(link).toMatch(/#plan=/);
    const phone = await another(browser, server.home);
    phone.on('request', (request) => request.url().includes('/api/envelopes') && calls.push(request.url()));
    await openPlan(phone, link ?? '');
    await expect(want(phone)).toHaveValue('Synge i kor.');
    await phone.context().close();
    expect(calls).toEqual([]);
  });

  test('as a file it goes out and in again; a file that is none changes nothing', async ({ page, browser }) => {
    await beginPlan(page, 'Binde net.');
    const open = await takeAlong(page);
    await open.getByText('Som en fil').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      open.getByRole('button', { name: 'Gem som fil' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('min-plan.json');
    const buffer = readFileSync(await download.path());
    const phone = await another(browser, server.home);
    await phone.goto('/plan');
    const file = phone.getByLabel('Eller vælg en fil med en plan');
    for (const broken of [Buffer.from('{"a":1}'), buffer.subarray(0, buffer.length / 2), Buffer.from([0, 1, 2])]) {
      await file.setInputFiles({ name: 'min-plan.json', mimeType: 'application/json', buffer: broken });
      await expect(phone.getByText('Der er ikke en hel plan i den fil.')).toBeVisible();
    }
    await file.setInputFiles({ name: 'min-plan.json', mimeType: 'application/json', buffer });
    await expect(phone.getByRole('heading', { name: 'En kopi af en plan' })).toBeVisible();
    await phone.getByRole('button', { name: 'Åbn planen' }).click();
    await expect(want(phone)).toHaveValue('Binde net.');
    await phone.context().close();
  });

  test('a link that lost a letter is asked for again, and the plan here stays', async ({ page, browser }) => {
    await beginPlan(page, 'Løbe.');
    const link = await linkOf(page, 'Læse og skrive i den');
    const phone = await another(browser, server.home);
    await beginPlan(phone, 'Min egen plan.');
    await phone.evaluate(
      (hash) => {
        window.location.hash = hash;
      },
      new URL(link).hash.slice(0, -1),
    );
    await expect(phone.getByRole('heading', { name: 'Der mangler noget i linket' })).toBeFocused();
    await expect(phone).toHaveURL(/\/plan$/);
    await phone.getByLabel('Sæt linket ind her').fill('ikke et link');
    await phone.getByRole('button', { name: 'Åbn linket' }).click();
    await expect(phone.getByLabel('Sæt linket ind her')).toHaveValue('ikke et link');
    await phone.getByLabel('Sæt linket ind her').fill(link);
    await phone.getByRole('button', { name: 'Åbn linket' }).click();
    await phone.getByRole('radio', { name: 'Læg de to sammen' }).check();
    await phone.getByRole('button', { name: 'Gå videre' }).click();
    await expect(want(phone)).toHaveValue(/Løbe\./);
    await expect(want(phone)).toHaveValue(/Min egen plan\./);
    await expect(want(page)).toHaveValue(/Min egen plan\./, SOON);
    await phone.context().close();
  });

  test('what is written, and the link, are in no request, storage, history entry, database or log', async ({
    page,
    context,
    browser,
  }) => {
    const heard = [listen(context)];
    const said: string[] = [];
    const hear = (request: { url: () => string; postData: () => string | null; headers: () => object }) =>
      said.push([request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join('\n'));
    context.on('request', hear);
    await beginPlan(page, `Jeg vil gerne ${CANARY}.`);
    const links = [await linkOf(page, 'Læse og skrive i den'), await linkOf(page, 'Kun læse')];
    const phone = await another(browser, server.home);
    heard.push(listen(phone.context()));
    phone.context().on('request', hear);
    await openPlan(phone, links[0] ?? '');
    await want(phone).fill(`Jeg vil gerne ${CANARY}, og mere.`);
    await expect(want(page)).toHaveValue(/og mere/, SOON);
    await expect(line(phone)).toContainText('Gemt.', SOON);
    expect((await Promise.all(heard.map((each) => each()))).flat()).toEqual([]);
    const kept = server.everythingKept();
    expect(kept.toLowerCase()).not.toContain(CANARY);
    for (const link of links) {
      const secret = link.split('=')[1] ?? '';
      expect(said.filter((text) => text.includes(secret))).toEqual([]);
      expect(kept).not.toContain(secret);
      expect(phone.url()).not.toContain(secret);
      expect(await phone.evaluate(() => JSON.stringify([history.state, { ...localStorage }]))).not.toContain(secret);
    }
    expect((await keptIn(page)).toLowerCase()).not.toContain(CANARY);
    expect(said.some((text) => text.includes('/api/envelopes'))).toBe(true);
    await phone.context().close();
  });

  test('needs no mouse', async ({ page }) => {
    await beginPlan(page, 'Gå tur.');
    await page.getByRole('button', { name: 'Tag planen med dig' }).focus();
    await page.keyboard.press('Enter');
    await sheet(page).getByRole('button', { name: 'Lav et link' }).focus();
    await page.keyboard.press('Enter');
    await expect(sheet(page).getByText('Peg telefonens kamera mod firkanten.')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(sheet(page).getByRole('radio', { name: 'Kun læse' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(sheet(page).getByText('Giv det kun til en, du stoler på.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Tag planen med dig' })).toBeFocused();
  });

  test('can be read by those who see, hear and press in other ways', async ({ page }) => {
    await beginPlan(page, 'Gå tur.');
    const faults: string[] = [];
    const open = await takeAlong(page);
    faults.push(...(await everyLook(page, 'before there is a link')));
    await open.getByRole('button', { name: 'Lav et link' }).click();
    for (const fold of await open.locator('summary').all()) await fold.click();
    faults.push(...(await everyLook(page, 'with a link')));
    expect(faults).toEqual([]);
  });

  test('so can the question to whoever opens a link', async ({ page, browser, baseURL }) => {
    await beginPlan(page, 'Gå tur.');
    const link = await linkOf(page, 'Læse og skrive i den');
    const phone = await another(browser, baseURL);
    await phone.goto(link);
    await expect(phone.getByRole('button', { name: 'Åbn planen' })).toBeVisible();
    expect(await faultsOf(phone, 'the question', { size: PHONE, scheme: 'light' })).toEqual([]);
    expect(await faultsOf(phone, 'the question', { size: DESK, scheme: 'dark' })).toEqual([]);
    await phone.context().close();
  });
});
