import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import type { CardTime } from './card';
import { judge } from './filter';
import { EMPTY_QUERY, type Query } from './query';
import { WEEKDAYS } from './vocabulary';

const query = (chosen: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...chosen });
const near = { metres: 900, walkMinutes: 15, bikeMinutes: 5 };
const far = { metres: 16_000, walkMinutes: 200, bikeMinutes: 65 };
const tuesdayAfternoon: CardTime = { every: 'week', weekday: 'tue', start: '14:00', end: '16:00' };
const thursdayEvening: CardTime = { every: 'week', weekday: 'thu', start: '19:00' };

describe('what is not known', () => {
  test('a place that has not said whether it is free stays, with the question', () => {
    expect(judge(card('a'), query({ conditions: ['free'] }), null)).toEqual({ passes: true, unknown: ['free'] });
  });

  test('a place known to cost money is not shown to one who asked for free', () => {
    expect(judge(card('a', { facts: { free: 'no' } }), query({ conditions: ['free'] }), null).passes).toBe(false);
  });

  test('when only a yes will do, not knowing is not enough', () => {
    const must = query({ conditions: ['wheelchair'], must: true });
    expect(judge(card('a'), must, null).passes).toBe(false);
    expect(judge(card('b', { facts: { wheelchair: 'yes' } }), must, null).passes).toBe(true);
  });

  test('a must lets through only known yes answers, whatever is chosen', () => {
    const condition = fc.constantFrom('free', 'wheelchair', 'calm', 'trial');
    const facts = fc.dictionary(condition, fc.constantFrom('yes' as const, 'no' as const));
    fc.assert(
      fc.property(facts, fc.uniqueArray(condition), (known, conditions) => {
        const { passes } = judge(card('a', { facts: known }), query({ conditions, must: true }), null);
        expect(passes).toBe(conditions.every((key) => known[key] === 'yes'));
      }),
    );
  });

  test('nothing is hidden that is not known to be otherwise', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...WEEKDAYS)),
        fc.uniqueArray(fc.constantFrom('free', 'calm')),
        (days, conditions) => {
          expect(
            judge(card('a'), query({ days, conditions, parts: ['day'], audience: 'aud.seniors' }), null).passes,
          ).toBe(true);
        },
      ),
    );
  });
});

describe('when', () => {
  const club = card('club', { times: [tuesdayAfternoon, thursdayEvening] });

  test('a club that meets on Tuesday afternoons is found by Tuesday, and by daytime', () => {
    expect(judge(club, query({ days: ['tue'] }), null).passes).toBe(true);
    expect(judge(club, query({ parts: ['day'] }), null).passes).toBe(true);
  });

  test('day and hour belong together: Tuesday evening is not made of a Tuesday and an evening', () => {
    expect(judge(club, query({ days: ['tue'], parts: ['evening'] }), null).passes).toBe(false);
  });

  test('the club is one club: its Thursday does not hide its Tuesday', () => {
    expect(judge(club, query({ days: ['tue'], parts: ['day'] }), null).passes).toBe(true);
  });

  test('a café whose note says Sunday is not shown on a Tuesday', () => {
    const cafe = card('cafe', { days: ['sun'] });
    expect(judge(cafe, query({ days: ['tue'] }), null).passes).toBe(false);
    expect(judge(cafe, query({ days: ['sun'] }), null)).toEqual({ passes: true, unknown: [] });
    expect(judge(cafe, query({ parts: ['day'] }), null)).toEqual({ passes: true, unknown: ['when'] });
  });

  test('a Tuesday without an hour stays when one asks for daytime, with the question', () => {
    const sometime = card('a', { times: [{ every: 'week', weekday: 'tue' }] });
    expect(judge(sometime, query({ parts: ['day'] }), null)).toEqual({ passes: true, unknown: ['when'] });
  });
});

describe('who', () => {
  test('what is open to everyone always stays', () => {
    const open = card('a', { audiences: ['aud.everyone', 'aud.seniors'] });
    for (const audience of ['aud.teens', 'aud.women', 'aud.newcomers'])
      expect(judge(open, query({ audience }), null).passes).toBe(true);
  });

  test('a group for adults is open to one of seventy, a playgroup is not', () => {
    expect(judge(card('a', { audiences: ['aud.adults'] }), query({ audience: 'aud.seniors' }), null).passes).toBe(true);
    expect(judge(card('b', { audiences: ['aud.children'] }), query({ audience: 'aud.seniors' }), null).passes).toBe(
      false,
    );
  });

  test('an age limit counts even where the audience is not told', () => {
    expect(judge(card('a', { ageMin: 60 }), query({ audience: 'aud.teens' }), null).passes).toBe(false);
    expect(judge(card('b', { ageMax: 12 }), query({ audience: 'aud.seniors' }), null).passes).toBe(false);
  });

  test('a group for women is not shown to one who looks for a group for men', () => {
    expect(judge(card('a', { audiences: ['aud.women'] }), query({ audience: 'aud.men' }), null).passes).toBe(false);
  });
});

describe('where', () => {
  test('within twenty minutes by bicycle means within twenty minutes', () => {
    expect(judge(card('a'), query({ town: 'vamdrup', reach: '20' }), near).passes).toBe(true);
    expect(judge(card('a'), query({ town: 'vamdrup', reach: '20' }), far).passes).toBe(false);
  });

  test('a friend who visits or rings comes to you, however far', () => {
    for (const key of ['home_visit', 'phone', 'online'])
      expect(judge(card('a', { facts: { [key]: 'yes' } }), query({ near: true, reach: '10' }), far).passes).toBe(true);
  });

  test('to a volunteer job it is you who travel, also when the job is to visit', () => {
    const visit = card('visit', { kind: 'volunteer_job', facts: { home_visit: 'yes' } });
    expect(judge(visit, query({ near: true, reach: '10' }), far).passes).toBe(false);
  });

  test('a distance means nothing before one looks from somewhere', () => {
    expect(judge(card('a'), query({ reach: '10' }), null)).toEqual({ passes: true, unknown: [] });
  });

  test('a place whose address is not known stays, with the question', () => {
    expect(judge(card('a'), query({ town: 'vamdrup', reach: '10' }), null)).toEqual({
      passes: true,
      unknown: ['place'],
    });
  });

  test('only in Vamdrup means Vamdrup and its villages', () => {
    const here = query({ town: 'vamdrup', reach: 'here' });
    expect(judge(card('a', { town: 'odis', area: 'vamdrup' }), here, null).passes).toBe(true);
    expect(judge(card('b', { town: 'kolding', area: 'kolding' }), here, null).passes).toBe(false);
  });
});

describe('giving and getting', () => {
  const job = card('job', { kind: 'volunteer_job' });
  const cafe = card('cafe', { contribute: ['contribute.coffee_food'] });

  test('one who wants to help finds volunteer jobs and places that can use a hand', () => {
    expect(judge(job, query({ direction: 'give' }), null).passes).toBe(true);
    expect(judge(cafe, query({ direction: 'give' }), null).passes).toBe(true);
    expect(judge(card('a'), query({ direction: 'give' }), null).passes).toBe(false);
    expect(judge(card('b', { facts: { contribute_here: 'yes' } }), query({ direction: 'give' }), null).passes).toBe(
      true,
    );
  });

  test('one who wants to join in is not shown jobs, but still the café that can use a hand', () => {
    expect(judge(job, query({ direction: 'get' }), null).passes).toBe(false);
    expect(judge(cafe, query({ direction: 'get' }), null).passes).toBe(true);
  });
});
