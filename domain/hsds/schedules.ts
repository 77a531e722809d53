/** Times as HSDS says them, in the words of iCalendar, and back. What HSDS has no word for is a facet of the service. */
import type { Recurrence, Schedule as Times } from '../offer';
import { WEEKDAYS } from '../vocabulary';
import { said } from './attributes';
import { idOf } from './ids';
import type { Schedule } from './shapes';

const LAST_WEEK = 53;
/** HSDS lets a weekly rule name its weeks. Every second week would be wrong from the first year with 53 weeks on. */
const WEEKS = {
  odd: Array.from({ length: LAST_WEEK }, (_, n) => n + 1)
    .filter((n) => n % 2 === 1)
    .join(','),
  even: Array.from({ length: LAST_WEEK }, (_, n) => n + 1)
    .filter((n) => n % 2 === 0)
    .join(','),
};
const codeOf = (weekday: string): string => weekday.slice(0, 2).toUpperCase();

function rowOf(row: Recurrence, id: string): Schedule {
  const { every, weekday, nth, weeks, start, end, from, until } = row;
  return said({
    id,
    freq: every === 'week' ? ('WEEKLY' as const) : ('MONTHLY' as const),
    interval: 1,
    wkst: 'MO' as const,
    byday: `${every === 'month' ? nth : ''}${codeOf(weekday)}`,
    byweekno: every === 'week' && weeks ? WEEKS[weeks] : undefined,
    opens_at: start,
    closes_at: end,
    valid_from: from,
    valid_to: until,
    until,
  });
}

export function schedulesOf(service: string, { note, recurring, dates }: Times): Schedule[] {
  const id = (kind: string, key: string | number) => idOf('schedule', service, kind, key);
  return [
    ...recurring.map((row, index) => rowOf(row, id('row', index))),
    ...dates.map(({ date, start, end }, index) =>
      said({ id: id('date', index), dtstart: date, until: date, count: 1, opens_at: start, closes_at: end }),
    ),
    ...(note ? [{ id: id('note', 0), description: note }] : []),
  ];
}

type Loose = Record<string, unknown>;
const textAt = (row: Loose, key: string): string | undefined =>
  typeof row[key] === 'string' && row[key] !== '' ? (row[key] as string) : undefined;
/** 19:00, also where the source says 19:00:00, 19:00Z or 19:00+01:00: the wall clock is what is meant. */
const clockAt = (row: Loose, key: string): string | undefined =>
  textAt(row, key)
    ?.match(/^([01]?\d|2[0-3]):[0-5]\d/)?.[0]
    .padStart(5, '0');
const dayAt = (row: Loose, key: string): string | undefined => textAt(row, key)?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];

const weeksOf = (row: Loose): 'odd' | 'even' | undefined => {
  const numbers = textAt(row, 'byweekno')?.split(',').map(Number);
  if (!numbers) return undefined;
  return (['odd', 'even'] as const).find((parity) => numbers.every((n) => n % 2 === (parity === 'odd' ? 1 : 0)));
};

/** What a rule says that ours can not: it is told as words instead of being told wrong. */
const isBeyondUs = (row: Loose): boolean =>
  (typeof row.interval === 'number' && row.interval > 1) ||
  ['bymonthday', 'byyearday'].some((key) => textAt(row, key) !== undefined) ||
  (textAt(row, 'byweekno') !== undefined && weeksOf(row) === undefined);

const inWords = (row: Loose): string =>
  ['description', 'freq', 'interval', 'byday', 'bymonthday', 'byweekno', 'dtstart', 'opens_at', 'closes_at']
    .flatMap((key) => (row[key] === undefined ? [] : [key === 'description' ? row[key] : `${key} ${row[key]}`]))
    .join(', ');

function rowsIn(row: Loose): Recurrence[] | null {
  const every = row.freq === 'WEEKLY' ? 'week' : row.freq === 'MONTHLY' ? 'month' : null;
  const days = textAt(row, 'byday')?.split(',') ?? [];
  if (!every || days.length === 0 || isBeyondUs(row)) return null;
  const rows = days.map((day) => {
    const [, nth, code] = day.trim().match(/^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/) ?? [];
    const weekday = WEEKDAYS.find((each) => codeOf(each) === code);
    if (!weekday || (every === 'month') !== (nth !== undefined)) return null;
    return said({
      every,
      weekday,
      nth: nth === undefined ? undefined : Number(nth),
      weeks: weeksOf(row),
      start: clockAt(row, 'opens_at'),
      end: clockAt(row, 'closes_at'),
      from: dayAt(row, 'valid_from'),
      until: dayAt(row, 'valid_to') ?? dayAt(row, 'until'),
    }) as Recurrence;
  });
  return rows.includes(null) ? null : (rows as Recurrence[]);
}

/** Schedules anybody may have written, as ours: rows, dates, and the rest in the words of its source. */
export function timesIn(schedules: readonly Loose[]): Pick<Times, 'recurring' | 'dates'> & { note?: string } {
  const recurring: Recurrence[] = [];
  const dates: Times['dates'] = [];
  const notes: string[] = [];
  for (const row of schedules) {
    const rows = rowsIn(row);
    const date = dayAt(row, 'dtstart');
    if (rows) recurring.push(...rows);
    else if (date && row.freq === undefined && (row.count === 1 || dayAt(row, 'until') === date))
      dates.push(said({ date, start: clockAt(row, 'opens_at'), end: clockAt(row, 'closes_at') }));
    else notes.push(inWords(row));
    if (rows || dates.length > 0)
      notes.push(...(rows && textAt(row, 'description') ? [textAt(row, 'description') as string] : []));
  }
  const note = notes.filter(Boolean).join('. ');
  return { recurring, dates, ...(note && { note: note.slice(0, 300) }) };
}
