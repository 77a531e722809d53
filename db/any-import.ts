/** For tests: an import that waits, with one entry of each kind that a person has to say something to; and an editor's hand. */
import process from 'node:process';
import { anyOffer } from './any-proposal';
import { saveSource } from './import-sources';
import { importRows, imports } from './import-table';
import { beginImport, type Row } from './importing';
import { find, save } from './noun';
import { offers } from './offers';
import { type OpenDatabase, openDatabase } from './open';

export const IMPORT = 'import-1';
export const SOURCE = {
  ...({ key: 'frivilligcenter', name: 'Frivilligcentret', kind: 'file', licence: '', share: true } as const),
  ...{ trust: 5, isWhole: true, columns: {} },
};
/** The numbers of its rows. */
export const [DOUBTFUL, CHANGED, GONE, REFUSED] = [0, 1, 2, 3] as const;

export function waitingImport(db: OpenDatabase, at: string): void {
  saveSource(db, SOURCE);
  saveSource(db, { ...SOURCE, key: 'nabo', name: 'Naboen', kind: 'hsds', url: 'https://nabo.example/api' });
  beginImport(db, { id: IMPORT, source: SOURCE.key, from: 'liste.csv', by: 'anna', at, total: 10 });
  db.update(imports)
    .set({ state: 'ready', header: ['Hvad', 'Hvor'] })
    .run();
  const offer = anyOffer({ slug: 'sangkor', title: 'Sangkoret' });
  const rows: Partial<Row>[] = [
    { kind: 'doubtful', told: { offer }, hash: 'x', perhaps: ['koret'] },
    {
      ...{ kind: 'changed', told: { offer }, hash: 'y', nowHash: '', slug: 'sangkor' },
      changes: [
        {
          ...{ name: 'offer.title', noun: 'offer', field: 'title', now: 'Sangkor', proposed: 'Sangkoret' },
          ...{ verdict: 'ask', because: 'person' },
        },
      ],
    },
    { kind: 'gone', slug: 'sangkor' },
    {
      kind: 'refused',
      title: '=1+1',
      problems: [
        { field: 'offer.town', code: 'unknown_town', said: '@Atlantis' },
        { field: 'offer.hvad', code: 'aldrig_hoert', said: '' },
      ],
    },
  ];
  for (const [n, row] of rows.entries())
    db.insert(importRows)
      .values({ import: IMPORT, n, line: n + 2, record: `r${n}`, title: 'Sangkoret', ...row } as Row)
      .run();
}

/** Somebody of the staff mends an entry by hand, and writes one that a list may tell of too. */
function write(file: string, slug: string): void {
  const db = openDatabase(file);
  const before = find(db, offers, slug);
  if (!before) throw new Error(`There is no ${slug}.`);
  save(db, offers, { ...before, summary: 'En redaktørs egne ord' }, { actor: 'mette', at: new Date().toISOString() });
  const contact = { email: 'broderi@example.org' };
  const own = anyOffer({ slug: 'broderiklubben', title: 'Broderiklubben Kringle', town: 'vamdrup', contact });
  save(db, offers, own, { actor: 'mette', at: new Date().toISOString() });
  process.stdout.write('written');
}
const [, program, what, file = '', slug = ''] = process.argv;
if (program?.endsWith('any-import.ts') && what === 'write') write(file, slug);
