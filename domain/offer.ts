/**
 * What an organisation, a place and an offer are: the one description that the data files, the database,
 * the pages and later the forms all read. Facets follow Open Referral HSDS (service, organization, location)
 * where it has a word; an absent facet means "unknown", never "no".
 */
import { z } from 'zod';
import * as words from './vocabulary';

export const TITLE_MAX = 80;
export const SUMMARY_MAX = 300;
export const TEXT_MAX = 2000;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens');
/** 2026-11-22 */
const day = z.iso.date('must be a day that exists, as YYYY-MM-DD');
/** A source seldom knows the day: 2019, 2019-05 or 2019-05-17. Empty when the source has no date. */
const partialDate = z
  .string()
  .refine((said) => said === '' || isPartialDate(said), 'must be YYYY, YYYY-MM, YYYY-MM-DD that exists, or empty');
const isPartialDate = (said: string) =>
  /^\d{4}(-\d{2}){0,2}$/.test(said) && day.safeParse(`${said}-01-01`.slice(0, 10)).success;
/** 14:30, in Europe/Copenhagen */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM');
const key = z.string().regex(/^[a-z][a-z_]*(\.[a-z_]+)?$/, 'must be a taxonomy key');
const text = (max: number) => z.string().trim().max(max);
/** An address that a page may link to. Any other scheme could be script. */
const web = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' });
const eachOnce = <Item extends z.ZodType>(item: Item) =>
  z.array(item).refine((said) => new Set(said).size === said.length, 'must not name the same one twice');
/** Where either is not known, nothing is wrong. */
const inOrder = (first: string | number | undefined, last: string | number | undefined) =>
  first === undefined || last === undefined || first <= last;

export const Source = z.strictObject({
  url: web,
  date: partialDate,
  confidence: z.enum(words.CONFIDENCES),
});

/** Longitude and latitude in WGS 84 degrees. */
export const Position = z.strictObject({
  lat: z.number().min(54).max(58),
  lng: z.number().min(7).max(16),
  precision: z.enum(words.PRECISIONS),
  source: z.string(),
});

/** One yes · no · unknown with who said it and when. */
export const Fact = z.strictObject({
  value: z.enum(words.FACT_VALUES),
  note: text(SUMMARY_MAX).optional(),
  checkedAt: day.optional(),
});

export const Organisation = z.strictObject({
  slug,
  name: text(TITLE_MAX * 2).min(1),
  /** The larger body it belongs to, as its source names it. */
  parent: text(TITLE_MAX * 2).optional(),
  about: text(TEXT_MAX).optional(),
  website: web.optional(),
  email: z.email().optional(),
  phone: text(40).optional(),
  town: slug.optional(),
  faith: z.enum(words.FAITHS).optional(),
  source: Source.optional(),
});

export const Place = z.strictObject({
  slug,
  name: text(TITLE_MAX * 2).min(1),
  street: text(120).optional(),
  postalCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  town: slug.optional(),
  position: Position.optional(),
  /** step_free, lift, accessible_toilet, hearing_loop, quiet_room, parking, near_bus …: keys of `conditions` */
  access: z.record(key, Fact).default({}),
  stop: z.strictObject({ name: text(80), walkingMetres: z.number().int().positive().optional() }).optional(),
  /** True where the address is only told to those who ring: never published. */
  addressHidden: z.boolean().default(false),
  source: Source.optional(),
});

/** A time that comes back: every week, every second week, or the nth weekday of a month. */
export const Recurrence = z
  .strictObject({
    every: z.enum(['week', 'month']),
    weekday: z.enum(words.WEEKDAYS),
    /** With `month`: 1 is the first, -1 the last such weekday. */
    nth: z.number().int().min(-1).max(5).optional(),
    /** With `week`: only odd or even ISO weeks. */
    weeks: z.enum(['odd', 'even']).optional(),
    start: clock.optional(),
    end: clock.optional(),
    from: day.optional(),
    until: day.optional(),
  })
  .refine((r) => r.every === 'week' || (r.nth !== undefined && r.nth !== 0), {
    path: ['nth'],
    message: 'a monthly time needs nth: 1 to 5, or -1 for the last',
  })
  .refine((r) => inOrder(r.from, r.until), { path: ['until'], message: 'must not be before from' });

export const Schedule = z.strictObject({
  /** What the source says of the time, when it cannot be said as rows: "Seks lørdage om året". */
  note: text(SUMMARY_MAX).optional(),
  recurring: z.array(Recurrence).default([]),
  dates: z.array(z.strictObject({ date: day, start: clock.optional(), end: clock.optional() })).default([]),
  /** A dated exception: cancelled that day, or moved to another time. */
  exceptions: z
    .array(
      z
        .strictObject({
          date: day,
          cancelled: z.boolean().default(true),
          start: clock.optional(),
          end: clock.optional(),
          note: text(120).optional(),
        })
        .refine((e) => !e.cancelled || (e.start === undefined && e.end === undefined), {
          path: ['cancelled'],
          message: 'must be false when the day has another time',
        }),
    )
    .default([]),
  closures: z
    .array(
      z
        .strictObject({ from: day, to: day, reason: text(120).optional() })
        .refine((c) => inOrder(c.from, c.to), { path: ['to'], message: 'must not be before from' }),
    )
    .default([]),
  openHolidays: Fact.default({ value: 'unknown' }),
  /** Only in part of the year, as months 1–12 inclusive: { from: 9, to: 5 } runs over New Year. */
  season: z.strictObject({ from: z.number().int().min(1).max(12), to: z.number().int().min(1).max(12) }).optional(),
});

export const Price = z.strictObject({
  kind: z.enum(words.PRICE_KINDS),
  /** Kroner. */
  amount: z.number().nonnegative().optional(),
  note: text(SUMMARY_MAX).optional(),
});

export const Contact = z.strictObject({
  /** A role ("Formanden"), or a first name its owner has approved. Never a private person from a source. */
  role: text(80).optional(),
  phone: text(40).optional(),
  sms: Fact.optional(),
  email: z.email().optional(),
  website: web.optional(),
  hours: text(120).optional(),
});

const Told = z.strictObject({
  slug,
  kind: z.enum(words.OFFER_KINDS),
  status: z.enum(words.OFFER_STATUSES).default('published'),
  title: text(TITLE_MAX * 2).min(1),
  summary: text(SUMMARY_MAX).default(''),
  /** The first ten minutes, then a normal day. */
  firstVisit: z.array(text(SUMMARY_MAX)).default([]),
  organisation: slug.optional(),
  place: slug.optional(),
  town: slug.optional(),

  topics: eachOnce(key).default([]),
  audiences: eachOnce(key).default([]),
  /** What the source says about who comes: shown as it stands. */
  audienceNote: text(SUMMARY_MAX).optional(),
  ageMin: z.number().int().min(0).max(120).optional(),
  ageMax: z.number().int().min(0).max(120).optional(),
  gender: z.enum(words.GENDERS).optional(),

  groupSize: z.enum(words.GROUP_SIZES).optional(),
  mood: z.enum(words.MOODS).optional(),
  entry: z.enum(words.ENTRIES).optional(),
  courseStart: day.optional(),
  commitment: z.enum(words.COMMITMENTS).optional(),
  referral: z.enum(words.REFERRALS).optional(),
  anonymity: z.enum(words.ANONYMITIES).optional(),
  staffing: z.enum(words.STAFFINGS).optional(),
  animals: z.enum(words.ANIMALS).optional(),
  gear: z.enum(words.GEAR).optional(),
  modes: eachOnce(z.enum(words.MODES)).default([]),
  /** ISO 639-1 codes that are spoken there. */
  languages: eachOnce(z.string().regex(/^[a-z]{2}$/, 'must be two small letters, as da')).default([]),
  price: Price.default({ kind: 'unknown' }),
  schedule: Schedule.prefault({}),
  contact: Contact.default({}),
  metAtDoor: z
    .strictObject({ firstName: text(40).optional(), role: text(80).optional(), where: text(120).optional() })
    .optional(),
  trial: z.strictObject({ times: z.number().int().positive().optional(), note: text(120).optional() }).optional(),
  capacity: z
    .strictObject({ state: z.enum(words.CAPACITIES), note: text(120).optional(), updated: day.optional() })
    .default({ state: 'unknown' }),
  contribute: z
    .array(
      z.strictObject({ key, text: text(SUMMARY_MAX).optional(), size: z.enum(words.CONTRIBUTION_SIZES).optional() }),
    )
    .default([]),
  /** The other facts of `conditions` in the taxonomy: companion_free, kids_along, alcohol_free, no_reading … */
  facts: z.record(key, Fact).default({}),
  /** The day the association declared that it fetches children's certificates. Never the certificate. */
  childrenDeclaration: day.optional(),

  source: Source,
  confirmed: z
    .strictObject({ time: day.optional(), place: day.optional(), contact: day.optional(), by: text(80).optional() })
    .default({}),
  reviewDue: day.optional(),
});

/** What one facet alone cannot tell. */
export const Offer = Told.refine((o) => inOrder(o.ageMin, o.ageMax), {
  path: ['ageMax'],
  message: 'must not be less than ageMin',
});

/** A town, village or neighbourhood: where an offer stands when its door is not known. */
export const Town = z.strictObject({
  slug,
  name: text(60).min(1),
  kind: z.enum(['city', 'town', 'village', 'neighbourhood']),
  /** The town area it belongs to: every area has its own answer to every wish. */
  area: slug,
  postalCode: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  position: Position,
});

export type Source = z.infer<typeof Source>;
export type Position = z.infer<typeof Position>;
export type Fact = z.infer<typeof Fact>;
export type Organisation = z.infer<typeof Organisation>;
export type Place = z.infer<typeof Place>;
export type Recurrence = z.infer<typeof Recurrence>;
export type Schedule = z.infer<typeof Schedule>;
export type Offer = z.infer<typeof Offer>;
export type Town = z.infer<typeof Town>;
