import { beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '../domain/offer';
import type { Sender } from '../domain/proposal/proposal';
import { anyOffer, sent } from './any-proposal';
import { countedWriter } from './any-upkeep';
import { outbox } from './letters';
import { find, save } from './noun';
import { offers } from './offers';
import type { OpenDatabase } from './open';
import { ownersOf } from './owners';
import { approve, decline, findProposal, submit, undo } from './proposals';
import { emptyDatabase } from './test-data';
import { upkeep } from './upkeep';

const AT = '2026-11-23T10:00:00.000Z';
const YES = '2026-11-25T10:00:00.000Z';
/** As the seed has it: nobody who runs it has ever said anything. */
const seeded = anyOffer({ slug: 'kor', title: 'Kor', contact: { phone: '11111111' } });
const OURS: Sender = { relation: 'ours', answer: 'email', email: 'lis@example.org', rhythm: 3 };

let db: OpenDatabase;
beforeEach(() => {
  db = emptyDatabase();
  save(db, offers, seeded, { actor: 'seed', at: AT });
});
const shown = () => find(db, offers, 'kor');
const decider = (id: string, at = YES) => ({
  ...{ actor: 'anna', id: 'anna', at },
  seen: findProposal(db, id)?.version ?? 0,
});
const correct = (
  sender: Sender,
  offer: Offer = { ...seeded, contact: { phone: '22222222' } },
  kind: 'change' | 'closed' = 'change',
) =>
  submit(
    db,
    sent({
      kind,
      target: 'kor',
      values: kind === 'change' ? { offer } : {},
      sender,
      ...(kind === 'change' && { base: { offer: seeded } }),
    }),
    { actor: 'afsender', at: AT },
  );
const letters = (day: string) => {
  upkeep(db, new Date(`${day}T05:00:00.000Z`), countedWriter());
  return outbox(db).map(({ to, kind }) => [to, kind]);
};

describe('one from the place who corrected something and wants to be asked again', () => {
  it('is its owner once an editor has said yes, and not before', () => {
    const id = correct(OURS);
    expect(ownersOf(db, 'kor')).toEqual([]);
    expect(approve(db, id, decider(id)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toMatchObject([{ email: 'lis@example.org', rhythm: 3, since: YES }]);
    expect(shown()?.contact.phone).toBe('22222222');
  });

  it('is asked at once about what nobody has ever confirmed: a correction confirms nothing', () => {
    const id = correct(OURS);
    approve(db, id, decider(id));
    expect(shown()).toMatchObject({ confirmed: {}, reviewDue: '2026-11-25' });
    expect(letters('2026-11-26')).toEqual([['lis@example.org', 'fresh']]);
  });

  it('is asked no later than they chose, where it was to be asked about in a year', () => {
    const confirmed = { place: '2026-11-01', contact: '2026-11-01' };
    const known = { ...seeded, confirmed, reviewDue: '2027-11-01' };
    save(db, offers, known, { actor: 'seed', at: AT });
    const id = correct(OURS, { ...known, title: 'Koret' });
    approve(db, id, decider(id));
    expect(shown()).toMatchObject({ confirmed, reviewDue: '2027-02-25', title: 'Koret' });
    expect(letters('2027-02-24')).toEqual([]);
  });

  it('may have nothing to correct', () => {
    const id = correct(OURS, seeded);
    expect(approve(db, id, decider(id)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toHaveLength(1);
    expect(undo(db, id, decider(id)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toEqual([]);
    expect(shown()).toEqual(seeded);
  });

  it('is asked no more when the yes is taken back, and all is as it was', () => {
    const id = correct(OURS);
    approve(db, id, decider(id));
    expect(undo(db, id, decider(id)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toEqual([]);
    expect(shown()).toEqual(seeded);
    expect(letters('2027-11-26')).toEqual([]);
    expect(approve(db, id, decider(id)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toHaveLength(1);
  });

  it('stays its owner when a later correction of theirs is taken back', () => {
    const first = correct(OURS);
    approve(db, first, decider(first));
    const at = '2026-12-01T10:00:00.000Z';
    const now = shown() ?? seeded;
    const second = submit(
      db,
      sent({
        kind: 'change',
        target: 'kor',
        values: { offer: { ...now, title: 'Koret' } },
        base: { offer: now },
        sender: OURS,
      }),
      { actor: 'afsender', at },
    );
    approve(db, second, decider(second, at));
    expect(undo(db, second, decider(second, at)).ok).toBe(true);
    expect(ownersOf(db, 'kor')).toHaveLength(1);
  });
});

it('nobody becomes an owner by a no, by word that it has closed, without asking for it, or as a visitor', () => {
  const no = correct(OURS);
  decline(db, no, decider(no), 'unclear', '');
  const { rhythm: _, ...unasked } = OURS;
  for (const sender of [unasked, { ...OURS, relation: 'visitor' } as const]) {
    const id = correct(sender, { ...seeded, title: `Kor ${sender.relation}` });
    expect(approve(db, id, decider(id)).ok, sender.relation).toBe(true);
    save(db, offers, seeded, { actor: 'anna', at: YES });
  }
  const closed = correct(OURS, seeded, 'closed');
  expect(approve(db, closed, decider(closed)).ok).toBe(true);
  expect(ownersOf(db, 'kor')).toEqual([]);
  expect(shown()?.status).toBe('archived');
});
