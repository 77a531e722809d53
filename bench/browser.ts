/** What only a browser can tell: fresh visits to /find on a desktop and on a throttled phone, and scripts by page. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { systemBrowser } from '../bin/browsers.mjs';
import { median } from './figures';
import { type Changed, type Noted, type Watching, watchChange, watchPage } from './in-page';
import { askOnce } from './load';
import { TYPED_WORD } from './queries';
import { offerPage, TOPIC_PAGE } from './served';

type Device = { name: 'desktop' | 'phone'; context: BrowserContextOptions; throttled: boolean };
const DESKTOP: Device = { name: 'desktop', context: { viewport: { width: 1366, height: 768 } }, throttled: false };
const PHONE: Device = {
  name: 'phone',
  context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
  throttled: true,
};
export const DEVICES = [DESKTOP, PHONE];

/** A middling phone on a poor line: a quarter of this processor, 1.6 Mbit/s down, 150 ms there and back. */
const SLOWDOWN = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
/** The page is at rest when this long has passed without a long task. */
const REST = 1000;
const TO_MAP = 'form > div:last-of-type button:has(use[href$="#map"])';
const MARK = '[data-mark]';

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? systemBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });

/** Milliseconds, but `shift` and `bytes`. `tapToMarker` is only for a phone, where the map is one tap away. */
export type Visit = Pick<Noted, 'largest' | 'shift' | 'blocking' | 'slowestKey'> & {
  marker: number;
  wordToList: number;
  wordToListAndMap: number;
  bytes: number;
};

const noted = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as Watching).bench);

async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    (rest) =>
      document.readyState === 'complete' &&
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/api/snapshot/')) &&
      performance.now() - (globalThis as unknown as Watching).bench.lastLongTask > rest,
    REST,
    { polling: 100, timeout: 60_000 },
  );
  await page.waitForTimeout(REST);
}

async function putWord(page: Page): Promise<Changed> {
  await page.fill('#ord', '');
  await page.waitForTimeout(REST);
  await page.evaluate(watchChange);
  await page.focus('#ord');
  // All of it at once, as a phone's keyboard puts a suggested word.
  await page.keyboard.insertText(TYPED_WORD);
  await page.waitForTimeout(REST * 2);
  return (await noted(page)).changed ?? { list: null, map: null };
}

const later = (...times: (number | null)[]) => Math.max(...times.map((time) => time ?? Number.NaN));

async function visit(browser: Browser, origin: string, { context, throttled }: Device): Promise<Visit> {
  const own = await browser.newContext({ ...context, locale: 'da-DK', timezoneId: 'Europe/Copenhagen' });
  try {
    const page = await own.newPage();
    // The tool that runs this file marks functions with a name-keeper that no page has.
    await page.addInitScript({ content: `globalThis.__name = (f) => f; (${watchPage})()` });
    if (throttled) {
      const line = await own.newCDPSession(page);
      await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
      await line.send('Network.enable');
      await line.send('Network.emulateNetworkConditions', LINE);
    }
    await page.goto(`${origin}/find`, { waitUntil: 'load', timeout: 60_000 });
    if (!throttled) await page.waitForSelector(MARK);
    await atRest(page);
    const { largest, shift, blocking, firstMarker } = await noted(page);
    const bytes = await page.evaluate(() =>
      performance
        .getEntries()
        .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).transferSize ?? 0), 0),
    );
    const first = await putWord(page);
    await page.fill('#ord', '');
    await page.locator('#ord').pressSequentially(TYPED_WORD, { delay: 150 });
    await page.waitForTimeout(REST);
    const { slowestKey } = await noted(page);
    if (firstMarker !== null)
      return {
        ...{ largest, shift, blocking, slowestKey, bytes },
        marker: firstMarker,
        wordToList: later(first.list),
        wordToListAndMap: later(first.list, first.map),
      };
    await page.fill('#ord', '');
    await page.waitForTimeout(REST);
    await page.locator(TO_MAP).click();
    await page.waitForSelector(MARK);
    await page.waitForTimeout(REST);
    const opened = await noted(page);
    const marker = (opened.firstMarker ?? Number.NaN) - opened.lastTap;
    const both = await putWord(page);
    return {
      ...{ largest, shift, blocking, slowestKey, bytes, marker },
      wordToList: later(first.list),
      wordToListAndMap: later(both.list, both.map),
    };
  } finally {
    await own.close();
  }
}

/** Every figure the median of `visits` fresh visits, each with nothing in its store. */
export async function measureVisits(origin: string, device: Device, visits: number): Promise<Visit> {
  const browser = await launch();
  try {
    const all: Visit[] = [];
    for (let n = 0; n < visits; n++) all.push(await visit(browser, origin, device));
    const names = Object.keys(all[0] ?? {}) as (keyof Visit)[];
    return Object.fromEntries(names.map((name) => [name, median(all.map((each) => each[name]))])) as Visit;
  } finally {
    await browser.close();
  }
}

/** Bytes of script (gzip) that a phone has fetched once each page is at rest, and when the map has been opened. */
export async function measureScripts(origin: string): Promise<{ name: string; gzip: number }[]> {
  const browser = await launch();
  const pages = [
    { name: 'script /', path: '/' },
    { name: 'script /tilbud/…', path: await offerPage(origin) },
    { name: `script ${TOPIC_PAGE}`, path: TOPIC_PAGE },
    { name: 'script /find, phone, list only', path: '/find' },
  ];
  const measured: { name: string; gzip: number }[] = [];
  try {
    for (const { name, path } of pages) {
      const context = await browser.newContext(PHONE.context);
      const page = await context.newPage();
      const scripts = new Set<string>();
      page.on('response', (answer) => {
        if (answer.request().resourceType() === 'script') scripts.add(answer.url());
      });
      const weigh = async (what: string) => {
        await page.waitForLoadState('networkidle');
        await page.waitForTimeout(REST);
        let gzip = 0;
        for (const url of scripts) gzip += await askOnce({ url, headers: { 'accept-encoding': 'gzip' }, seconds: 0 });
        measured.push({ name: what, gzip });
      };
      await page.goto(origin + path);
      await weigh(name);
      if (path === '/find') {
        await page.locator(TO_MAP).click();
        await page.waitForSelector(MARK);
        await weigh('script /find, phone, map opened');
      }
      await context.close();
    }
    return measured;
  } finally {
    await browser.close();
  }
}
