/** Walls round every page: nothing leaves the house, nothing foreign runs in it, no cookie is set. */
import { test as bare } from '@playwright/test';
import { english, pagesOf } from './pages';
import { DESK, expect, field, isOutside, map, openFind, test, watch } from './watch';

const FILES = ['/api/health', '/icons.svg', '/robots.txt', '/sitemap.xml', '/icon.svg'];
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': /geolocation=\(self\).*camera=\(\).*microphone=\(\)/,
  'x-frame-options': 'DENY',
};

test('Every answer carries its safeguards, names no maker and sets no cookie', async ({ request, snapshot }) => {
  const paths = pagesOf(snapshot).flatMap(({ path }) => [path, english(path)]);
  for (const path of [...paths, '/was', ...FILES]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    for (const [name, value] of Object.entries(HEADERS)) expect(headers[name], `${name} of ${path}`).toMatch(value);
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['set-cookie'], path).toBeUndefined();
  }
});

test('Every page has a policy of its own: only scripts with this answer’s nonce, nothing inline', async ({
  request,
  snapshot,
}) => {
  const nonces = new Set<string>();
  const paths = pagesOf(snapshot).flatMap(({ path }) => [path, english(path)]);
  for (const path of paths) {
    const answer = await request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const scripts = policy.match(/script-src ([^;]+)/)?.[1] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/https?:|\*/);
    expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval/);
    const nonce = scripts.match(/'nonce-([^']+)'/)?.[1] ?? '';
    expect(nonce.length, path).toBeGreaterThan(20);
    nonces.add(nonce);
    for (const [tag] of (await answer.text()).matchAll(/<script\b[^>]*>/g))
      expect(tag, path).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(paths.length);
});

// The same watch stands over every other test; accessibility.spec.ts opens these pages on a phone.
test('No page breaks a rule, asks anybody else or keeps anything', async ({ page, snapshot }) => {
  await page.setViewportSize(DESK);
  for (const { path } of pagesOf(snapshot))
    for (const address of [path, english(path)]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    }
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test('Moving and opening the map asks nobody else', async ({ page }) => {
  await openFind(page);
  await map(page).focus();
  for (const key of ['+', '+', 'ArrowLeft', 'ArrowUp', '-']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Zoom ind' }).click();
  await map(page).locator('[data-mark]').first().press('Enter');
  await field(page).fill('kaffe');
  await expect(map(page).locator('[data-mark]').first()).toBeVisible();
});

bare('A script that slips into the page does not run', async ({ page }) => {
  await page.route('**/om', async (route) => {
    const answer = await route.fetch();
    const evil = '<script>window.slipped = 1</script><img src="data:," onerror="window.slipped = 2">';
    await route.fulfill({ response: answer, body: (await answer.text()).replace('</h1>', `</h1>${evil}`) });
  });
  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  await page.goto('/om', { waitUntil: 'networkidle' });
  await expect.poll(() => refused.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
});

bare('The watch sees a request to somewhere else, so it can be trusted', async ({ page, baseURL }) => {
  expect(isOutside('https://fonts.example.org/a.woff2', baseURL ?? '')).toBe(true);
  const faults = watch(page, baseURL ?? '');
  await page.goto('/om');
  await page.evaluate(() => fetch('https://example.org/').catch(() => null));
  await page.evaluate(() => console.error('something broke'));
  await expect.poll(() => faults.join('\n')).toMatch(/Content Security Policy|left the origin/);
  expect(faults.join('\n')).toContain('something broke');
});
