/** Tests that need no browser stand beside the file they test. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname ?? '.') } },
  test: {
    include: ['{app,bin,components,db,domain}/**/*.test.{ts,tsx}', 'house.test.ts'],
    environment: 'node',
    // Of two cores both are ours: left to itself it leaves one alone.
    maxWorkers: 2,
    // Two cores, and property tests that count: time is for finding faults, not for failing on a busy machine.
    testTimeout: 60_000,
  },
});
