import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Offer } from '../offer';
import { standing } from '../order';
import { buildCatalogue } from '../snapshot';
import { anyDay } from '../when/any-schedule';
import {
  addDays,
  addMonths,
  begunAgain,
  closureNear,
  closureOn,
  daysBetween,
  dueOn,
  LETTERS_ON,
  letterDue,
  rhythmIn,
  stateOf,
} from './freshness';

const source = { url: 'https://example.org', date: '2026', confidence: 'high' };
const anyOffer = (facets: object) => Offer.parse({ kind: 'activity', title: 'Kor', source, ...facets });

describe('how sure an offer still is', () => {
  it('stands on its card: one day, or that nobody has answered; and then it comes after the others', () => {
    const one = { time: '2026-03-02', place: '2026-03-02', contact: '2026-03-02' };
    const cardOn = (day: string) => {
      const offers = [anyOffer({ slug: 'kor', confirmed: one, reviewDue: '2026-06-01' })];
      const now = { day, instant: `${day}T12:00:00Z` };
      return buildCatalogue({ offers, organisations: [], places: [], towns: [] }, now).cards[0];
    };
    const [fresh, old] = [cardOn('2026-07-26'), cardOn('2026-07-27')];
    expect(fresh?.trust).toEqual({ year: 2026, confirmed: '2026-03-02' });
    expect(old?.trust).toEqual({ year: 2026, confirmed: '2026-03-02', isOld: true });
    expect(fresh && standing(fresh, '2026-07-27')).toBe(3);
    expect(old && standing(old, '2026-07-27')).toBe(0);
  });

  const yearly = { confirmed: { time: '2026-03-01', place: '2026-02-01' } };
  it('is asked about a year after the oldest confirmation, or when its owner has chosen', () => {
    expect(dueOn(yearly)).toBe('2027-02-01');
    expect(dueOn({ ...yearly, reviewDue: '2026-09-01' })).toBe('2026-09-01');
    expect(dueOn({ confirmed: {} })).toBeNull();
  });

  it('ages in steps: fresh, due, unconfirmed; and what nobody confirmed is unknown', () => {
    const offer = { confirmed: {}, reviewDue: '2026-09-01' };
    expect(stateOf(offer, '2026-08-31')).toBe('fresh');
    expect(stateOf(offer, '2026-09-01')).toBe('due');
    expect(stateOf(offer, '2026-10-26')).toBe('due');
    expect(stateOf(offer, '2026-10-27')).toBe('unconfirmed');
    expect(stateOf({ confirmed: {} }, '2026-10-27')).toBe('unknown');
  });

  it('brings three letters and no fourth, each on its day, also when days were missed', () => {
    const on = (wait: number) => addDays('2026-09-01', wait);
    expect(letterDue('2026-09-01', '2026-08-31', 0, null)).toBeNull();
    const sent = LETTERS_ON.map((wait, n) =>
      letterDue('2026-09-01', on(wait), n, n ? on(LETTERS_ON[n - 1] ?? 0) : null),
    );
    expect(sent).toEqual([1, 2, 3]);
    expect(letterDue('2026-09-01', '2026-09-14', 1, '2026-09-01')).toBeNull();
    expect(letterDue('2026-09-01', '2027-09-01', 0, null)).toBe(1);
    expect(letterDue('2026-09-01', '2027-09-01', 3, '2026-10-06')).toBeNull();
  });

  it('gives whoever is written to late as long to answer as anybody: no two letters close upon each other', () => {
    expect(letterDue('2026-09-01', '2027-09-02', 1, '2027-09-01')).toBeNull();
    expect(letterDue('2026-09-01', '2027-09-14', 1, '2027-09-01')).toBeNull();
    expect(letterDue('2026-09-01', '2027-09-15', 1, '2027-09-01')).toBe(2);
    expect(letterDue('2026-09-01', '2027-10-05', 2, '2027-09-15')).toBeNull();
    expect(letterDue('2026-09-01', '2027-10-06', 2, '2027-09-15')).toBe(3);
  });

  it('knows four rhythms, and no other that a form may say', () => {
    expect(['1', '3', '6', '12'].map(rhythmIn)).toEqual([1, 3, 6, 12]);
    expect(['', '2', '01', '1 ', '-1', '1e0', 'NaN'].map(rhythmIn)).toEqual(Array(7).fill(null));
  });

  it('counts months as people do', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-11-23', 12)).toBe('2027-11-23');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 24 }), (day, months) => {
        expect(daysBetween(day, addMonths(day, months))).toBeGreaterThanOrEqual(27 * months);
        expect(addMonths(day, months) > day).toBe(true);
      }),
    );
  });

  it('announces a closure two weeks before, and forgets it the day after', () => {
    const schedule = { closures: [{ from: '2026-12-20', to: '2027-01-03' }] } as Parameters<typeof closureNear>[0];
    expect(closureNear(schedule, '2026-12-05')).toBeNull();
    expect(closureNear(schedule, '2026-12-06')?.to).toBe('2027-01-03');
    expect(closureNear(schedule, '2027-01-03')?.to).toBe('2027-01-03');
    expect(closureNear(schedule, '2027-01-04')).toBeNull();
  });

  it('is closed on the first and on the last day of a pause; begun again, only what is on is over', () => {
    const closures = [
      { from: '2026-12-20', to: '2027-01-03' },
      { from: '2027-07-01', to: '2027-07-31' },
    ];
    const days = ['2026-12-19', '2026-12-20', '2027-01-03', '2027-01-04'];
    expect(days.map((day) => closureOn({ closures }, day)?.to ?? null)).toEqual([
      null,
      '2027-01-03',
      '2027-01-03',
      null,
    ]);
    expect(begunAgain(closures, '2026-12-28')).toEqual([{ from: '2026-12-20', to: '2026-12-27' }, closures[1]]);
    expect(begunAgain(closures, '2026-12-20')).toEqual([closures[1]]);
    expect(begunAgain(closures, '2027-02-01')).toEqual(closures);
  });
});
