/**
 * Which weekdays a Danish note on the time names: "Cirka seks gange om året, søndag eftermiddag" is a Sunday.
 * Only what is named: "hverdage" and "i weekenden" are left for people to read. Light, and knows no calendar.
 */
import { WEEKDAYS, type Weekday } from '../vocabulary';

const STEMS = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn'];
const STEM = 'man|tirs?|ons|tors?|fre|lør|søn';
const PART_OF_DAY = 's?(?:morgen|formiddag|middag|eftermiddag|aften|nat)(?:en|er|erne|e|ene)?';
/** Søndag, søndage, søndagen, søndags, søndageftermiddag: but no palmesøndag, which is once a year, and no mandagsklub. */
const WHOLE = `dag(?:e|en|ene|s|ens|enes)?(?:${PART_OF_DAY})?`;
/** "Man-" in "man- og onsdag" and "man-fre", and "fre" after it. Anywhere else "man" is one who does something. */
const SHORT = `(?=\\.?[-–])|(?<=(?:${STEM})\\.?[-–](?:${STEM}))`;
const NAMED = new RegExp(`(?<!\\p{L})(${STEM})(?:${WHOLE}|${SHORT})(?!\\p{L})`, 'giu');

const UP_TO = /^\.?\s*(?:[-–—]|til(?: og med)?)\s*$/i;
const AND = /^[.-]?\s*(?:og|eller|samt)\s*$/i;
const NOT = /(?<!\p{L})(?:ikke|undtagen|undtaget|bortset fra|lukket)\s+(?:(?:om|på|hver)\s+)?$/iu;

/** The weekdays named, Monday first, each once; a range names all of its days, and "ikke onsdag" takes one away. */
export function weekdaysIn(note: string): Weekday[] {
  const held = new Set<number>();
  const not = new Set<number>();
  let before = { day: 0, end: 0, into: held };
  for (const [index, found] of [...note.matchAll(NAMED)].entries()) {
    const day = STEMS.indexOf((found[1] ?? '').toLowerCase().slice(0, 3));
    const between = note.slice(before.end, found.index);
    const range = index > 0 && UP_TO.test(between);
    const goesOn = range || (index > 0 && AND.test(between));
    const into = goesOn ? before.into : NOT.test(between) ? not : held;
    if (range) for (let each = before.day; each !== day; each = (each + 1) % WEEKDAYS.length) into.add(each);
    into.add(day);
    before = { day, end: found.index + found[0].length, into };
  }
  return WEEKDAYS.filter((_, day) => held.has(day) && !not.has(day));
}
