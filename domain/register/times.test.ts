import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../offer';
import { anySchedule } from '../when/any-schedule';
import { clockOf, dayOf, rowsToDraw, timesFrom, timesInto } from './times';

/** What the form cannot say: a fifth weekday is the last, holidays are asked elsewhere, and no night ends before it begins. */
const asWritten = ({ openHolidays: _, ...schedule }: Schedule) => ({
  ...schedule,
  recurring: schedule.recurring.map((row) => ({ ...row, ...(row.nth === 5 && { nth: -1 }) })),
});
const hasHours = ({ recurring, dates, exceptions }: Schedule) =>
  [...recurring, ...dates, ...exceptions].every(({ start, end }) => !end || (start && (start < end || end <= '05:00')));
const isInOrder = ({ recurring }: Schedule) => recurring.every(({ from, until }) => !from || !until || from <= until);

describe('times in a form', () => {
  it('are read back as they were written, whatever the times are', () => {
    fc.assert(
      fc.property(
        anySchedule.filter((each) => hasHours(each) && isInOrder(each)),
        (schedule) => {
          const { schedule: read, wrong } = timesFrom(timesInto(schedule));
          expect(wrong).toEqual({});
          expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(asWritten(schedule))));
        },
      ),
    );
  });

  it.each([
    ['14', '14:00'],
    ['kl. 14.30', '14:30'],
    ['9:05', '09:05'],
    ['1430', '14:30'],
    ['24', null],
    ['14.60', null],
    ['om aftenen', null],
  ])('may be written as people do: «%s»', (said, clock) => expect(clockOf(said)).toBe(clock));

  it.each([
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['3/12 2026', '2026-12-03'],
    ['31.11.2026', null],
    ['i morgen', null],
  ])('name a day as people do: «%s»', (said, day) => expect(dayOf(said)).toBe(day));

  it('say which field to mend, and leave the others alone', () => {
    const { wrong } = timesFrom({
      ...{ when: 'fixed', 'time.0.start': '14', 'time.1.day': 'tue', 'time.1.start': 'to', 'time.2.day': 'wed' },
      ...{ 'time.2.start': '16', 'time.2.end': '14', 'closed.0.to': '2026-12-24', 'date.3.day': '2026-02-30' },
      ...{ 'season.from': '9' },
    });
    expect(wrong).toEqual({
      ...{ 'time.0.day': 'weekday', 'time.1.start': 'clock', 'time.2.end': 'hours', 'closed.0.from': 'day' },
      ...{ 'date.3.day': 'day', 'season.to': 'season' },
    });
  });

  it('that vary are told in words, and the rows that stand from before are not counted', () => {
    const { schedule } = timesFrom({ when: 'varies', whenNote: 'Ring og hør', 'time.0.day': 'tue' });
    expect(schedule).toMatchObject({ note: 'Ring og hør', recurring: [] });
  });

  it('always have an empty row to write in', () => {
    expect(rowsToDraw({}, 'time', 2)).toBe(2);
    expect(rowsToDraw({ 'time.1.day': 'mon' }, 'time', 2)).toBe(3);
    expect(rowsToDraw({ 'time.1.rhythm': 'week' }, 'time', 2)).toBe(2);
  });
});
