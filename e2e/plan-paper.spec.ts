/** The plan on paper and the first visit: what the printer gets, and the message that nobody sees before it is approved. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import readQr from 'jsqr';
import { CANARY, listen } from './canary';
import { tellWhatIWant } from './on-plan';
import { wellKnown } from './pages';
import { expect, type Page, PHONE, type Snapshot, test } from './watch';

/** A4 in points, as a PDF measures. */
const A4 = { width: 595, height: 842 };
/** Dots to a point: enough for a code of three centimetres. */
const SHARP = 3;

/** A plan with one place from the catalogue. @returns what that place is called */
async function writePlan(page: Page, snapshot: Snapshot): Promise<string> {
  const [slug = ''] = wellKnown(snapshot, 1);
  await page.goto(`/tilbud/${slug}`);
  await page.getByRole('button', { name: 'Læg på planen' }).click();
  await page.getByRole('button', { name: 'Læg den på' }).click();
  await page.getByRole('link', { name: 'Åbn planen' }).click();
  await page.waitForURL(/\/plan$/);
  await tellWhatIWant(page, `Strikke med andre. ${CANARY}`);
  await expect(page.getByRole('heading', { name: 'På papir' })).toBeVisible();
  await expect(page.getByText(/ting at spørge om/).first()).toBeVisible();
  return snapshot.cards.find((card) => card.slug === slug)?.title ?? '';
}

/** What comes out of the printer: each page as text, with its size, and drawn in grey dots for a camera. */
async function printed(page: Page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const sheets = [];
  for (const sheet of document.pages()) {
    const { originalWidth: width, originalHeight: height } = sheet.getOriginalSize();
    const text = sheet.getText(); // drawing closes the page
    const drawn = await sheet.render({ scale: SHARP, render: 'bitmap' });
    const dots = Uint8ClampedArray.from(drawn.data);
    sheets.push({ text, width, height, code: readQr(dots, drawn.width, drawn.height)?.data });
  }
  document.destroy();
  library.destroy();
  return sheets;
}
const textOf = (sheets: { text: string }[]) =>
  sheets
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/g, ' ');

test('The plan is printed on A4, with all one needs without a device, and nothing else of the page', async ({
  page,
  snapshot,
}) => {
  const title = await writePlan(page, snapshot);
  const sheets = await printed(page);
  for (const { width, height } of sheets) {
    expect(Math.abs(width - A4.width)).toBeLessThan(2);
    expect(Math.abs(height - A4.height)).toBeLessThan(2);
  }
  const text = textOf(sheets);
  for (const said of [
    'Min plan',
    'Strikke med andre.',
    `1. ${title}`,
    'Det er helt almindeligt at prøve to eller tre steder.',
    'Første gang',
    'Må jeg gå igen, når jeg vil?',
    'Plads til at skrive',
    'Planen ligger ikke på nettet.',
    'Ved livsfare: ring 112',
    `Side 1 af ${sheets.length}`,
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Skriv ud');
  expect(text).not.toContain('Læg på planen');
  expect(sheets.every(({ code }) => code === undefined)).toBe(true);
});

test('A plan that is carried has its read link as a square a camera reads from the paper, and in letters below', async ({
  page,
  snapshot,
}) => {
  await writePlan(page, snapshot);
  await page
    .getByRole('button', { name: /Tag planen med/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Lav et link' }).click();
  const link = page.locator('article [dir="ltr"]').filter({ hasText: '#laes=' });
  await expect(link).toHaveText(/#laes=[\w-]{63}$/);
  await page.keyboard.press('Escape');
  const written = await link.textContent();
  const [first] = await printed(page);
  expect(first?.code).toBe(written);
  // A hyphen at the end of a line is told as U+FFFE; on the paper it is a hyphen.
  expect(first?.text.replaceAll(/\s+/g, '').replaceAll('\uFFFE', '-')).toContain(written);
});

for (const { name, language } of [
  { name: 'العربية', language: 'ar' },
  { name: 'Polski', language: 'pl' },
])
  test(`Beside Danish stands ${name}, line by line, and says that no native speaker has read it`, async ({
    page,
    snapshot,
  }) => {
    await writePlan(page, snapshot);
    await page.getByRole('radio', { name: `Dansk og ${name}` }).check();
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('article [data-row]');
    await expect(rows.first()).toBeVisible();
    const sides = await rows.evaluateAll((all) =>
      all.map((row) =>
        [...row.children].map((side) => ({ lang: side.getAttribute('lang'), top: side.getBoundingClientRect().top })),
      ),
    );
    expect(sides.length).toBeGreaterThan(30);
    for (const [danish, other, ...more] of sides) {
      expect(more).toEqual([]);
      expect(other?.lang).toBe(language);
      expect(danish?.top).toBe(other?.top);
    }
    const own = page.locator('article [data-row="own"]').filter({ hasText: 'Strikke med andre.' });
    await expect(own.getByText('Strikke med andre.')).toHaveCount(2);
    const words = await page.evaluate(
      (code) => document.querySelector(`article [lang="${code}"] h1`)?.textContent,
      language,
    );
    expect(words).toBeTruthy();
    expect(textOf(await printed(page))).toContain(
      'Ingen med det andet sprog som sit eget har læst oversættelsen endnu.',
    );
  });

test('The facts of first visits come in one file for all, and nobody is told which places are on the plan', async ({
  page,
  snapshot,
}) => {
  const [slug = ''] = wellKnown(snapshot, 1);
  await writePlan(page, snapshot);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByText('Første gang', { exact: true }).first().click();
  await page.getByLabel('Hvor starter du?').selectOption('vamdrup');
  await page.getByRole('link', { name: /Rejseplanen/ }).hover();
  expect(asked.filter((url) => url.includes(slug))).toEqual([]);
  expect(await page.getByRole('link', { name: /Rejseplanen/ }).getAttribute('href')).not.toMatch(/vamdrup|kolding/i);
});

test('The hej-besked is approved word by word before there is anything to send it with, and holds no why', async ({
  page,
  context,
  snapshot,
}) => {
  await page.setViewportSize(PHONE);
  const heard = listen(context);
  await writePlan(page, snapshot);
  await page.getByText('Første gang', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Skriv en hej-besked' }).click();
  await page.getByLabel('Dit fornavn').fill('Karen');
  await page.getByRole('checkbox', { name: 'Er det i orden?' }).uncheck();
  const send = page.getByRole('link', { name: 'Send som sms' });
  await expect(send).toHaveCount(0);
  await page.getByRole('button', { name: 'Vis hele beskeden' }).click();
  const text = page.getByLabel('Beskeden', { exact: true });
  await expect(text).toHaveValue(/^Hej\.\nJeg hedder Karen\. Jeg vil gerne komme en dag\./);
  await text.fill('Hej. 010203-1234');
  await expect(page.getByText('Det ligner et CPR-nummer. Skriv det ikke her.')).toBeVisible();
  await text.fill('Hej, jeg hedder Karen.');
  await expect(send).toHaveCount(0);
  await page.getByRole('button', { name: 'Ja, sådan vil jeg skrive' }).click();
  const address = decodeURIComponent((await send.getAttribute('href')) ?? '');
  expect(address).toMatch(/^sms:\+?\d*\?body=Hej, jeg hedder Karen\.$/);
  // The name is in no plan: a new card begins empty.
  await page.getByRole('button', { name: 'Ret beskeden' }).click();
  await page.getByRole('button', { name: 'Tilbage' }).click();
  await page.getByRole('button', { name: 'Ikke nu' }).click();
  await page.getByRole('button', { name: 'Skriv en hej-besked' }).click();
  await expect(page.getByLabel('Dit fornavn')).toHaveValue('');
  expect(await heard()).toEqual([]);
});
