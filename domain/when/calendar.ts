/**
 * A schedule as a calendar file (iCalendar, RFC 5545): exactly the times that `nextTimes` gives, no more and no fewer.
 *
 * Rows are said as rules that end with the last time we know, so that nobody's calendar goes on promising meetings
 * that no one has looked at for a year. What a rule says and `times` does not (holidays, closures, out of season) is an
 * EXDATE; what is left over is an event of its own. Left to events of their own on purpose: odd and even weeks, since
 * the rule that could say them (YEARLY;BYWEEKNO) is one that many calendars ignore, and moved times, since RDATE is.
 */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Recurrence, Schedule } from '../offer';
import { nextTimes, type Time, ZONE } from './next';
import { rowDays } from './rows';
import { seriesEvent, singleEvent } from './vevent';

/** Summer time as the EU has kept it since 1996. Rules, not years, so the file does not go stale. */
const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

export interface CalendarEntry {
  /** Lasting and unique, as strikkecafe@kolding.dk: a calendar that meets the same event again updates it. */
  uid: string;
  title: string;
  description?: string;
  location?: string;
  url?: string;
  schedule: Schedule;
  /** The times to say. Absent: all that the schedule gives from `stamp` on. One time gives a file with one event. */
  times?: Time[];
  /** When the file was made: an instant, 2026-11-22T13:00:00Z. */
  stamp: string;
  /** True when the time has not been confirmed: every event is tentative. Unsure times always are. */
  tentative?: boolean;
  /** BCP 47 tag of the words: da, en, ar. */
  lang: string;
  /** In the citizen's language, put first on unsure times after the holiday's name: "Ring først og hør, om der er åbent." */
  askFirst?: string;
}

/**
 * The text of a calendar file, CRLF and folded at 75 octets. Without times it holds no events, and some calendars call
 * such a file broken: ask `nextTimes` before you offer it.
 *
 * @throws when `stamp` is not an instant
 */
export const calendarFile = (entry: CalendarEntry): string => calendarOf([entry]);

/** Many in one, to subscribe to. @param name what a calendar calls it */
export const calendarOf = (entries: Iterable<CalendarEntry>, name?: string): string =>
  [...calendarPieces(entries, name)].join('');

const END = 'END:VCALENDAR\r\n';

/**
 * The same in pieces, an entry at a time: to work out a year of times takes milliseconds, and a catalogue has thousands.
 * @param lines where the lines of an entry come from, for whoever has them already
 */
export function* calendarPieces(
  entries: Iterable<CalendarEntry>,
  name?: string,
  lines: (entry: CalendarEntry) => string = eventLines,
): Generator<string> {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Kolding//Sæt fællesskabet i spil//DA');
  calendar.addPropertyWithValue('version', '2.0');
  if (name !== undefined) {
    calendar.addPropertyWithValue('name', name);
    calendar.addPropertyWithValue('x-wr-calname', name);
    // Asked for anew twice a day is soon enough.
    calendar
      .addPropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(REFRESH_S))
      .setParameter('value', 'DURATION');
  }
  calendar.addSubcomponent(ICAL.Component.fromString(TIME_ZONE));
  yield `${calendar.toString()}\r\n`.slice(0, -END.length);
  for (const entry of entries) yield lines(entry);
  yield END;
}

/** The instant when a day begins in Copenhagen. @param day 2026-11-23 */
export const dayBegins = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime(ZONE).toInstant().toString();

/** The events of one entry, as they stand between the beginning and the end of a calendar. */
export const eventLines = (entry: CalendarEntry): string =>
  [...eventsOf(entry)].map((event) => `${event.toString()}\r\n`).join('');

const REFRESH_S = 43_200;

function* eventsOf(entry: CalendarEntry): Generator<ICAL.Component> {
  let left = entry.times ?? nextTimes(entry.schedule, { from: entry.stamp, count: Number.POSITIVE_INFINITY });
  for (const [index, row] of entry.schedule.recurring.entries()) {
    const said = timesOf(row, left);
    const [first, last] = [said[0], said.at(-1)];
    if (!first || !last || first === last) continue;
    const held = new Set(said.map((time) => time.day));
    const not = rowDays(row, { from: first.day, to: last.day }).filter((day) => !held.has(day));
    yield seriesEvent(entry, { row, index, first, last, not });
    left = left.filter((time) => !said.includes(time));
  }
  for (const time of left) yield singleEvent(entry, time);
}

/**
 * The times that a rule may say for a row: on its days, by its clock, sure, and with nothing to add. Not the night when
 * the clocks change: a rule repeats how long its first time lasted, and would end an hour wrong.
 */
function timesOf(row: Recurrence, times: Time[]): Time[] {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || (row.every === 'week' && row.weeks)) return [];
  const days = new Set(rowDays(row, { from: first.day, to: last.day }));
  const end = row.start && row.end !== row.start ? row.end : undefined;
  return times.filter(
    (time) =>
      days.has(time.day) &&
      (time.allDay ? undefined : time.start.slice(11, 16)) === row.start &&
      time.end?.slice(11, 16) === end &&
      (!time.end || time.end.slice(-6) === time.start.slice(-6)) &&
      time.sure &&
      !time.note,
  );
}
