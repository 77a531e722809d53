/** On which weekdays an offer is known to be open, and when: what a list may be asked for by day and time of day. */
import type { Schedule } from '../offer';
import { WEEKDAYS } from '../vocabulary';

export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];
export type Opening = { day: Day; opens?: string | undefined; closes?: string | undefined };
type Asked = { day?: Day | undefined; start_time?: string | undefined; end_time?: string | undefined };

const dayOf = (date: string): Day => DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] as Day;

export const openingsOf = ({ recurring, dates }: Schedule): Opening[] => [
  ...recurring.map(({ weekday, start, end }) => ({
    day: DAYS[WEEKDAYS.indexOf(weekday)] as Day,
    opens: start,
    closes: end,
  })),
  ...dates.map(({ date, start, end }) => ({ day: dayOf(date), opens: start, closes: end })),
];

/** One and the same opening must be all that is asked for. A time that nobody knows is none that somebody can go by. */
export function isOpen({ day, start_time: start, end_time: end }: Asked, openings?: () => Opening[]): boolean {
  if (day === undefined && start === undefined && end === undefined) return true;
  return (openings?.() ?? []).some(
    (each) =>
      (day === undefined || each.day === day) &&
      (start === undefined || (each.opens !== undefined && each.opens >= start.slice(0, 5))) &&
      (end === undefined || (each.closes !== undefined && each.closes <= end.slice(0, 5))),
  );
}
