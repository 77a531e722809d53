/** What one can come to, and where one can help. */
import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { Offer } from '../domain/offer';
import { CRITICAL_FIELDS } from '../domain/vocabulary';
import { type By, recordChange } from './audit';
import { editedUpkeep, find, type Noun, put, sourceId } from './noun';
import { confirmedOf, LISTS, type Lists, offerOf, rowsOf } from './offer-rows';
import type { Db } from './open';
import { quickOf } from './quick';
import { groupBy } from './rows';
import { confirmations, facts, sources, offers as table } from './schema';

type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as ListName[];

/** Thirteen queries, however many offers there are. */
export function readOffers(db: Db, where?: SQL): Offer[] {
  const slugs = db.select({ slug: table.slug }).from(table).where(where);
  const lists = new Map(
    LIST_NAMES.map((name) => {
      const list = LISTS[name];
      const rows = db
        .select()
        .from(list)
        .where(inArray(list.offer, slugs))
        .orderBy(asc(list.offer), asc(list.ord))
        .all();
      return [name, groupBy(rows as { offer: string; ord: number }[], (row) => row.offer)];
    }),
  );
  const factRows = groupBy(db.select().from(facts).where(inArray(facts.offer, slugs)).all(), (row) => row.offer);
  const confirmed = groupBy(
    db.select().from(confirmations).where(inArray(confirmations.offer, slugs)).all(),
    (row) => row.offer,
  );
  const listsOf = (slug: string) =>
    Object.fromEntries(
      LIST_NAMES.map((name) => [name, (lists.get(name)?.get(slug) ?? []).map(({ offer, ord, ...row }) => row)]),
    ) as Lists;

  return db
    .select({ row: table, source: { url: sources.url, date: sources.date, confidence: sources.confidence } })
    .from(table)
    .innerJoin(sources, eq(sources.id, table.sourceId))
    .where(where)
    .orderBy(asc(table.slug))
    .all()
    .map(({ row, source }) =>
      offerOf(row, source, listsOf(row.slug), factRows.get(row.slug) ?? [], confirmed.get(row.slug) ?? []),
    );
}

export const offers: Noun<Offer> = {
  name: 'offers',
  table,
  describedBy: Offer,
  read: readOffers,
  write(tx, offer, upkeep) {
    const { row, source, lists, facts: told, confirmed } = rowsOf(offer);
    const quick = quickOf(tx);
    const isNew = quick
      ? !quick.has(table, offer.slug)
      : !tx.select({ slug: table.slug }).from(table).where(eq(table.slug, offer.slug)).get();
    put(tx, table, { ...row, sourceId: sourceId(tx, source), ...upkeep });
    for (const name of LIST_NAMES) {
      const list = LISTS[name];
      if (!isNew) tx.delete(list).where(eq(list.offer, offer.slug)).run();
      const rows = lists[name].map((each, ord) => ({ offer: offer.slug, ord, ...each }));
      insertAll(tx, list, rows);
    }
    if (!isNew) tx.delete(facts).where(eq(facts.offer, offer.slug)).run();
    insertAll(
      tx,
      facts,
      told.map((fact) => ({ offer: offer.slug, ...fact })),
    );
    if (!quick || !isNew || Object.keys(confirmed).length > 0) writeConfirmations(tx, offer.slug, confirmed);
  },
};

function insertAll(tx: Db, into: SQLiteTable, rows: Record<string, unknown>[]): void {
  const quick = quickOf(tx);
  if (quick) for (const row of rows) quick.insert(into, row);
  else if (rows.length > 0)
    tx.insert(into)
      .values(rows as never)
      .run();
}

/**
 * A confirmation whose day is unchanged keeps the name of whoever gave it, unless another name is told, or none.
 * `by` without a day confirms nothing.
 */
function writeConfirmations(tx: Db, slug: string, { by, ...days }: Offer['confirmed']): void {
  const stored = tx.select().from(confirmations).where(eq(confirmations.offer, slug)).all();
  const told = CRITICAL_FIELDS.flatMap((field) => {
    const day = days[field];
    return day === undefined ? [] : [{ offer: slug, field, day, by: by ?? null }];
  });
  const named = told.map((row) => stored.find(({ field, day }) => field === row.field && day === row.day) ?? row);
  const rows = confirmedOf(named).by === by ? named : told;
  if (stored.length > 0) tx.delete(confirmations).where(eq(confirmations.offer, slug)).run();
  if (rows.length > 0) tx.insert(confirmations).values(rows).run();
}

/**
 * Someone says that the time, the place or the contact is right, as of `day`. The words are then vouched for, so the
 * seed may not change them any more. Once all three are confirmed, an unconfirmed offer is published.
 * @param name who said so, as it may be shown to citizens: a role or a first name
 * @returns false when there is no such offer
 */
export function confirmOffer(
  db: Db,
  slug: string,
  said: { fields: readonly (typeof CRITICAL_FIELDS)[number][]; day: string; name?: string },
  by: By,
): boolean {
  return db.transaction(
    (tx) => {
      const before = find(tx, offers, slug);
      if (!before) return false;
      for (const field of said.fields) {
        const row = { offer: slug, field, day: said.day, by: said.name ?? null };
        tx.insert(confirmations)
          .values(row)
          .onConflictDoUpdate({ target: [confirmations.offer, confirmations.field], set: row })
          .run();
      }
      const whole = CRITICAL_FIELDS.every((field) => before.confirmed[field] || said.fields.includes(field));
      const status = before.status === 'unconfirmed' && whole ? 'published' : before.status;
      tx.update(table)
        .set({ status, ...editedUpkeep(tx, table, slug, by) })
        .where(eq(table.slug, slug))
        .run();
      recordChange(tx, by, { action: 'confirm', table: 'offers', slug, before, after: find(tx, offers, slug) });
      return true;
    },
    { behavior: 'immediate' },
  );
}
