/**
 * Photos of doors. One that came with a proposal is nobody's to see before that proposal is approved, and no longer when
 * the approval is taken back: what is public is asked of the proposal each time, so that nothing can be forgotten.
 */
import { and, asc, desc, eq, inArray, lte, or, sql } from 'drizzle-orm';
import type { Db } from './open';
import { proposals, photos as table } from './proposal-table';
import { offers, places } from './schema';

const DAY_MS = 86_400_000;
/** As long as the sender of a declined proposal is kept, and no longer. */
const DECLINED_DAYS = 30;

export type Photo = typeof table.$inferSelect;
export type NewPhoto = Pick<Photo, 'id' | 'proposal' | 'alt' | 'width' | 'height' | 'bytes'>;

/** Keeps a photo with its proposal: call it in `also` of `submit`. The same form sent twice brings it once. */
export const keepPhoto = (tx: Db, photo: NewPhoto): void => void tx.insert(table).values(photo).run();

export const photosOf = (db: Db, proposal: string): Photo[] =>
  db.select().from(table).where(eq(table.proposal, proposal)).orderBy(asc(table.id)).all();

/** An editor approves the proposal and not its photo. @returns false when it is gone already */
export const dropPhoto = (tx: Db, proposal: string, id: string): boolean =>
  tx
    .delete(table)
    .where(and(eq(table.id, id), eq(table.proposal, proposal)))
    .run().changes > 0;

/** The offer that a proposal's photo belongs to, under the slug that it was published with. */
const offerOf = sql<string>`coalesce(${table.offer}, ${proposals.target}, json_extract(${proposals.values}, '$.offer.slug'))`;

/** Of published offers only, and never where the address is only told to those who ring: a door can be recognised. */
const isPublic = and(
  eq(proposals.status, 'approved'),
  eq(offers.status, 'published'),
  sql`coalesce(${places.addressHidden}, 0) = 0`,
);

/** The latest that was approved. @returns null when the offer shows none */
export function publicPhoto(db: Db, offer: string): Pick<Photo, 'id' | 'alt' | 'width' | 'height'> | null {
  const shown = db
    .select({ id: table.id, alt: table.alt, width: table.width, height: table.height })
    .from(table)
    .innerJoin(proposals, eq(proposals.id, table.proposal))
    .innerJoin(offers, eq(offers.slug, offerOf))
    .leftJoin(places, eq(places.slug, offers.place))
    .where(and(isPublic, eq(offers.slug, offer)))
    .orderBy(desc(proposals.decidedAt), desc(table.id));
  return shown.limit(1).get() ?? null;
}

/** The bytes of a public photo, WebP. @returns null when there is none, or it is not public: nobody is told which */
export function publicBytes(db: Db, id: string): Buffer | null {
  const shown = db
    .select({ bytes: table.bytes })
    .from(table)
    .innerJoin(proposals, eq(proposals.id, table.proposal))
    .innerJoin(offers, eq(offers.slug, offerOf))
    .leftJoin(places, eq(places.slug, offers.place))
    .where(and(isPublic, eq(table.id, id)));
  return shown.get()?.bytes ?? null;
}

/** Photos that came with what was declined or taken back long ago. @returns how many */
export function letGoOfPhotos(db: Db, now: Date): number {
  const before = new Date(now.getTime() - DECLINED_DAYS * DAY_MS).toISOString();
  const old = db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        or(eq(proposals.status, 'declined'), eq(proposals.status, 'withdrawn')),
        lte(sql`coalesce(${proposals.decidedAt}, ${proposals.sentAt})`, before),
      ),
    );
  return db.delete(table).where(inArray(table.proposal, old)).run().changes;
}
