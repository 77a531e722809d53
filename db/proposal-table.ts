/** Proposals and the photos that came with them: nothing here is public. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Sender, Values } from '../domain/proposal/proposal';
import { DECLINES, PROPOSAL_KINDS, PROPOSAL_STATUSES } from '../domain/proposal/proposal';

export const proposals = sqliteTable(
  'proposals',
  {
    id: text().primaryKey(),
    kind: text({ enum: PROPOSAL_KINDS }).notNull(),
    status: text({ enum: PROPOSAL_STATUSES }).notNull(),
    target: text(),
    values: text({ mode: 'json' }).$type<Values>().notNull(),
    /** What was public when a change was sent, so that only what the sender changed is laid upon what is public later. */
    base: text({ mode: 'json' }).$type<Values>(),
    note: text().notNull(),
    sender: text({ mode: 'json' }).$type<Sender>().notNull(),
    sentAt: text().notNull(),
    takenBy: text(),
    decidedBy: text(),
    decidedAt: text(),
    reason: text({ enum: DECLINES }),
    words: text().notNull(),
    version: integer().notNull(),
    /** What a form was sent with, so that the same form sent twice is one proposal. */
    formKey: text().unique(),
  },
  (t) => [index('proposals_queue').on(t.status, t.sentAt), index('proposals_target').on(t.target)],
);

/** Every act upon a proposal, in the transaction that made it. `undo`: what was public before, to be laid back. */
export const proposalActs = sqliteTable(
  'proposal_acts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    proposal: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    at: text().notNull(),
    actor: text().notNull(),
    act: text().notNull(),
    undo: text({ mode: 'json' }),
  },
  (t) => [index('proposal_acts_of').on(t.proposal)],
);

/** What a link in a letter leads to. Only the SHA-256 of its token is kept; it works once, and not for ever. */
export const links = sqliteTable(
  'links',
  {
    hash: text().primaryKey(),
    purpose: text({ enum: ['prove', 'answer'] }).notNull(),
    proposal: text()
      .notNull()
      .references(() => proposals.id, { onDelete: 'cascade' }),
    /** Milliseconds since 1970. */
    expires: integer().notNull(),
    usedAt: text(),
  },
  (t) => [index('links_of').on(t.proposal)],
);

/** A photo of the door, written anew by us: nothing of the file that came is kept. */
export const photos = sqliteTable(
  'photos',
  {
    id: text().primaryKey(),
    proposal: text().references(() => proposals.id, { onDelete: 'cascade' }),
    offer: text(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: blob({ mode: 'buffer' }).$type<Buffer>().notNull(),
  },
  (t) => [index('photos_of').on(t.offer)],
);
