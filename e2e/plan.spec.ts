/** The citizen's plan on one screen: written, ordered, agreed, looked back on, kept or cleared. */
import { cleared } from './at-table';
import { addOwn, beginPlan, place, tellWhatIWant } from './on-plan';
import { everyLook } from './readable';
import { expect, type Page, test } from './watch';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('I begin a plan, write what I want, and agree on one next step', async ({ page }) => {
  await beginPlan(page);
  await tellWhatIWant(page, 'Jeg vil gerne strikke');
  await page.getByLabel('Det betyder noget for mig, fordi').fill('tirsdagen er lang');
  await expect(page.getByRole('button', { name: 'Læg et sted på planen.' })).toBeVisible();
  await addOwn(page, 'Strik med naboen');
  const mine = place(page, 'Strik med naboen');
  await expect(mine.getByRole('heading', { level: 3 })).toBeFocused();
  await mine.getByLabel('Det gør jeg først').fill('Jeg banker på');
  await page.getByRole('button', { name: 'Vælg en dag til det næste skridt.' }).click();
  const day = mine.getByLabel('Dag', { exact: true }).first();
  await expect(day).toBeFocused();
  await day.fill('2031-11-24');
  await mine.getByLabel('Klokken').fill('14:00');
  await mine.getByLabel('Hvis det bliver svært, så').fill('prøver jeg igen i morgen');
  await button(page, 'Jeg').click();
  await expect(page.getByText('I har aftalt det næste skridt.')).toBeVisible();
  const next = page.getByRole('region', { name: 'Næste skridt' });
  await expect(next).toContainText('Jeg banker på');
  await expect(next).toContainText('24. november');
  await expect(next).toContainText('Du har bolden.');
});

test('A step is not let go before another has taken over', async ({ page }) => {
  await beginPlan(page);
  await addOwn(page, 'Gå en tur');
  await page.getByLabel('Det gør jeg først').fill('Ringe og spørge');
  await button(page, 'Jeg').click();
  await button(page, 'Kommunen').click();
  await expect(page.getByText('Du har bolden, til kommunen siger ja.').first()).toBeVisible();
  await expect(page.getByText('Bolden er rakt videre. Den, der skal have den, har ikke sagt ja endnu.')).toBeVisible();
  await button(page, 'Jeg er fra kommunen. Jeg tager bolden.').click();
  await expect(page.getByText('Kommunen har bolden.').first()).toBeVisible();
});

test('Nobody is given the ball by the hand of another, not even the first time', async ({ page }) => {
  await beginPlan(page);
  await addOwn(page, 'Gå en tur');
  await page.getByLabel('Det gør jeg først').fill('Ringe og spørge');
  await button(page, 'Kommunen').click();
  await expect(page.getByText('Du har bolden, til kommunen siger ja.').first()).toBeVisible();
  await button(page, 'Behold bolden').click();
  await expect(page.getByText('Du har bolden.').first()).toBeVisible();
});

test('I put my places in my own order, put one aside and bring it back, and can undo', async ({ page }) => {
  await beginPlan(page);
  for (const name of ['Strikke', 'Synge', 'Bage']) await addOwn(page, name);
  const names = () => page.getByRole('heading', { level: 3 }).allTextContents();
  const up = page.getByRole('button', { name: 'Flyt op: Bage' });
  await up.press('Enter');
  await expect(up).toBeFocused();
  await up.press('Enter');
  expect(await names()).toEqual(['1. Bage', '2. Strikke', '3. Synge']);
  await page.getByRole('button', { name: 'Læg væk: Strikke' }).click();
  expect(await names()).toEqual(['1. Bage', '2. Synge']);
  await page.getByText('Lagt væk (1)').click();
  await page.getByRole('button', { name: 'Hent tilbage: Strikke' }).click();
  await expect(place(page, 'Strikke').getByRole('heading', { level: 3 })).toBeFocused();
  await page.getByRole('button', { name: 'Læg væk: Synge' }).click();
  await page.getByText('Lagt væk (1)').click();
  await page.getByRole('button', { name: 'Slet helt: Synge' }).click();
  expect(await names()).toEqual(['1. Bage', '2. Strikke']);
  await button(page, 'Fortryd').click();
  await expect(page.getByText('Lagt væk (1)')).toBeVisible();
});

test('A plan is begun, written and undone with keys alone', async ({ page }) => {
  await page.goto('/plan');
  await button(page, 'Begynd en plan').press('Enter');
  await expect(page.getByRole('radio', { name: 'Det er en fælles skærm' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const want = page.getByRole('textbox', { name: 'Det vil jeg', exact: true });
  for (let n = 0; n < 8 && !(await want.evaluate((field) => field === document.activeElement)); n += 1)
    await page.keyboard.press('Tab');
  await expect(want).toBeFocused();
  await page.keyboard.type('Jeg vil synge');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(want).toHaveValue('');
  await expect(page.getByRole('status').filter({ hasText: 'Det er fortrudt.' })).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(want).toHaveValue('Jeg vil synge');
});

test('Where something like a CPR number is written, I am kindly told not to', async ({ page }) => {
  await beginPlan(page);
  await tellWhatIWant(page, 'Jeg er 010170-1234');
  await expect(page.getByText('Det ligner et CPR-nummer. Skriv det ikke her.')).toBeVisible();
});

test.describe('whose screen it is', () => {
  test('nothing is kept before I say so, and a shared screen keeps nothing', async ({ page }) => {
    await beginPlan(page);
    await tellWhatIWant(page, 'Jeg vil synge');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await expect(button(page, 'Begynd en plan')).toBeVisible();
  });

  test('my own keeps the plan until I delete it, also when a table is cleared', async ({ page }) => {
    await beginPlan(page, 'own');
    await tellWhatIWant(page, 'Jeg vil synge');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Det vil jeg', exact: true })).toHaveValue('Jeg vil synge');
    await page.goto('/samtale');
    await button(page, 'Ryd bordet').click();
    await expect(cleared(page)).toBeVisible();
    await page.goto('/plan');
    await expect(page.getByRole('textbox', { name: 'Det vil jeg', exact: true })).toHaveValue('Jeg vil synge');
    await page.getByText('Hvem ejer skærmen? Ret eller slet').click();
    await button(page, 'Slet planen fra denne skærm').click();
    await button(page, 'Ja, slet den').click();
    await expect(button(page, 'Begynd en plan')).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('clearing the table asks once, and then leaves nothing', async ({ page }) => {
    await beginPlan(page);
    await tellWhatIWant(page, 'Jeg vil synge i kor');
    await button(page, 'Ryd bordet').click();
    await expect(page.getByRole('dialog', { name: 'Planen er ikke taget med' })).toBeVisible();
    await button(page, 'Ryd alligevel').click();
    await expect(cleared(page)).toBeVisible();
    await expect(page.locator('body')).not.toContainText('synge i kor');
    await page.goBack().catch(() => null);
    await expect(page.locator('body')).not.toContainText('synge i kor');
    await page.goto('/plan');
    await expect(button(page, 'Begynd en plan')).toBeVisible();
  });
});

test('I lay a place on the plan from its own page, and find it there', async ({ page }) => {
  await page.goto('/find');
  await page.getByRole('article').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tilbud\//);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await button(page, 'Læg på planen').click();
  await expect(page.getByRole('radio', { name: 'Det er en fælles skærm' })).toBeChecked();
  await button(page, 'Læg den på').click();
  await expect(page.getByText('Ligger på din plan')).toBeVisible();
  await page.getByRole('link', { name: 'Åbn planen' }).click();
  await expect(page).toHaveURL(/\/plan$/);
  await expect(page.getByRole('article', { name: `1. ${title}` })).toBeVisible();
});

test('What I said at the table can come along to the plan, in my own words', async ({ page }) => {
  const { findPlaces, talk } = await import('./at-table');
  await talk(page);
  await findPlaces(page);
  await page.getByRole('button', { name: 'Læg på planen' }).first().click();
  await expect(page.getByRole('checkbox', { name: /Tag mine egne ord med: «Jeg vil gerne strikke/ })).toBeChecked();
  await button(page, 'Læg den på').click();
  await page.getByRole('link', { name: 'Åbn planen' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Det vil jeg', exact: true })).toHaveValue(/Jeg vil gerne strikke/);
  await page.getByRole('link', { name: 'Til samtalen' }).click();
  await expect(page.getByText('Ligger på din plan').first()).toBeVisible();
});

test('What I said at the table can also be brought later, when I have begun the plan without it', async ({ page }) => {
  const { findPlaces, talk } = await import('./at-table');
  await talk(page);
  await findPlaces(page);
  await page.getByRole('button', { name: 'Læg på planen' }).first().click();
  await page.getByRole('checkbox', { name: /Tag mine egne ord med/ }).uncheck();
  await button(page, 'Læg den på').click();
  const open = page.getByRole('link', { name: 'Åbn planen' });
  await expect(open).toBeFocused();
  await open.press('Enter');
  const want = page.getByRole('textbox', { name: 'Det vil jeg', exact: true });
  await expect(want).toHaveValue('');
  await page.getByRole('button', { name: /Tag mine egne ord med: «Jeg vil gerne strikke/ }).click();
  await expect(want).toHaveValue(/Jeg vil gerne strikke/);
  await expect(want).toBeFocused();
});

test('The plan can be read by those who see, hear and press in other ways, and fits on a small screen', async ({
  page,
}) => {
  await page.goto('/plan');
  await button(page, 'Begynd en plan').click();
  const faults = await everyLook(page, 'beginning');
  await button(page, 'Begynd').click();
  await tellWhatIWant(page, 'Jeg vil gerne strikke');
  await addOwn(page, 'Strik med naboen');
  await page.getByLabel('Det gør jeg først').fill('Jeg banker på');
  await button(page, 'Jeg').click();
  faults.push(...(await everyLook(page, 'with a place')));
  expect(faults).toEqual([]);
  for (const width of [1366, 390, 320]) {
    await page.setViewportSize({ width, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`).toBe(true);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('there is a plan to print, and to fill in with a pen', async ({ page }) => {
    await page.goto('/plan');
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('Min plan');
    await expect(page.getByText('Print den, og skriv i den med pen.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Det vil jeg' })).toBeVisible();
  });
});
