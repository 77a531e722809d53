/** The embed on somebody else's page: a real frame, on a host of another port, read by eye, ear, key and machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { test as bare, type Frame } from '@playwright/test';
import { DESK, expect, type Page, PHONE, test } from './watch';

const FRAME = '/indlejr/vis';
const TITLE = 'Fællesskaber i Vamdrup – Sæt fællesskabet i spil';

type Host = { show: (body: string) => Promise<void> };
/** A page on another port and another host name: to a browser, somebody else's altogether. */
const host = bare.extend<Host>({
  show: async ({ page, baseURL, context }, use) => {
    let body = '';
    const server = createServer((request, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.end(
        request.url === '/'
          ? `<!doctype html><html lang="da"><title>Forening</title><main><h1>Os</h1>${body}</main></html>`
          : '',
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const strangers: string[] = [];
    context.on('request', (request) => {
      if (![home, baseURL].some((known) => request.url().startsWith(`${known}/`))) strangers.push(request.url());
    });
    await use(async (wanted) => {
      body = wanted;
      await page.goto(`${home}/`);
    });
    server.close();
    expect(strangers).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  },
});

/** The lines that the builder gives for a choice. */
async function linesOf(page: Page, search: string): Promise<{ grows: string; fixed: string }> {
  await page.goto(`/indlejr${search}`);
  return {
    grows: await page.getByRole('textbox', { name: 'Med en højde, der passer sig selv' }).inputValue(),
    fixed: await page.getByRole('textbox', { name: 'Med fast højde' }).inputValue(),
  };
}
async function inner(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForLoadState();
  return frame;
}
const ownHeight = (frame: Frame) => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
const spill = (frame: Frame) => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('I choose and see it at once, and the lines to copy say the same', async ({ page }) => {
  await page.goto('/indlejr');
  await page.getByLabel('By eller bydel').selectOption('vamdrup');
  await expect(page.locator('iframe')).toHaveAttribute('src', `${FRAME}?by=vamdrup`);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Fællesskaber i Vamdrup');
  await page.getByLabel('Mørkt', { exact: true }).check();
  await page.getByLabel('Lilla').check();
  await page.getByLabel('Kun liste').check();
  const search = '?by=vamdrup&tema=moerk&farve=lyng&kort=uden';
  await expect(page.locator('iframe')).toHaveAttribute('src', FRAME + search);
  await expect(page.getByRole('textbox', { name: 'Med fast højde' })).toHaveValue(
    new RegExp(search.replace('?', '\\?').replaceAll('&', '&amp;')),
  );
  await expect(page.frameLocator('iframe').locator('svg')).toHaveCount(0);
});

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the same form makes the same frame and the same lines', async ({ page }) => {
    await page.goto('/indlejr');
    await page.getByLabel('Natur og friluftsliv').check();
    await page.getByLabel('By eller bydel').selectOption('vamdrup');
    await page.getByRole('combobox', { name: 'Sprog' }).selectOption('en');
    await page.getByRole('button', { name: 'Vis, hvordan det bliver' }).click();
    await expect(page.locator('iframe')).toHaveAttribute('src', /^\/en\/indlejr\/vis\?emne=[a-z-]+&by=vamdrup$/);
    await expect(page.getByRole('textbox', { name: 'Med fast højde' })).toHaveValue(/title="[^"]+ i?n? Vamdrup/);
    await expect(page.getByRole('button', { name: 'Kopiér' })).toHaveCount(0);
    await expect(page.getByLabel('Natur og friluftsliv')).toBeChecked();
  });
});

host('On an association’s own page it is as high as its list, and an offer opens beside it', async ({ page, show }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const { grows } = await linesOf(page, '?by=vamdrup');
  await page.setViewportSize(PHONE);
  await show(grows);
  const frame = await inner(page);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Fællesskaber i Vamdrup');
  const high = () => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect.poll(async () => (await high()) - (await ownHeight(frame))).toBe(0);
  const onPhone = await high();
  expect(onPhone).toBeGreaterThan(700);
  await page.setViewportSize(DESK); // wider, so lower: it follows both ways
  await expect.poll(high).toBeLessThan(onPhone);
  await expect.poll(async () => (await high()) - (await ownHeight(frame))).toBe(0);

  // Keys lead into the frame, and out to us.
  await page.locator('h1').click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const title = await frame.evaluate(() => document.activeElement?.firstChild?.textContent);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('Enter');
  const offer = await opened;
  await expect(offer.getByRole('heading', { level: 1 })).toHaveText(title ?? 'no title');
  expect(await offer.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  expect(errors).toEqual([]);
});

host('With a fixed height there is no script at all, and nothing complains', async ({ page, show }) => {
  const said: string[] = [];
  const asked: string[] = [];
  const { fixed } = await linesOf(page, '?by=vamdrup');
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await show(fixed);
  await expect(page.frameLocator(`iframe[title="${TITLE}"]`).getByRole('heading', { level: 2 }).first()).toBeVisible();
  expect(said).toEqual([]);
  expect(asked.filter((url) => url.includes('localhost'))).toHaveLength(1);
});

host(
  'A page that forgot the sandbox gets it all the same: no origin, no cookie, nothing kept',
  async ({ page, show, baseURL }) => {
    await show(`<iframe src="${baseURL}${FRAME}?by=vamdrup&hoejde=auto" title="a"></iframe>`);
    const refused = await (await inner(page)).evaluate(() =>
      [() => document.cookie, () => localStorage.length, () => sessionStorage.length, () => indexedDB.open('a')].map(
        (reach) => {
          try {
            reach();
            return 'open';
          } catch {
            return 'refused';
          }
        },
      ),
    );
    expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
  },
);

/** Every accent's contrast is computed in domain/embed/look.test.ts; here each theme is met by the device that prefers the other. */
for (const [theme, scheme] of [
  ['lys', 'dark'],
  ['moerk', 'light'],
  ['auto', 'light'],
  ['auto', 'dark'],
] as const)
  host(
    `In a frame, ${theme} where ${scheme} is preferred: no fault that a machine can find, narrow, wide or turned round`,
    async ({ page, show, baseURL }) => {
      const frameOf = (search: string) =>
        `<iframe src="${baseURL}${FRAME}?${search}&tema=${theme}&hoejde=auto" title="Liste" width="100%" height="900"></iframe>`;
      const faults = async () => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).slice(0, 3)}`);
      };
      await page.emulateMedia({ colorScheme: scheme });
      for (const [size, accent] of [
        [{ width: 320, height: 568 }, 'ler'],
        [DESK, 'blaek'],
      ] as const) {
        await page.setViewportSize(size);
        await show(frameOf(`by=vamdrup&farve=${accent}`));
        const frame = await inner(page);
        expect(await faults(), accent).toEqual([]);
        expect(await spill(frame), accent).toBeLessThanOrEqual(0);
        await frame.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
        expect(await spill(frame), `${accent}, turned round`).toBeLessThanOrEqual(0);
      }
      for (const search of ['emne=findes-ikke', 'by=aller&emne=strik']) {
        await show(frameOf(search));
        expect(await faults(), search).toEqual([]);
      }
      // A fault in the frame would be seen, so the search can be trusted.
      await (await inner(page)).evaluate(() =>
        document.querySelector<HTMLElement>('main p')?.attributeStyleMap.set('color', '#777777'),
      );
      expect((await faults()).join()).toContain('color-contrast');
    },
  );

host('Only the list may be framed: every other page of ours refuses', async ({ page, show, baseURL }) => {
  // A refused frame holds the browser's own page of errors.
  const isShown = async (path: string) => {
    await show(`<iframe src="${baseURL}${path}" title="a"></iframe>`);
    return (await inner(page)).url() === baseURL + path;
  };
  for (const path of [FRAME, `/en${FRAME}?by=vamdrup`, `${FRAME}?emne=findes-ikke`])
    expect(await isShown(path), path).toBe(true);
  for (const path of ['/', '/find', '/en/find', '/indlejr', '/plan', '/fagland', '/indlejr/visning'])
    expect(await isShown(path), path).toBe(false);
});

test('The headers say the same: all may frame the list and fetch its script, and nothing else is opened', async ({
  request,
}) => {
  for (const path of [FRAME, `/en${FRAME}`, `/da${FRAME}`, `${FRAME}?by=findes-ikke`]) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-frame-options'], path).toBeUndefined();
    expect(headers['content-security-policy'], path).toMatch(
      /default-src 'none'.*frame-ancestors \*; sandbox allow-popups/,
    );
    expect(headers['content-security-policy'], path).not.toMatch(/script-src|unsafe|allow-same-origin/);
    expect(headers['cross-origin-resource-policy'], path).toBe('cross-origin');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['set-cookie'], path).toBeUndefined();
  }
  for (const path of ['/indlejr', '/find', '/indlejr/visning', '/api/health', '/icons.svg']) {
    const headers = (await request.get(path)).headers();
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['cross-origin-resource-policy'], path).toBe('same-origin');
    expect(headers['content-security-policy'] ?? '', path).not.toContain('frame-ancestors *');
  }
});

test('What we do not have is said with a way on; what is held is asked for again', async ({ request }) => {
  const [missing, empty, there] = await Promise.all(
    ['?emne=findes-ikke&by=atlantis', '?emne=strik&by=aller', ''].map((search) => request.get(FRAME + search)),
  );
  expect([missing?.status(), empty?.status(), there?.status()]).toEqual([404, 200, 200]);
  expect(await missing?.text()).toContain('Adressen nævner en by, som vi ikke har.');
  expect(await empty?.text()).toContain('Der er ikke noget her lige nu.');
  const etag = there?.headers().etag ?? '';
  expect((await request.get(FRAME, { headers: { 'if-none-match': etag } })).status()).toBe(304);
});

test('It is light: one file in the frame, a few hundred bytes of script, and nothing to fetch', async ({ request }) => {
  const usual = await (await request.get(`${FRAME}?hoejde=auto`)).text();
  const script = usual.match(/<script>(.*?)<\/script>/)?.[1] ?? '';
  const forHost = await (await request.get('/indlejr/hoejde.js')).text();
  expect(script.length).toBeGreaterThan(0);
  expect(script.length).toBeLessThan(500);
  expect(forHost.length).toBeLessThan(1000);
  expect(gzipSync(usual).length).toBeLessThan(10_000);
  expect(usual).not.toMatch(/<(link|img|script src|iframe)|url\(|@import/);
});
