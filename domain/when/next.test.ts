import { describe, expect, test } from 'vitest';
import { Schedule } from '../offer';
import { isOver, nextTimes } from './next';

const schedule = (said: unknown) => Schedule.parse(said);
const tuesdays = { every: 'week', weekday: 'tue', start: '19:30', end: '21:00' };
const days = (said: unknown, from: string, count = 3) =>
  nextTimes(schedule(said), { from, count }).map((time) => time.day);

describe('weeks, months and the clock', () => {
  test('the choir still meets at half past seven after the clocks go back', () => {
    const times = nextTimes(schedule({ recurring: [tuesdays] }), { from: '2026-10-19', count: 2 });
    expect(times).toEqual([
      {
        start: '2026-10-20T19:30:00+02:00',
        end: '2026-10-20T21:00:00+02:00',
        allDay: false,
        day: '2026-10-20',
        sure: true,
      },
      {
        start: '2026-10-27T19:30:00+01:00',
        end: '2026-10-27T21:00:00+01:00',
        allDay: false,
        day: '2026-10-27',
        sure: true,
      },
    ]);
  });

  test('and at half past seven after they go forward', () => {
    const times = nextTimes(schedule({ recurring: [tuesdays] }), { from: '2027-03-23', count: 2 });
    expect(times.map((time) => time.start)).toEqual(['2027-03-23T19:30:00+01:00', '2027-03-30T19:30:00+02:00']);
  });

  test('a night walk at half past two starts at half past three on the night without that hour', () => {
    const walk = { dates: [{ date: '2027-03-28', start: '02:30', end: '03:00' }] };
    const [time] = nextTimes(schedule(walk), { from: '2027-03-27', count: 1 });
    expect(time?.start).toBe('2027-03-28T03:30:00+02:00');
    expect(time?.end).toBeUndefined();
  });

  test('a dance from nine in the evening to one ends the day after', () => {
    const dance = { recurring: [{ every: 'week', weekday: 'sat', start: '21:00', end: '01:00' }] };
    const [time] = nextTimes(schedule(dance), { from: '2026-10-24', count: 1 });
    expect(time).toMatchObject({ day: '2026-10-24', end: '2026-10-25T01:00:00+02:00' });
  });

  test('odd weeks meet two weeks running at New Year, because 2026 has a week 53', () => {
    const odd = { recurring: [{ every: 'week', weekday: 'tue', weeks: 'odd', start: '14:00' }] };
    expect(days(odd, '2026-12-10', 4)).toEqual(['2026-12-15', '2026-12-29', '2027-01-05', '2027-01-19']);
  });

  test('and even weeks wait three weeks', () => {
    const even = { recurring: [{ every: 'week', weekday: 'tue', weeks: 'even', start: '14:00' }] };
    expect(days(even, '2026-12-20')).toEqual(['2026-12-22', '2027-01-12', '2027-01-26']);
  });

  test('the second Tuesday and the last Tuesday of a month are found', () => {
    expect(days({ recurring: [{ every: 'month', weekday: 'tue', nth: 2 }] }, '2026-11-22')).toEqual([
      '2026-12-08',
      '2027-01-12',
      '2027-02-09',
    ]);
    expect(days({ recurring: [{ every: 'month', weekday: 'tue', nth: -1 }] }, '2026-11-22')).toEqual([
      '2026-11-24',
      '2026-12-29',
      '2027-01-26',
    ]);
  });

  test('months without a fifth Tuesday are passed over', () => {
    expect(days({ recurring: [{ every: 'month', weekday: 'tue', nth: 5 }] }, '2026-11-22')).toEqual([
      '2026-12-29',
      '2027-03-30',
      '2027-06-29',
    ]);
  });

  test('a time without an hour lasts until its day is over', () => {
    const market = { recurring: [{ every: 'week', weekday: 'sun' }] };
    const [time] = nextTimes(schedule(market), { from: '2026-11-22T15:00', count: 1 });
    expect(time).toEqual({ start: '2026-11-22T00:00:00+01:00', allDay: true, day: '2026-11-22', sure: true });
  });

  test('what began a minute ago is not a next time, and what begins now is', () => {
    const said = { recurring: [{ ...tuesdays, start: '14:00' }] };
    expect(days(said, '2026-11-24T14:00', 1)).toEqual(['2026-11-24']);
    expect(days(said, '2026-11-24T13:00:00Z', 1)).toEqual(['2026-11-24']);
    expect(days(said, '2026-11-24T14:01', 1)).toEqual(['2026-12-01']);
  });

  test('of two times on the same day the morning comes first, though it was told last', () => {
    const said = { recurring: [tuesdays, { ...tuesdays, start: '09:00', end: '10:00' }] };
    const [first] = nextTimes(schedule(said), { from: '2026-11-22', count: 1 });
    expect(first?.start).toBe('2026-11-24T09:00:00+01:00');
  });

  test('a summer club is shown in November with its first day in May', () => {
    expect(days({ recurring: [tuesdays], season: { from: 5, to: 8 } }, '2026-11-22', 1)).toEqual(['2027-05-04']);
  });

  test('a winter club that runs over New Year rests in June', () => {
    const winter = { recurring: [{ ...tuesdays, weekday: 'mon' }], season: { from: 9, to: 5 } };
    expect(days(winter, '2027-05-25')).toEqual(['2027-05-31', '2027-09-06', '2027-09-13']);
  });

  test('a schedule that can never happen gives no times, and gives them at once', () => {
    const never = { every: 'week', weekday: 'tue', from: '2027-05-01', until: '2027-05-02' };
    expect(days({ recurring: [never] }, '2026-11-22')).toEqual([]);
    expect(days({ recurring: [tuesdays], closures: [{ from: '2020-01-01', to: '2099-01-01' }] }, '2026-11-22')).toEqual(
      [],
    );
  });

  test('a concert in two years is listed, and after the weekly evenings before it', () => {
    const said = { recurring: [{ ...tuesdays, until: '2027-03-30' }], dates: [{ date: '2028-06-01', start: '20:00' }] };
    expect(days(said, '2027-03-24', 5)).toEqual(['2027-03-30', '2028-06-01']);
    expect(days({ ...said, season: { from: 3, to: 3 } }, '2026-11-22', 2)).toEqual(['2027-03-02', '2027-03-09']);
  });
});

describe('holidays', () => {
  const fridays = (open: string) => ({ recurring: [{ ...tuesdays, weekday: 'fri' }], openHolidays: { value: open } });

  test('a place that closes on holidays is not open on Juledag', () => {
    expect(days(fridays('no'), '2026-12-18')).toEqual(['2026-12-18', '2027-01-08', '2027-01-15']);
  });

  test('where nobody has said, Juledag and Nytårsdag are shown with a question mark', () => {
    const times = nextTimes(schedule(fridays('unknown')), { from: '2026-12-18', count: 4 });
    expect(times.map(({ day, sure, holiday }) => [day, sure, holiday])).toEqual([
      ['2026-12-18', true, undefined],
      ['2026-12-25', false, 'Juledag'],
      ['2027-01-01', false, 'Nytårsdag'],
      ['2027-01-08', true, undefined],
    ]);
  });

  test('a place that keeps open on holidays is open on Langfredag 2027', () => {
    const [time] = nextTimes(schedule(fridays('yes')), { from: '2027-03-26', count: 1 });
    expect(time).toMatchObject({ day: '2027-03-26', sure: true, holiday: 'Langfredag' });
  });

  test('Christmas Eve is no holiday, so a place that closes on holidays has not said whether it is open', () => {
    const said = { recurring: [{ ...tuesdays, weekday: 'thu' }], openHolidays: { value: 'no' } };
    const [time] = nextTimes(schedule(said), { from: '2026-12-24', count: 1 });
    expect(time).toMatchObject({ day: '2026-12-24', sure: false, holiday: 'Juleaftensdag' });
  });

  test('a Christmas Eve for everyone, announced for the day, is sure', () => {
    const said = {
      dates: [{ date: '2026-12-24', start: '18:00' }, { date: '2026-12-25' }],
      openHolidays: { value: 'no' },
    };
    const times = nextTimes(schedule(said), { from: '2026-11-22', count: 2 });
    expect(times.map(({ day, sure }) => [day, sure])).toEqual([
      ['2026-12-24', true],
      ['2026-12-25', true],
    ]);
  });

  test('a place that closes on holidays, but has announced a party on Langfredag, is open that day', () => {
    const party = { date: '2027-03-26', cancelled: false, start: '15:00' };
    const [time] = nextTimes(schedule({ ...fridays('no'), exceptions: [party] }), { from: '2027-03-26', count: 1 });
    expect(time).toMatchObject({ start: '2027-03-26T15:00:00+01:00', sure: true, holiday: 'Langfredag' });
  });
});

describe('exceptions and closures', () => {
  test('a cancelled evening is left out, and the autumn holiday too, on both its last days', () => {
    const said = {
      recurring: [tuesdays],
      exceptions: [{ date: '2026-10-27' }],
      closures: [{ from: '2026-10-13', to: '2026-10-20', reason: 'Efterårsferie' }],
    };
    expect(days(said, '2026-10-06')).toEqual(['2026-10-06', '2026-11-03', '2026-11-10']);
  });

  test('an evening moved to the afternoon is shown at its new time, with the reason', () => {
    const moved = { date: '2026-11-24', cancelled: false, start: '15:00', note: 'Salen er optaget om aftenen' };
    const [time] = nextTimes(schedule({ recurring: [tuesdays], exceptions: [moved] }), {
      from: '2026-11-22',
      count: 1,
    });
    expect(time).toEqual({
      start: '2026-11-24T15:00:00+01:00',
      allDay: false,
      day: '2026-11-24',
      sure: true,
      note: 'Salen er optaget om aftenen',
    });
  });

  test('two rows that say the same evening give it once, with the end that one of them knows', () => {
    const said = { recurring: [tuesdays], dates: [{ date: '2026-11-24', start: '19:30' }] };
    const times = nextTimes(schedule(said), { from: '2026-11-24', count: 2 });
    expect(times.map((time) => time.end)).toEqual(['2026-11-24T21:00:00+01:00', '2026-12-01T21:00:00+01:00']);
  });
});

describe('when it is over', () => {
  test('a concert is over the day after, not on its own day', () => {
    const concert = schedule({ dates: [{ date: '2026-11-22', start: '20:00' }] });
    expect(isOver(concert, '2026-11-22')).toBe(false);
    expect(isOver(concert, '2026-11-23')).toBe(true);
  });

  test('a course is over when its last row and its last date are', () => {
    const course = schedule({ recurring: [{ ...tuesdays, until: '2026-11-10' }], dates: [{ date: '2026-12-01' }] });
    expect(isOver(course, '2026-11-22')).toBe(false);
    expect(isOver(course, '2026-12-02')).toBe(true);
  });

  test('a club without a last day is never over, and neither is one whose time nobody knows', () => {
    expect(isOver(schedule({ recurring: [tuesdays] }), '2099-01-01')).toBe(false);
    expect(isOver(schedule({ note: 'Seks lørdage om året' }), '2099-01-01')).toBe(false);
  });
});
