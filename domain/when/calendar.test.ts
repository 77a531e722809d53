/** The calendar file, read back by ical.js as a phone would read it. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { Schedule } from '../offer';
import { anyDay, anySchedule } from './any-schedule';
import { type CalendarEntry, calendarFile, calendarOf, calendarPieces, dayBegins, eventLines } from './calendar';
import { nextTimes } from './next';

const STAMP = '2026-11-22T13:00:00Z';
const entry = (said: unknown, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'koret@kolding.example',
  title: 'Koret',
  schedule: Schedule.parse(said),
  stamp: STAMP,
  lang: 'da',
  ...more,
});
const tuesdays = { every: 'week', weekday: 'tue', start: '19:30', end: '21:00' };

/** As a citizen sees it: every occurrence as `start · end · status`, in order. */
function read(file: string): string[] {
  const calendar = ICAL.Component.fromString(file);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(zone);
  const seen: string[] = [];
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component);
    const occurrences = event.iterator();
    for (let at = occurrences.next(); at; at = occurrences.next()) {
      // For an event of its own, what the file says; ical.js would add the length to the start, by the wall clock.
      const { startDate, endDate } = event.isRecurring() ? event.getOccurrenceDetails(at) : event;
      const say = (time: ICAL.Time) =>
        time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
      const end = component.hasProperty('dtend') ? say(endDate) : '';
      seen.push(`${say(startDate)} · ${end} · ${component.getFirstPropertyValue('status')}`);
      if (!event.isRecurring()) break;
    }
  }
  return seen.sort();
}

/** The unfolded lines of a file that begin with a name. */
const lines = (file: string, name: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line.startsWith(name));

afterEach(() => ICAL.TimezoneService.reset());

describe('the file that a citizen takes home', () => {
  test('a weekly choir is one rule that ends when the choir does, said in UTC', () => {
    const file = calendarFile(
      entry({ recurring: [{ ...tuesdays, until: '2027-04-27' }], openHolidays: { value: 'yes' } }),
    );
    expect(lines(file, 'DTSTART;TZID')).toEqual(['DTSTART;TZID=Europe/Copenhagen:20261124T193000']);
    expect(lines(file, 'RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T173000Z']);
    expect(read(file)).toHaveLength(23);
  });

  test('the second Tuesday of the month is a rule too', () => {
    const file = calendarFile(entry({ recurring: [{ ...tuesdays, every: 'month', nth: 2 }] }));
    expect(lines(file, 'RRULE:FREQ=MONTHLY')).toEqual(['RRULE:FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271214T183000Z']);
  });

  test('cancelled days, closures and holidays that are not kept are taken out of the rule', () => {
    const said = {
      recurring: [{ ...tuesdays, weekday: 'fri', until: '2027-02-05' }],
      exceptions: [{ date: '2026-12-04' }],
      closures: [{ from: '2027-01-11', to: '2027-01-15' }],
      openHolidays: { value: 'no' },
    };
    expect(lines(calendarFile(entry(said)), 'EXDATE')).toEqual([
      'EXDATE;TZID=Europe/Copenhagen:20261204T193000',
      'EXDATE;TZID=Europe/Copenhagen:20261225T193000',
      'EXDATE;TZID=Europe/Copenhagen:20270101T193000',
      'EXDATE;TZID=Europe/Copenhagen:20270115T193000',
    ]);
  });

  test('odd weeks are told one by one, also across week 53', () => {
    const file = calendarFile(entry({ recurring: [{ ...tuesdays, weeks: 'odd', until: '2027-01-31' }] }));
    expect(lines(file, 'RRULE:FREQ=WEEKLY')).toEqual([]);
    expect(lines(file, 'DTSTART;TZID').map((line) => line.slice(-15))).toEqual([
      '20261201T193000',
      '20261215T193000',
      '20261229T193000',
      '20270105T193000',
      '20270119T193000',
    ]);
  });

  test('a holiday that nobody has asked about is tentative, and says why first', () => {
    const said = { recurring: [{ ...tuesdays, weekday: 'fri', until: '2026-12-31' }] };
    const file = calendarFile(entry(said, { description: 'Vi synger.', askFirst: 'Ring først.' }));
    expect(lines(file, 'STATUS')).toEqual(['STATUS:CONFIRMED', 'STATUS:TENTATIVE']);
    expect(lines(file, 'DESCRIPTION')[1]).toBe('DESCRIPTION;LANGUAGE=da:Juledag\\n\\nRing først.\\n\\nVi synger.');
  });

  test('an evening moved to the afternoon leaves the rule and stands alone at its new time', () => {
    const exceptions = [{ date: '2026-12-01', cancelled: false, start: '15:00', note: 'I haven' }];
    const file = calendarFile(entry({ recurring: [{ ...tuesdays, until: '2026-12-08' }], exceptions }));
    expect(lines(file, 'EXDATE')).toEqual(['EXDATE;TZID=Europe/Copenhagen:20261201T193000']);
    expect(lines(file, 'DTSTART;TZID')).toContain('DTSTART;TZID=Europe/Copenhagen:20261201T150000');
  });

  test('the dance on the night when the clocks go back is told by itself, so that it ends at four', () => {
    const dance = { every: 'week', weekday: 'sat', start: '21:00', end: '04:00', until: '2026-11-07' };
    const file = calendarFile(entry({ recurring: [dance] }, { stamp: '2026-10-01T10:00:00Z' }));
    expect(lines(file, 'EXDATE')).toEqual(['EXDATE;TZID=Europe/Copenhagen:20261024T210000']);
    expect(read(file)).toContain('2026-10-24T19:00:00.000Z · 2026-10-25T03:00:00.000Z · CONFIRMED');
  });

  test('a day without an hour is a whole day, and does not make one look busy', () => {
    const file = calendarFile(
      entry({ recurring: [{ every: 'week', weekday: 'sat', until: '2026-12-31' }], openHolidays: { value: 'no' } }),
    );
    expect(lines(file, 'DTSTART;VALUE')).toEqual(['DTSTART;VALUE=DATE:20261128']);
    expect(lines(file, 'RRULE:FREQ=WEEKLY')).toEqual(['RRULE:FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219']);
    expect(lines(file, 'TRANSP')).toContain('TRANSP:TRANSPARENT');
    expect(read(file)).toHaveLength(4);
  });

  test('a time that is not confirmed is tentative throughout', () => {
    const file = calendarFile(entry({ recurring: [tuesdays], dates: [{ date: '2026-12-24' }] }, { tentative: true }));
    expect(new Set(lines(file, 'STATUS'))).toEqual(new Set(['STATUS:TENTATIVE']));
  });

  test('one chosen time makes a file with one event', () => {
    const schedule = Schedule.parse({ recurring: [tuesdays] });
    const times = nextTimes(schedule, { from: STAMP, count: 1 });
    const file = calendarFile(entry(schedule, { times }));
    expect(read(file)).toEqual(['2026-11-24T18:30:00.000Z · 2026-11-24T20:00:00.000Z · CONFIRMED']);
    expect(lines(file, 'RRULE:FREQ=WEEKLY')).toEqual([]);
  });

  test('a second file made the next week keeps the identities of the first', () => {
    const schedule = { recurring: [tuesdays], dates: [{ date: '2026-12-12', start: '10:00' }] };
    const uids = (stamp: string) => lines(calendarFile(entry(schedule, { stamp })), 'UID');
    expect(uids('2026-11-29T13:00:00Z')).toEqual(uids(STAMP).filter((uid) => !uid.includes('20271228')));
    expect(uids(STAMP)).toContain('UID:20261212T1000-koret@kolding.example');
  });
});

describe('whatever is typed', () => {
  test('commas, emoji and line breaks come back as they were, and cannot begin a line of their own', () => {
    const title = 'Kaffe, kage; og "sang" 🎶 '.repeat(8).trim();
    const description = 'Første linje\nAnden linje\r\nATTENDEE:mailto:x@example.dk\rBEGIN:VALARM';
    const url = 'https://kolding.example/x\r\nATTENDEE:mailto:x@example.dk';
    const file = calendarFile(entry({ recurring: [tuesdays] }, { title, description, location: 'Sal\u0007 2', url }));
    const event = ICAL.Component.fromString(file).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe(title);
    expect(event?.getFirstPropertyValue('description')).toBe(description.replace(/\r\n?/g, '\n'));
    expect(event?.getFirstPropertyValue('location')).toBe('Sal 2');
    expect(lines(file, 'ATTENDEE')).toEqual([]);
    expect(lines(file, 'BEGIN:VALARM')).toEqual([]);
  });

  test('a long word is folded at 75 octets, the space that begins the next line among them', () => {
    const file = calendarFile(
      entry({ dates: [{ date: '2026-12-01' }] }, { description: 'å'.repeat(99) + 'a'.repeat(999) }),
    );
    expect(Math.max(...file.split('\r\n').map((line) => new TextEncoder().encode(line).length))).toBe(75);
  });

  test('every line ends with CRLF and holds at most 75 octets, whatever the alphabet', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 300 }),
        (title, description) => {
          const file = calendarFile(entry({ dates: [{ date: '2026-12-01' }] }, { title, description }));
          expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
          expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        },
      ),
    );
  });
});

describe('for every schedule', () => {
  test('a phone that reads the file sees the same times as the page', () => {
    fc.assert(
      fc.property(anySchedule, anyDay, (schedule, day) => {
        const stamp = `${day}T10:00:00Z`;
        const said = nextTimes(schedule, { from: stamp, count: Number.POSITIVE_INFINITY }).map((time) => {
          const utc = (at?: string) => (at ? new Date(at).toISOString() : '');
          const start = time.allDay ? time.day : utc(time.start);
          return `${start} · ${utc(time.end)} · ${time.sure ? 'CONFIRMED' : 'TENTATIVE'}`;
        });
        expect(read(calendarFile(entry(schedule, { stamp })))).toEqual(said.sort());
      }),
    );
  });

  test('no two events share an identity', () => {
    fc.assert(
      fc.property(anySchedule, (schedule) => {
        const uids = lines(calendarFile(entry(schedule)), 'UID');
        expect(new Set(uids).size).toBe(uids.length);
      }),
    );
  });
});

test('A calendar of many is the same whole or in pieces, and an entry whose lines are known is not worked out again', () => {
  const many = ['a', 'b', 'c'].map((uid) => entry({ recurring: [tuesdays] }, { uid: `${uid}@kolding.example` }));
  const known = new Map(many.map((each) => [each, eventLines(each)]));
  const asked: CalendarEntry[] = [];
  const pieces = [
    ...calendarPieces(many, 'Kor', (each) => {
      asked.push(each);
      return known.get(each) ?? '';
    }),
  ];
  expect(pieces).toHaveLength(many.length + 2);
  expect(asked).toEqual(many);
  expect(pieces.join('')).toBe(calendarOf(many, 'Kor'));
  const calendar = ICAL.Component.fromString(pieces.join(''));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(many.length);
  expect(pieces.join('').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('A day begins at midnight in Copenhagen, in summer and in winter', () => {
  expect([dayBegins('2026-07-01'), dayBegins('2026-11-23')]).toEqual(['2026-06-30T22:00:00Z', '2026-11-22T23:00:00Z']);
});
