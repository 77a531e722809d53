/** Days and times as they are said: «23. december 2026», «14.05». */

/** English days come before their months here, as in Danish. */
const spoken = (locale: string): string => (locale === 'en' ? 'en-GB' : locale);

/** @param iso when, in ISO 8601 */
export const dayInWords = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(spoken(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Copenhagen',
  }).format(new Date(iso));

/** @param at milliseconds */
export const clock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(spoken(locale), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Copenhagen' }).format(
    at,
  );
