import { describe, expect, it } from 'vitest';
import type { Weekday } from '../vocabulary';
import { weekdaysIn } from './weekdays';

const expectRead = (rows: [note: string, days: Weekday[]][]) =>
  expect(rows.map(([note]) => [note, weekdaysIn(note)])).toEqual(rows);

describe('which weekdays a note names', () => {
  it('a weekday is found alone, in the plural, as one and with its part of the day', () => {
    expectRead([
      ['Mandag', ['mon']],
      ['6 lørdage om året kl. 10–14.15', ['sat']],
      ['Markedsdage om lørdagen (2020–2024)', ['sat']],
      ['Cirka 6 gange om året, søndag eftermiddag', ['sun']],
      ['Hver anden søndageftermiddag', ['sun']],
      ['Onsdagsaftener i Laden', ['wed']],
      ['Tirsdags kl. 19 og TORSDAGENE', ['tue', 'thu']],
      ['En gang om året. Fredag 29. august i 2025', ['fri']],
    ]);
  });

  it('from Monday to Friday is five days, however it is written, and a weekend may turn the week', () => {
    const weekdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
    expectRead([
      ['mandag-fredag', weekdays],
      ['Mandag – fredag kl. 9–12', weekdays],
      ['Fra mandag til fredag', weekdays],
      ['Mandage til og med fredage', weekdays],
      ['man-fre 10-14', weekdays],
      ['Man.–fre.', weekdays],
      ['lørdag-mandag', ['mon', 'sat', 'sun']],
      ['tirsdag til torsdag og søndag', ['tue', 'wed', 'thu', 'sun']],
    ]);
  });

  it('two days side by side are two days and no range', () => {
    expectRead([
      ['Mandag og onsdag', ['mon', 'wed']],
      ['Man- og onsdag', ['mon', 'wed']],
      ['Lør- og søndage', ['sat', 'sun']],
      ['Fredag, søndag', ['fri', 'sun']],
      ['Mandag kl. 10 - onsdag kl. 12', ['mon', 'wed']],
    ]);
  });

  it('a day that is said not to be is not one of them', () => {
    expectRead([
      ['Mandag til fredag, ikke onsdag', ['mon', 'tue', 'thu', 'fri']],
      ['Mandag til torsdag, undtagen tirsdag og onsdag', ['mon', 'thu']],
      ['Lukket om mandagen', []],
      ['Ikke juli. Mandag', ['mon']],
    ]);
  });

  it('other words that hold a weekday’s name, or look like one, name none', () => {
    const notes = [
      'Palmesøndag',
      'Skærtorsdag og langfredag',
      'Mandagsklubben',
      'Det kan man - og alle',
      'Når man vil',
      'Hverdage',
      'En gang om måneden',
      'Om sommeren',
      '',
    ];
    expectRead(notes.map((note) => [note, []]));
  });
});
