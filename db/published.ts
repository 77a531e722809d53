/** How a proposal becomes public, how that is taken back, and the history of an entry. Called inside a transaction. */
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Offer } from '../domain/offer';
import { NOUNS, type NounName, type Proposal, type Values } from '../domain/proposal/proposal';
import { type By, countUp, recordChange } from './audit';
import { editedUpkeep, find, hashOf, type Noun, save } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { organisations } from './organisations';
import { photosOf } from './photos';
import { places } from './places';
import { proposalActs } from './proposal-table';
import { audit, organisations as organisationTable, places as placeTable } from './schema';

type Value = { slug: string };
/** What was written: to be laid back by an undo. */
export type Written = { noun: NounName; slug: string; before: Value | null; after: Value };

const ROOMS = { organisation: organisations, place: places, offer: offers } as unknown as Record<NounName, Noun<Value>>;
const TABLES = { organisations: 'organisation', places: 'place', offers: 'offer' } as const;
const TRIES = 1000;

/** What is public today of the nouns that a proposal tells of; nothing of what is new. */
export function publicNow(db: Db, { kind, target, values }: Pick<Proposal, 'kind' | 'target' | 'values'>): Values {
  if (kind === 'new') return {};
  const slugOf = (noun: NounName) => (noun === 'offer' ? (target ?? values.offer?.slug) : values[noun]?.slug);
  const there = NOUNS.flatMap((noun) => {
    const slug = slugOf(noun);
    const value = slug ? find(db, ROOMS[noun], slug) : null;
    return value ? [[noun, value]] : [];
  });
  return Object.fromEntries(there) as Values;
}

/** Saves each noun that is told, in the order in which they name each other. A new one never takes another's slug. */
export function publish(tx: Db, proposal: Proposal, values: Values, by: By): Written[] {
  tellOfPhotos(tx, proposal.id);
  if (proposal.kind === 'closed') return archived(tx, proposal.target, by);
  const told = proposal.kind === 'new' ? withFreeSlugs(tx, values) : values;
  return NOUNS.flatMap((noun) => {
    const after = told[noun];
    if (!after) return [];
    const before = find(tx, ROOMS[noun], after.slug);
    return lay(tx, noun, after, by) ? [{ noun, slug: after.slug, before, after }] : [];
  });
}

const isWithdrawn = (tx: Db, noun: NounName, slug: string): boolean => {
  if (noun === 'offer') return find(tx, offers, slug)?.status === 'archived';
  const table = noun === 'place' ? placeTable : organisationTable;
  return tx.select({ at: table.archivedAt }).from(table).where(eq(table.slug, slug)).get()?.at != null;
};

/** As `save`; one that was withdrawn is there again, though it reads the same. */
function lay(tx: Db, noun: NounName, value: Value, by: By): boolean {
  const room = ROOMS[noun];
  if (noun === 'offer' || !isWithdrawn(tx, noun, value.slug)) return save(tx, room, value, by);
  room.write(tx, value, editedUpkeep(tx, room.table, value.slug, by));
  recordChange(tx, by, { action: 'add', table: room.name, slug: value.slug, after: value });
  return true;
}

/** A slug that nobody has; also the one this very entry had before it was withdrawn. */
function withFreeSlugs(tx: Db, values: Values): Values {
  const isOwn = (noun: NounName, slug: string): boolean => {
    const [there, mine] = [find(tx, ROOMS[noun], slug), values[noun]];
    if (!there || !mine || slug !== mine.slug || !isWithdrawn(tx, noun, slug)) return false;
    return hashOf({ ...there, status: null }) === hashOf({ ...mine, status: null });
  };
  const free = (noun: NounName, slug: string): string => {
    for (let n = 1; n < TRIES; n += 1) {
      const tried = n === 1 ? slug : `${slug}-${n}`;
      if (!find(tx, ROOMS[noun], tried) || isOwn(noun, tried)) return tried;
    }
    throw new Error('So many entries have one name that none is free.');
  };
  const organisation = values.organisation && free('organisation', values.organisation.slug);
  const place = values.place && free('place', values.place.slug);
  return {
    ...(values.organisation && { organisation: { ...values.organisation, slug: organisation as string } }),
    ...(values.place && { place: { ...values.place, slug: place as string } }),
    ...(values.offer && {
      offer: {
        ...values.offer,
        slug: free('offer', values.offer.slug),
        ...(organisation && { organisation }),
        ...(place && { place }),
      },
    }),
  };
}

/** An offer is withdrawn: kept for those who name it, and shown to nobody. @returns nothing when there is none, or it was */
export function archived(tx: Db, slug: string | null, by: By): Written[] {
  const before = slug === null ? null : find(tx, offers, slug);
  if (!before || before.status === 'archived') return [];
  const after: Offer = { ...before, status: 'archived' };
  save(tx, offers, after, by);
  return [{ noun: 'offer', slug: before.slug, before, after }];
}

/** What was written, when the one who sent it became its owner too: undone, the day it is due goes back with the rest. */
export function withOwner(written: Written[], owned: { before: Offer; after: Offer } | null): Written[] {
  if (!owned) return written;
  const { before, after } = owned;
  const isThere = written.some(({ noun }) => noun === 'offer');
  if (!isThere) return [...written, { noun: 'offer', slug: after.slug, before, after }];
  return written.map((each) => (each.noun === 'offer' ? { ...each, after } : each));
}

/** Takes back what the last approval wrote. @returns false, and nothing is changed, as `layBack` */
export function takeBack(tx: Db, proposal: string, by: By): boolean {
  const act = and(eq(proposalActs.proposal, proposal), isNotNull(proposalActs.undo));
  const last = tx.select().from(proposalActs).where(act).orderBy(desc(proposalActs.id)).get();
  tellOfPhotos(tx, proposal);
  return layBack(tx, (last?.undo ?? []) as Written[], by);
}

/** A photo is public by its proposal alone, and copies of the catalogue are to hear of it. */
function tellOfPhotos(tx: Db, proposal: string): void {
  if (photosOf(tx, proposal).length > 0) countUp(tx);
}

/** @returns false, and nothing is changed, when any of them was changed since: then somebody has to look */
function layBack(tx: Db, written: readonly Written[], by: By): boolean {
  const isAsWritten = ({ noun, slug, after }: Written) => hashOf(find(tx, ROOMS[noun], slug)) === hashOf(after);
  if (!written.every(isAsWritten)) return false;
  for (const { noun, slug, before, after } of written.toReversed()) {
    if (before) lay(tx, noun, before, by);
    else if (noun === 'offer') archived(tx, slug, by);
    else withdraw(tx, noun, after, by);
  }
  return true;
}

/** An organisation or a place that came with a proposal that is taken back. */
function withdraw(tx: Db, noun: 'organisation' | 'place', value: Value, by: By): void {
  const table = noun === 'place' ? placeTable : organisationTable;
  tx.update(table).set({ archivedAt: by.at }).where(eq(table.slug, value.slug)).run();
  recordChange(tx, by, { action: 'archive', table: ROOMS[noun].name, slug: value.slug, before: value });
}

export type Past = { id: number; at: string; actor: string; action: string; before: Value | null; after: Value | null };

/** Each change of an entry, newest first. */
export const historyOf = (db: Db, noun: NounName, slug: string): Past[] =>
  db
    .select({
      id: audit.id,
      at: audit.at,
      actor: audit.actor,
      action: audit.action,
      before: audit.before,
      after: audit.after,
    })
    .from(audit)
    .where(and(eq(audit.table, ROOMS[noun].name), eq(audit.slug, slug)))
    .orderBy(desc(audit.id))
    .all() as Past[];

/**
 * Lays an entry back as it stood after a change, or before it.
 * @returns false when there is nothing to lay back, or it reads so already
 */
export function restore(db: Db, auditId: number, side: 'before' | 'after', by: By): boolean {
  return db.transaction(
    (tx) => {
      const row = tx.select().from(audit).where(eq(audit.id, auditId)).get();
      if (!row || !(row.table in TABLES)) return false;
      const noun = TABLES[row.table as keyof typeof TABLES];
      const read = ROOMS[noun].describedBy.safeParse(row[side]);
      return read.success && lay(tx, noun, read.data, by);
    },
    { behavior: 'immediate' },
  );
}

/** Withdraws an offer. @returns false when there is none, or it is withdrawn already */
export const archiveOffer = (db: Db, slug: string, by: By): boolean =>
  db.transaction((tx) => archived(tx, slug, by).length > 0, { behavior: 'immediate' });
