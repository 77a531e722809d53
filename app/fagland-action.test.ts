import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActAnswer } from '@/components/fagland/types';
import { AT, anyOffer, sent } from '@/db/any-proposal';
import { askForCall, rang } from '@/db/calls';
import { outbox } from '@/db/letters';
import { find } from '@/db/noun';
import { offers } from '@/db/offers';
import type { OpenDatabase } from '@/db/open';
import { keepPhoto } from '@/db/photos';
import { approve, findProposal, submit, take } from '@/db/proposals';
import { historyOf } from '@/db/published';
import { emptyDatabase } from '@/db/test-data';
import { type Act, may, ROLES, type Role } from '@/domain/staff/staff';
import { callAction, closeCallAction } from './call-action';
import * as acts from './fagland-action';
import * as imports from './import-action';
import { postedAction } from './letters-action';
import { rangAction } from './round-action';

const here = vi.hoisted(() => ({ db: undefined as unknown, role: null as unknown }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'da' }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
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
let waiting: string;
let approved: string;
let unheard: string;
const EDITOR = { actor: 'bo', id: 'bo', at: AT, seen: 1 };
const public_ = anyOffer({ slug: 'sangkor', title: 'Sangkor' });

beforeEach(() => {
  db = emptyDatabase();
  here.db = db;
  here.role = null;
  waiting = submit(db, sent(), { actor: 'sender', at: AT });
  approved = submit(db, sent({ values: { offer: public_ } }), { actor: 'sender', at: AT });
  approve(db, approved, EDITOR);
  const sender = { relation: 'helper', answer: 'phone', reach: 'Lis, 75 55 12 34' } as const;
  unheard = submit(db, sent({ status: 'unproven', sender }), { actor: 'sender', at: AT });
});

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};
const about = (id: string, more: Record<string, string> = {}) =>
  form({ proposal: id, seen: String(findProposal(db, id)?.version ?? 0), ...more });
const change = () => historyOf(db, 'offer', 'sangkor')[0]?.id ?? 0;

/** Everything that is kept. */
function kept(): string {
  const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  return JSON.stringify(tables.map((name) => db.$client.prepare(`select * from "${name}"`).all()));
}

/**
 * Every act of the staff, done as it should be; and who may. A new one fails the test below until it stands here.
 * What the public may do is tested where it belongs.
 */
const ACTS: Record<string, { least: Role; changes?: false; run: () => Promise<unknown> }> = {
  takeAction: { least: 'editor', run: () => acts.takeAction(about(waiting, { take: 'yes' })) },
  approveAction: { least: 'editor', run: () => acts.approveAction(null, about(waiting)) },
  refusePhotoAction: {
    least: 'editor',
    run: () => acts.refusePhotoAction(about(waiting, { photo: 'door' })),
  },
  vouchAction: { least: 'editor', run: () => acts.vouchAction(about(unheard)) },
  askAction: { least: 'editor', run: () => acts.askAction(null, about(waiting, { words: 'Hvornår er det?' })) },
  declineAction: {
    least: 'editor',
    run: () => acts.declineAction(null, about(waiting, { reason: 'unclear', words: '' })),
  },
  undoAction: { least: 'editor', run: () => acts.undoAction(null, about(approved)) },
  approveManyAction: { least: 'editor', run: () => acts.approveManyAction(form({ chosen: `${waiting}:1` })) },
  archiveAction: { least: 'editor', run: () => acts.archiveAction(form({ slug: 'sangkor' })) },
  restoreAction: {
    least: 'editor',
    run: () => acts.restoreAction(form({ change: String(change()), side: 'before', noun: 'offer', slug: 'sangkor' })),
  },
  callAction: { least: 'caseworker', run: () => callAction(form({ call: 'anna', what: 'rang' })) },
  closeCallAction: {
    least: 'caseworker',
    run: () => closeCallAction(null, form({ call: 'anna', nextStep: 'Du ringer til koret' })),
  },
  rangAction: { least: 'editor', run: () => rangAction(form({ slug: 'sangkor', heard: 'right' })) },
  lookUpAction: {
    least: 'reader',
    changes: false,
    run: () => acts.lookUpAction(null, form({ asked: 'kontanthjælp' })),
  },
  postedAction: { least: 'editor', run: () => postedAction(form({ letter: String(outbox(db)[0]?.id) })) },
};
/** What anybody may do, logged in or not: each is tried where it belongs. */
const ANYBODYS = [
  ...['findAction', 'talkAction', 'countAction', 'logInAction', 'codeAction', 'logOutAction'],
  ...['correctAction', 'proveAction', 'answerAction', 'registerAction', 'freshAction'],
  ...['meetAction', 'answerMeetingAction', 'callMeAction'],
];
const CALL = { id: 'anna', ownHash: 'own', firstName: 'Lis', phone: '75551234', when: '' };
/** Those of imports, each tried by every role in import-action.test.ts, which fails for one that is not. */
const IMPORTS = Object.keys(imports);
/** What an act needs to be something to do. */
const PREPARED: Record<string, () => void> = {
  callAction: () => void askForCall(db, CALL, AT),
  closeCallAction: () => {
    askForCall(db, CALL, AT);
    rang(db, CALL.id, { actor: 'anna', at: AT });
  },
  refusePhotoAction: () =>
    keepPhoto(db, { id: 'door', proposal: waiting, alt: 'En dør', width: 1, height: 1, bytes: Buffer.from('x') }),
  restoreAction: () => {
    const id = submit(db, sent({ kind: 'closed', target: 'sangkor', values: {} }), { actor: 'sender', at: AT });
    approve(db, id, EDITOR);
  },
  postedAction: () =>
    void db.$client
      .prepare(
        "insert into letters (kind, \"to\", reach, subject, text, html, made_at, attempts) values ('received', '', 'Lis', 'Tak', 'Tak', '', ?, 0)",
      )
      .run(AT),
};
const names = Object.keys(ACTS);
const as = async (name: string, role: Role | null) => {
  here.role = role;
  return ACTS[name]?.run().catch((error: Error) => error.message);
};

it('every act stands in one of the lists: one that is added without being tried by a stranger is seen', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('-action.ts'));
  const text = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
  const exported = files.flatMap((file) =>
    [...text(file).matchAll(/export (?:async function|const) (\w+)/g)].map(([, name]) => name),
  );
  expect(exported.toSorted()).toEqual([...names, ...ANYBODYS, ...IMPORTS].toSorted());
});

describe.each(names)('%s', (name) => {
  const { least } = ACTS[name] as (typeof ACTS)[string];
  const below = ROLES.slice(0, ROLES.indexOf(least));

  it.each([null, ...below])('turns %s away with nothing changed', async (role) => {
    PREPARED[name]?.();
    const before = kept();
    const answer = await as(name, role);
    // Where something is written, whoever is not logged in gets their own words back and nothing else.
    if (role === null && typeof answer === 'object')
      expect({ wrong: [], ...answer }).toMatchObject({ why: 'loggedOut', wrong: [] });
    else expect(answer).toBe(role === null ? 'to /fagland/log-ind' : 'forbidden');
    expect(kept()).toBe(before);
  });

  it('is done by who may, and by nobody before', async () => {
    PREPARED[name]?.();
    const before = kept();
    const answer = await as(name, least);
    if (ACTS[name]?.changes === false) expect(kept()).toBe(before);
    else {
      expect(answer).toMatch(/^to \/fagland/);
      expect(kept()).not.toBe(before);
    }
  });
});

describe('a form that is old, forged or half filled', () => {
  const DECIDES = ['approveAction', 'askAction', 'declineAction', 'undoAction'] as const;
  const DECIDE = {
    approveAction: acts.approveAction,
    askAction: acts.askAction,
    declineAction: acts.declineAction,
    undoAction: acts.undoAction,
  };
  const filled = { reason: 'unclear', words: 'Hvor <script> er det?' };
  const decide = (name: (typeof DECIDES)[number], data: FormData): Promise<ActAnswer> => DECIDE[name](null, data);

  it.each(DECIDES)('changes nothing by %s, and what was written comes back', async (name) => {
    here.role = 'editor';
    const id = name === 'undoAction' ? approved : waiting;
    const before = kept();
    for (const [proposal, seen] of [
      [id, '0'],
      [id, 'x'],
      ['nobodys', '1'],
      ["' or 1=1 --", '1'],
    ] as const) {
      const answer = await decide(name, form({ proposal, seen, ...filled }));
      expect(['seen', 'gone']).toContain(answer.why);
      expect(answer.typed).toEqual(filled);
    }
    expect(kept()).toBe(before);
  });

  it('says which field is to be mended: no reason, no question, 100,000 letters, a title that is gone', async () => {
    here.role = 'editor';
    const before = kept();
    const long = 'x'.repeat(100_000);
    expect(await acts.declineAction(null, about(waiting, { words: long }))).toMatchObject({
      wrong: ['reason', 'words'],
    });
    expect(await acts.declineAction(null, about(waiting, { reason: 'mine' }))).toMatchObject({ wrong: ['reason'] });
    expect(await acts.askAction(null, about(waiting, { words: ' ' }))).toMatchObject({ wrong: ['words'] });
    const title = { 'offer.title': '', 'offer.summary': long };
    const answer = await acts.approveAction(null, about(waiting, title));
    expect(answer).toMatchObject({ why: 'wrong', wrong: ['offer.title', 'offer.summary'], typed: title });
    expect(kept()).toBe(before);
  });

  it('does not decide what a colleague has taken, nor many at once what was changed since', async () => {
    take(db, waiting, { ...EDITOR, seen: 1 }, true);
    here.role = 'administrator';
    const before = kept();
    expect(await acts.approveAction(null, about(waiting))).toMatchObject({ why: 'taken' });
    const many = acts.approveManyAction(form({ chosen: `${waiting}:1` }));
    await expect(many).rejects.toThrow('to /fagland?godkendt=0&valgt=1');
    expect(kept()).toBe(before);
  });
});

it('an editor mends the words, and that is what becomes public', async () => {
  here.role = 'editor';
  const data = about(waiting, { 'offer.title': 'Kaffe og snak', 'offer.summary': '=1+1 <b>🎈</b>' });
  await expect(acts.approveAction(null, data)).rejects.toThrow(`/fagland/forslag/${waiting}?sket=approved`);
  expect(find(db, offers, 'kaffe-i-laden')).toMatchObject({ title: 'Kaffe og snak', summary: '=1+1 <b>🎈</b>' });
});
