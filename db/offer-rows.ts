/** An offer as rows, and rows as an offer: a mirror pair, so that what is written is what is read. */
import type { Fact, Offer } from '../domain/offer';
import { CRITICAL_FIELDS } from '../domain/vocabulary';
import { factRows, factsOf, known } from './rows';
import * as schema from './schema';

/** What an offer has many of: table by table, in the order that they are written. */
export const LISTS = {
  topics: schema.offerTopics,
  audiences: schema.offerAudiences,
  languages: schema.offerLanguages,
  modes: schema.offerModes,
  steps: schema.visitSteps,
  contributions: schema.contributions,
  recurrences: schema.recurrences,
  dates: schema.dates,
  exceptions: schema.exceptions,
  closures: schema.closures,
} as const;

type Row<Table extends { $inferSelect: unknown }> = Omit<Table['$inferSelect'], 'offer' | 'ord'>;
type NewRow<Table extends { $inferInsert: unknown }> = Omit<Table['$inferInsert'], 'offer' | 'ord'>;
type FactRow = Pick<typeof schema.facts.$inferSelect, 'key' | 'value' | 'note' | 'checkedAt'>;
type ConfirmationRow = Pick<typeof schema.confirmations.$inferSelect, 'field' | 'day' | 'by'>;
export type Lists = { [Name in keyof typeof LISTS]: Row<(typeof LISTS)[Name]>[] };
type NewLists = { [Name in keyof typeof LISTS]: NewRow<(typeof LISTS)[Name]>[] };
export type OfferRow = typeof schema.offers.$inferSelect;

// Two facts stand elsewhere in the offer than under `facts`. A slash is in no taxonomy key, so they cannot meet.
const SMS = 'contact/sms';
const OPEN_HOLIDAYS = 'schedule/openHolidays';
const UNKNOWN: Fact = { value: 'unknown' };

/** @returns `row` without its source and upkeep; `confirmed` is for the caller, who knows what was confirmed before */
export function rowsOf(offer: Offer) {
  const { topics, audiences, languages, modes, firstVisit, contribute, schedule, facts, ...one } = offer;
  const { price, contact, capacity, confirmed, source, ...scalars } = one;
  const { sms, ...reach } = contact;
  const row = {
    ...scalars,
    priceKind: price.kind,
    priceAmount: price.amount,
    priceNote: price.note,
    timeNote: schedule.note,
    seasonFrom: schedule.season?.from,
    seasonTo: schedule.season?.to,
    contactRole: reach.role,
    contactPhone: reach.phone,
    contactEmail: reach.email,
    contactWebsite: reach.website,
    contactHours: reach.hours,
    capacityState: capacity.state,
    capacityNote: capacity.note,
    capacityUpdated: capacity.updated,
  };
  const lists: NewLists = {
    topics: topics.map((topic) => ({ topic })),
    audiences: audiences.map((audience) => ({ audience })),
    languages: languages.map((language) => ({ language })),
    modes: modes.map((mode) => ({ mode })),
    steps: firstVisit.map((step) => ({ step })),
    contributions: contribute,
    recurrences: schedule.recurring,
    dates: schedule.dates,
    exceptions: schedule.exceptions,
    closures: schedule.closures,
  };
  const elsewhere: Record<string, Fact> = {};
  if (sms) elsewhere[SMS] = sms;
  if (Object.keys(schedule.openHolidays).length > 1 || schedule.openHolidays.value !== 'unknown')
    elsewhere[OPEN_HOLIDAYS] = schedule.openHolidays;
  return { row, source, lists, facts: factRows({ ...facts, ...elsewhere }), confirmed };
}

export function offerOf(
  row: OfferRow,
  source: Offer['source'],
  lists: Lists,
  factRowsOfOffer: FactRow[],
  confirmations: ConfirmationRow[],
): Offer {
  const { [SMS]: sms, [OPEN_HOLIDAYS]: openHolidays = UNKNOWN, ...facts } = factsOf(factRowsOfOffer);
  const { slug, kind, status, title, summary, organisation, place, town, audienceNote, ageMin, ageMax, gender } = row;
  const { groupSize, mood, entry, courseStart, commitment, referral, anonymity, staffing, animals, gear } = row;
  const { metAtDoor, trial, childrenDeclaration, reviewDue, seasonFrom, seasonTo } = row;
  const season = seasonFrom !== null && seasonTo !== null ? { from: seasonFrom, to: seasonTo } : undefined;
  const list = <T extends object>(rows: T[]) => rows.map((each) => known(each));
  return {
    ...known({ slug, kind, status, title, summary, organisation, place, town, audienceNote, ageMin, ageMax, gender }),
    ...known({ groupSize, mood, entry, courseStart, commitment, referral, anonymity, staffing, animals, gear }),
    ...known({ metAtDoor, trial, childrenDeclaration, reviewDue }),
    topics: lists.topics.map(({ topic }) => topic),
    audiences: lists.audiences.map(({ audience }) => audience),
    languages: lists.languages.map(({ language }) => language),
    modes: lists.modes.map(({ mode }) => mode),
    firstVisit: lists.steps.map(({ step }) => step),
    contribute: list(lists.contributions),
    price: known({ kind: row.priceKind, amount: row.priceAmount, note: row.priceNote }),
    schedule: {
      recurring: list(lists.recurrences),
      dates: list(lists.dates),
      exceptions: list(lists.exceptions),
      closures: list(lists.closures),
      openHolidays,
      ...known({ note: row.timeNote, season }),
    },
    contact: known({
      role: row.contactRole,
      phone: row.contactPhone,
      sms,
      email: row.contactEmail,
      website: row.contactWebsite,
      hours: row.contactHours,
    }),
    capacity: known({ state: row.capacityState, note: row.capacityNote, updated: row.capacityUpdated }),
    facts,
    source,
    confirmed: confirmedOf(confirmations),
  };
}

/** The table knows who confirmed each field; the offer names the one who did so last. */
export function confirmedOf(rows: ConfirmationRow[]): Offer['confirmed'] {
  const inOrder = CRITICAL_FIELDS.flatMap((field) => rows.filter((row) => row.field === field));
  const latest = inOrder
    .filter((row) => row.by !== null)
    .toSorted((a, b) => Number(a.day < b.day) - Number(a.day > b.day));
  return known({ ...Object.fromEntries(inOrder.map(({ field, day }) => [field, day])), by: latest[0]?.by });
}
