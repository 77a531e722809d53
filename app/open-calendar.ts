/**
 * The calendar of many offers, in pieces. To work out a year of an offer's times takes milliseconds, so each is worked out
 * once a day and held until the offer says something else; whoever asks for a town gets the same lines as who asks for all.
 */
import { getTranslations } from 'next-intl/server';
import type { Entry } from '@/domain/snapshot';
import { type CalendarEntry, calendarPieces, dayBegins, eventLines } from '@/domain/when/calendar';
import { calendarEntryOf } from './calendar-entry';
import { openCatalogue } from './open';

/** On globalThis: each address may be bundled by itself. */
const held = globalThis as { fisEvents?: { day: string; lines: Map<string, { said: string; lines: string }> } };

/** @param name what a calendar calls it */
export async function calendarFrom(entries: Entry[], name: string): Promise<Generator<string>> {
  const t = await getTranslations({ locale: 'da', namespace: 'offer' });
  const { day, changed } = openCatalogue();
  const begun = dayBegins(day);
  // Made when the day began, or when the offer was changed since: the same calendar is the same file all day.
  const stampOf = (entry: Entry) => (Date.parse(changed(entry)) > Date.parse(begun) ? changed(entry) : begun);
  const said = function* () {
    for (const entry of entries) yield calendarEntryOf(entry, { locale: 'da', t, stamp: stampOf(entry) });
  };
  return calendarPieces(said(), name, linesHeld(day));
}

function linesHeld(day: string): (entry: CalendarEntry) => string {
  if (held.fisEvents?.day !== day) held.fisEvents = { day, lines: new Map() };
  const { lines } = held.fisEvents;
  return (entry) => {
    const said = JSON.stringify(entry);
    const known = lines.get(entry.uid);
    if (known?.said === said) return known.lines;
    const made = { said, lines: eventLines(entry) };
    lines.set(entry.uid, made);
    return made.lines;
  };
}
