/** A member of the staff, made on the server as the operator makes one, and logged in with a password and a code. */
import { spawnSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import type { OwnServer } from './own-server';

export type Account = { login: string; password: string };

/** A program of ours, run on that server's own data. @returns what it printed */
export const run = (server: OwnServer, env: object, ...args: string[]): string =>
  spawnSync(process.execPath, ['--import', 'tsx', ...args], {
    env: { ...process.env, DATA_FOLDER: server.database.replace(/[^/\\]+$/, ''), ...env },
  }).stdout.toString();

export const addStaff = (server: OwnServer, { login, password }: Account, role: string): string =>
  run(server, { STAFF_PASSWORD: password }, 'bin/staff.ts', 'add', login, '--name', role, '--role', role);

/** For the first time, so that the code's secret is shown. Only keys are pressed. @returns the secret */
export async function logInFirst(page: Page, { login, password }: Account): Promise<string> {
  await page.goto('/fagland/log-ind');
  await page.locator('#login').focus();
  await page.keyboard.type(login);
  await page.locator('#password').focus();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/anden-faktor/);
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.locator('#code').focus();
  await page.keyboard.type(new TOTP({ secret }).generate());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fagland$/);
  return secret;
}
