/** How my words were understood is told above the list and on each card. */
import { everyLook } from './readable';
import { cards, counter, expect, field, openFind, type Page, saidBy, test } from './watch';

const SLIP = 'fodbodl';
const SYNONYM = 'håndarbejde';
const UNKNOWN = 'zqxkanarie';
/** As one does who is done writing: the suggestions make way for the list. */
async function writeAndEnter(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await expect(page.getByRole('listbox')).toBeVisible();
  await field(page).press('Enter');
}
const isWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test('A slip is read as what I meant, and I am told once, together with how many', async ({ page }) => {
  await openFind(page);
  await field(page).fill(SLIP);
  await expect(counter(page)).toHaveText(/^\d+ sted(er)?Mente du fodbold\? Det viser vi\.$/);
  await expect(counter(page)).toHaveRole('status');
  await expect(page.getByText('Mente du')).toHaveCount(1);
  await expect(cards(page).first()).toContainText(`Vi læste «${SLIP}» som «fodbold»`);
});

test('When my word is called something else here, I see what was looked for, and can choose it', async ({ page }) => {
  await openFind(page);
  await writeAndEnter(page, `kaffe ${SYNONYM}`);
  await expect(counter(page)).toContainText('Vi søgte også efter Strik, hækling og garn');
  await expect(
    cards(page)
      .filter({ hasText: /«håndarbejde».*fører til.*Syning/ })
      .first(),
  ).toBeVisible();
  const topic = counter(page).getByRole('link', { name: 'Strik, hækling og garn' });
  await expect(topic).toHaveAttribute('href', '/emne/strik');
  await topic.click();
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.getByRole('button', { name: 'Fjern Strik, hækling og garn', exact: true })).toBeVisible();
  await expect(field(page)).toHaveValue('kaffe');
  await expect(counter(page)).toBeFocused();
});

test('A word that nobody knows is told, and the rest is searched for', async ({ page }) => {
  await openFind(page);
  await field(page).fill('krolf');
  await expect(counter(page)).toHaveText(/^\d{1,2} steder$/);
  const found = await counter(page).textContent();
  await field(page).fill(`krolf ${UNKNOWN}`);
  await expect(counter(page)).toHaveText(`${found}Vi kender ikke ordet «${UNKNOWN}», så vi søgte på resten.`);
  await field(page).fill(`krolf ${UNKNOWN} qqqxyz`);
  await expect(counter(page)).toContainText(`Vi kender ikke ordene «${UNKNOWN}» og «qqqxyz»`);
});

test('When a word stands there as I wrote it, nothing is said about it', async ({ page }) => {
  await openFind(page);
  await field(page).fill('krolf');
  await expect(counter(page)).toHaveText(/^\d{1,2} steder$/);
  await expect(cards(page).first()).toContainText(/krolf/i);
  await expect(page.locator('mark')).toHaveCount(0);
});

test('In English I am told in English', async ({ page }) => {
  await openFind(page, '/en/find');
  await field(page).fill(`${SLIP} ${UNKNOWN}`);
  await expect(counter(page)).toContainText('Did you mean fodbold? That is what we show.');
  await expect(counter(page)).toContainText(`We do not know the word “${UNKNOWN}”`);
  await field(page).fill(SYNONYM);
  await expect(counter(page)).toContainText('We also searched for Knitting, crochet and yarn');
});

test('It can be read on a narrow screen, by those who see, hear and press in other ways', async ({ page }) => {
  const faults: string[] = [];
  await openFind(page);
  for (const words of [`${SLIP} ${UNKNOWN}`, `${SYNONYM} ${UNKNOWN}`, 'madlavningsgruppe']) {
    await field(page).fill(words);
    await expect(page.locator('mark').first()).toBeVisible();
    await field(page).blur();
    faults.push(...(await everyLook(page, words, '#indhold')));
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await isWide(page), words).toBe(false);
  }
  expect(faults).toEqual([]);
});

test('What I write is told to nobody, also when I choose what it was understood as', async ({ page, context }) => {
  await openFind(page);
  const said: Promise<string>[] = [];
  context.on('request', (request) => said.push(saidBy(request)));
  await writeAndEnter(page, `${SYNONYM} ${UNKNOWN}`);
  await counter(page).getByRole('link', { name: 'Syning' }).click();
  await expect(field(page)).toHaveValue(UNKNOWN);
  await page.getByRole('button', { name: /^Søg uden det, du skrev/ }).click();
  await expect(cards(page).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const telling = (await Promise.all(said)).filter((text) => /^POST|arbejde|kanarie|sewing/i.test(text));
  expect(telling).toEqual([]);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href]),
  );
  expect(kept).not.toMatch(/arbejde|kanarie|sewing/i);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('I am told the same, and can go to the topic’s own page', async ({ page }) => {
    const query = async (words: string) => {
      await page.goto('/find');
      await field(page).fill(words);
      await page.getByRole('main').getByRole('button', { name: 'Find', exact: true }).click();
    };
    await query(SLIP);
    // What stands in a noscript is no text to the test's eyes, unless it is asked for as it is seen.
    const told = (text: string) => expect(counter(page)).toContainText(text, { useInnerText: true });
    await told('Mente du fodbold? Det viser vi.');
    await expect(cards(page).first()).toContainText(`Vi læste «${SLIP}» som «fodbold»`);
    await query(`krolf ${UNKNOWN}`);
    await told(`Vi kender ikke ordet «${UNKNOWN}»`);
    await query(SYNONYM);
    await told('Vi søgte også efter Strik, hækling og garn, Syning');
    await counter(page).getByRole('link', { name: 'Syning' }).click();
    await expect(page).toHaveURL(/\/emne\/syning$/);
  });
});
