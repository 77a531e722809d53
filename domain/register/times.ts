/**
 * Times as a form has them, a row each, and back: «time.0.day», «time.0.start» … Rows that are empty are none. What was
 * written stays where it is when it cannot be read, and the field is named.
 */
import type { Recurrence, Schedule } from '../offer';
import { WEEKDAYS } from '../vocabulary';
import { oneLine, type Troubles, type Typed } from './form';

/** Every week, odd or even weeks; or that weekday of each month. */
export const RHYTHMS = ['week', 'odd', 'even', '1', '2', '3', '4', 'last'] as const;
export const WHENS = ['fixed', 'varies'] as const;
/** As many rows as anybody may tell of one kind. */
export const ROWS_MAX = 40;
const NOTE_MAX = 120;
export const WHEN_NOTE_MAX = 300;

type Start = 'time' | 'date' | 'moved' | 'closed';
type Row = { n: number; said: (field: string) => string };

/** The rows that anything was written in, in their order. */
function rowsOf(typed: Typed, start: Start): Row[] {
  const numbers = Object.keys(typed).flatMap((name) => {
    const [, n] = name.match(`^${start}\\.(\\d{1,2})\\.`) ?? [];
    return n !== undefined && oneLine(typed[name]) !== '' ? [Number(n)] : [];
  });
  return (
    [...new Set(numbers)]
      .toSorted((a, b) => a - b)
      .filter((n) => n < ROWS_MAX)
      .map((n): Row => ({ n, said: (field) => oneLine(typed[`${start}.${n}.${field}`]) }))
      // A rhythm alone is only what the list stood at.
      .filter(({ said }) => ['day', 'start', 'end', 'from', 'to', 'until', 'note', 'off'].some((field) => said(field)))
  );
}

/** How many rows of a kind to draw: those that are told, and an empty one or two. */
export const rowsToDraw = (typed: Typed, start: Start, least: number): number =>
  Math.min(ROWS_MAX, Math.max(least, ...rowsOf(typed, start).map(({ n }) => n + 2)));

/** «14», «14.30», «kl. 14:30», «1430» → «14:30». Null when it is no time of day. */
export function clockOf(said: string): string | null {
  const [, hours = '', minutes = '00'] = said.match(/^(?:kl\.?\s*)?(\d{1,2})(?:[.:]?(\d{2}))?$/i) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** «2026-11-24», «24.11.2026», «24/11 2026» → «2026-11-24». Null when there is no such day. */
export function dayOf(said: string): string | null {
  const [, y, m, d] = said.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? [];
  const [, dd, mm, yy] = said.match(/^(\d{1,2})[./-]\s?(\d{1,2})[./\- ]\s?(\d{4})$/) ?? [];
  const day = `${y ?? yy}-${m ?? mm?.padStart(2, '0')}-${d ?? dd?.padStart(2, '0')}`;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null;
}

/** Later than this in the night still belongs to the evening before. */
const NIGHT_ENDS = '05:00';

export function timesFrom(typed: Typed): { schedule: Omit<Schedule, 'openHolidays'>; wrong: Troubles } {
  const wrong: Troubles = {};
  const named = (start: Start, { n }: Row, field: string) => `${start}.${n}.${field}`;
  const hours = (start: Start, row: Row): { start?: string; end?: string } => {
    const [begins, ends] = [row.said('start'), row.said('end')];
    const [first, last] = [begins && clockOf(begins), ends && clockOf(ends)];
    if (first === null) wrong[named(start, row, 'start')] = 'clock';
    if (last === null) wrong[named(start, row, 'end')] = 'clock';
    if (last && !begins) wrong[named(start, row, 'start')] = 'clock';
    if (first && last && last <= first && last > NIGHT_ENDS) wrong[named(start, row, 'end')] = 'hours';
    return { ...(first && { start: first }), ...(last && { end: last }) };
  };
  const day = (start: Start, row: Row, field: string): string | undefined => {
    const said = row.said(field);
    const read = said === '' ? null : dayOf(said);
    if (read === null) wrong[named(start, row, field)] = 'day';
    return read ?? undefined;
  };
  const span = (start: Start, row: Row, [first, last]: [string, string]) => {
    const from = row.said(first) ? day(start, row, first) : undefined;
    const to = row.said(last) ? day(start, row, last) : undefined;
    if (from && to && to < from) wrong[named(start, row, last)] = 'days';
    return { from, to };
  };
  const note = (start: Start, row: Row, field: string) => {
    const said = row.said(field);
    if (said.length > NOTE_MAX) wrong[named(start, row, field)] = 'long';
    return said;
  };

  const whenNote = oneLine(typed.whenNote);
  if (whenNote.length > WHEN_NOTE_MAX) wrong.whenNote = 'long';
  const told = whenNote ? { note: whenNote } : {};
  const none = { recurring: [], dates: [], exceptions: [], closures: [] };
  if (typed.when !== 'fixed') return { schedule: { ...told, ...none }, wrong };

  const recurring = rowsOf(typed, 'time').map((row): Recurrence => {
    const weekday = WEEKDAYS.find((each) => each === row.said('day'));
    if (!weekday) wrong[named('time', row, 'day')] = 'weekday';
    const rhythm = RHYTHMS.find((each) => each === row.said('rhythm')) ?? 'week';
    const { from, to: until } = span('time', row, ['from', 'until']);
    const isMonthly = rhythm === 'last' || /^\d$/.test(rhythm);
    return {
      ...(isMonthly
        ? { every: 'month', nth: rhythm === 'last' ? -1 : Number(rhythm) }
        : { every: 'week', ...((rhythm === 'odd' || rhythm === 'even') && { weeks: rhythm }) }),
      ...{ weekday: weekday ?? 'mon', ...hours('time', row) },
      ...{ ...(from && { from }), ...(until && { until }) },
    };
  });
  const dates = rowsOf(typed, 'date').map((row) => ({
    ...{ date: day('date', row, 'day') ?? '', ...hours('date', row) },
  }));
  const exceptions = rowsOf(typed, 'moved').map((row) => {
    const isOff = row.said('off') !== '';
    const said = note('moved', row, 'note');
    return {
      ...{ date: day('moved', row, 'day') ?? '', cancelled: isOff },
      ...(isOff ? {} : hours('moved', row)),
      ...(said && { note: said }),
    };
  });
  const closures = rowsOf(typed, 'closed').map((row) => {
    const { from, to } = span('closed', row, ['from', 'to']);
    if (!row.said('from')) wrong[named('closed', row, 'from')] = 'day';
    const reason = note('closed', row, 'note');
    return { from: from ?? '', to: to ?? from ?? '', ...(reason && { reason }) };
  });
  const season = seasonOf(typed, wrong);
  return { schedule: { ...told, recurring, dates, exceptions, closures, ...(season && { season }) }, wrong };
}

function seasonOf(typed: Typed, wrong: Troubles): Schedule['season'] {
  const months = ['season.from', 'season.to'].map((name) => Number(typed[name] ?? 0));
  const [from = 0, to = 0] = months;
  if (from === 0 && to === 0) return undefined;
  const isMonth = (n: number) => Number.isInteger(n) && n >= 1 && n <= 12;
  if (!isMonth(from)) wrong['season.from'] = 'season';
  else if (!isMonth(to)) wrong['season.to'] = 'season';
  return { from, to };
}

/** The same, as the fields of a form. `timesFrom` reads it back. The fifth of a month is shown as the last. */
export function timesInto({ note, recurring, dates, exceptions, closures, season }: Schedule): Typed {
  const typed: Typed = {};
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') typed[name] = String(value);
  };
  const isFixed = recurring.length + dates.length + exceptions.length + closures.length > 0 || season !== undefined;
  put('when', isFixed ? 'fixed' : 'varies');
  put('whenNote', note);
  recurring.forEach(({ weekday, every, nth = 1, weeks, start, end, from, until }, n) => {
    const rhythm = every === 'week' ? (weeks ?? 'week') : nth === -1 || nth === 5 ? 'last' : String(nth);
    const row = { day: weekday, rhythm, start, end, from, until };
    for (const [field, value] of Object.entries(row)) put(`time.${n}.${field}`, value);
  });
  dates.forEach(({ date, start, end }, n) => {
    for (const [field, value] of Object.entries({ day: date, start, end })) put(`date.${n}.${field}`, value);
  });
  exceptions.forEach(({ date, cancelled, start, end, note: why }, n) => {
    const row = { day: date, off: cancelled ? '1' : '', start, end, note: why };
    for (const [field, value] of Object.entries(row)) put(`moved.${n}.${field}`, value);
  });
  closures.forEach(({ from, to, reason }, n) => {
    for (const [field, value] of Object.entries({ from, to, note: reason })) put(`closed.${n}.${field}`, value);
  });
  put('season.from', season?.from);
  put('season.to', season?.to);
  return typed;
}
