/** Pages fit: narrow screens, large letters, thick thumbs, other directions, restless eyes, and paper. */
import { pagesOf, wellKnown } from './pages';
import { DESK, expect, openFilters, openFind, type Page, PHONE, test } from './watch';

/** Under this a shift rounds to nothing: a few letters that settle by less than a pixel when the typeface arrives. */
const SHIFT_SEEN = 0.001;

/** What a browser leaves round a sheet of its own accord. */
const MARGIN = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

/** What stands out at the side, or is wider than the page: runs in the page. */
const spill = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > innerWidth + 1
        ? [`page is ${document.documentElement.scrollWidth} px wide`]
        : [];
    const clips = (element: Element | null): boolean =>
      element !== null &&
      (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || clips(element.parentElement));
    const out = [...document.querySelectorAll('main *, header *, footer *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || (left >= -1 && right <= innerWidth + 1)) return false;
      return !element.closest('.for-reader, svg') && !clips(element.parentElement) && element.checkVisibility();
    });
    return [...wide, ...out.slice(0, 5).map((e) => `${e.tagName} “${e.textContent?.slice(0, 30)}” stands out`)];
  });

/** Words that are cut by the box they stand in. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        if (
          element.closest('.for-reader, svg, .leaflet-container') ||
          !element.textContent?.trim() ||
          !element.checkVisibility()
        )
          return false;
        return (
          (/(hidden|clip)/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/(hidden|clip)/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((e) => `${e.tagName}.${e.className} “${e.textContent?.slice(0, 30)}” is cut`),
  );

/** WCAG 1.4.12: what a reader may set and must not lose by. A made sheet, because the policy lets no style element in. */
const spaceOut = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });

for (const [name, width, height] of [
  ['320 pixels wide', 320, 568],
  ['at 200 percent', 683, 384],
] as const)
  test(`Every page fits ${name}, also with the words spaced out`, async ({ page, snapshot }) => {
    await page.setViewportSize({ width, height });
    const faults: string[] = [];
    for (const { path } of pagesOf(snapshot)) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const spaced of [false, true]) {
        if (spaced) await spaceOut(page);
        for (const fault of [...(await spill(page)), ...(await cut(page))])
          faults.push(`${path}${spaced ? ' (spaced)' : ''}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });

test('What does not fit would be seen, so the measure can be trusted', async ({ page }) => {
  await page.goto('/om');
  await page.evaluate(() => document.querySelector('h1')?.attributeStyleMap.set('min-width', '2000px'));
  expect((await spill(page)).join()).toContain('px wide');
  await page.evaluate(() => {
    const style = document.querySelector<HTMLElement>('main p')?.attributeStyleMap;
    style?.set('height', '5px');
    style?.set('overflow', 'hidden');
  });
  expect((await cut(page)).join()).toContain('is cut');
});

test('The sheet with choices fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openFind(page);
  const sheet = await openFilters(page);
  await page.getByText('Vis flere ting').click();
  await spaceOut(page);
  expect(
    await sheet.evaluate((e) =>
      [...e.querySelectorAll('*')]
        .filter((x) => x.scrollWidth > x.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(x).overflowX))
        .map((x) => `${x.className} ${x.scrollWidth}`),
    ),
  ).toEqual([]);
  expect(await spill(page)).toEqual([]);
});

test('Everything to press is large enough for a thumb', async ({ page, snapshot }) => {
  await page.setViewportSize(PHONE);
  const faults = new Set<string>();
  const small = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')].flatMap(
        (element) => {
          if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.for-reader, svg')) return [];
          const label = element.matches('input[type=checkbox], input[type=radio]') ? element.closest('label') : null;
          // A link stretched over its card is as large as the card.
          const stretched =
            getComputedStyle(element, '::after').position === 'absolute' ? element.closest('article') : null;
          const { width, height, bottom } = (label ?? stretched ?? element).getBoundingClientRect();
          if (width < 2 || bottom < 0) return []; // a skip link, until it has the focus
          const own = element.textContent?.trim() ?? '';
          const inText =
            getComputedStyle(element).display === 'inline' &&
            (element.parentElement?.textContent?.trim().length ?? 0) > own.length;
          const least = inText ? 0 : 44;
          const fits = height >= least - 0.5 && (width >= least - 0.5 || (element.tagName === 'A' && width >= 24));
          return fits
            ? []
            : [
                `${element.tagName} “${own.slice(0, 30)}” ${Math.round(width)}×${Math.round(height)} in ${element.parentElement?.tagName}.${element.parentElement?.className}`,
              ];
        },
      ),
    );
  for (const { name, path } of pagesOf(snapshot)) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const fault of await small()) faults.add(`${name}: ${fault}`);
  }
  await openFind(page);
  await openFilters(page);
  for (const fault of await small()) faults.add(`sheet: ${fault}`);
  expect([...faults]).toEqual([]);
});

test('Nothing moves for those who asked for calm, and little for the rest', async ({ page }) => {
  const longest = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return `${transitionDuration}, ${animationDuration}`.split(',').map((time) => Number.parseFloat(time));
        }),
      ),
    );
  for (const motion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion: motion });
    await openFind(page);
    expect(await longest(), motion).toBeLessThanOrEqual(motion === 'reduce' ? 0 : 0.15);
  }
});

test('The pages can be turned round for those who read from the right', async ({ page, snapshot }) => {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    for (const path of ['/find', `/tilbud/${wellKnown(snapshot, 1)[0]}`]) {
      await page.goto(path);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      expect(await spill(page), path).toEqual([]);
      expect(await page.evaluate(() => scrollX)).toBe(0);
    }
  }
});

for (const [name, size] of Object.entries({ phone: PHONE, desk: DESK }))
  test(`Nothing jumps while a page arrives on a ${name}`, async ({ page, snapshot }) => {
    await page.setViewportSize(size);
    for (const path of ['/', '/find', `/tilbud/${wellKnown(snapshot, 1)[0]}`]) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const seen: string[] = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as (PerformanceEntry & {
                value: number;
                sources?: { node?: Node }[];
              })[])
                seen.push(
                  `${entry.value.toFixed(4)} by ${entry.sources?.map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName)).join()}`,
                );
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(seen), 1200);
          }),
      );
      const sum = shifts.reduce((all, shift) => all + Number.parseFloat(shift), 0);
      expect(sum, `${path}: ${shifts.join('; ')}`).toBeLessThan(SHIFT_SEEN);
    }
  });

test('A place printed is one sheet of paper', async ({ page, snapshot }) => {
  const thick: string[] = [];
  for (const slug of wellKnown(snapshot, 12)) {
    await page.goto(`/tilbud/${slug}`);
    const paper = (await page.pdf({ format: 'A4', margin: MARGIN })).toString('latin1');
    const sheets = paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length;
    if (sheets !== 1) thick.push(`${slug}: ${sheets} sheets`);
  }
  expect(thick).toEqual([]);
});
