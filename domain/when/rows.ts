/** Which days a recurring row names, before season, holidays, closures and exceptions have their say. */
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import type { Recurrence } from '../offer';

/** A row as RFC 5545 says it: `{ freq: 'MONTHLY', byDay: '-1TU' }`. Odd and even weeks have no such rule: see below. */
export function ruleOf(row: Recurrence): { freq: 'WEEKLY' | 'MONTHLY'; byDay: string } {
  const weekday = row.weekday.slice(0, 2).toUpperCase();
  return row.every === 'week'
    ? { freq: 'WEEKLY', byDay: weekday }
    : { freq: 'MONTHLY', byDay: `${row.nth ?? 1}${weekday}` };
}

/**
 * The days of a row within a span, both ends included, earliest first.
 *
 * Days are expanded at midnight UTC, where no day is 23 or 25 hours long; the row's clock is put on afterwards, in
 * Copenhagen. `weeks` is asked of each day's ISO week rather than said as every second week: weeks 53 and 1 are both
 * odd, so an odd-weeks club meets two weeks running at New Year 2026–27, and INTERVAL=2 would be wrong ever after.
 *
 * @param span days as YYYY-MM-DD
 */
export function rowDays(row: Recurrence, span: { from: string; to: string }): string[] {
  const from = row.from && row.from > span.from ? row.from : span.from;
  const to = row.until && row.until < span.to ? row.until : span.to;
  if (from > to) return [];
  const days = ruleDays(row, span).filter((day) => from <= day && day <= to);
  if (row.every !== 'week' || !row.weeks) return days;
  const parity = row.weeks === 'odd' ? 1 : 0;
  return days.filter((day) => (Temporal.PlainDate.from(day).weekOfYear ?? 0) % 2 === parity);
}

/**
 * Rules already followed. A catalogue of thousands asks for the same few over the same span, and following one costs
 * more than all else here. What a rule says never changes, so any process may remember it, or forget it.
 */
const followed = new Map<string, string[]>();
const MOST_FOLLOWED = 500;

/** The rule's days in the whole span. Neither rule counts from where it begins, so a row may cut its own days out. */
function ruleDays(row: Recurrence, { from, to }: { from: string; to: string }): string[] {
  const { freq, byDay } = ruleOf(row);
  const asked = `${byDay} ${freq} ${from} ${to}`;
  const known = followed.get(asked);
  if (known) return known;
  const span = { dtstart: midnight(from), until: midnight(to) };
  const rule = new RRuleTemporal({ freq, byDay: [byDay], ...span, tzid: 'UTC', cache: false });
  const days = rule.all().map((at) => at.toString().slice(0, 10));
  if (followed.size >= MOST_FOLLOWED) followed.clear();
  followed.set(asked, days);
  return days;
}

function midnight(day: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC');
}
