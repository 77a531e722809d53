/** Choosing what suits: each choice against the catalogue itself, and what we do not know stays with its question. */
import type { Card } from '../domain/card';
import { cards, counter, countIn, expect, field, openFilters, openFind, type Page, test } from './watch';

const under = (topic: string) => (card: Card) =>
  card.topics.some((key) => key === topic || key.startsWith(`${topic}.`));
const show = (page: Page) => page.getByRole('dialog').getByRole('button', { name: /^Vis / }).click();

async function expectCount(page: Page, expected: number): Promise<void> {
  // Behind the count may stand how many of them are known to fit.
  await expect(counter(page)).toHaveText(new RegExp(`^${expected} sted${expected === 1 ? '' : 'er'}( ·|$)`));
}

test('I can choose what to do', async ({ page, snapshot }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const topic = sheet.getByRole('group', { name: 'Hvad?' }).getByRole('checkbox').first();
  const key = (await topic.getAttribute('value')) ?? '';
  await topic.check();
  await show(page);
  await expectCount(page, snapshot.cards.filter(under(key)).length);
});

test('I can choose a town, and how far I will go', async ({ page, snapshot }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByLabel('By eller bydel').selectOption('vamdrup');
  await show(page);
  const here = (card: Card) => [card.town, card.area].includes('vamdrup');
  await expectCount(page, snapshot.cards.filter(here).length);
  const near = await countIn(page);
  await openFilters(page);
  await sheet.getByLabel('Hvor langt vil du rejse?').selectOption('40');
  await show(page);
  await expect.poll(() => countIn(page)).toBeGreaterThan(near);
  // First come those in Vamdrup itself and those who come to you, and they have no minutes.
  await page.getByRole('button', { name: /Vis \d+ flere/ }).click();
  const minutes = (await cards(page).allTextContents()).flatMap(
    (text) => text.match(/ca\. (\d+) min\. på cykel/)?.[1] ?? [],
  );
  expect(minutes.length).toBeGreaterThan(0);
  for (const each of minutes) expect(Number(each)).toBeLessThanOrEqual(40);
  await page.getByRole('button', { name: 'Fjern Vamdrup' }).click();
  await expectCount(page, snapshot.cards.length);
});

test('I can choose a weekday and an evening, and a place that has not told stays with the question', async ({
  page,
  snapshot,
}) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByRole('checkbox', { name: 'Tirsdag' }).check();
  await sheet.getByRole('checkbox', { name: 'Om aftenen' }).check();
  await show(page);
  const fits = ({ times, days }: Card) =>
    times.length > 0
      ? times.some(({ weekday, start }) => weekday === 'tue' && (start === undefined || start >= '17:00'))
      : days === undefined || days.includes('tue');
  await expectCount(page, snapshot.cards.filter(fits).length);
  await expect(cards(page).filter({ hasText: 'Spørg: Hvornår mødes I?' }).first()).toBeAttached();
});

test('What is open to everyone stays, whoever I come with', async ({ page, snapshot }) => {
  await openFind(page);
  const open = snapshot.cards.find(
    ({ audiences, ageMax }) => audiences.includes('aud.everyone') && ageMax === undefined,
  );
  await field(page).fill(open?.title ?? '');
  const sheet = await openFilters(page);
  const choose = sheet.getByLabel('Vælg, hvem der skal med');
  // Behind the name stands how many places it would leave.
  const whom = (await choose.getByRole('option').allTextContents()).slice(1).map((text) => text.split(' · ')[0] ?? '');
  for (const [n, label] of whom.entries()) {
    await choose.selectOption({ index: n + 1 });
    await expect(page.locator(`#sted-${open?.slug}`), label).toHaveCount(1);
  }
  await show(page);
  const last = whom.at(-1) ?? '';
  await page.getByRole('button', { name: `Fjern ${last}` }).click();
  await expect(page.getByRole('button', { name: `Fjern ${last}` })).toHaveCount(0);
});

test('Those I come with decide what is left', async ({ page, snapshot }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByLabel('Vælg, hvem der skal med').selectOption({ index: 1 });
  await show(page);
  expect(await countIn(page)).toBeLessThan(snapshot.cards.length);
});

test('A condition keeps what we do not know, with the question; “must” keeps only a known yes', async ({
  page,
  snapshot,
}) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByRole('checkbox', { name: /^Gratis/ }).check();
  await show(page);
  await expectCount(page, snapshot.cards.filter(({ facts }) => facts.free !== 'no').length);
  const question = cards(page).filter({ hasText: /Spørg: .*(gratis|koste)/i });
  expect(snapshot.cards.some(({ facts }) => facts.free === undefined)).toBe(true);
  for (let n = 0; (await question.count()) === 0 && n < 15; n++)
    await page.getByRole('button', { name: /Vis \d+ flere/ }).click();
  await expect(question.first()).toBeAttached();
  await openFilters(page);
  await sheet.getByRole('checkbox', { name: 'Vis kun steder, hvor svaret er ja' }).check();
  await show(page);
  await expectCount(page, snapshot.cards.filter(({ facts }) => facts.free === 'yes').length);
  await expect(question).toHaveCount(0);
});

test('I can ask for places where I can lend a hand, or only join in', async ({ page, snapshot }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByRole('radio', { name: 'Hjælpe til' }).check();
  await show(page);
  await expectCount(
    page,
    snapshot.cards.filter(
      (card) => card.kind === 'volunteer_job' || card.contribute.length > 0 || card.facts.contribute_here === 'yes',
    ).length,
  );
  for (const text of await cards(page).allTextContents()) expect(text).toMatch(/hjælpe til/);
  await openFilters(page);
  await sheet.getByRole('radio', { name: 'Være med' }).check();
  await show(page);
  await expectCount(page, snapshot.cards.filter(({ kind }) => kind !== 'volunteer_job').length);
});

test('What I have chosen stands on top, each with a cross, and one button takes it all away', async ({
  page,
  snapshot,
}) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await sheet.getByRole('checkbox', { name: 'Mandag' }).check();
  await sheet.getByRole('checkbox', { name: /^Gratis/ }).check();
  await sheet.getByRole('radio', { name: 'Være med' }).check();
  await show(page);
  const chosen = page.getByRole('list', { name: 'Det har du valgt' });
  await expect(chosen.getByRole('button', { name: /^Fjern/ })).toHaveCount(3);
  await chosen.getByRole('button', { name: 'Fjern Gratis' }).click();
  await expect(chosen.getByRole('button', { name: /^Fjern/ })).toHaveCount(2);
  await chosen.getByRole('button', { name: 'Ryd valg' }).click();
  await expect(chosen).toHaveCount(0);
  await expectCount(page, snapshot.cards.length);
});

test('A change is announced in one and the same place', async ({ page }) => {
  await openFind(page);
  const status = await counter(page).elementHandle();
  await field(page).fill('kaffe');
  await expect(counter(page)).not.toHaveText(/^2\d\d steder$/);
  expect(await status?.evaluate((element) => element.isConnected)).toBe(true);
});

test('“Vis flere” shows more of the same, in the same order', async ({ page }) => {
  await openFind(page);
  const before = await cards(page).allTextContents();
  await page.getByRole('button', { name: 'Vis 20 flere' }).click();
  await expect(cards(page)).toHaveCount(before.length + 20);
  expect((await cards(page).allTextContents()).slice(0, before.length)).toEqual(before);
});

test('The number at the end of a condition is how many places say yes, and the button says how many I get', async ({
  page,
  snapshot,
}) => {
  await openFind(page);
  const sheet = await openFilters(page);
  const yes = snapshot.cards.filter(({ facts }) => facts.free === 'yes').length;
  await expect(sheet.getByRole('checkbox', { name: new RegExp(`^Gratis \\d+ steder ${yes} siger ja$`) })).toBeVisible();
  await sheet.getByRole('checkbox', { name: /^Gratis/ }).check();
  await sheet.getByRole('checkbox', { name: 'Vis kun steder, hvor svaret er ja' }).check();
  await sheet.getByRole('button', { name: `Vis ${yes} steder` }).click();
  await expectCount(page, yes);
});

test('The sheet keeps the focus while it is open, and gives it back when it closes', async ({ page }) => {
  await openFind(page);
  const sheet = await openFilters(page);
  await expect(sheet).toBeVisible();
  expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Vælg, hvad der passer' })).toBeFocused();
});
