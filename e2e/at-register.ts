/** The form of somebody who registers: from screen to screen. */
import { expect, type Page } from '@playwright/test';

/** Nobody fills in a form in less, and a program is asked again. */
export const A_BREATH = 2100;
export const onward = (page: Page) => page.locator('main form button:visible', { hasText: 'Videre' }).last().click();
export const at = (page: Page, n: number) => expect(page.getByText(`Trin ${n} af 8`)).toBeVisible();
