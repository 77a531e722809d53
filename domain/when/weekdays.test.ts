import { describe, expect, it } from 'vitest';
import type { Weekday } from '../vocabulary';
import { weekdaysIn } from './weekdays';

const says = (rows: [note: string, days: Weekday[]][]) => (run: (note: string, days: Weekday[]) => void) => {
  for (const [note, days] of rows) run(note, days);
};
const isRead = (note: string, days: Weekday[]) => expect([note, weekdaysIn(note)]).toEqual([note, days]);

describe('which weekdays a note names', () => {
  it('a weekday is found alone, in the plural, as one and with its part of the day', () => {
    says([
      ['Mandag', ['mon']],
      ['6 lørdage om året kl. 10–14.15', ['sat']],
      ['Markedsdage om lørdagen (2020–2024)', ['sat']],
      ['Cirka 6 gange om året, søndag eftermiddag', ['sun']],
      ['Hver anden søndageftermiddag', ['sun']],
      ['Onsdagsaftener i Laden', ['wed']],
      ['Tirsdags kl. 19 og TORSDAGENE', ['tue', 'thu']],
      ['En gang om året. Fredag 29. august i 2025', ['fri']],
    ])(isRead);
  });

  it('from Monday to Friday is five days, however it is written, and a weekend may turn the week', () => {
    const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
    says([
      ['mandag-fredag', weekdays],
      ['Mandag – fredag kl. 9–12', weekdays],
      ['Fra mandag til fredag', weekdays],
      ['Mandage til og med fredage', weekdays],
      ['man-fre 10-14', weekdays],
      ['Man.–fre.', weekdays],
      ['lørdag-mandag', ['mon', 'sat', 'sun']],
      ['tirsdag til torsdag og søndag', ['tue', 'wed', 'thu', 'sun']],
    ])(isRead);
  });

  it('two days side by side are two days and no range', () => {
    says([
      ['Mandag og onsdag', ['mon', 'wed']],
      ['Man- og onsdag', ['mon', 'wed']],
      ['Lør- og søndage', ['sat', 'sun']],
      ['Fredag, søndag', ['fri', 'sun']],
      ['Mandag kl. 10 - onsdag kl. 12', ['mon', 'wed']],
    ])(isRead);
  });

  it('a day that is said not to be is not one of them', () => {
    says([
      ['Mandag til fredag, ikke onsdag', ['mon', 'tue', 'thu', 'fri']],
      ['Mandag til torsdag, undtagen tirsdag og onsdag', ['mon', 'thu']],
      ['Lukket om mandagen', []],
      ['Ikke juli. Mandag', ['mon']],
    ])(isRead);
  });

  it('other words that hold a weekday’s name, or look like one, name none', () => {
    for (const note of [
      'Palmesøndag',
      'Skærtorsdag og langfredag',
      'Mandagsklubben',
      'Det kan man - og alle',
      'Når man vil',
      'Hverdage',
      'En gang om måneden',
      'Om sommeren',
      '',
    ])
      isRead(note, []);
  });
});
