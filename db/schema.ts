/**
 * What is kept: one table per noun of `domain/offer`, one child table for each facet an offer has many of.
 * An absent facet is NULL, and NULL means "unknown". Word lists are the domain's tuples; zod, not SQL, refuses
 * other words, because SQLite would have to rebuild a table for every new one.
 * In a child table `ord` is the place in the list, so what is read back stands in the order it was told.
 */
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteColumnBuilderBase,
  sqliteTable,
  text,
  unique,
} from 'drizzle-orm/sqlite-core';
import * as words from '../domain/vocabulary';

/** `seed`: from data/. `hand`: first written by a person here. `import`: first told by another source. */
export const ORIGINS = ['seed', 'hand', 'import'] as const;
export const AUDITED = ['towns', 'organisations', 'places', 'offers'] as const;

/**
 * Whose row it is. `seedHash` is of the data line as last taken over; NULL when the seed no longer has it.
 * `archivedAt` (below): withdrawn, kept for those that name it; an offer says so in `status`.
 */
const upkeep = () => ({
  origin: text({ enum: ORIGINS }).notNull(),
  seedHash: text(),
  editedBy: text(),
  editedAt: text(),
});

/** Where a fact was read. One row for each page, date and confidence; many entries rest on the same article. */
export const sources = sqliteTable(
  'sources',
  {
    id: integer().primaryKey(),
    url: text().notNull(),
    date: text().notNull(),
    confidence: text({ enum: words.CONFIDENCES }).notNull(),
  },
  (t) => [unique().on(t.url, t.date, t.confidence)], // writing an entry looks its source up by all three
);
const source = () => integer().references(() => sources.id);

export const towns = sqliteTable('towns', {
  slug: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['city', 'town', 'village', 'neighbourhood'] }).notNull(),
  area: text().notNull(),
  postalCode: text(),
  lat: real().notNull(),
  lng: real().notNull(),
  precision: text({ enum: words.PRECISIONS }).notNull(),
  positionSource: text().notNull(),
  ...upkeep(),
  archivedAt: text(),
});
const town = () => text().references(() => towns.slug, { onUpdate: 'cascade' });

export const organisations = sqliteTable('organisations', {
  slug: text().primaryKey(),
  name: text().notNull(),
  parent: text(),
  about: text(),
  website: text(),
  email: text(),
  phone: text(),
  town: town(),
  faith: text({ enum: words.FAITHS }),
  sourceId: source(),
  ...upkeep(),
  archivedAt: text(),
});

export const places = sqliteTable(
  'places',
  {
    slug: text().primaryKey(),
    name: text().notNull(),
    street: text(),
    postalCode: text(),
    town: town(),
    lat: real(),
    lng: real(),
    precision: text({ enum: words.PRECISIONS }),
    positionSource: text(),
    stopName: text(),
    stopWalkingMetres: integer(),
    addressHidden: integer({ mode: 'boolean' }).notNull(),
    sourceId: source(),
    ...upkeep(),
    archivedAt: text(),
  },
  (t) => [check('places_whole_position', sql`(${t.lat} is null) = (${t.precision} is null)`)],
);

export const offers = sqliteTable(
  'offers',
  {
    slug: text().primaryKey(),
    kind: text({ enum: words.OFFER_KINDS }).notNull(),
    status: text({ enum: words.OFFER_STATUSES }).notNull(),
    title: text().notNull(),
    summary: text().notNull(),
    organisation: text().references(() => organisations.slug, { onUpdate: 'cascade' }),
    place: text().references(() => places.slug, { onUpdate: 'cascade' }),
    town: town(),
    audienceNote: text(),
    ageMin: integer(),
    ageMax: integer(),
    gender: text({ enum: words.GENDERS }),
    groupSize: text({ enum: words.GROUP_SIZES }),
    mood: text({ enum: words.MOODS }),
    entry: text({ enum: words.ENTRIES }),
    courseStart: text(),
    commitment: text({ enum: words.COMMITMENTS }),
    referral: text({ enum: words.REFERRALS }),
    anonymity: text({ enum: words.ANONYMITIES }),
    staffing: text({ enum: words.STAFFINGS }),
    animals: text({ enum: words.ANIMALS }),
    gear: text({ enum: words.GEAR }),
    priceKind: text({ enum: words.PRICE_KINDS }).notNull(),
    priceAmount: real(),
    priceNote: text(),
    timeNote: text(),
    seasonFrom: integer(),
    seasonTo: integer(),
    contactRole: text(),
    contactPhone: text(),
    contactEmail: text(),
    contactWebsite: text(),
    contactHours: text(),
    // Their shape is private to the row, and {} says something that NULL does not: yes, but no more is known.
    metAtDoor: text({ mode: 'json' }).$type<{ firstName?: string; role?: string; where?: string }>(),
    trial: text({ mode: 'json' }).$type<{ times?: number; note?: string }>(),
    capacityState: text({ enum: words.CAPACITIES }).notNull(),
    capacityNote: text(),
    capacityUpdated: text(),
    childrenDeclaration: text(),
    sourceId: source().notNull(),
    reviewDue: text(),
    ...upkeep(),
  },
  (t) => [
    index('offers_by_status').on(t.status, t.reviewDue), // the public catalogue, and staff's list of what is due
    index('offers_by_organisation').on(t.organisation), // an organisation's own page; the foreign key
    index('offers_by_place').on(t.place), // who else meets at this address; the foreign key
    index('offers_by_town').on(t.town), // the foreign key
    check('offers_price_not_negative', sql`${t.priceAmount} >= 0`),
    check('offers_whole_season', sql`(${t.seasonFrom} is null) = (${t.seasonTo} is null)`),
  ],
);

/** Erased with its offer, and renamed with it. */
const ofOffer = () => ({
  offer: text()
    .notNull()
    .references(() => offers.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
});
type Ordered = { offer: AnySQLiteColumn; ord: AnySQLiteColumn };
/** The key serves the only question asked of a list: one offer's rows, in order. */
const list = <Name extends string, Columns extends Record<string, SQLiteColumnBuilderBase>>(name: Name, own: Columns) =>
  sqliteTable(name, { ...ofOffer(), ord: integer().notNull(), ...own }, (t) => {
    const { offer, ord } = t as unknown as Ordered;
    return [primaryKey({ columns: [offer, ord] })];
  });

export const offerTopics = list('offer_topics', { topic: text().notNull() });
export const offerAudiences = list('offer_audiences', { audience: text().notNull() });
export const offerLanguages = list('offer_languages', { language: text().notNull() });
export const offerModes = list('offer_modes', { mode: text({ enum: words.MODES }).notNull() });
export const visitSteps = list('visit_steps', { step: text().notNull() });
export const contributions = list('contributions', {
  key: text().notNull(),
  text: text(),
  size: text({ enum: words.CONTRIBUTION_SIZES }),
});
export const recurrences = list('recurrences', {
  every: text({ enum: ['week', 'month'] }).notNull(),
  weekday: text({ enum: words.WEEKDAYS }).notNull(),
  nth: integer(),
  weeks: text({ enum: ['odd', 'even'] }),
  start: text(),
  end: text(),
  from: text(),
  until: text(),
});
export const dates = list('dates', { date: text().notNull(), start: text(), end: text() });
export const exceptions = list('exceptions', {
  date: text().notNull(),
  cancelled: integer({ mode: 'boolean' }).notNull(),
  start: text(),
  end: text(),
  note: text(),
});
export const closures = list('closures', { from: text().notNull(), to: text().notNull(), reason: text() });

/** Yes · no · unknown of an offer or a place. `key` is one of `conditions`, or a path in the offer (see offer-rows). */
export const facts = sqliteTable(
  'facts',
  {
    id: integer().primaryKey(),
    offer: text().references(() => offers.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    place: text().references(() => places.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    key: text().notNull(),
    value: text({ enum: words.FACT_VALUES }).notNull(),
    note: text(),
    checkedAt: text(),
  },
  (t) => [
    unique().on(t.offer, t.key), // one answer to one question
    unique().on(t.place, t.key),
    check('facts_one_owner', sql`(${t.offer} is null) + (${t.place} is null) = 1`),
  ],
);

/** Who last said, and when, that the time, the place or the contact is right. */
export const confirmations = sqliteTable(
  'confirmations',
  { ...ofOffer(), field: text({ enum: words.CRITICAL_FIELDS }).notNull(), day: text().notNull(), by: text() },
  (t) => [primaryKey({ columns: [t.offer, t.field] })],
);

/** Every change, in the transaction that made it. `slug` is no foreign key: the trace outlives what it tells of. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }), // never reused
    at: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    table: text({ enum: AUDITED }).notNull(),
    slug: text().notNull(),
    before: text({ mode: 'json' }),
    after: text({ mode: 'json' }),
  },
  (t) => [index('audit_by_entry').on(t.table, t.slug)], // one entry's history; the id gives the order
);

/** One row: how many changes the catalogue has seen. Whoever holds a copy asks this whether it is still good. */
export const meta = sqliteTable('meta', { id: integer().primaryKey(), version: integer().notNull() }, (t) => [
  check('meta_one_row', sql`${t.id} = 1`),
]);
