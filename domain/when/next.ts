/**
 * When one can come: the next times of a schedule, with holidays, closures and exceptions taken into account.
 *
 * Server only. The browser must never import this folder: date-holidays carries every country's calendar (1.3 MB),
 * and the time zone library is heavy too. Pages are given the finished times.
 *
 * What is named for the very day (a single date, or an exception that is not a cancellation) beats what is said in
 * general (season, holidays): "Juleaften for alle, 24 December at 18" is sure, though 24 December is not. A closure or a
 * cancellation beats everything.
 */
import { Temporal } from 'temporal-polyfill';
import type { Schedule } from '../offer';
import { holidayOn, oftenClosedOn } from './holidays';
import { rowDays } from './rows';

export const ZONE = 'Europe/Copenhagen';

/** How far ahead recurring rows are followed: a year and a little, so that a yearly season is always seen to return. */
export const HORIZON_DAYS = 400;
/** Looked through one after the other: most questions are answered within a fortnight, at a thirtieth of the work. */
const SPANS_DAYS = [14, 60, HORIZON_DAYS];

/** One time that one can come. */
export interface Time {
  /** ISO 8601 with offset, 2026-11-24T14:00:00+01:00. Midnight when `allDay`. */
  start: string;
  /** As `start`; absent when nobody has said when it ends. An end before its start is after midnight. */
  end?: string;
  /** True when nobody has said a time of day: "Tuesdays", not "from morning till night". */
  allDay: boolean;
  /** YYYY-MM-DD in Copenhagen. */
  day: string;
  /** False when the day is a holiday, or often closed, and nobody has said whether it is held. Ask first. */
  sure: boolean;
  /** The Danish name of the holiday or often-closed day. */
  holiday?: string;
  /** What an exception says of the day: "Vi mødes i haven". */
  note?: string;
}

/**
 * The next times of a schedule, earliest first, each start once.
 *
 * A time that has begun is not a next time; give the day alone to have all of today. All-day times count until their
 * day is over. Recurring rows are followed for HORIZON_DAYS; single dates are listed however far away they are.
 *
 * @param from an instant (2026-11-22T13:00:00Z) or a day, with or without a time, in Copenhagen (2026-11-22T14:00)
 * @param count how many at most; Infinity gives the whole horizon
 * @throws RangeError when `from` is neither
 */
export function nextTimes(schedule: Schedule, { from, count }: { from: string; count: number }): Time[] {
  const now = moment(from);
  if (!(count > 0)) return [];
  let times: Time[] = [];
  for (const days of SPANS_DAYS) {
    const to = now.toPlainDate().add({ days }).toString();
    times = timesUntil(schedule, now, to, count);
    const last = times[count - 1];
    // Beyond `to` only single dates are known so far, so the answer stands only if it ends before.
    if (last && last.day <= to) break;
  }
  return times.slice(0, count);
}

/**
 * The next time that is sure, among the next three: when all of those are holidays nobody has asked about, it is not
 * known when one can come.
 *
 * @param from as in `nextTimes`
 */
export function nextSureTime(schedule: Schedule, from: string): Time | undefined {
  const [first] = nextTimes(schedule, { from, count: 1 });
  if (!first || first.sure) return first;
  return nextTimes(schedule, { from, count: 3 }).find((time) => time.sure);
}

/**
 * Whether a schedule has nothing left: every date is past, and every recurring row's `until` too.
 * A schedule that says nothing, or only a note, is unknown and therefore not over.
 *
 * @param today YYYY-MM-DD in Copenhagen; what happens today is not over
 */
export function isOver(schedule: Schedule, today: string): boolean {
  const ends = [...schedule.dates.map((one) => one.date), ...schedule.recurring.map((row) => row.until)];
  return ends.length > 0 && ends.every((end) => end !== undefined && end < today);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Candidate {
  day: string;
  start?: string;
  end?: string;
  /** Named for this very day. */
  named: boolean;
}

/** The first `enough` times and perhaps the rest of that day, or all there are until `to`. */
function timesUntil(schedule: Schedule, now: Temporal.ZonedDateTime, to: string, enough: number): Time[] {
  const today = now.toPlainDate().toString();
  const candidates: Candidate[] = schedule.dates
    .filter((one) => one.date >= today)
    .map(({ date, start, end }) => ({ day: date, start, end, named: true }));
  for (const row of schedule.recurring) {
    for (const day of rowDays(row, { from: today, to })) {
      if (inSeason(schedule, day)) candidates.push({ day, start: row.start, end: row.end, named: false });
    }
  }

  // Single dates came first on their day, so where a row says the same start, what is named for the day is what is kept.
  const kept = new Map<string, { at: number; time: Time }>();
  let day = '';
  for (const candidate of candidates.sort((a, b) => compare(a.day, b.day))) {
    // A time is on its candidate's day, so once a new day begins nothing can come before what is kept.
    if (candidate.day !== day && kept.size >= enough) break;
    day = candidate.day;
    const time = timeOf(schedule, candidate);
    if (!time) continue;
    const at = Temporal.Instant.from(time.start).epochMilliseconds;
    if (!time.allDay && at < now.epochMilliseconds) continue;
    const key = `${at} ${time.allDay}`;
    const same = kept.get(key)?.time;
    if (same) same.end ??= time.end;
    else kept.set(key, { at, time });
  }
  return [...kept.values()].sort((a, b) => a.at - b.at).map(({ time }) => time);
}

/** The candidate as a time, or null when the day is cancelled, closed, or a holiday that the place does not keep. */
function timeOf(schedule: Schedule, candidate: Candidate): Time | null {
  const { day } = candidate;
  const exceptions = schedule.exceptions.filter((exception) => exception.date === day);
  if (exceptions.some((exception) => exception.cancelled)) return null;
  if (schedule.closures.some((closure) => closure.from <= day && day <= closure.to)) return null;

  const exception = exceptions.at(-1);
  const named = candidate.named || exception !== undefined;
  const publicHoliday = holidayOn(day);
  const open = schedule.openHolidays.value;
  if (publicHoliday && open === 'no' && !named) return null;
  const holiday = publicHoliday ?? oftenClosedOn(day) ?? undefined;

  // A new start without a new end leaves the end unknown: nobody has said that it lasts as long as it used to.
  const start = exception?.start ?? candidate.start;
  const end = exception?.start ? exception.end : (exception?.end ?? candidate.end);
  return {
    ...clockOn(day, start, end),
    day,
    sure: named || holiday === undefined || open === 'yes',
    ...(holiday && { holiday }),
    ...(exception?.note && { note: exception.note }),
  };
}

function clockOn(day: string, start?: string, end?: string): Pick<Time, 'start' | 'end' | 'allDay'> {
  const date = Temporal.PlainDate.from(day);
  if (!start) return { start: iso(date.toZonedDateTime(ZONE)), allDay: true };
  const at = (on: Temporal.PlainDate, clock: string) =>
    on.toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(clock) });
  const begins = at(date, start);
  if (!end || end === start) return { start: iso(begins), allDay: false };
  const ends = at(end < start ? date.add({ days: 1 }) : date, end);
  // 02:30–03:00 on the night the clocks go forward: the start becomes 03:30, and the end would come before it.
  if (Temporal.ZonedDateTime.compare(ends, begins) <= 0) return { start: iso(begins), allDay: false };
  return { start: iso(begins), end: iso(ends), allDay: false };
}

function inSeason({ season }: Schedule, day: string): boolean {
  if (!season) return true;
  const month = Number(day.slice(5, 7));
  return season.from <= season.to
    ? season.from <= month && month <= season.to
    : month >= season.from || month <= season.to;
}

function moment(from: string): Temporal.ZonedDateTime {
  const hasOffset = /T.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(from);
  return hasOffset
    ? Temporal.Instant.from(from).toZonedDateTimeISO(ZONE)
    : Temporal.PlainDateTime.from(from).toZonedDateTime(ZONE);
}

function iso(at: Temporal.ZonedDateTime): string {
  return at.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
