/** Journeys in a real browser, against the built product with a database of its own. */
import { defineConfig } from '@playwright/test';
import { systemBrowser } from './bin/browsers.mjs';

const PORT = 3217;
const SYSTEM = systemBrowser();

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  // Two cores, and servers of their own among the tests: time is for finding faults, not for failing on a busy machine.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'var/check/browser.json' }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    launchOptions: {
      ...(SYSTEM && { executablePath: SYSTEM }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  webServer: {
    command: 'node node_modules/tsx/dist/cli.mjs bin/serve.ts',
    url: `http://localhost:${PORT}/api/health`,
    // A server left over from before would answer for the code as it was.
    reuseExistingServer: false,
    timeout: 120_000,
    stdout: 'pipe',
    stderr: 'pipe',
    env: { PORT: String(PORT), DATA_FOLDER: 'var/check', PUBLIC_URL: `http://localhost:${PORT}` },
  },
});
