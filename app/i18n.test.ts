import { readdirSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { CATALOGUES } from './i18n';

vi.mock('next-intl/server', () => ({ getRequestConfig: (config: unknown) => config }));

it('every file of messages reaches the pages', () => {
  const files = readdirSync('data/messages/da').map((file) => file.replace('.json', ''));
  expect([...CATALOGUES].toSorted()).toEqual(files.toSorted());
});
