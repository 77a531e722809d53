import { describe, expect, it } from 'vitest';
import { AT, anyOffer, sent } from './any-proposal';
import { publishedCatalogue } from './catalogue';
import { behind, layLink } from './links';
import { find, save } from './noun';
import { offers } from './offers';
import { organisations } from './organisations';
import {
  actsOf,
  answer,
  approve,
  askBack,
  type Decider,
  decline,
  findProposal,
  prove,
  queue,
  submit,
  take,
  undo,
  vouch,
} from './proposals';
import { archiveOffer, historyOf, restore } from './published';
import { letGoOfSenders, unprovenTo } from './senders';
import { emptyDatabase } from './test-data';

const by = { actor: 'sender', at: AT };
const editor = (seen: number, id = 'anna'): Decider => ({ actor: id, id, at: AT, seen });
const HOUR = Date.parse(AT) + 3_600_000;
const shown = (db: ReturnType<typeof emptyDatabase>) => publishedCatalogue(db).offers.map(({ slug }) => slug);

function waiting(otherwise: Parameters<typeof sent>[0] = {}) {
  const db = emptyDatabase();
  const id = submit(db, sent(otherwise), by);
  return { db, id, version: () => findProposal(db, id)?.version ?? 0 };
}

describe('what a volunteer sends', () => {
  it('waits for a yes that somebody here hears, when the sender has no e-mail, and only then', () => {
    const sender = { relation: 'helper', answer: 'phone', reach: 'Lis, 75 55 12 34' } as const;
    const { db, id } = waiting({ status: 'unproven', sender });
    const mailed = submit(db, sent({ status: 'unproven' }), by);
    expect(queue(db)).toEqual([]);
    expect(vouch(db, mailed, editor(1))).toBeNull();
    expect(vouch(db, id, editor(1))?.status).toBe('waiting');
    expect(vouch(db, id, editor(1))).toBeNull();
    expect(actsOf(db, id).map(({ actor, act }) => [actor, act])).toContainEqual(['anna', 'vouched']);
  });

  it('is proved by the link, once, and only while it lasts', () => {
    const { db, id } = waiting({ status: 'unproven' });
    layLink(db, { hash: 'a', purpose: 'prove', proposal: id, expires: HOUR });
    layLink(db, { hash: 'b', purpose: 'prove', proposal: id, expires: Date.parse(AT) });
    expect(queue(db)).toEqual([]);
    expect(prove(db, 'b', by)).toBe(null);
    expect(prove(db, 'nobodys', by)).toBe(null);
    expect(behind(db, 'a', 'answer', 0)).toBe(null);
    expect(behind(db, 'a', 'prove', 0)).toBe(id);
    expect(prove(db, 'a', by)?.status).toBe('waiting');
    expect(prove(db, 'a', by)).toBe(null);
    expect(queue(db).map((each) => each.id)).toEqual([id]);
  });

  it('is one, though the button was pressed twice', () => {
    const db = emptyDatabase();
    const [first, second] = [submit(db, sent({ formKey: 'x' }), by), submit(db, sent({ formKey: 'x' }), by)];
    expect(second).toBe(first);
    expect(queue(db)).toHaveLength(1);
  });

  it('is in nothing public before an editor has said yes, and neither is who sent it', () => {
    const { db, id, version } = waiting();
    expect(JSON.stringify(publishedCatalogue(db))).not.toContain('Kaffe i Laden');
    approve(db, id, editor(version()));
    const text = JSON.stringify(publishedCatalogue(db));
    expect(text).toContain('Kaffe i Laden');
    expect(text).not.toContain('lis@example.org');
  });

  it('is kept whole with its letter, or not at all', () => {
    const db = emptyDatabase();
    const broken = () => {
      throw new Error('no letter');
    };
    expect(() => submit(db, sent(), by, broken)).toThrow('no letter');
    expect(queue(db)).toEqual([]);
    const id = submit(db, sent(), by);
    expect(() => approve(db, id, editor(1), undefined, broken)).toThrow('no letter');
    expect([findProposal(db, id)?.status, shown(db)]).toEqual(['waiting', []]);
  });
});

it('an address that somebody wrote is sent no links without end', () => {
  const db = emptyDatabase();
  const lis = (email: string, status: 'unproven' | 'waiting') =>
    submit(db, sent({ status, sender: { relation: 'visitor', answer: 'email', email } }), by);
  lis('lis@example.org', 'unproven');
  lis('Lis@Example.org', 'unproven');
  lis('lis@example.org', 'waiting');
  lis('bo@example.org', 'unproven');
  expect(unprovenTo(db, 'lis@example.ORG', '2026-11-22T10:00:00.000Z')).toBe(2);
  expect(unprovenTo(db, 'lis@example.org', '2026-11-24T10:00:00.000Z')).toBe(0);
});

describe('an editor', () => {
  it('publishes it, or what they made of it, and every change has its audit row', () => {
    const { db, id, version } = waiting();
    const done = approve(db, id, editor(version()), { offer: anyOffer({ title: 'Kaffe og snak i Laden' }) });
    expect(done).toMatchObject({ ok: true, proposal: { status: 'approved', decidedBy: 'anna' } });
    expect(find(db, offers, 'kaffe-i-laden')?.title).toBe('Kaffe og snak i Laden');
    expect(historyOf(db, 'offer', 'kaffe-i-laden')).toMatchObject([{ action: 'add', actor: 'anna', before: null }]);
    expect(actsOf(db, id).map(({ act }) => act)).toEqual(['sent', 'approved with edits']);
  });

  it('never decides what they have not seen, what is decided, or what a colleague has taken', () => {
    const { db, id, version } = waiting();
    expect(approve(db, id, editor(version() + 1))).toEqual({ ok: false, why: 'seen' });
    expect(approve(db, 'nothing', editor(1))).toEqual({ ok: false, why: 'gone' });
    expect(take(db, id, editor(1, 'bo'), true).ok).toBe(true);
    expect(take(db, id, editor(2), true)).toEqual({ ok: false, why: 'taken' });
    expect(approve(db, id, editor(version()))).toEqual({ ok: false, why: 'taken' });
    expect(decline(db, id, editor(version(), 'bo'), 'unclear', 'Hvor er det?')).toMatchObject({ ok: true });
    expect(approve(db, id, editor(version(), 'bo'))).toEqual({ ok: false, why: 'decided' });
    expect(shown(db)).toEqual([]);
  });

  it('gives two new ones of the same name an address each', () => {
    const { db, id } = waiting();
    const other = submit(db, sent(), by);
    approve(db, id, editor(1));
    approve(db, other, editor(1));
    expect(shown(db)).toEqual(['kaffe-i-laden', 'kaffe-i-laden-2']);
  });

  it('asks back, and the answer stands in the queue again', () => {
    const { db, id } = waiting();
    const also = () => layLink(db, { hash: 'c', purpose: 'answer', proposal: id, expires: HOUR });
    askBack(db, id, editor(1), 'Hvornår er det?', also);
    expect(findProposal(db, id)).toMatchObject({ status: 'asked', words: 'Hvornår er det?' });
    expect(answer(db, 'c', { note: 'Tirsdag kl. 10' }, by)).toMatchObject({
      ok: true,
      proposal: { status: 'waiting' },
    });
    expect(answer(db, 'c', { note: 'Igen' }, by)).toEqual({ ok: false, why: 'gone' });
    expect(findProposal(db, id)?.note).toBe('Tirsdag kl. 10');
  });

  it('can undo: a new one is withdrawn, and can be approved again under the same address', () => {
    const values = {
      organisation: { slug: 'laden', name: 'Laden' },
      offer: anyOffer({ organisation: 'laden' }),
    };
    const { db, id, version } = waiting({ values });
    approve(db, id, editor(version()));
    expect(publishedCatalogue(db).organisations).toHaveLength(1);
    expect(undo(db, id, editor(version()))).toMatchObject({ ok: true, proposal: { status: 'waiting' } });
    expect([shown(db), publishedCatalogue(db).organisations]).toEqual([[], []]);
    approve(db, id, editor(version()));
    expect(shown(db)).toEqual(['kaffe-i-laden']);
    expect(publishedCatalogue(db).organisations).toMatchObject([{ slug: 'laden' }]);
  });

  it('can undo a change, but not over what was changed since', () => {
    const { db, id } = waiting();
    approve(db, id, editor(1));
    const better = anyOffer({ title: 'Kaffe hver tirsdag' });
    const change = submit(db, sent({ kind: 'change', target: better.slug, values: { offer: better } }), by);
    expect(find(db, offers, better.slug)?.title).toBe('Kaffe i Laden'); // the old one is public while it waits
    approve(db, change, editor(1));
    undo(db, change, editor(2));
    expect(find(db, offers, better.slug)?.title).toBe('Kaffe i Laden');
    approve(db, change, editor(3));
    save(db, offers, { ...better, summary: 'Rettet siden' }, editor(0));
    expect(undo(db, change, editor(4))).toEqual({ ok: false, why: 'changed' });
    expect(find(db, offers, better.slug)?.summary).toBe('Rettet siden');
  });

  it('archives what has closed, and lays it back as it was', () => {
    const { db, id } = waiting();
    approve(db, id, editor(1));
    const closed = submit(db, sent({ kind: 'closed', target: 'kaffe-i-laden', values: {} }), by);
    approve(db, closed, editor(1));
    expect(shown(db)).toEqual([]);
    undo(db, closed, editor(2));
    expect(shown(db)).toEqual(['kaffe-i-laden']);
    expect(archiveOffer(db, 'kaffe-i-laden', editor(0))).toBe(true);
    expect(archiveOffer(db, 'kaffe-i-laden', editor(0))).toBe(false);
    const [last] = historyOf(db, 'offer', 'kaffe-i-laden');
    expect(restore(db, last?.id ?? 0, 'before', editor(0))).toBe(true);
    expect(restore(db, last?.id ?? 0, 'before', editor(0))).toBe(false);
    expect(restore(db, 9999, 'before', editor(0))).toBe(false);
    expect(shown(db)).toEqual(['kaffe-i-laden']);
  });

  it('lays an organisation back too, and leaves the rest alone', () => {
    const db = emptyDatabase();
    const named = (name: string) => ({ slug: 'laden', name });
    save(db, organisations, named('Laden'), by);
    save(db, organisations, named('Den nye Lade'), by);
    restore(db, historyOf(db, 'organisation', 'laden')[0]?.id ?? 0, 'before', editor(0));
    expect(find(db, organisations, 'laden')?.name).toBe('Laden');
  });
});

describe('who sent something', () => {
  it('is let go of thirty days after it was decided, and what nobody proved after fourteen', () => {
    const { db, id } = waiting();
    const unproven = submit(db, sent({ status: 'unproven' }), by);
    const open = submit(db, sent({ values: { offer: anyOffer({ slug: 'andet' }) } }), by);
    approve(db, id, editor(1));
    const daysOn = (days: number) => new Date(Date.parse(AT) + days * 86_400_000);
    const sender = { relation: 'helper', answer: 'phone', reach: 'Lis, 75 55 12 34' } as const;
    const unheard = submit(db, sent({ status: 'unproven', sender }), by);
    expect(letGoOfSenders(db, daysOn(13))).toBe(0);
    expect(findProposal(db, unheard)?.sender.reach).toBe('Lis, 75 55 12 34');
    letGoOfSenders(db, daysOn(15));
    expect([findProposal(db, unproven), findProposal(db, id)?.sender.email]).toEqual([null, 'lis@example.org']);
    letGoOfSenders(db, daysOn(31));
    expect(findProposal(db, id)?.sender).toEqual({ relation: 'visitor', answer: 'none' });
    expect(findProposal(db, open)?.sender.email).toBe('lis@example.org');
    expect(JSON.stringify(db.$client.prepare('select * from proposal_acts').all())).not.toContain('lis@');
  });
});
