/**
 * The closed word lists of the catalogue, as const tuples: zod and drizzle both read them here,
 * so a word is spelled once. Open lists (topics, conditions, audiences) are data: `data/taxonomy.json`.
 */

/** A fact is known, known not to be, or not known. Unknown is a value, never "no". */
export const FACT_VALUES = ['yes', 'no', 'unknown'] as const;

/** What sort of thing one can come to. `volunteer_job` is giving; the others are getting (or both). */
export const OFFER_KINDS = ['community', 'activity', 'meeting_place', 'help', 'volunteer_job'] as const;

/** `unconfirmed`: kept, but hidden from citizens until someone has confirmed it. */
export const OFFER_STATUSES = ['published', 'unconfirmed', 'paused', 'archived'] as const;

export const GROUP_SIZES = ['one_to_one', 'small', 'medium', 'large'] as const; // 2 · 2–8 · 9–20 · 20+
export const MOODS = ['calm', 'mixed', 'lively'] as const;
export const ENTRIES = ['drop_in', 'sign_up_once', 'sign_up_each_time', 'course_start'] as const;
export const COMMITMENTS = ['once', 'whenever', 'weekly'] as const;
export const REFERRALS = ['none', 'talk_first', 'visitation'] as const;
export const ANONYMITIES = ['anonymous', 'first_name', 'membership'] as const;
export const STAFFINGS = ['volunteers', 'staff_present', 'professional'] as const;
export const FAITHS = ['none', 'open_to_all', 'faith_activity'] as const;
export const GENDERS = ['all', 'women_only', 'men_only'] as const;
export const ANIMALS = ['no_animals', 'dogs_ok', 'animals_present'] as const;
export const GEAR = ['none', 'lend', 'bring'] as const;
export const MODES = ['in_person', 'outdoor', 'online', 'phone', 'home_visit'] as const;
export const PRICE_KINDS = ['free', 'per_time', 'per_season', 'membership', 'paid', 'unknown'] as const;
export const CAPACITIES = ['places_now', 'few', 'waiting_list', 'full', 'unknown'] as const;
export const CONTRIBUTION_SIZES = ['ten_minutes', 'an_hour', 'regular'] as const;

/** How exact a position is. Only `door` may be drawn as a pin; `street` is near, `area` is a village or quarter. */
export const PRECISIONS = ['door', 'street', 'area'] as const;

/** How sure the source is. `low` is never shown to citizens before somebody has confirmed it. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

/** ISO 8601 order: Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** From this clock on it is evening, and no longer daytime. */
export const EVENING_BEGINS = '17:00';

/** The three facts that send people in vain when they are wrong; each has its own last-confirmed date. */
export const CRITICAL_FIELDS = ['time', 'place', 'contact'] as const;

export type FactValue = (typeof FACT_VALUES)[number];
export type OfferKind = (typeof OFFER_KINDS)[number];
export type Precision = (typeof PRECISIONS)[number];
export type Weekday = (typeof WEEKDAYS)[number];
export type Faith = (typeof FAITHS)[number];
export type PriceKind = (typeof PRICE_KINDS)[number];
