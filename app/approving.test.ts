import { beforeEach, expect, it, vi } from 'vitest';
import { AT, anyOffer, sent } from '@/db/any-proposal';
import { find, save } from '@/db/noun';
import { offers } from '@/db/offers';
import type { OpenDatabase } from '@/db/open';
import { findProposal, submit } from '@/db/proposals';
import { publicNow } from '@/db/published';
import { emptyDatabase } from '@/db/test-data';
import { editForm } from '@/domain/proposal/edit-form';
import { laidUpon } from '@/domain/proposal/merge';
import { seenOf } from './approving';
import { approveAction } from './fagland-action';

const here = vi.hoisted(() => ({ db: undefined as unknown }));
vi.mock('./catalogue', () => ({ database: () => here.db }));
vi.mock('next-intl/server', () => ({ getLocale: async () => 'da' }));
vi.mock('next/cache', () => ({ refresh: () => undefined }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`to ${to}`);
  },
}));
vi.mock('./staff', () => {
  const anna = async () => ({ id: 'anna', name: 'Anna', role: 'editor' });
  return { memberFor: anna, memberStill: anna };
});

let db: OpenDatabase;
let id: string;
const by = { actor: 'bo', at: AT };
const old = anyOffer({ contact: { phone: '11111111' } });
const shown = () => find(db, offers, old.slug);
/** The page as it is drawn now, sent with what the editor wrote in it. */
function page() {
  const found = findProposal(db, id);
  if (!found) throw new Error('no proposal');
  const now = publicNow(db, found);
  const drawn = editForm(laidUpon(found, now).values);
  return (written: Record<string, string> = {}) => {
    const form = new FormData();
    const seen = String(found.version);
    const fields = { ...drawn, proposal: id, seen, drawn: JSON.stringify(drawn), public: seenOf(now), ...written };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return approveAction(null, form);
  };
}
const APPROVED = /sket=approved/;

beforeEach(() => {
  db = emptyDatabase();
  here.db = db;
  save(db, offers, old, by);
  const offer = { ...old, contact: { phone: '22222222' } };
  id = submit(db, sent({ kind: 'change', target: old.slug, values: { offer } }), { actor: 'afsender', at: AT });
});

it('a page that lay open lays no old word back: fields that nobody touched are no edits', async () => {
  const send = page();
  save(db, offers, { ...old, title: 'Kaffe og kage' }, by);
  await expect(send()).rejects.toThrow(APPROVED);
  expect(shown()).toMatchObject({ title: 'Kaffe og kage', contact: { phone: '22222222' } });
});

it('what an editor wrote beside an old page is not published before they have seen the new one, and is not lost', async () => {
  const send = page();
  const colleague = { ...old, title: 'Kaffe og kage' };
  save(db, offers, colleague, by);
  const answer = await send({ 'offer.title': 'Kaffe og te' });
  expect(answer).toMatchObject({ why: 'newer', typed: { 'offer.title': 'Kaffe og te' } });
  expect(shown()).toEqual(colleague);
  await expect(page()(answer.typed)).rejects.toThrow(APPROVED);
  expect(shown()).toMatchObject({ title: 'Kaffe og te', contact: { phone: '22222222' } });
});

it('where both have changed the same, the editor chooses, and a choice is only of what they saw', async () => {
  const rung = (phone: string) => ({ ...old, contact: { phone } });
  save(db, offers, rung('33333333'), by);
  const send = page();
  expect(await send()).toMatchObject({ why: 'both', wrong: ['choose.offer.contact.phone'] });
  expect(await send({ 'choose.offer.contact.phone': 'mine' })).toMatchObject({ why: 'both' });
  save(db, offers, rung('44444444'), by);
  expect(await send({ 'choose.offer.contact.phone': 'proposed' })).toMatchObject({ why: 'newer' });
  expect(shown()).toEqual(rung('44444444'));
  await expect(page()({ 'choose.offer.contact.phone': 'now' })).rejects.toThrow(APPROVED);
  expect(shown()).toEqual(rung('44444444'));
});

it('asking for one more row decides nothing', async () => {
  expect(await page()({ go: 'more' })).toMatchObject({ why: 'more', wrong: [] });
  expect(findProposal(db, id)?.status).toBe('waiting');
});

it('times that cannot be read are told at their field, and nothing is published', async () => {
  const answer = await page()({ when: 'fixed', 'time.0.day': 'tue', 'time.0.start': 'efter frokost' });
  expect(answer).toMatchObject({ why: 'wrong', wrong: ['time.0.start'], troubles: { 'time.0.start': 'clock' } });
  expect(answer.typed).toMatchObject({ 'time.0.day': 'tue', 'time.0.start': 'efter frokost' });
  expect(shown()).toEqual(old);
});

it.each(['', '[]', 'null', '{"offer.title":1}', '{', 'x'.repeat(300_000)])(
  'a forged «drawn» (%#) breaks nothing',
  async (drawn) => {
    await page()({ drawn, 'offer.title': '' }).catch((error: Error) => expect(error.message).toMatch(APPROVED));
    expect(shown()?.title).toBe('Kaffe i Laden');
  },
);
