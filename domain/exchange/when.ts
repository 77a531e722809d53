/**
 * Times as one cell: «hver tirsdag 19:00-21:00; 1. lørdag i måneden 10:00; 2026-12-13 14:00-16:00». What we print is read
 * back the same; what people write by hand, «tirsdage kl. 19-21», is read too. What cannot be read stays as words.
 */
import type { Recurrence, Schedule } from '../offer';
import { clockOf, dayOf } from '../register/times';
import { WEEKDAYS, type Weekday } from '../vocabulary';
import { parted } from './cell';

const NAMES: Record<Weekday, string> = {
  ...{ mon: 'mandag', tue: 'tirsdag', wed: 'onsdag', thu: 'torsdag', fri: 'fredag', sat: 'lørdag', sun: 'søndag' },
};
const WEEKS = { odd: 'i ulige uger', even: 'i lige uger' };
type Hours = { start?: string | undefined; end?: string | undefined };

const hoursOf = ({ start, end }: Hours): string => (start || end ? ` ${start ?? ''}${end ? `-${end}` : ''}` : '');
function rowOf({ every, weekday, nth, weeks, from, until, ...hours }: Recurrence): string {
  const name = NAMES[weekday];
  const rhythm = every === 'week' ? `hver ${name}` : `${nth === -1 ? 'sidste' : `${nth}.`} ${name} i måneden`;
  const span = `${from ? ` fra ${from}` : ''}${until ? ` til ${until}` : ''}`;
  return `${rhythm}${weeks ? ` ${WEEKS[weeks]}` : ''}${hoursOf(hours)}${span}`;
}

export const whenOf = ({ recurring, dates }: Pick<Schedule, 'recurring' | 'dates'>): string =>
  [...recurring.map(rowOf), ...dates.map(({ date, ...hours }) => `${date}${hoursOf(hours)}`)].join('; ');

const CLOCK = '\\d{1,2}(?:[.:]?\\d{2})?';
const HOURS = new RegExp(`^(${CLOCK})?(?:-(${CLOCK}))?$`);
/** Null when they are no hours. */
function readHours(said: string): Hours | null {
  const plain = said
    .replace(/\b(kl|kl\.|klokken)(?=[\s\d])\.?/gi, '')
    .replace(/\s*(–|—|-|\btil\b)\s*/g, '-')
    .trim();
  const [whole, start, end] = plain.match(HOURS) ?? [];
  if (whole === undefined) return null;
  const [first, last] = [start && clockOf(start), end && clockOf(end)];
  if (first === null || last === null) return null;
  return { ...(first && { start: first }), ...(last && { end: last }) };
}

const DAY_WORD = new RegExp(`\\b(${Object.values(NAMES).join('|')})(?:e|en|s|ene)?(?![a-zæøå])`, 'gi');
const weekdayOf = (name: string): Weekday => WEEKDAYS.find((day) => NAMES[day] === name.toLowerCase()) as Weekday;
const SPAN = /\b(fra|til)\s+(\d{4}-\d{2}-\d{2})\b/g;
const NTH: Record<string, number> = { første: 1, anden: 2, tredje: 3, fjerde: 4, femte: 5, sidste: -1 };

/** Null when it says more than can be kept as rows: then nothing of it is guessed at. */
function readRows(said: string): Recurrence[] | null {
  let rest = said.toLowerCase();
  const span: Record<string, string> = {};
  rest = rest.replace(SPAN, (_, which: string, day: string) => {
    span[which] = day;
    return '';
  });
  const days = [...rest.matchAll(DAY_WORD)].map(([, name = '']) => weekdayOf(name));
  if (days.length === 0 || Object.values(span).some((day) => dayOf(day) === null)) return null;
  rest = rest.replace(DAY_WORD, '').trim();
  const [, weeks] = rest.match(/\bi? ?(u?lige) uger?\b/) ?? [];
  const [, nth] = rest.match(/(\d\.|første|anden|tredje|fjerde|femte|sidste)\s*i (?:hver )?måned(?:en)?/) ?? [];
  rest = rest
    .replace(/\bi? ?u?lige uger?\b/, '')
    .replace(/(\d\.|første|anden|tredje|fjerde|femte|sidste)\s*i (?:hver )?måned(?:en)?/, '')
    .replace(/\b(hver|om|den|og)(?![a-zæøå])|,/g, ' ');
  const hours = readHours(rest.trim());
  if (hours === null || (hours.end && !hours.start && !rest.trim().startsWith('-'))) return null;
  const order = nth === undefined ? undefined : (NTH[nth] ?? Number.parseInt(nth, 10));
  if (order === 0 || (order !== undefined && order > 5)) return null;
  const rhythm =
    order === undefined
      ? { every: 'week' as const, ...(weeks && { weeks: weeks === 'ulige' ? ('odd' as const) : ('even' as const) }) }
      : {
          every: 'month' as const,
          nth: order,
          ...(weeks && { weeks: weeks === 'ulige' ? ('odd' as const) : ('even' as const) }),
        };
  return days.map((weekday) => ({
    ...{ ...rhythm, weekday, ...hours },
    ...(span.fra && { from: span.fra }),
    ...(span.til && { until: span.til }),
  }));
}

/** @returns rows for a schedule; and, in its note, whatever is left that only a person can read */
export function readWhen(cell: string): Partial<Pick<Schedule, 'recurring' | 'dates' | 'note'>> {
  const [recurring, dates, words]: [Recurrence[], Schedule['dates'], string[]] = [[], [], []];
  for (const part of parted(cell)) {
    const [, first = '', after = ''] = part.match(/^(\S+)(.*)$/) ?? [];
    const date = dayOf(first);
    const hours = date && readHours(after);
    const rows = date ? null : readRows(part);
    if (date && hours) dates.push({ date, ...hours });
    else if (rows) recurring.push(...rows);
    else words.push(part);
  }
  return {
    ...(recurring.length > 0 && { recurring }),
    ...(dates.length > 0 && { dates }),
    ...(words.length > 0 && { note: words.join('; ') }),
  };
}
