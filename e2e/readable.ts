/** What a machine can find that shuts somebody out: axe over a page as it stands, at two sizes, in light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DESK, PHONE } from './watch';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR = ['color-contrast', 'link-in-text-block'];

export type Look = { size: { width: number; height: number }; scheme: 'light' | 'dark' };

/** @param onlyColour asks about the colours alone @param within a part of the page that changed; else all of it */
export async function faultsOf(
  page: Page,
  name: string,
  { size, scheme }: Look,
  { onlyColour = false, within }: { onlyColour?: boolean; within?: string | undefined } = {},
): Promise<string[]> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (within) axe.include(within);
  const { violations } = await (onlyColour ? axe.withRules(COLOUR) : axe.withTags(TAGS)).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${name}, ${size.width} px, ${scheme}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}

/** Structure does not change with the colours, so each size is asked about everything once, in one of the two. */
export async function everyLook(page: Page, name: string, within?: string): Promise<string[]> {
  return [
    ...(await faultsOf(page, name, { size: PHONE, scheme: 'light' }, { within })),
    ...(await faultsOf(page, name, { size: PHONE, scheme: 'dark' }, { onlyColour: true, within })),
    ...(await faultsOf(page, name, { size: DESK, scheme: 'dark' }, { within })),
    ...(await faultsOf(page, name, { size: DESK, scheme: 'light' }, { onlyColour: true, within })),
  ];
}
