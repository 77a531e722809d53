/** The manners of the table, for two who sit at it: whose turn it is, a pause, and a voice that reads aloud. */
import { button, cleared, findPlaces, heading, ownWords, say, settle, sitDown, talk } from './at-table';
import { everyLook } from './readable';
import { DESK, expect, type Page, test } from './watch';

const turn = (page: Page) => page.locator('[data-turn]');
const said = (page: Page) => turn(page).getByRole('status');
const cover = (page: Page) => page.getByRole('dialog', { name: 'Pause', exact: true });

test.describe('whose turn it is', () => {
  test('is passed with one tap, and said', async ({ page }) => {
    await talk(page);
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await button(page, 'Giv turen videre').click();
    await expect(turn(page)).toHaveAttribute('data-turn', 'end');
    await expect(said(page)).toHaveText('Nu har den til højre turen.');
    await expect(button(page, 'Giv turen videre')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(said(page)).toHaveText('Nu har den til venstre turen.');
    await expect(page.getByRole('checkbox').first()).toBeVisible();
  });

  test('is passed with one key, to the side it points at', async ({ page }) => {
    await talk(page);
    await page.keyboard.press('ArrowLeft');
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await page.keyboard.press('ArrowRight');
    await expect(turn(page)).toHaveAttribute('data-turn', 'end');
    await page.keyboard.press('Alt+ArrowRight'); // the browser's own
    await page.keyboard.press('ArrowLeft');
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('ArrowRight');
    await expect(turn(page)).toHaveAttribute('data-turn', 'end');
    // Where one reads from the right, the start is at the right.
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.keyboard.press('ArrowRight');
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await expect(said(page)).toHaveText('Nu har den til højre turen.');
  });

  test('stays when an arrow is for something else', async ({ page }) => {
    await sitDown(page);
    await ownWords(page).fill('strik');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await page.getByRole('radio', { name: 'Vi søger sammen' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Jeg søger selv' })).toBeChecked();
    // One who looks alone has no turns to pass.
    await expect(turn(page)).toHaveCount(0);
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('is passed by the form, and the bar offers only what works', async ({ page }) => {
      await page.goto('/samtale');
      await button(page, 'Giv turen videre').click();
      await expect(turn(page)).toHaveAttribute('data-turn', 'end');
      await expect(button(page, 'Ryd bordet')).toBeVisible();
      await expect(button(page, /Hold pause|Læs højt/)).toHaveCount(0);
    });
  });
});

/** Asked in the page: everything on the screen, and the focus, belongs to the cover. */
const isCovered = (): boolean => {
  const open = document.querySelector('dialog:modal');
  const spots = [0.01, 0.3, 0.6, 0.99].flatMap((x) => [0.01, 0.3, 0.6, 0.99].map((y) => [x, y] as const));
  const seen = spots.map(([x, y]) => document.elementFromPoint(x * innerWidth, y * innerHeight));
  const focused = document.activeElement === document.body ? open : document.activeElement;
  return open !== null && [...seen, focused].every((element) => open.contains(element));
};

test.describe('a pause', () => {
  test('hides everything until somebody goes on', async ({ page }) => {
    await talk(page);
    const title = await heading(page).textContent();
    await button(page, 'Hold pause').click();
    await expect(cover(page)).toBeVisible();
    await expect(page).toHaveTitle('Pause');
    await expect(button(page, 'Fortsæt')).toBeFocused();
    const box = await cover(page).boundingBox();
    const screen = page.viewportSize();
    expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, screen?.width, screen?.height]);
    // Nothing behind it can be seen, pressed or reached, and no key lifts it but the one on its button.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Escape', 'Escape', 'Escape', 'ArrowRight']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(isCovered), key).toBe(true);
    }
    await expect(turn(page)).toHaveAttribute('data-turn', 'start');
    await button(page, 'Fortsæt').click();
    await expect(cover(page)).toHaveCount(0);
    await expect(heading(page)).toHaveText(title ?? '');
    await expect(button(page, 'Hold pause')).toBeFocused();
    await expect(page).toHaveTitle(/^Find noget, der passer/);
  });

  test('is not lifted by going away and coming back', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Vi sidder to sammen' }).click();
    await expect(button(page, 'Hold pause')).toBeVisible();
    await say(page);
    await button(page, 'Hold pause').click();
    await page.goBack();
    await expect(page).toHaveURL(/\/$/);
    await page.goForward();
    await expect(cover(page)).toBeVisible();
  });

  test('does not stop the clock, and ends when the table is cleared', async ({ page }) => {
    await page.clock.install();
    await talk(page);
    await button(page, 'Hold pause').click();
    await settle(page);
    await page.clock.runFor('04:31');
    await expect(page.getByRole('dialog', { name: 'Er I der stadig?' })).toBeVisible();
    await button(page, 'Ja, bliv her').click();
    await expect(cover(page)).toBeVisible();
    await page.clock.runFor('05:01');
    await expect(cleared(page)).toBeVisible();
    await expect(cover(page)).toHaveCount(0);
  });
});

type FakeVoice = { name: string; lang: string; localService: boolean; default: boolean };
const LOCAL: FakeVoice = { name: 'Sara', lang: 'da-DK', localService: true, default: false };
const REMOTE: FakeVoice = { name: 'Christel Online', lang: 'da-DK', localService: false, default: true };
const ENGLISH: FakeVoice = { name: 'Daniel', lang: 'en-GB', localService: true, default: false };

/** A machine with these voices; each says a piece when the test lets it. What was said stands in `window.spoken`. */
const withVoices = (page: Page, voices: FakeVoice[]) =>
  page.addInitScript((list) => {
    const spoken: [voice: string, words: string][] = [];
    let saying: { onend?: () => void } | null = null;
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => list,
      speak: (piece: { voice?: { name: string }; text: string; onend?: () => void }) => {
        spoken.push([piece.voice?.name ?? 'whoever', piece.text]);
        saying = piece;
      },
      cancel: () => {
        saying = null;
      },
      finish: () => saying?.onend?.(),
      isSilent: () => saying === null,
    });
    class Utterance {
      constructor(public text: string) {}
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken });
  }, voices);

type Speaking = { spoken: [string, string][]; speechSynthesis: { finish: () => void; isSilent: () => boolean } };
const spoken = (page: Page) => page.evaluate(() => (window as unknown as Speaking).spoken);
const finish = (page: Page) => page.evaluate(() => (window as unknown as Speaking).speechSynthesis.finish());
const isSilent = (page: Page) => page.evaluate(() => (window as unknown as Speaking).speechSynthesis.isSilent());

test.describe('reading aloud', () => {
  test('says the question and its answers in order, with the voice on this device', async ({ page }) => {
    await withVoices(page, [REMOTE, ENGLISH, LOCAL]);
    await talk(page);
    await page.goBack();
    await expect(heading(page)).toHaveText('Hvad ville gøre ugen lidt bedre?');
    await button(page, 'Læs højt').click();
    for (let n = 0; n < 4; n++) await finish(page);
    const all = await spoken(page);
    expect(all[0]).toEqual(['Sara', 'Hvad ville gøre ugen lidt bedre?']);
    expect(all[2]).toEqual(['Sara', 'Nogen at være sammen med.']);
    expect([...new Set(all.map(([voice]) => voice))]).toEqual(['Sara']);
    await button(page, 'Stop med at læse højt').click();
    expect(await isSilent(page)).toBe(true);
    await expect(button(page, 'Læs højt')).toBeVisible();
  });

  test('says why a place was found', async ({ page }) => {
    await withVoices(page, [LOCAL]);
    await talk(page);
    await findPlaces(page);
    const place = await page.getByRole('article').first().getByRole('heading').textContent();
    await button(page, 'Læs højt').click();
    for (let n = 0; n < 12; n++) await finish(page);
    const words = (await spoken(page)).map(([, text]) => text).join(' ');
    expect(words).toContain(place);
    expect(words).toContain('Fordi I sagde');
  });

  for (const [name, hush] of [
    ['a new step', (page: Page) => button(page, 'Næste').click()],
    ['a pause', (page: Page) => button(page, 'Hold pause').click()],
    ['a cleared table', (page: Page) => button(page, 'Ryd bordet').click()],
    ['another page', (page: Page) => page.getByRole('link', { name: 'Sæt fællesskabet i spil' }).click()],
  ] as const)
    test(`falls silent at ${name}`, async ({ page }) => {
      await withVoices(page, [LOCAL]);
      await talk(page);
      await button(page, 'Læs højt').click();
      expect(await isSilent(page)).toBe(false);
      await hush(page);
      await expect.poll(() => isSilent(page)).toBe(true);
      await finish(page);
      expect(await isSilent(page)).toBe(true);
    });

  test('is not offered where the only voice would send the words away', async ({ page }) => {
    await withVoices(page, [REMOTE, ENGLISH]);
    await talk(page);
    await expect(button(page, 'Læs højt')).toHaveCount(0);
    await sitDown(page, '/en/samtale');
    await expect(button(page, 'Read aloud')).toBeVisible();
  });
});

test('All of it can be read by those who see, hear and press in other ways, and fits on a small screen', async ({
  page,
}) => {
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await everyLook(page, name)));
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), name).toBe(false);
    await page.setViewportSize(DESK);
  };
  await withVoices(page, [LOCAL]);
  await page.clock.install();
  await talk(page);
  await look('my turn');
  await button(page, 'Giv turen videre').click();
  await look('your turn');
  await button(page, 'Hold pause').click();
  await look('pause');
  await button(page, 'Fortsæt').click();
  await settle(page);
  await page.clock.runFor('04:35');
  await expect(button(page, 'Ja, bliv her')).toBeVisible();
  await look('are you there');
  await button(page, 'Ja, bliv her').click();
  await button(page, 'Ryd bordet').click();
  await look('cleared');
  expect(faults).toEqual([]);
});
