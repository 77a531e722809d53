/** A name, a number and an e-mail that nobody else has: in nothing that is read, and gone from the file when it was promised. */

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyOffer, sent } from '@/db/any-proposal';
import { countedWriter, wish } from '@/db/any-upkeep';
import { askForCall, callWaits } from '@/db/calls';
import { answerAsk, rangInVain } from '@/db/freshness';
import { letterSent } from '@/db/letters';
import { layLink } from '@/db/links';
import { silent, usualDays } from '@/db/meetings';
import { migrate, type OpenDatabase, openDatabase } from '@/db/open';
import { answer, approve, askBack, findProposal, submit } from '@/db/proposals';
import { audit } from '@/db/schema';
import { unmetWishes } from '@/db/unmet';
import { upkeep } from '@/db/upkeep';
import { addDays } from '@/domain/freshness/freshness';
import { served } from './catalogue';
import { directory } from './hsds';
import { missingFile, missingView, unreachable, waits } from './missing';
import { visitFile } from './visits';

const WHO = { name: 'Kanariefugl7316', phone: '75731673', email: 'kanarie7316@example.org' };
const BEGUN = '2026-11-23';
const held = globalThis as { fisDb?: OpenDatabase; fisServed?: unknown };
const editor = (at: string, seen: number) => ({ actor: 'anna', id: 'anna', at, seen });
let db: OpenDatabase;
let file: string;
const on = (days: number) => `${addDays(BEGUN, days)}T05:00:00.000Z`;
const tell = (days: number) => {
  vi.setSystemTime(new Date(on(days)));
  return on(days);
};
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'canary-')), 'catalogue.sqlite');
  db = openDatabase(file);
  migrate(db);
  held.fisDb = db;
  held.fisServed = undefined;
});

const sings = (text: string): string[] => Object.values(WHO).filter((word) => text.includes(word));
/** What is in the file and in the log beside it, as it stands on the disk. */
const kept = (): string[] =>
  sings(['', '-wal'].map((end) => (existsSync(file + end) ? readFileSync(file + end, 'latin1') : '')).join(''));
/** All that anybody can read, all that is counted, and the trace of changes, which is kept for ever. */
async function read(): Promise<Record<string, string>> {
  const now = served();
  return {
    snapshot: now.file?.text ?? '',
    visits: visitFile(now).text,
    pages: JSON.stringify([...now.bySlug.values(), [...now.organisations], [...now.towns]]),
    directory: JSON.stringify(directory()),
    missing: await missingFile().text(),
    counts: JSON.stringify([missingView('da'), unreachable('da'), waits(), callWaits(db), unmetWishes(db)]),
    times: JSON.stringify([[...usualDays(db)], silent(db, new Date().toISOString())]),
    audit: JSON.stringify(db.select().from(audit).all()),
  };
}
async function isSungNowhere(): Promise<void> {
  for (const [where, text] of Object.entries(await read())) {
    expect(sings(text), where).toEqual([]);
    // Else nothing was looked at.
    expect(text.length, where).toBeGreaterThan(2);
  }
}
const live = (from: number, to: number) => {
  for (let day = from; day <= to; day += 1) upkeep(db, new Date(tell(day)), countedWriter());
};

/** It runs the place, and was written to us by them: with a note that we asked about, and that they answered. */
function registers(slug: string): string {
  const at = tell(0);
  const sender = { relation: 'ours', answer: 'email', email: WHO.email, rhythm: 1 } as const;
  const offer = anyOffer({ slug, title: `Kor ${slug}`, confirmed: { place: BEGUN, contact: BEGUN } });
  const note = `Ring til ${WHO.name}, ${WHO.phone}`;
  const id = submit(db, sent({ values: { offer }, sender, note }), { actor: 'sender', at });
  askBack(db, id, editor(at, 1), 'Hvornår?', (tx) =>
    layLink(tx, { hash: slug, purpose: 'answer', proposal: id, expires: Date.parse(at) + 1 }),
  );
  expect(answer(db, slug, { note: `Spørg ${WHO.name}` }, { actor: 'sender', at }).ok).toBe(true);
  expect(approve(db, id, editor(at, findProposal(db, id)?.version ?? 0)).ok).toBe(true);
  return id;
}

describe('a canary', () => {
  it('that asked to be met, and to be rung, is gone after thirty days, and after fourteen', async () => {
    registers('kor');
    // Whoever sent it stops at once, so that nothing but the two who ask is left to be forgotten.
    db.$client.exec('delete from owners');
    wish(db, 'kor', tell(0), WHO.email, WHO.name);
    wish(db, 'kor', new Date(Date.parse(on(0)) - 1).toISOString(), WHO.phone, WHO.name);
    const caller = { firstName: WHO.name, phone: WHO.phone, when: 'Tirsdag', id: 'c', ownHash: 'c' };
    expect(askForCall(db, caller, on(0))).toBe(true);
    rangInVain(db, 'kor', { actor: 'anna', at: on(0) });
    rangInVain(db, 'kor', { actor: 'anna', at: on(0) });
    expect(kept()).toEqual(Object.values(WHO));
    await isSungNowhere();
    live(1, 14);
    await isSungNowhere();
    expect(kept()).not.toEqual([]);
    live(15, 30);
    expect(kept()).toEqual([]);
    await isSungNowhere();
  });

  it('that runs a place and says stop is gone from the file and its log a month later, with all it wrote to us', async () => {
    registers('kor');
    await isSungNowhere();
    const writer = countedWriter();
    upkeep(db, new Date(tell(30)), writer);
    const hash = createHash('sha256')
      .update(writer.urls[0] ?? '')
      .digest('hex');
    for (const { id } of db.$client.prepare('select id from letters').all() as { id: number }[])
      letterSent(db, id, on(30));
    expect(kept()).not.toEqual([]);
    expect(answerAsk(db, hash, { is: 'stop' }, on(30))).toBe('kor');
    await isSungNowhere();
    live(31, 60);
    expect(kept()).toEqual([]);
  });

  it('that says it has closed is known to the editor only, and gone a month after they have decided', async () => {
    registers('kor');
    const writer = countedWriter();
    upkeep(db, new Date(tell(30)), writer);
    const hash = createHash('sha256')
      .update(writer.urls[0] ?? '')
      .digest('hex');
    for (const { id } of db.$client.prepare('select id from letters').all() as { id: number }[])
      letterSent(db, id, on(30));
    expect(answerAsk(db, hash, { is: 'gone', id: 'closed' }, on(30))).toBe('kor');
    await isSungNowhere();
    expect(approve(db, 'closed', editor(on(31), 1)).ok).toBe(true);
    live(32, 62);
    expect(kept()).toEqual([]);
    expect(served().bySlug.size).toBe(0);
  });
});
