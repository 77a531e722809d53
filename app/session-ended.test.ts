/** A session that ends while an editor writes: nothing is done, and nothing that was written is lost. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FormAct } from '@/components/fagland/types';
import { AT, sent } from '@/db/any-proposal';
import type { OpenDatabase } from '@/db/open';
import { hashPassword } from '@/db/password';
import { approve, findProposal, submit, take } from '@/db/proposals';
import { endAllSessions } from '@/db/sessions';
import { addStaff } from '@/db/staff';
import { emptyDatabase } from '@/db/test-data';
import type { Role } from '@/domain/staff/staff';
import { approveAction, askAction, declineAction, undoAction } from './fagland-action';
import { newSession } from './log-in';
import { isSentTooLate } from './staff';

const here = vi.hoisted(() => ({ db: undefined as unknown, token: '', contentType: '' }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'da' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (here.token ? { value: here.token } : undefined) }),
  headers: async () => new Headers(here.contentType ? { 'content-type': here.contentType } : {}),
}));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));

const FORM = 'multipart/form-data; boundary=x';
const ACTS: [string, FormAct][] = Object.entries({ approveAction, askAction, declineAction, undoAction });
const BO = { actor: 'bo', id: 'bo', at: AT, seen: 1 };
let db: OpenDatabase;
let waiting: string;
let approved: string;
let passwordHash: string;

const logIn = (isWhole = true) => {
  here.token = newSession(db, 'anna', isWhole, Date.now());
};
beforeEach(async () => {
  db = emptyDatabase();
  Object.assign(here, { db, token: '', contentType: '' });
  passwordHash ??= await hashPassword('kaffe og kage kl. 14');
  addAnna('editor');
  waiting = submit(db, sent(), { actor: 'sender', at: AT });
  approved = submit(db, sent(), { actor: 'sender', at: AT });
  approve(db, approved, BO);
  logIn();
});
const addAnna = (role: Role) =>
  addStaff(db, { id: 'anna', login: 'anna@example.org', name: 'Anna', role, passwordHash });

const decisions = () => JSON.stringify([waiting, approved].map((id) => findProposal(db, id)));
const written = { words: 'Hvornår er det?\n<script> 🎈 \u202e', reason: 'unclear', 'offer.title': 'Kaffe og snak' };
function filled(id: string): FormData {
  const form = new FormData();
  const fields = { proposal: id, seen: String(findProposal(db, id)?.version), $ACTION_KEY: 'k', ...written };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const topic of ['one', 'other']) form.append('topic', topic);
  return form;
}
const asForm = (pairs: [string, string][] | undefined): FormData => {
  const form = new FormData();
  for (const [name, value] of pairs ?? []) form.append(name, value);
  return form;
};

describe('a session that ends while somebody writes', () => {
  it.each(ACTS)('changes nothing by %s, and hands back the whole form, ready to be sent again', async (name, act) => {
    const form = filled(name === 'undoAction' ? approved : waiting);
    endAllSessions(db, 'anna');
    const before = decisions();
    const answer = await act(null, form);
    expect(answer).toMatchObject({ why: 'loggedOut', typed: written });
    expect(decisions()).toBe(before);

    const again = asForm(answer.sent);
    expect([...again]).toEqual([...form].filter(([field]) => !field.startsWith('$')));
    logIn();
    await expect(act(null, again)).rejects.toThrow(/sket=(approved|asked|declined|undone)$/);
    expect(decisions()).not.toBe(before);
  });

  it('half a session, with the code still to be shown, is none', async () => {
    logIn(false);
    const before = decisions();
    expect(await askAction(null, filled(waiting))).toMatchObject({ why: 'loggedOut', typed: written });
    expect(decisions()).toBe(before);
  });

  it('what is sent again decides nothing that a colleague has had in hand meanwhile', async () => {
    endAllSessions(db, 'anna');
    const answer = await declineAction(null, filled(waiting));
    take(db, waiting, BO, true);
    take(db, waiting, { ...BO, seen: 2 }, false);
    logIn();
    expect(await declineAction(null, asForm(answer.sent))).toMatchObject({ why: 'seen', typed: written });
  });

  it('whoever comes back with a lesser role is turned away', async () => {
    db.$client.exec("update staff set role = 'reader'");
    await expect(askAction(null, filled(waiting))).rejects.toThrow('to /fagland/ingen-adgang');
  });
});

it('a page hands back what was written only where a form was sent and nobody is logged in; else it asks who it is', async () => {
  for (const [contentType, isIn, late] of [
    [FORM, true, false],
    [FORM, false, true],
    ['', false, false],
    ['application/json', false, false],
  ] as const) {
    here.contentType = contentType;
    if (isIn) logIn();
    else here.token = '';
    expect(await isSentTooLate()).toBe(late);
  }
});
