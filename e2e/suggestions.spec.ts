/** Suggestions while one types: chosen with the keyboard or a press, and told to nobody. */
import { counter, expect, field, holdScript, openFind, type Page, PHONE, saidBy, test } from './watch';

const list = (page: Page) => page.getByRole('listbox', { name: 'Forslag' });
const group = (page: Page, name: string) => list(page).getByRole('group', { name });
const chosen = (page: Page) => list(page).getByRole('option', { selected: true });

async function type(page: Page, text: string): Promise<void> {
  await field(page).pressSequentially(text);
  await expect(list(page)).toBeVisible();
}
async function openFront(page: Page): Promise<void> {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
}
/** What the field says it points at, for those who hear it. */
const pointedAt = (page: Page): Promise<string | null> =>
  field(page).evaluate((input) => {
    const id = input.getAttribute('aria-activedescendant');
    return id && (document.getElementById(id)?.textContent ?? 'nothing');
  });

test('While I type I am shown topics, towns, associations and places that I may mean', async ({ page, snapshot }) => {
  await openFind(page);
  await type(page, 'strik');
  await expect(group(page, 'Emner').getByRole('option', { name: /strik/i }).first()).toBeVisible();
  await field(page).fill('vamdr');
  await expect(group(page, 'Byer').getByRole('option', { name: 'Vamdrup' })).toBeVisible();
  const card = snapshot.cards.find(({ organisation }) => organisation && /^[a-zæøå]{7}/i.test(organisation.name));
  await field(page).fill(card?.organisation?.name ?? '');
  await expect(group(page, 'Foreninger').getByRole('option').first()).toBeVisible();
  await field(page).fill(snapshot.cards.find(({ title }) => /^[a-zæøå]{7}/i.test(title))?.title ?? '');
  await expect(group(page, 'Steder').getByRole('option').first()).toBeVisible();
});

test('There are at most eight suggestions, and I hear how many', async ({ page }) => {
  await openFind(page);
  for (const text of ['ko', 'kol', 'be', 'ma']) {
    await field(page).fill(text);
    const options = list(page).getByRole('option');
    await expect(options.first()).toBeVisible();
    const count = await options.count();
    expect(count).toBeLessThanOrEqual(8);
    await expect(page.getByRole('status').filter({ hasText: /forslag/ })).toHaveText(`${count} forslag`);
  }
});

test('Nothing opens until I type, and one letter is not enough', async ({ page }) => {
  await openFind(page);
  await field(page).focus();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  for (const key of ['ArrowDown', 'ArrowUp', 'k']) {
    await page.keyboard.press(key);
    await expect(list(page)).toBeHidden();
  }
  await page.keyboard.press('o');
  await expect(list(page)).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
});

test('I can choose a town with the keyboard alone, and what I typed for it is gone', async ({ page, snapshot }) => {
  await openFind(page);
  await type(page, 'vamdr');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveText('Vamdrup');
  expect(await pointedAt(page)).toBe('Vamdrup');
  await expect(field(page)).toHaveValue('vamdr');
  await page.keyboard.press('Enter');
  await expect(list(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Fjern Vamdrup' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(field(page)).toBeFocused();
  const there = snapshot.cards.filter(({ town, area }) => [town, area].includes('vamdrup')).length;
  await expect(counter(page)).toHaveText(new RegExp(`^${there} steder`));
});

test('The arrows go round through the suggestions and the field; Home and End move in my words', async ({ page }) => {
  await openFind(page);
  await type(page, 'ko');
  const count = await list(page).getByRole('option').count();
  await page.keyboard.press('ArrowUp');
  await expect(list(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(chosen(page)).toHaveCount(0);
  for (let n = 0; n < count; n++) await page.keyboard.press('ArrowDown');
  await expect(list(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await expect(list(page).getByRole('option').last()).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(chosen(page)).toHaveCount(0);
  expect(await pointedAt(page)).toBeNull();
  await page.keyboard.press('s');
  await expect(field(page)).toHaveValue('sko');
  await page.keyboard.press('End');
  await page.keyboard.press('l');
  await expect(field(page)).toHaveValue('skol');
});

test('Escape closes the suggestions first, and clears the field second', async ({ page }) => {
  await openFind(page);
  await type(page, 'ko');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue('ko');
  await page.keyboard.press('ArrowDown'); // and they come again when I ask for them
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
});

test('Escape is heard from the moment the suggestions can be seen', async ({ page }) => {
  await holdScript(page, '"forslag"'); // so they come last, and stand in the page from their first moment
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      const listed = document.getElementById('forslag');
      if (!listed || listed.hidden) return;
      observer.disconnect();
      const press = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
      document.documentElement.dataset.heard = String(!document.getElementById('ord')?.dispatchEvent(press));
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await openFind(page);
  await field(page).pressSequentially('ko');
  await expect(page.locator('html')).toHaveAttribute('data-heard', 'true');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue('ko');
});

test('Enter without a suggestion looks for my words, as before', async ({ page }) => {
  await openFront(page);
  await type(page, 'strik');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find$/);
  await expect(field(page)).toHaveValue('strik');
  await expect(list(page)).toHaveCount(0); // the words came with me and were not typed here
});

test('Tab goes on to the button, and the suggestions do not lie in the way', async ({ page }) => {
  await openFind(page);
  await type(page, 'ko');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('button', { name: 'Find', exact: true })).toBeFocused();
  await expect(list(page)).toBeHidden();
});

test('A press on a suggestion chooses it, and the list of places has my attention', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openFind(page);
  await type(page, 'strik');
  const topic = group(page, 'Emner').getByRole('option').first();
  const name = (await topic.textContent()) ?? '';
  await topic.click();
  await expect(page.getByRole('button', { name: `Fjern ${name}` })).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await expect(counter(page)).toBeFocused();
});

test('An association and a place lead to their own pages, and Back to my words', async ({ page, snapshot }) => {
  const card = snapshot.cards.find(({ organisation }) => organisation && /^[a-zæøå]{7}/i.test(organisation.name));
  const name = card?.organisation?.name ?? '';
  await openFind(page);
  await type(page, name);
  await group(page, 'Foreninger').getByRole('option', { name }).first().click();
  await expect(page).toHaveURL(`/forening/${card?.organisation?.slug}`);
  await page.goBack();
  await expect(field(page)).toHaveValue(name);
  await openFront(page);
  await type(page, snapshot.cards.find(({ title }) => /^[a-zæøå]{7}/i.test(title))?.title ?? '');
  await group(page, 'Steder').getByRole('option').first().click();
  await expect(page).toHaveURL(/\/tilbud\/[a-z0-9-]+$/);
});

test('From the front page a topic leads to the list that has it, and stands in no address', async ({ page }) => {
  await openFront(page);
  await type(page, 'strik');
  const topic = group(page, 'Emner').getByRole('option').first();
  const name = (await topic.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/find$/);
  await expect(page.getByRole('button', { name: `Fjern ${name}` })).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test('What I write before the page is ready is not lost, and is looked for', async ({ page }) => {
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 1000));
    await route.continue();
  });
  await page.goto('/find', { waitUntil: 'commit' });
  await page.locator('#ord').fill('strik');
  // It is a combobox once the script is there.
  await expect(page.getByRole('combobox')).toHaveValue('strik');
  await expect(page.getByRole('article').first()).toContainText(/strik/i);
  await expect(page.getByRole('combobox')).toHaveValue('strik');
});

test('When I choose a topic, my other words stay', async ({ page }) => {
  for (const path of ['/find', '/']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await type(page, 'vamdrup strik');
    await group(page, 'Emner').getByRole('option', { name: 'Strik, hækling og garn' }).click();
    await expect(page.getByRole('button', { name: 'Fjern Strik, hækling og garn', exact: true })).toBeVisible();
    await expect(field(page)).toHaveValue('vamdrup');
  }
});

test('When my words ask for help, nothing else is suggested', async ({ page }) => {
  await openFind(page);
  await type(page, 'ko');
  await field(page).fill('selvmord');
  await expect(page.getByRole('heading', { name: 'Har du det svært lige nu?' })).toBeVisible();
  await expect(list(page)).toBeHidden();
});

test('What I type is told to nobody and kept nowhere, also when I choose a topic', async ({ page, context }) => {
  const typed = 'strikke zqxkanarie';
  for (const path of ['/', '/find']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    const said: Promise<string>[] = [];
    const listen = (request: Parameters<typeof saidBy>[0]) => said.push(saidBy(request));
    context.on('request', listen);
    await type(page, typed.slice(0, 5));
    await field(page).pressSequentially(typed.slice(5));
    await field(page).fill('strik');
    await group(page, 'Emner').getByRole('option').first().click();
    await expect(page.getByRole('button', { name: /^Fjern / })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    context.off('request', listen);
    const telling = (await Promise.all(said)).filter((text) => /^POST|strik|kanarie|knitting/i.test(text));
    expect(telling, path).toEqual([]);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state, location.href]),
    );
    expect(kept).not.toMatch(/strik|kanarie|knitting/i);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the field is a plain field, and says nothing of suggestions', async ({ page }) => {
    for (const path of ['/', '/find']) {
      await page.goto(path);
      await expect(page.getByRole('searchbox')).toBeVisible();
      await expect(page.getByRole('listbox')).toHaveCount(0);
    }
  });
});
