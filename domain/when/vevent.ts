/** One event of a calendar file, built with ical.js, which types the values, escapes the text and folds the lines. */
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../offer';
import type { CalendarEntry } from './calendar';
import { type Time, ZONE } from './next';
import { ruleOf } from './rows';

// RFC 5545 counts the space that begins a continued line among its 75 octets; ical.js 2.2.1 does not.
ICAL.foldLength = 74;

/** A row from its first to its last time, without the days in `not` (YYYY-MM-DD) that the rule would have said. */
export function seriesEvent(
  entry: CalendarEntry,
  { row, index, first, last, not }: { row: Recurrence; index: number; first: Time; last: Time; not: string[] },
): ICAL.Component {
  const event = eventAt(entry, first, `row${index + 1}`);
  const { freq, byDay } = ruleOf(row);
  // UNTIL is said as DTSTART is: a day for days, and in UTC for times of day (RFC 5545, 3.3.10).
  const until = first.allDay
    ? ICAL.Time.fromDateString(last.day)
    : ICAL.Time.fromDateTimeString(Temporal.Instant.from(last.start).toString());
  event.addPropertyWithValue('rrule', new ICAL.Recur({ freq, byday: [byDay], until }));
  for (const day of not) event.addProperty(when('exdate', `${day}${first.start.slice(10)}`, first.allDay));
  return event;
}

/** A time of its own. An unsure one is tentative, and says why before anything else. */
export function singleEvent(entry: CalendarEntry, time: Time): ICAL.Component {
  const compact = (time.allDay ? time.day : time.start.slice(0, 16)).replaceAll(/[-:]/g, '');
  return eventAt(entry, time, compact);
}

function eventAt(entry: CalendarEntry, time: Time, part: string): ICAL.Component {
  const event = new ICAL.Component('vevent');
  // In front, so that what follows an @ is still the host; the same time gets the same uid in every file.
  event.addPropertyWithValue('uid', `${part}-${oneLine(entry.uid)}`);
  event.addPropertyWithValue(
    'dtstamp',
    ICAL.Time.fromDateTimeString(Temporal.Instant.from(entry.stamp).round('second').toString()),
  );
  event.addProperty(when('dtstart', time.start, time.allDay));
  // No end is invented: an event without one is drawn at its start.
  if (time.end) event.addProperty(when('dtend', time.end, false));
  // A day whose hour nobody has told should not make the citizen look busy all day.
  if (time.allDay) event.addPropertyWithValue('transp', 'TRANSPARENT');
  event.addPropertyWithValue('status', entry.tentative || !time.sure ? 'TENTATIVE' : 'CONFIRMED');

  const unsure = time.sure ? [] : [time.holiday, entry.askFirst];
  const description = [...unsure, time.note, entry.description].filter(Boolean).join('\n\n');
  for (const [name, text] of [
    ['summary', entry.title],
    ['description', description],
    ['location', entry.location],
  ] as const) {
    if (text) event.addPropertyWithValue(name, manyLines(text)).setParameter('language', oneLine(entry.lang));
  }
  // A URL is not text and is not escaped, so a line break in it would begin a property of its own.
  if (entry.url) event.addPropertyWithValue('url', oneLine(entry.url));
  return event;
}

/** A property that holds a day, or a wall-clock time in Copenhagen: the offset of `at` is for others to work out. */
function when(name: string, at: string, allDay: boolean): ICAL.Property {
  const property = new ICAL.Property(name);
  if (!allDay) property.setParameter('tzid', ZONE);
  property.setValue(allDay ? ICAL.Time.fromDateString(at.slice(0, 10)) : ICAL.Time.fromDateTimeString(at.slice(0, 19)));
  return property;
}

/** ical.js escapes line feeds, but lets carriage returns and other control characters through. */
function manyLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}
