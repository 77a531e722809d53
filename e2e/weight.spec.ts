/** How much script a page brings before anybody touches it, as it would be sent: gzip, in thousands of bytes. */
import { gzipSync } from 'node:zlib';
import type { Page, TestInfo } from '@playwright/test';
import { wellKnown } from './pages';
import { expect, map, openFind, PHONE, test } from './watch';

const KILO = 1000;
type Weight = { gzip: number; sent: number };

/** Weighs every script the page asks for from now on; the answer grows while the page does. */
function weigh(page: Page): () => Promise<Weight> {
  const scripts: Promise<Weight>[] = [];
  page.on('requestfinished', (request) => {
    if (!new URL(request.url()).pathname.endsWith('.js')) return;
    scripts.push(
      (async () => {
        const body = await (await request.response())?.body();
        const { responseBodySize } = await request.sizes();
        return { gzip: gzipSync(body ?? '', { level: 9 }).length, sent: responseBodySize };
      })(),
    );
  });
  return async () => {
    const all = await Promise.all(scripts);
    return { gzip: all.reduce((sum, { gzip }) => sum + gzip, 0), sent: all.reduce((sum, { sent }) => sum + sent, 0) };
  };
}
function tell(info: TestInfo, what: string, { gzip, sent }: Weight): void {
  info.annotations.push({
    type: what,
    description: `${(gzip / KILO).toFixed(1)} kB gzip, ${(sent / KILO).toFixed(1)} kB sent`,
  });
}

test('A place’s page is light', async ({ page, snapshot }, info) => {
  const weight = weigh(page);
  await page.goto(`/tilbud/${wellKnown(snapshot, 1)[0]}`, { waitUntil: 'networkidle' });
  tell(info, 'tilbud', await weight());
  expect((await weight()).gzip).toBeLessThanOrEqual(150 * KILO);
});

test('Finding on a phone is light, and the map comes only when it is asked for', async ({ page }, info) => {
  await page.setViewportSize(PHONE);
  const weight = weigh(page);
  await openFind(page);
  await page.waitForLoadState('networkidle');
  const before = await weight();
  tell(info, 'find before the map', before);
  await page.getByRole('button', { name: /^Kort · / }).click();
  await expect(map(page).locator('[data-mark]').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  const after = await weight();
  tell(info, 'find with the map', after);
  expect(after.gzip - before.gzip).toBeGreaterThan(30 * KILO);
  expect(before.gzip).toBeLessThanOrEqual(165 * KILO);
  expect(after.gzip).toBeLessThanOrEqual(215 * KILO);
});

test('What merges and seals a plan comes when a plan is begun, and not before', async ({ page, snapshot }) => {
  /** A sentence that only the merging library has. */
  const MERGING = 'Yjs was already imported';
  const fetched: string[] = [];
  page.on('response', async (response) => {
    if (response.url().endsWith('.js')) fetched.push(await response.text().catch(() => ''));
  });
  const isThere = () => fetched.some((script) => script.includes(MERGING));
  for (const path of ['/', '/find', '/samtale', `/tilbud/${wellKnown(snapshot, 1)[0]}`, '/plan'])
    await page.goto(path, { waitUntil: 'networkidle' });
  expect(isThere()).toBe(false);
  await page.getByRole('button', { name: 'Begynd en plan' }).click();
  await page.getByRole('button', { name: 'Begynd', exact: true }).click();
  await expect.poll(isThere).toBe(true);
});
