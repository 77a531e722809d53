/** Somebody is met at the door: from the plan to the place's answer on a phone, back to the plan; and what silence comes to. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { addStaff, logInFirst, run } from './at-fagland';
import { A_BREATH } from './at-register';
import { type Mailbox, openMailbox } from './mailbox';
import { type OwnServer, startServer } from './own-server';
import { everyLook } from './readable';
import { PHONE } from './watch';

const PORT = 3283;
const ANNA = { login: 'anna@example.org', password: 'kaffe og kage kl. 14' };
const BO = { ...ANNA, login: 'bo@example.org' };
const PLACE = 'sted@example.org';
const CANARY = 'Kanariefugl';
const NUMBER = '73 16 73 16';
const MAIL = 'kanariefugl@example.org';
/** All that goes out of the house, and what the staff reads. */
const READ = [
  ...['/', '/find', '/mangler', '/privatliv', '/sitemap.xml', '/api/missing', '/api/staff/missing', '/api/hsds'],
  ...['/api/hsds/services?format=ndjson', '/api/hsds/organizations', '/fagland', '/fagland/mangler'],
  ...['/fagland/breve', '/fagland/ring-op', '/fagland/ringerunde'],
];

test.describe('Somebody is met', () => {
  test.describe.configure({ mode: 'serial' });
  let server: OwnServer;
  let mailbox: Mailbox;
  let offer = '';
  test.use({ baseURL: `http://localhost:${PORT}` });
  test.beforeAll(async () => {
    mailbox = await openMailbox();
    server = await startServer(PORT, mailbox.settings);
    for (const one of [ANNA, BO]) addStaff(server, one, 'editor');
    offer = write('select slug from offers where status = ? order by slug', 'published')?.slug ?? '';
    write('update offers set contact_email = ? where slug = ? returning slug', PLACE, offer);
  });
  test.afterAll(async () => {
    await server.stop();
    await mailbox.close();
  });
  function write(query: string, ...told: string[]): Record<string, string> | undefined {
    const db = new Database(server.database);
    const row = db.prepare(query).get(...told) as Record<string, string> | undefined;
    db.close();
    return row;
  }
  /** The place's link in the newest letter, when so many have come. */
  async function newestLink(count: number): Promise<string> {
    await expect.poll(() => mailbox.to(PLACE).length, { timeout: 45_000 }).toBe(count);
    return (
      mailbox
        .to(PLACE)
        .at(-1)
        ?.match(/http\S+\/svar\/[\w-]{43}/)?.[0] ?? ''
    );
  }
  const isKept = (...words: string[]) => {
    const kept = server.everythingKept();
    return words.filter((word) => kept.includes(word));
  };
  async function ask(page: Page, kind: string, name: string, reach: string) {
    await page.getByLabel(kind).check();
    await page.getByLabel('Dit fornavn').fill(name);
    await page.getByLabel('Hvordan får de fat i dig?').fill(reach);
    await page.waitForTimeout(A_BREATH);
    await page.getByRole('button', { name: 'Se beskeden' }).click();
    await expect(page.getByRole('heading', { name: 'Det her sender vi' })).toBeFocused();
  }
  async function send(page: Page): Promise<string> {
    await page.getByRole('button', { name: 'Ja, send det her' }).click();
    await expect(page.getByText('De har ikke svaret endnu.')).toBeVisible();
    return page.url();
  }

  test('from my plan I ask to be met at the door; the place answers on a phone, and I lay it on my plan', async ({
    page,
    browser,
  }) => {
    test.slow();
    const faults: string[] = [];
    await page.goto(`/tilbud/${offer}`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Læg på planen' }).first().click();
    await page.getByRole('radio', { name: 'Det er min egen' }).check();
    await page.getByRole('button', { name: 'Læg den på' }).click();
    await page.goto('/plan');
    await page.getByRole('link', { name: 'Bed om at blive taget godt imod' }).click();
    await expect(page).toHaveURL(`/moed/${offer}`);
    faults.push(...(await everyLook(page, 'welcome me')));
    await page.getByRole('button', { name: 'Se beskeden' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Vælg det, der passer.' })).toBeFocused();
    await expect(page.getByText(/hvorfor/i)).toHaveText(/Ingen spørger dig om hvorfor/);
    await page.getByLabel('Hvornår passer det dig?').fill('På tirsdag');
    await ask(page, 'At en møder mig i døren', CANARY, NUMBER);
    await expect(page.locator('blockquote')).toContainText(CANARY);
    await expect(page.getByText('Svaret kommer også på din mail')).toHaveCount(0);
    faults.push(...(await everyLook(page, 'read before it is sent')));
    const mine = await send(page);
    expect(mine).not.toContain(CANARY);
    faults.push(...(await everyLook(page, 'sent')));

    const link = await newestLink(1);
    expect(mailbox.to(PLACE).join()).not.toContain(CANARY);
    const phone = await browser.newPage({
      baseURL: server.home,
      javaScriptEnabled: false,
      viewport: PHONE,
      locale: 'da-DK',
    });
    await phone.goto(link);
    await expect(phone.locator('blockquote')).toContainText(NUMBER);
    await phone.getByLabel('Hvornår kan I?').fill(`${CANARY} kan komme tirsdag`);
    await phone.getByRole('button', { name: 'Ja, kom. Vi står klar' }).click();
    await expect(phone.getByText('Skriv det uden personens navn og nummer.')).toBeVisible();
    await phone.getByLabel('Hvornår kan I?').fill('Tirsdag kl. 19');
    await phone.getByLabel('Hvem af jer tager imod?').fill('Lis');
    await phone.getByRole('button', { name: 'Ja, kom. Vi står klar' }).click();
    await expect(phone.getByText('Skriv det ned nu.')).toBeVisible();
    await phone.goto(link);
    await expect(phone.getByText('Linket virker ikke mere.')).toBeVisible();
    await phone.close();

    await page.goto(mine, { waitUntil: 'networkidle' });
    await expect(page.getByText('De står klar til dig.')).toBeVisible();
    faults.push(...(await everyLook(page, 'answered')));
    await page.getByRole('button', { name: 'Læg det på min plan' }).click();
    await page.getByRole('link', { name: 'Åbn planen' }).click();
    const card = page.getByRole('article').first();
    await expect(card).toContainText('En møder mig i døren. Tirsdag kl. 19');
    await expect(card).toContainText('Lis');
    await expect(page.getByRole('article')).toHaveCount(1);
    expect(isKept(CANARY, NUMBER)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('a stranger’s link, and one that is too old, open nothing; and who asks is in nothing that is read', async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/moed/${offer}`);
    await ask(page, 'At en ringer til mig først', CANARY, NUMBER);
    const mine = await send(page);
    const link = await newestLink(2);
    const token = link.split('/').at(-1) ?? '';
    const own = mine.split('/').at(-1) ?? '';
    const before = write("select json_group_array(json_object('h', hash, 'a', answer)) as rows from meetings")?.rows;
    const x = 'x'.repeat(43);
    for (const path of [`/svar/${own}`, `/svar/${x}`, `/moedt/${token}`, `/moedt/${x}`, `/ring-mig/${token}`]) {
      await page.goto(path);
      await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
      await expect(page.getByText(CANARY)).toHaveCount(0);
    }
    await page.goto(link);
    const then = new Date(Date.now() - 31 * 86_400_000).toISOString();
    const sent = write('select sent_at from meetings where first_name = ?', CANARY)?.sent_at ?? '';
    write('update meetings set sent_at = ? where first_name = ? returning id', then, CANARY);
    await page.getByRole('button', { name: 'Ja, kom. Vi står klar' }).click();
    await expect(page.getByText('Linket virker ikke mere.')).toBeVisible();
    write('update meetings set sent_at = ? where first_name = ? returning id', sent, CANARY);
    expect(write("select json_group_array(json_object('h', hash, 'a', answer)) as rows from meetings")?.rows).toBe(
      before,
    );

    expect(isKept(CANARY)).toEqual([CANARY]); // it is kept now, and must be in nothing of this:
    await logInFirst(page, ANNA);
    const snapshot = (await (await page.request.get('/find')).text()).match(/\/api\/snapshot\/[0-9a-f]+/)?.[0] ?? '';
    for (const path of [...READ, snapshot, `/tilbud/${offer}`, `/moed/${offer}`, `/fagland/historik/offer/${offer}`]) {
      const answer = await page.request.get(path);
      expect(answer.status(), path).toBe(200);
      const text = await answer.text();
      for (const word of [CANARY, NUMBER, NUMBER.replaceAll(' ', '')]) expect(text.includes(word), path).toBe(false);
    }
    expect(readFileSync(server.database.replace(/[^/\\]+$/, 'server.log'), 'utf8')).not.toMatch(
      /Kanariefugl|73 ?16 ?73 ?16/i,
    );
  });

  test('silence is reminded of, seen by an editor, and told to whoever left an e-mail; the answer comes there too', async ({
    page,
  }) => {
    test.slow();
    await page.goto(`/moed/${offer}`);
    await ask(page, 'At en skriver eller ringer til mig', 'Signelil', MAIL);
    await expect(page.getByText('Svaret kommer også på din mail')).toBeVisible();
    const mine = await send(page);
    await newestLink(3);
    const age = (days: number) =>
      write(
        'update meetings set sent_at = ? where reach = ? returning id',
        new Date(Date.now() - days * 86_400_000).toISOString(),
        MAIL,
      );
    const upkeep = () => run(server, { PUBLIC_URL: server.home, ...mailbox.settings }, 'bin/upkeep.ts');
    age(4);
    upkeep();
    await page.goto(mine);
    await expect(page.getByText('Vi har skrevet til dem igen.')).toBeVisible();

    age(8);
    upkeep();
    await page.goto(mine);
    await expect(page.getByText('har ikke svaret i en uge')).toBeVisible();
    // Another process laid them in the queue: the server looks there twice a minute.
    const link = await newestLink(4);
    expect(mailbox.to(PLACE).at(-1)).toContain('venter på svar');
    await expect.poll(() => mailbox.to(MAIL).length).toBe(1);
    expect(mailbox.to(MAIL)[0]).toContain('De har ikke svaret i en uge.');
    await logInFirst(page, BO);
    await page.goto('/fagland/ring-op');
    await expect(page.getByText('1 sted har ikke svaret i en uge.')).toBeVisible();
    for (const word of ['Signelil', MAIL]) await expect(page.getByText(word)).toHaveCount(0);

    await page.goto(link);
    await page.getByRole('button', { name: 'Vi ringer eller skriver' }).click();
    await expect(page.getByText('Skriv det ned nu.')).toBeVisible();
    await expect.poll(() => mailbox.to(MAIL).length, { timeout: 45_000 }).toBe(2);
    expect(mailbox.to(MAIL)[1]).toContain('De ringer eller skriver til dig.');
    await expect.poll(() => isKept(MAIL)).toEqual([]);
    await page.goto(mine);
    await expect(page.getByText('De ringer eller skriver til dig.')).toBeVisible();
  });
});
