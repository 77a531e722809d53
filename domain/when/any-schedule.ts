/** Every schedule that a person could write between 2025 and 2028, for the property tests: fast-check draws from it. */
import fc from 'fast-check';
import { Schedule } from '../offer';
import { FACT_VALUES, WEEKDAYS } from '../vocabulary';

/** YYYY-MM-DD. Drawn narrowly, so that exceptions and closures often meet a time. */
export const anyDay = fc
  .date({ min: new Date('2026-08-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** HH:MM. Not 02:xx, which one night a year does not exist; that night has a test of its own. */
const anyClock = fc
  .tuple(fc.constantFrom('00', '01', '09', '14', '19', '23'), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${hour}:${minute}`);

const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: undefined, freq: 2 });

/** A single day is one too. */
const anySpan = fc.tuple(anyDay, anyDay).map((days) => {
  const [from = '', to = ''] = days.toSorted();
  return { from, to };
});

const anyRow = fc
  .record({
    every: fc.constantFrom('week', 'month'),
    weekday: fc.constantFrom(...WEEKDAYS),
    nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
    weeks: maybe(fc.constantFrom('odd', 'even')),
    start: maybe(anyClock),
    end: maybe(anyClock),
    span: anySpan,
    begins: fc.boolean(),
    ends: fc.boolean(),
  })
  .map(({ nth, weeks, span, begins, ends, ...row }) => ({
    ...row,
    ...(row.every === 'week' ? { weeks } : { nth }),
    from: begins ? span.from : undefined,
    until: ends ? span.to : undefined,
  }));

/** Rows may contradict each other, days be cancelled and moved at once, seasons wrap: what a form lets through. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    recurring: fc.array(anyRow, { maxLength: 3 }),
    dates: fc.array(fc.record({ date: anyDay, start: maybe(anyClock), end: maybe(anyClock) }), { maxLength: 4 }),
    exceptions: fc.array(
      fc
        .record({
          date: anyDay,
          cancelled: fc.boolean(),
          start: maybe(anyClock),
          end: maybe(anyClock),
          note: maybe(fc.constant('Vi mødes i haven')),
        })
        .map(({ start, end, ...said }) => (said.cancelled ? said : { ...said, start, end })),
      { maxLength: 30 },
    ),
    closures: fc.array(anySpan, { maxLength: 2 }),
    openHolidays: fc.record({ value: fc.constantFrom(...FACT_VALUES) }),
    season: maybe(fc.record({ from: fc.integer({ min: 1, max: 12 }), to: fc.integer({ min: 1, max: 12 }) })),
  })
  .map((schedule) => Schedule.parse(schedule));
