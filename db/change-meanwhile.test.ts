import { expect, it } from 'vitest';
import { AT, anyOffer, sent } from './any-proposal';
import { find, save } from './noun';
import { offers } from './offers';
import { approve, findProposal, submit, undo } from './proposals';
import { archiveOffer } from './published';
import { emptyDatabase } from './test-data';

const by = { actor: 'sender', at: AT };
const old = anyOffer({ contact: { phone: '11111111', email: 'lis@example.org' } });

function waiting(proposed = anyOffer({ contact: { phone: '22222222', email: 'lis@example.org' } })) {
  const db = emptyDatabase();
  save(db, offers, old, by);
  const id = submit(db, sent({ kind: 'change', target: old.slug, values: { offer: proposed } }), by);
  const editor = () => ({ actor: 'anna', id: 'anna', at: AT, seen: findProposal(db, id)?.version ?? 0 });
  return { db, id, editor, shown: () => find(db, offers, old.slug) };
}

it('a change lays back nothing that was changed while it waited', () => {
  const { db, id, editor, shown } = waiting();
  save(db, offers, { ...old, title: 'Kaffe og kage', confirmed: { time: '2026-11-24' } }, by);
  expect(approve(db, id, editor())).toMatchObject({ ok: true });
  expect(shown()).toMatchObject({
    ...{ title: 'Kaffe og kage', confirmed: { time: '2026-11-24' } },
    contact: { phone: '22222222', email: 'lis@example.org' },
  });
});

it('where both have changed the same, nothing is decided before an editor has chosen', () => {
  const { db, id, editor, shown } = waiting();
  const meanwhile = { ...old, contact: { ...old.contact, phone: '33333333' } };
  save(db, offers, meanwhile, by);
  expect(approve(db, id, editor())).toEqual({ ok: false, why: 'changed' });
  expect([shown(), findProposal(db, id)?.status]).toEqual([meanwhile, 'waiting']);
});

it('one that is undone is laid on what is public then, and not over it', () => {
  const { db, id, editor, shown } = waiting();
  save(db, offers, { ...old, title: 'Kaffe og kage' }, by);
  approve(db, id, editor());
  undo(db, id, editor());
  expect(shown()).toMatchObject({ title: 'Kaffe og kage', contact: old.contact });
  save(db, offers, { ...old, title: 'Kaffe og saft' }, by);
  approve(db, id, editor());
  expect(shown()).toMatchObject({ title: 'Kaffe og saft', contact: { phone: '22222222' } });
});

it('a change of what was archived meanwhile brings it back to nobody', () => {
  const { db, id, editor, shown } = waiting();
  archiveOffer(db, old.slug, by);
  approve(db, id, editor());
  expect(shown()?.status).toBe('archived');
});
