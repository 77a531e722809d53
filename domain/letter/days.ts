/** A day as a letter says it. */

const PARTS = new Intl.DateTimeFormat('da-DK', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** @param day 2026-12-04 @returns fredag den 4. december */
export function dayInWords(day: string): string {
  const parts = PARTS.formatToParts(new Date(`${day}T12:00:00Z`));
  const said = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${said('weekday')} den ${Number.parseInt(said('day'), 10)}. ${said('month')}`;
}
