/**
 * How sure an offer still is. Who runs it says how often we ask; from the day it is due we ask three times, and after that
 * it is shown as unconfirmed. Nothing is ever taken away by time alone: an editor looks first.
 */
import type { Offer } from '../offer';
import { CRITICAL_FIELDS } from '../vocabulary';

/** Months between one «ja, alt passer» and the next question. */
export const RHYTHMS = [1, 3, 6, 12] as const;
export type Rhythm = (typeof RHYTHMS)[number];
/** As a form says it: «3». Null when it is none of them. */
export const rhythmIn = (said: string): Rhythm | null => RHYTHMS.find((each) => String(each) === said) ?? null;
/** Where nobody has chosen. */
export const USUAL_RHYTHM: Rhythm = 12;
/** Days after it is due that the first, second and third letter leave. */
export const LETTERS_ON = [0, 14, 35] as const;
/** Days after it is due that it counts as unconfirmed: the third letter has had its time. */
export const UNCONFIRMED_AFTER = 56;
/** Days before a closure that it is announced. */
export const ANNOUNCED_DAYS = 14;

/** `unknown`: nobody who runs it has ever confirmed it; its source says how old it is. */
export type State = 'fresh' | 'due' | 'unconfirmed' | 'unknown';
export type CriticalField = (typeof CRITICAL_FIELDS)[number];

const DAY_MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when it is before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);
export const addDays = (day: string, days: number): string => dayOf(at(day) + days * DAY_MS);

/** The same date so many months later; the last of the month where there is no such date. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** The day it is to be asked about again; null where nobody has confirmed it. */
export function dueOn({ reviewDue, confirmed }: Pick<Offer, 'reviewDue' | 'confirmed'>): string | null {
  if (reviewDue) return reviewDue;
  const days = CRITICAL_FIELDS.flatMap((field) => confirmed[field] ?? []).toSorted();
  return days[0] ? addMonths(days[0], USUAL_RHYTHM) : null;
}

/** @param today in Copenhagen, 2026-11-23 */
export function stateOf(offer: Pick<Offer, 'reviewDue' | 'confirmed'>, today: string): State {
  const due = dueOn(offer);
  if (due === null) return 'unknown';
  const late = daysBetween(due, today);
  return late < 0 ? 'fresh' : late < UNCONFIRMED_AFTER ? 'due' : 'unconfirmed';
}

/**
 * Which letter is to leave today, 1 to 3, when so many have left since it was due; null when none is. A day without us is
 * made up for, and whoever joins late is written to then; but between two letters there is always as long to answer.
 * @param last the day that the newest of them left
 */
export function letterDue(due: string, today: string, sent: number, last: string | null): 1 | 2 | 3 | null {
  const wait = LETTERS_ON[sent];
  if (wait === undefined || daysBetween(due, today) < wait) return null;
  const hasHadTime = last === null || daysBetween(last, today) >= wait - (LETTERS_ON[sent - 1] ?? 0);
  return hasHadTime ? ((sent + 1) as 1 | 2 | 3) : null;
}

/** What an offer has to confirm: a time that nobody has told cannot be right or wrong. */
export const confirmable = ({ schedule }: Pick<Offer, 'schedule'>): CriticalField[] =>
  CRITICAL_FIELDS.filter(
    (field) =>
      field !== 'time' || schedule.recurring.length > 0 || schedule.dates.length > 0 || schedule.note !== undefined,
  );

type Closure = Offer['schedule']['closures'][number];

/** The closure that is on today: of several, the one that ends last. */
export const closureOn = ({ closures }: Pick<Offer['schedule'], 'closures'>, today: string): Closure | null =>
  closures.filter(({ from, to }) => from <= today && today <= to).toSorted((a, b) => (a.to > b.to ? -1 : 1))[0] ?? null;

/** They have begun again: what is on ended yesterday, and what was to begin today is none. Later ones stand. */
export const begunAgain = (closures: readonly Closure[], today: string): Closure[] =>
  closures.flatMap((each) => {
    if (each.from > today || each.to < today) return [each];
    return each.from === today ? [] : [{ ...each, to: addDays(today, -1) }];
  });

/** The closure that is on, or that begins soon; it ends by itself. */
export function closureNear({ closures }: Offer['schedule'], today: string): Closure | null {
  const near = closures.filter(({ from, to }) => to >= today && daysBetween(today, from) <= ANNOUNCED_DAYS);
  return near.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null;
}
