/**
 * Proposals: sent, proved, taken, decided. Nothing here is public before it is approved; approving writes the catalogue, its
 * audit rows and the decision in one transaction (published.ts), so none of them is ever there without the others.
 *
 * `also` is done in the same transaction: the letter that tells of it, a photo that came with it.
 */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { saysSame } from '../domain/proposal/diff';
import { asSent, laidUpon, type Made } from '../domain/proposal/merge';
import type { Decline, Proposal, ProposalKind, Sender, Values } from '../domain/proposal/proposal';
import type { By } from './audit';
import { callBackLetters } from './letters';
import { type Purpose, spend } from './links';
import type { Db } from './open';
import { disown, ownIfAsked } from './owners';
import { dropPhoto } from './photos';
import { proposalActs, proposals as table } from './proposal-table';
import { publicNow, publish, takeBack, withOwner } from './published';

export type Fresh = {
  id: string;
  kind: ProposalKind;
  target: string | null;
  values: Values;
  /** Of a change: what its form was filled with; else what is public as it is sent. */
  base?: Values;
  note: string;
  sender: Sender;
  /** What the form was sent with: the same one sent twice is one proposal. */
  formKey: string | null;
  /** `unproven` until the link in the letter is followed; `waiting` when somebody here vouches for the sender. */
  status: 'unproven' | 'waiting';
};
export type Also = (tx: Db, proposal: Proposal) => void;
/**
 * `gone`: there is none. `decided`: it is not open any more. `seen`: it was changed since it was looked at. `taken`: another
 * has taken it. `changed`: what is public was changed since, and is not to be laid back unseen.
 */
export type Refusal = { ok: false; why: 'gone' | 'decided' | 'seen' | 'taken' | 'changed' };
export type Done = { ok: true; proposal: Proposal } | Refusal;
/** Who decides, and which version of the proposal they have seen. */
export type Decider = By & { id: string; seen: number };

const AT_ONCE = { behavior: 'immediate' } as const;
const OPEN: readonly Proposal['status'][] = ['waiting', 'asked'];

const no = (why: Refusal['why']): Refusal => ({ ok: false, why });
const told = ({ formKey: _, ...row }: typeof table.$inferSelect): Proposal => row;

export function findProposal(db: Db, id: string): Proposal | null {
  const row = db.select().from(table).where(eq(table.id, id)).get();
  return row ? told(row) : null;
}

/** What is to be looked at: oldest first. */
export const queue = (db: Db, statuses: readonly Proposal['status'][] = OPEN): Proposal[] =>
  db
    .select()
    .from(table)
    .where(inArray(table.status, [...statuses]))
    .orderBy(asc(table.sentAt), asc(table.id))
    .all()
    .map(told);

const record = (tx: Db, proposal: string, { actor, at }: By, act: string, undo?: unknown): void =>
  void tx.insert(proposalActs).values({ proposal, at, actor, act, undo }).run();

/** Keeps what was sent. @returns its id: the first one's, when the same form came twice */
export function submit(db: Db, fresh: Fresh, by: By, also?: Also): string {
  return db.transaction((tx) => {
    const twin = fresh.formKey
      ? tx.select({ id: table.id }).from(table).where(eq(table.formKey, fresh.formKey)).get()
      : null;
    if (twin) return twin.id;
    const base = fresh.base ?? (fresh.kind === 'change' ? publicNow(tx, fresh) : null);
    tx.insert(table)
      .values({ ...fresh, base, sentAt: by.at, words: '', version: 1 })
      .run();
    record(tx, fresh.id, by, 'sent');
    also?.(tx, findProposal(tx, fresh.id) as Proposal);
    return fresh.id;
  }, AT_ONCE);
}

type Change = Partial<Omit<typeof table.$inferInsert, 'id'>>;
function write(tx: Db, id: string, change: Change): Proposal {
  const set = { ...change, version: sql`${table.version} + 1` };
  tx.update(table).set(set).where(eq(table.id, id)).run();
  return findProposal(tx, id) as Proposal;
}

/** What a link led to, which is used up by this. */
function findBehind(tx: Db, hash: string, purpose: Purpose, at: string): Proposal | null {
  const id = spend(tx, hash, purpose, at);
  return id === null ? null : findProposal(tx, id);
}

/** The sender has followed the link: from now on it is in the queue. */
export function prove(db: Db, hash: string, by: By, also?: Also): Proposal | null {
  return db.transaction((tx) => {
    const found = findBehind(tx, hash, 'prove', by.at);
    if (found?.status !== 'unproven') return null;
    const proposal = write(tx, found.id, { status: 'waiting' });
    record(tx, found.id, by, 'proved');
    also?.(tx, proposal);
    return proposal;
  }, AT_ONCE);
}

/**
 * Somebody in the staff has heard the sender say yes, on the telephone or by letter: for those who have no e-mail. Who has
 * one follows the link, and nobody can do it for them.
 */
export function vouch(db: Db, id: string, by: By, also?: Also): Proposal | null {
  return db.transaction((tx) => {
    const found = findProposal(tx, id);
    if (found?.status !== 'unproven' || found.sender.answer === 'email') return null;
    const proposal = write(tx, id, { status: 'waiting' });
    record(tx, id, by, 'vouched');
    also?.(tx, proposal);
    return proposal;
  }, AT_ONCE);
}

/** The sender answers what the editor asked: with changed values, words, or both. */
export function answer(db: Db, hash: string, { values, note }: { values?: Values; note: string }, by: By): Done {
  return db.transaction((tx) => {
    const found = findBehind(tx, hash, 'answer', by.at);
    if (!found) return no('gone');
    if (found.status !== 'asked') return no('decided');
    record(tx, found.id, by, 'answered', { values: found.values, note: found.note });
    return { ok: true, proposal: write(tx, found.id, { status: 'waiting', note, ...(values && { values }) }) };
  }, AT_ONCE);
}

/** One that is open, as who decides has seen it. */
function open(tx: Db, id: string, { id: decider, seen }: Decider): Proposal | Refusal {
  const found = findProposal(tx, id);
  if (!found) return no('gone');
  if (!OPEN.includes(found.status)) return no('decided');
  if (found.takenBy && found.takenBy !== decider) return no('taken');
  return found.version === seen ? found : no('seen');
}

/** One transaction for each act upon an open proposal. */
function act(db: Db, id: string, by: Decider, work: (tx: Db, found: Proposal) => Done, also?: Also): Done {
  return db.transaction((tx) => {
    const found = open(tx, id, by);
    if ('ok' in found) return found;
    const done = work(tx, found);
    if (done.ok) also?.(tx, done.proposal);
    return done;
  }, AT_ONCE);
}

/** Somebody in the staff takes it, so that two do not do the same; or lets it go, to whoever wants it. */
export function take(db: Db, id: string, by: Decider, isTaken: boolean): Done {
  return db.transaction((tx) => {
    const found = findProposal(tx, id);
    if (!found) return no('gone');
    if (!OPEN.includes(found.status)) return no('decided');
    if (isTaken && found.takenBy && found.takenBy !== by.id) return no('taken');
    record(tx, id, by, isTaken ? 'took' : 'let go');
    return { ok: true, proposal: write(tx, id, { takenBy: isTaken ? by.id : null }) };
  }, AT_ONCE);
}

/** The proposal is wanted, and its photo is not: a face is on it, or it is not the door. */
export const refusePhoto = (db: Db, id: string, photo: string, by: Decider): Done =>
  act(db, id, by, (tx) => {
    if (!dropPhoto(tx, id, photo)) return no('gone');
    record(tx, id, by, 'photo refused');
    return { ok: true, proposal: write(tx, id, {}) };
  });

const decided = (by: Decider) => ({ decidedBy: by.id, decidedAt: by.at, takenBy: null });

/** @param edited what the editor made of it; else it is published as it was sent */
export function approve(db: Db, id: string, by: Decider, edited?: Values | Made, also?: Also): Done {
  return act(
    db,
    id,
    by,
    (tx, found) => {
      const now = publicNow(tx, found);
      const made = typeof edited === 'object' ? edited : (edited ?? asSent)(found, now);
      if (!made) return no('changed');
      const written = publish(tx, found, made, by);
      const isAsLaid = saysSame(made, laidUpon(found, now).values);
      const values: Values = Object.fromEntries(written.map(({ noun, after }) => [noun, after]));
      const all = { ...found.values, ...made, ...values };
      const undo = withOwner(written, ownIfAsked(tx, { ...found, values: all }, by.at));
      record(tx, id, by, isAsLaid ? 'approved' : 'approved with edits', undo);
      const base = found.kind === 'change' ? now : null;
      return { ok: true, proposal: write(tx, id, { status: 'approved', values: all, base, ...decided(by) }) };
    },
    also,
  );
}

/** @param also lays the link by which the sender answers, and writes the letter it is in */
export const askBack = (db: Db, id: string, by: Decider, words: string, also?: Also): Done =>
  act(
    db,
    id,
    by,
    (tx) => {
      record(tx, id, by, 'asked');
      return { ok: true, proposal: write(tx, id, { status: 'asked', words }) };
    },
    also,
  );

export const decline = (db: Db, id: string, by: Decider, reason: Decline, words: string, also?: Also): Done =>
  act(
    db,
    id,
    by,
    (tx) => {
      record(tx, id, by, 'declined');
      return { ok: true, proposal: write(tx, id, { status: 'declined', reason, words, ...decided(by) }) };
    },
    also,
  );

/** Takes back the last decision: what was public before is public again, and the proposal is open. */
export function undo(db: Db, id: string, by: Decider): Done {
  return db.transaction((tx) => {
    const found = findProposal(tx, id);
    if (!found) return no('gone');
    if (found.status !== 'approved' && found.status !== 'declined') return no('decided');
    if (found.version !== by.seen) return no('seen');
    if (found.status === 'approved' && !takeBack(tx, id, by)) return no('changed');
    disown(tx, found);
    record(tx, id, by, 'undone');
    callBackLetters(tx, id);
    const reopened = { status: 'waiting', decidedBy: null, decidedAt: null, reason: null } as const;
    return { ok: true, proposal: write(tx, id, reopened) };
  }, AT_ONCE);
}

/** What was done to it, first to last. */
export const actsOf = (db: Db, id: string): { at: string; actor: string; act: string }[] =>
  db
    .select({ at: proposalActs.at, actor: proposalActs.actor, act: proposalActs.act })
    .from(proposalActs)
    .where(eq(proposalActs.proposal, id))
    .orderBy(asc(proposalActs.id))
    .all();
