/** What may be asked of an import, by whom, and what becomes of it. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANGED, DOUBTFUL, GONE, IMPORT, waitingImport } from '@/db/any-import';
import { AT, anyOffer } from '@/db/any-proposal';
import { answersIn, beginApplying } from '@/db/import-desk';
import { sourceBy } from '@/db/import-sources';
import { importRows, imports } from '@/db/import-table';
import { failImport, importBy } from '@/db/importing';
import { save } from '@/db/noun';
import { offers } from '@/db/offers';
import type { OpenDatabase } from '@/db/open';
import { emptyDatabase } from '@/db/test-data';
import { type Act, may, ROLES, type Role } from '@/domain/staff/staff';
import * as acts from './import-action';
import { letGoOfFiles, uploadedFile } from './import-child';

const here = vi.hoisted(() => ({ db: undefined as unknown, role: null as unknown, ran: [] as string[][] }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('./fagland', () => ({}));
vi.mock('./settings', async () => {
  const { mkdtempSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  return { settings: { dataFolder: mkdtempSync(`${tmpdir()}/imports-`) } };
});
vi.mock('node:child_process', () => ({
  spawn: (_: string, args: string[]) => {
    here.ran.push(args.slice(-2));
    return { pid: 0x7fffffff, on: () => undefined };
  },
}));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'da' }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));
vi.mock('./staff', () => {
  const memberFor = async (act: Act) => {
    const role = here.role as Role | null;
    if (role === null) throw new Error('to /fagland/log-ind');
    if (!may(role, act)) throw new Error('forbidden');
    return { id: 'anna', name: 'Anna', role };
  };
  return { memberFor, memberStill: async (act: Act) => (here.role === null ? null : memberFor(act)) };
});

let db: OpenDatabase;
beforeEach(() => {
  db = emptyDatabase();
  here.db = db;
  here.role = 'editor';
  here.ran = [];
  save(db, offers, anyOffer({ slug: 'sangkor', title: 'Sangkor' }), { actor: 'bo', at: AT });
  save(db, offers, anyOffer({ slug: 'koret', title: 'Koret' }), { actor: 'bo', at: AT });
  waitingImport(db, AT);
  mkdirSync(path.dirname(uploadedFile(IMPORT)), { recursive: true });
  writeFileSync(uploadedFile(IMPORT), 'Hvad;Hvor\nSangkoret;Vamdrup');
});

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ import: IMPORT, ...fields })) data.append(name, value);
  return data;
};
const COLUMNS = { 'kolonne:0': 'title', 'kolonne:1': 'town' };
const SOURCE = { name: 'Byens liste', url: 'byen.dk', licence: '', share: 'yes', trust: '7', everyDays: '' };
const ACTS: Record<keyof typeof acts, () => Promise<unknown>> = {
  answerDoubtAction: () => acts.answerDoubtAction(form({ n: String(DOUBTFUL), answer: 'new' })),
  chooseAction: () => acts.chooseAction(form({ [`vaelg:${CHANGED}:offer.title`]: 'proposed' })),
  goneAction: () => acts.goneAction(form({ n: String(GONE), gone: 'yes' })),
  allGoneAction: () => acts.allGoneAction(form({})),
  columnsAction: () => acts.columnsAction(form(COLUMNS)),
  readAgainAction: () => acts.readAgainAction(form({})),
  applyAction: () => acts.applyAction(form({})),
  throwAwayAction: () => acts.throwAwayAction(form({})),
  saveSourceAction: () => acts.saveSourceAction(null, form({ key: 'frivilligcenter', ...SOURCE })),
  pullAction: () => acts.pullAction(form({ key: 'nabo' })),
};
/** Everything that is kept, on the disk, and asked of another process. */
const kept = (): string => {
  const tables = ['imports', 'import_rows', 'import_sources', 'import_records', 'offers'];
  const rows = tables.map((name) => db.$client.prepare(`select * from ${name}`).all());
  return JSON.stringify([rows, here.ran, existsSync(uploadedFile(IMPORT))]);
};
const row = (n: number) =>
  db
    .select()
    .from(importRows)
    .all()
    .find((each) => each.n === n);
const said = (act: Promise<unknown>) => act.catch((error: Error) => error.message);

it('every act of imports is tried here', () =>
  expect(Object.keys(ACTS).toSorted()).toEqual(Object.keys(acts).toSorted()));

describe.each(Object.entries(ACTS))('%s', (_, run) => {
  it.each([null, ...ROLES.slice(0, ROLES.indexOf('editor'))])('turns %s away with nothing changed', async (role) => {
    here.role = role;
    const before = kept();
    const answer = await said(run());
    if (typeof answer === 'object') expect(answer).toMatchObject({ why: 'loggedOut' });
    else expect(answer).toBe(role === null ? 'to /fagland/log-ind' : 'forbidden');
    expect(kept()).toBe(before);
  });
  it('is done by an editor', async () => {
    const before = kept();
    expect(await said(run())).toMatch(/^to \/fagland\/indlaes/);
    expect(kept()).not.toBe(before);
  });
  it('does nothing, and does not fall, for an import or a source that is not there', async () => {
    db.delete(imports).run();
    db.$client.exec("delete from import_sources where key <> 'x'");
    const before = kept();
    const answer = await said(run());
    expect(typeof answer === 'string' ? answer : (answer as { why: string }).why).toMatch(/^to \/fagland|^gone$/);
    expect(kept()).toBe(before);
  });
});

it('a field is chosen only as it is asked, and only what there is to choose', async () => {
  expect(answersIn(db, IMPORT)).toEqual({ asking: 1, gone: 0, left: 0 });
  const forged = { [`vaelg:${CHANGED}:offer.slug`]: 'proposed', 'vaelg:99:offer.title': 'now' };
  await said(acts.chooseAction(form({ ...forged, [`vaelg:${CHANGED}:offer.title`]: 'neither' })));
  expect(answersIn(db, IMPORT).asking).toBe(1);
  await said(ACTS.chooseAction());
  expect(row(CHANGED)?.chosen).toEqual({ 'offer.title': 'proposed' });
  expect(answersIn(db, IMPORT).asking).toBe(0);
});

it('what may be the same as an entry of ours can only be answered with one that was asked about', async () => {
  expect(await said(acts.answerDoubtAction(form({ n: String(DOUBTFUL), answer: 'en-anden' })))).toMatch('sket=ikke');
  expect(row(DOUBTFUL)?.kind).toBe('doubtful');
  expect(await said(acts.answerDoubtAction(form({ n: String(DOUBTFUL), answer: 'koret' })))).toMatch('sket=svaret');
  expect(row(DOUBTFUL)).toMatchObject({ kind: 'changed', slug: 'koret', answer: 'koret' });
});

it('the columns are remembered on the source and the file is read anew; without a name among them, or with one twice, not', async () => {
  for (const [wrong, why] of [
    [{ 'kolonne:0': 'town', 'kolonne:1': '' }, 'titel'],
    [{ 'kolonne:0': 'title', 'kolonne:1': 'title' }, 'dobbelt'],
  ] as const)
    expect(await said(acts.columnsAction(form(wrong)))).toMatch(`sket=${why}`);
  expect(here.ran).toEqual([]);
  await said(ACTS.columnsAction());
  expect(sourceBy(db, 'frivilligcenter')?.columns).toEqual({ Hvad: 'title', Hvor: 'town' });
  expect([importBy(db, IMPORT)?.state, here.ran]).toEqual(['reading', [['--stage', IMPORT]]]);
  expect(db.select().from(importRows).all()).toEqual([]);
});

it('two who press at once put it in once', () => {
  expect([beginApplying(db, IMPORT, 'ready'), beginApplying(db, IMPORT, 'ready')]).toEqual([true, false]);
});

it('a source is saved as it was typed, and what cannot be kept is said at its field', async () => {
  await said(ACTS.saveSourceAction());
  expect(sourceBy(db, 'frivilligcenter')).toMatchObject({ name: 'Byens liste', url: 'https://byen.dk', trust: 7 });
  const wrong = {
    ...SOURCE,
    name: ' ',
    url: 'javascript:alert(1)',
    trust: '10',
    everyDays: '-1',
    licence: 'x'.repeat(300),
  };
  expect(await acts.saveSourceAction(null, form({ key: 'frivilligcenter', ...wrong }))).toMatchObject({
    ...{ why: 'wrong', wrong: ['name', 'url', 'licence', 'trust', 'everyDays'] },
    typed: wrong,
  });
  expect(await acts.saveSourceAction(null, form({ key: '', ...SOURCE, url: '' }))).toMatchObject({ wrong: ['url'] });
  await said(acts.saveSourceAction(null, form({ key: '', ...SOURCE, name: 'Ny' })));
  expect(sourceBy(db, 'ny-2')).toMatchObject({ kind: 'hsds', share: true, isWhole: false });
});

it('files that nobody waits for are let go of: thrown away, refused, or a week old; those that wait stay', async () => {
  const lay = (name: string, days: number) => {
    writeFileSync(uploadedFile(name), 'x');
    const at = Date.now() / 1000 - days * 86_400;
    utimesSync(uploadedFile(name), at, at);
    return name;
  };
  const [justSent, lost] = [lay(randomUUID(), 0), lay(randomUUID(), 2)];
  letGoOfFiles(new Date());
  expect([IMPORT, justSent, lost].map((name) => existsSync(uploadedFile(name)))).toEqual([true, true, false]);
  failImport(db, IMPORT, 'no_title_column');
  letGoOfFiles(new Date());
  expect(existsSync(uploadedFile(IMPORT))).toBe(true);
  failImport(db, IMPORT, 'zip_bomb');
  letGoOfFiles(new Date());
  expect(existsSync(uploadedFile(IMPORT))).toBe(false);
  lay(IMPORT, 8);
  failImport(db, IMPORT, 'no_title_column');
  letGoOfFiles(new Date());
  expect(existsSync(uploadedFile(IMPORT))).toBe(false);
});
