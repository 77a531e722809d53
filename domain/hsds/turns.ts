/** What changes by time alone, without anybody writing: a holiday begins or ends, a last day has been. */
import { ANNOUNCED_DAYS, addDays } from '../freshness/freshness';
import type { Schedule } from '../offer';

const instantOf = (day: string): string => `${day}T00:00:00Z`;

/** The latest day until `today` on which an entry became another because of what it told before; an instant. */
export function turnedAt({ closures }: Schedule, today: string): string | undefined {
  const days = closures.flatMap(({ from, to }) => [addDays(from, -ANNOUNCED_DAYS), from, addDays(to, 1)]);
  const last = days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  return last && instantOf(last);
}

/** The day after the last one; nothing where there is no last. */
export function overAt({ dates, recurring }: Schedule): string | undefined {
  const ends = [...dates.map(({ date }) => date), ...recurring.map(({ until }) => until)];
  if (ends.length === 0 || ends.includes(undefined)) return undefined;
  return instantOf(addDays(ends.toSorted().at(-1) as string, 1));
}
