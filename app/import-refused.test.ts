/** What could not be taken is sent back as a table, each with a sentence; and a spreadsheet runs nothing of it. */
import { createTranslator } from 'next-intl';
import { beforeEach, expect, it, vi } from 'vitest';
import { IMPORT, waitingImport } from '@/db/any-import';
import { AT } from '@/db/any-proposal';
import { emptyDatabase } from '@/db/test-data';
import fagland from '../data/messages/da/fagland.json';
import own from '../data/messages/da/import.json';
import { refusedLines } from './import-refused';

const here = vi.hoisted(() => ({ db: undefined as unknown, translator: undefined as unknown }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('next-intl/server', () => ({
  getTranslations: async ({ namespace }: { namespace: string }) =>
    (here.translator as (of: string) => unknown)(namespace),
}));

beforeEach(() => {
  const db = emptyDatabase();
  waitingImport(db, AT);
  here.db = db;
  const messages = { fagland, import: own };
  here.translator = (namespace: keyof typeof messages) => createTranslator({ locale: 'da', namespace, messages });
});

it('line, name, field and reason, a line for each; what looks like a formula is text', async () => {
  const lines = [...(await refusedLines(IMPORT, 'da'))].join('');
  expect(lines.split('\r\n')).toEqual([
    '\uFEFFLinje;Navn;Hvad;Hvorfor;Der stod',
    "5;'=1+1;By;Den by har vi ikke. Skriv en by i Kolding Kommune.;'@Atlantis",
    "5;'=1+1;Rækken;Det kan vi ikke læse.;",
    '',
  ]);
});
