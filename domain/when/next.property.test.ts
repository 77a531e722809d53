/** What holds of the next times for every schedule there could be. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDay, anySchedule } from './any-schedule';
import { holidayOn } from './holidays';
import { HORIZON_DAYS, isOver, nextSureTime, nextTimes } from './next';

describe('for every schedule', () => {
  const asked = { schedule: anySchedule, day: anyDay, clock: fc.constantFrom('00:00', '14:00', '23:59') };

  test('times come in order, each once, never before one asks, never after the horizon', () => {
    fc.assert(
      fc.property(fc.record(asked), ({ schedule, day, clock }) => {
        const times = nextTimes(schedule, { from: `${day}T${clock}`, count: Number.POSITIVE_INFINITY });
        const starts = times.map((time) => Date.parse(time.start));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(new Set(times.map((time) => `${time.start}${time.allDay}`)).size).toBe(times.length);
        const named = new Set(schedule.dates.map((one) => one.date));
        for (const time of times) {
          expect(time.allDay ? time.day >= day : time.start.slice(0, 16) >= `${day}T${clock}`).toBe(true);
          const ahead = (Date.parse(time.day) - Date.parse(day)) / 86_400_000;
          expect(ahead <= HORIZON_DAYS || named.has(time.day)).toBe(true);
        }
      }),
    );
  });

  test('nobody is sent to a closed or cancelled day, nor to a holiday that the place does not keep', () => {
    fc.assert(
      fc.property(fc.record(asked), ({ schedule, day }) => {
        const named = new Set([...schedule.dates, ...schedule.exceptions].map((one) => one.date));
        for (const time of nextTimes(schedule, { from: day, count: 200 })) {
          expect(schedule.closures.some((closed) => closed.from <= time.day && time.day <= closed.to)).toBe(false);
          expect(schedule.exceptions.some((one) => one.cancelled && one.date === time.day)).toBe(false);
          if (named.has(time.day)) continue;
          const holiday = holidayOn(time.day);
          if (holiday && schedule.openHolidays.value === 'no') throw new Error(`open on ${time.day}`);
          if (holiday && schedule.openHolidays.value === 'unknown')
            expect(time).toMatchObject({ sure: false, holiday });
        }
      }),
    );
  });

  test('the clock on the wall is always the one that a row, a date or an exception says', () => {
    fc.assert(
      fc.property(fc.record(asked), ({ schedule, day }) => {
        const clocks = new Set(
          [...schedule.recurring, ...schedule.dates, ...schedule.exceptions].map((one) => one.start ?? 'all day'),
        );
        for (const time of nextTimes(schedule, { from: day, count: 200 })) {
          expect(clocks).toContain(time.allDay ? 'all day' : time.start.slice(11, 16));
          expect(time.start.slice(0, 10)).toBe(time.day);
          if (time.end) expect(Date.parse(time.end)).toBeGreaterThan(Date.parse(time.start));
        }
      }),
    );
  });

  test('asking for few gives the beginning of what asking for many gives', () => {
    fc.assert(
      fc.property(fc.record(asked), fc.integer({ min: 0, max: 40 }), ({ schedule, day }, count) => {
        const all = nextTimes(schedule, { from: day, count: Number.POSITIVE_INFINITY });
        expect(nextTimes(schedule, { from: day, count })).toEqual(all.slice(0, count));
      }),
    );
  });

  test('the next sure time is the first sure one of the next three, found the short way or the long', () => {
    fc.assert(
      fc.property(fc.record(asked), ({ schedule, day }) => {
        const three = nextTimes(schedule, { from: day, count: Number.POSITIVE_INFINITY }).slice(0, 3);
        expect(nextSureTime(schedule, day)).toEqual(three.find((time) => time.sure));
      }),
    );
  });

  test('what is over has no next times', () => {
    fc.assert(
      fc.property(fc.record(asked), ({ schedule, day }) => {
        if (isOver(schedule, day)) expect(nextTimes(schedule, { from: day, count: 1 })).toEqual([]);
      }),
    );
  });
});
