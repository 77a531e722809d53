/** Two devices, one plan: a phone and the screen at the table, each a browser of its own. */
import Database from 'better-sqlite3';
import { another, beginPlan, line, linkOf, openPlan, sheet, takeAlong, want } from './at-plan';
import { type OwnServer, startServer } from './own-server';
import { DESK, expect, type Page, test as watched } from './watch';

const PORT = 3229;
/** What is not there is told in the console too, and that is how a plan that is gone is found out. */
const test = watched.extend<{ phone: Page }>({
  phone: async ({ browser, baseURL }, use) => {
    const phone = await another(browser, baseURL);
    await use(phone);
    await phone.context().close();
  },
});

const CHANGE = 'Læse og skrive i den';
const READ = 'Kun læse';
/** Everything a device does to say so takes a moment. */
const SOON = { timeout: 15_000 };

test.describe('two devices at one plan', () => {
  // One server for all of them, so they take turns; one that fails does not stop the others.
  test.describe.configure({ mode: 'default' });
  let server: OwnServer;
  test.use({ baseURL: `http://localhost:${PORT}`, viewport: DESK });
  test.beforeAll(async () => {
    server = await startServer(PORT);
  });
  test.afterAll(() => server.stop());

  test('see what the other writes, as it is written', async ({ page, phone }) => {
    await beginPlan(page, 'Jeg vil gerne synge.');
    await openPlan(phone, await linkOf(page, CHANGE));
    await expect(want(phone)).toHaveValue('Jeg vil gerne synge.');
    await expect(line(page)).toContainText('Der er en skærm mere ved planen.', SOON);
    await want(phone).fill('Jeg vil gerne synge sammen med andre.');
    await expect(want(page)).toHaveValue('Jeg vil gerne synge sammen med andre.', SOON);
    // Both at once, in the same field: neither loses a word.
    await Promise.all([
      want(page).fill('Først: Jeg vil gerne synge sammen med andre.'),
      want(phone).fill('Jeg vil gerne synge sammen med andre. Helst tirsdag.'),
    ]);
    const both = 'Først: Jeg vil gerne synge sammen med andre. Helst tirsdag.';
    await expect(want(page)).toHaveValue(both, SOON);
    await expect(want(phone)).toHaveValue(both, SOON);
  });

  test('go on without the net, and are alike again when it returns', async ({ page, phone }) => {
    await beginPlan(page, 'Gå tur.');
    await openPlan(phone, await linkOf(page, CHANGE));
    await phone.context().setOffline(true);
    await want(phone).fill('Gå tur. Med hund.');
    await want(page).fill('Hver dag: Gå tur.');
    await expect(line(phone)).toContainText('Intet net lige nu.', SOON);
    await expect(want(phone)).toHaveValue('Gå tur. Med hund.');
    await phone.context().setOffline(false);
    for (const each of [page, phone]) await expect(want(each)).toHaveValue('Hver dag: Gå tur. Med hund.', SOON);
    await expect(line(phone)).toContainText('Gemt.', SOON);
  });

  test('a link to read shows the plan and each change, and gives no pen', async ({ page, phone }) => {
    await beginPlan(page, 'Male billeder.');
    await openPlan(phone, await linkOf(page, READ));
    await expect(phone.getByRole('main')).toContainText('Male billeder.');
    await expect(line(phone)).toContainText('Du må læse planen.');
    await expect(
      phone.getByRole('main').getByRole('textbox').and(phone.locator(':enabled:not([readonly])')),
    ).toHaveCount(0);
    await want(page).fill('Male store billeder.');
    await expect(phone.getByRole('main')).toContainText('Male store billeder.', SOON);
    const open = await takeAlong(phone);
    await expect(open.getByRole('radio', { name: CHANGE })).toHaveCount(0);
    await expect(open.getByRole('button', { name: /Slet fra serveren|Nyt link/ })).toHaveCount(0);
  });

  test('a new link makes the old ones useless, and the other is told kindly', async ({ browser, page, phone }) => {
    await beginPlan(page, 'Danse.');
    const old = await linkOf(page, CHANGE);
    await openPlan(phone, old);
    const open = await takeAlong(page);
    await open.getByText('Luk for linket').click();
    await open.getByRole('button', { name: 'Nyt link' }).click();
    await expect(open.getByText('Her er et nyt link. De gamle virker ikke mere.')).toBeVisible(SOON);
    await open.getByRole('button', { name: 'Luk', exact: true }).click();
    await expect(line(phone)).toContainText('Planen er ikke længere på serveren.', SOON);
    await expect(line(phone)).toContainText('Din udgave ligger her endnu.');
    await expect(want(phone)).toHaveValue('Danse.');
    expect(await linkOf(page, CHANGE)).not.toBe(old);
    const late = await another(browser, server.home);
    await late.goto(old);
    await expect(late.getByRole('heading', { name: 'Planen er ikke på serveren mere' })).toBeVisible(SOON);
    await late.context().close();
  });

  test('a plan whose time has run out is gone from the server, and still here', async ({ page, phone }) => {
    await beginPlan(page, 'Fiske.');
    const link = await linkOf(page, CHANGE);
    const base = new Database(server.database);
    base.prepare('UPDATE envelopes SET expires = ?').run(Date.now() - 1000);
    base.close();
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: 'Planen er ikke på serveren mere' })).toBeVisible(SOON);
    await want(page).fill('Fiske fra molen.');
    await expect(line(page)).toContainText('Tiden kan også være gået.', SOON);
    await expect(want(page)).toHaveValue('Fiske fra molen.');
  });

  test('what is deleted is gone from the server, which says so itself', async ({ page, phone }) => {
    await beginPlan(page, 'Bage brød.');
    await openPlan(phone, await linkOf(page, CHANGE));
    const open = await takeAlong(page);
    await open.getByText('Luk for linket').click();
    await open.getByRole('button', { name: 'Slet fra serveren' }).click();
    const proof = open.getByText(/^Serveren har svaret: planen er der ikke mere\. Kl\. \d\d\.\d\d\.$/);
    await expect(proof).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(want(page)).toHaveValue('Bage brød.');
    await expect(line(phone)).toContainText('Planen er ikke længere på serveren.', SOON);
    await expect(want(phone)).toHaveValue('Bage brød.');
  });

  test('when the table is cleared the other is told, and keeps the plan', async ({ page, phone }) => {
    await beginPlan(page, 'Spille skak.');
    await openPlan(phone, await linkOf(page, CHANGE), 'Det er min egen');
    await expect(line(phone)).toContainText('Der er en skærm mere ved planen.', SOON);
    await page.getByRole('button', { name: 'Ryd bordet' }).click();
    await expect(page.getByRole('heading', { name: /^Bordet er ryddet/ })).toBeVisible();
    await expect(line(phone)).toContainText('Den anden skærm har ryddet bordet. Planen ligger her endnu.', SOON);
    await expect(want(phone)).toHaveValue('Spille skak.');
    await expect(page.getByRole('main')).not.toContainText('Spille skak.');
  });

  test('the conversation is the same on both', async ({ page, phone }) => {
    await beginPlan(page, 'Møde nogen.');
    await openPlan(phone, await linkOf(page, CHANGE));
    // By the site's own ways, for what is only in the page's memory ends with the document.
    for (const each of [page, phone]) {
      await each.getByRole('link', { name: 'Til samtalen' }).click();
      await expect(each).toHaveURL(/\/samtale$/);
    }
    await page.locator('#egne-ord').fill('Jeg vil gerne strikke.');
    await page.locator('#egne-ord').press('Enter');
    await expect(phone.getByRole('main').getByText('strikke').first()).toBeVisible(SOON);
  });
});
