/**
 * Which days are public holidays in Denmark, and which are not but often find the door locked all the same.
 *
 * The days come from date-holidays, which computes Easter and knows that Store bededag ended with 2023 (a test holds
 * it to that). Only its type `public` counts: `bank` and `optional` would mean that somebody else's door is closed,
 * and `observance` (Fastelavn, Mors dag, 1. maj) that most doors are open. For Denmark the library gives no `bank`
 * or `optional` days at all; should a later version do so, they stay ordinary days here.
 */
import Holidays from 'date-holidays';

/** One year's holidays never change while the server runs, so each year is worked out once (3 ms) and then looked up. */
const years = new Map<string, Map<string, string>>();
let denmark: Holidays | undefined;

/**
 * Not public holidays, yet the days when shops must close by lukkeloven § 2 (danskelove.dk/lukkeloven/2), and when
 * many community houses follow. 31 December closes at 15, but who meets in the morning is for the place to say.
 * 1 May is not here: the law leaves it alone, and associations mostly keep their evening.
 */
const OFTEN_CLOSED: Record<string, string> = {
  '06-05': 'Grundlovsdag',
  '12-24': 'Juleaftensdag',
  '12-31': 'Nytårsaftensdag',
};

/**
 * The Danish name of the public holiday on a day, or null on any other day.
 * Names are written as Danish does, with one capital letter: "Anden pinsedag", "Kristi himmelfartsdag".
 *
 * @param day YYYY-MM-DD, a day in Denmark
 */
export function holidayOn(day: string): string | null {
  return holidaysIn(day.slice(0, 4)).get(day) ?? null;
}

/**
 * The name of a day that is no public holiday but often closed: 5 June, 24 and 31 December. Null on any other day.
 * Nobody has said that a place closes on it, so it may make a time unsure and never take it away.
 *
 * @param day YYYY-MM-DD
 */
export function oftenClosedOn(day: string): string | null {
  return OFTEN_CLOSED[day.slice(5)] ?? null;
}

function holidaysIn(year: string): Map<string, string> {
  const known = years.get(year);
  if (known) return known;
  denmark ??= new Holidays('DK');
  const days = new Map<string, string>();
  for (const { date, name, type } of denmark.getHolidays(Number(year), 'da')) {
    // `date` is Danish wall-clock text; `start` is an instant, and its UTC day is the day before.
    if (type === 'public') days.set(date.slice(0, 10), sentenceCase(name));
  }
  years.set(year, days);
  return days;
}

/** The library mixes "Anden påskedag" and "Anden Pinsedag". */
function sentenceCase(name: string): string {
  return name.charAt(0) + name.slice(1).toLocaleLowerCase('da');
}
