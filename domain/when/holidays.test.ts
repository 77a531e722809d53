/** Danish holidays as the calendar on the kitchen wall has them. */
import { describe, expect, test } from 'vitest';
import { holidayOn, oftenClosedOn } from './holidays';

describe('public holidays', () => {
  test('every public holiday of 2027 has its Danish name, and there are no others', () => {
    const found: [string, string][] = [];
    for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10);
      const name = holidayOn(day);
      if (name) found.push([day, name]);
    }
    expect(found).toEqual([
      ['2027-01-01', 'Nytårsdag'],
      ['2027-03-25', 'Skærtorsdag'],
      ['2027-03-26', 'Langfredag'],
      ['2027-03-28', 'Påskedag'],
      ['2027-03-29', 'Anden påskedag'],
      ['2027-05-06', 'Kristi himmelfartsdag'],
      ['2027-05-16', 'Pinsedag'],
      ['2027-05-17', 'Anden pinsedag'],
      ['2027-12-25', 'Juledag'],
      ['2027-12-26', 'Anden juledag'],
    ]);
  });

  test('Store bededag was a holiday in 2023 and has not been one since', () => {
    expect(holidayOn('2023-05-05')).toBe('Store bededag');
    for (const day of ['2024-04-26', '2025-05-16', '2026-05-01', '2027-04-23']) expect(holidayOn(day)).toBeNull();
  });

  test('when Pinsedag falls on Grundlovsdag it is still a public holiday', () => {
    expect(holidayOn('2022-06-05')).toBe('Pinsedag');
  });
});

describe('days that are no holiday but often closed', () => {
  test('Christmas Eve, New Year’s Eve and Grundlovsdag are no public holidays, but the door may be locked', () => {
    for (const day of ['2026-06-05', '2026-12-24', '2026-12-31']) expect(holidayOn(day)).toBeNull();
    expect(oftenClosedOn('2026-06-05')).toBe('Grundlovsdag');
    expect(oftenClosedOn('2026-12-24')).toBe('Juleaftensdag');
    expect(oftenClosedOn('2026-12-31')).toBe('Nytårsaftensdag');
  });

  test('the first of May and Fastelavn are ordinary days', () => {
    for (const day of ['2026-05-01', '2027-05-01', '2027-02-07', '2027-02-08']) {
      expect(holidayOn(day)).toBeNull();
      expect(oftenClosedOn(day)).toBeNull();
    }
  });
});
