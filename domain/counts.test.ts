import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from './any-card';
import type { Card } from './card';
import { CHOOSE, type OptionKind, withOption } from './choose';
import { countsOf, type Options } from './counts';
import { judge, type Travel, travelTo } from './filter';
import { DIRECTIONS, EMPTY_QUERY, PARTS_OF_DAY, type Query, REACHES } from './query';
import { OFFER_KINDS, WEEKDAYS } from './vocabulary';

const OPTIONS: Options = {
  topics: ['making', 'making.knitting', 'food', 'movement'],
  towns: ['kolding', 'vamdrup', 'odis'],
  audiences: ['aud.children', 'aud.seniors', 'aud.women'],
  conditions: ['free', 'calm', 'wheelchair', 'phone'],
};

const query = (chosen: Partial<Query>): Query => ({ ...EMPTY_QUERY, ...chosen });
const nowhere = () => null;
const some = <T>(...items: T[]) => fc.uniqueArray(fc.constantFrom(...items), { maxLength: 3 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const anyQuery: fc.Arbitrary<Query> = fc.record({
  words: fc.constant(''),
  topics: some(...OPTIONS.topics),
  direction: fc.constantFrom(...DIRECTIONS),
  town: fc.constantFrom(null, ...OPTIONS.towns),
  near: fc.boolean(),
  reach: fc.constantFrom(...REACHES),
  days: some(...WEEKDAYS),
  parts: some(...PARTS_OF_DAY),
  audience: fc.constantFrom(null, ...OPTIONS.audiences),
  conditions: some(...OPTIONS.conditions),
  must: fc.boolean(),
});

const anyTime = fc.record({
  every: fc.constant('week' as const),
  weekday: fc.constantFrom(...WEEKDAYS),
  start: maybe(fc.constantFrom('10:00', '16:59', '17:00', '19:30')),
});
const anyCard: fc.Arbitrary<Card> = fc
  .record({
    kind: fc.constantFrom(...OFFER_KINDS),
    topics: some(...OPTIONS.topics),
    audiences: some('aud.everyone', 'aud.adults', ...OPTIONS.audiences),
    ageMin: maybe(fc.constantFrom(18, 60)),
    ageMax: maybe(fc.constantFrom(12, 70)),
    town: maybe(fc.constantFrom(...OPTIONS.towns)),
    area: maybe(fc.constantFrom('kolding', 'vamdrup')),
    times: fc.array(anyTime, { maxLength: 2 }),
    days: maybe(some(...WEEKDAYS)),
    facts: fc.dictionary(fc.constantFrom(...OPTIONS.conditions), fc.constantFrom('yes' as const, 'no' as const)),
    contribute: some('contribute.coffee_food'),
  })
  .map((known) => card('a', known));
const anyTravel: fc.Arbitrary<Travel> = fc.option(
  fc.integer({ min: 1, max: 60 }).map((bikeMinutes) => ({ metres: 1, walkMinutes: 1, bikeMinutes })),
);

describe('the number beside an option', () => {
  test('is how many places the list holds once it is chosen, whatever else is chosen', () => {
    fc.assert(
      fc.property(
        anyQuery,
        fc.array(fc.tuple(anyCard, anyTravel), { maxLength: 12 }),
        fc.boolean(),
        (asked, placed, far) => {
          const travels = new Map(placed);
          const measure = far ? (of: Card) => travels.get(of) ?? null : nowhere;
          const all = placed.map(([one]) => one);
          const counts = countsOf(all, asked, OPTIONS, measure);
          for (const [kind, tally] of Object.entries(counts))
            for (const [key, count] of Object.entries(tally)) {
              const chosen = withOption(asked, kind as OptionKind, key as never);
              const listed = all.filter((one) => judge(one, chosen, travelTo(one, measure)).passes);
              expect(count, `${kind} ${key}`).toBe(listed.length);
            }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is there for every option of the sheet, also when it is none', () => {
    const counts = countsOf([], EMPTY_QUERY, OPTIONS, nowhere);
    expect(counts.topic).toEqual({ making: 0, 'making.knitting': 0, food: 0, movement: 0 });
    expect(counts.town).toEqual({ '': 0, kolding: 0, vamdrup: 0, odis: 0 });
    expect(counts.condition).toEqual({ free: 0, calm: 0, wheelchair: 0, phone: 0 });
    expect(Object.keys(counts.day)).toEqual([...WEEKDAYS]);
  });

  const knitting = card('a', { topics: ['making.knitting'], town: 'vamdrup', facts: { free: 'yes' } });
  const soup = card('b', { topics: ['food'], town: 'kolding' });

  test('of a second topic is both topics together, as the list will be', () => {
    const counts = countsOf([knitting, soup], query({ topics: ['food'] }), OPTIONS, nowhere);
    expect(counts.topic).toMatchObject({ food: 1, making: 2, movement: 1 });
  });

  test('of another town is that town’s, not what is left of this one', () => {
    const counts = countsOf([knitting, soup], query({ town: 'vamdrup' }), OPTIONS, nowhere);
    expect(counts.town).toEqual({ '': 2, vamdrup: 1, kolding: 1, odis: 0 });
  });

  test('counts what we do not know, until only a yes will do', () => {
    expect(countsOf([knitting, soup], EMPTY_QUERY, OPTIONS, nowhere).condition).toMatchObject({ free: 2, calm: 2 });
    const must = countsOf([knitting, soup], query({ must: true }), OPTIONS, nowhere);
    expect(must.condition).toMatchObject({ free: 1, calm: 0 });
  });

  test('leaves out what a chosen condition hides, under every option', () => {
    const paid = card('c', { topics: ['food'], facts: { free: 'no' } });
    const counts = countsOf([paid], query({ conditions: ['free'] }), OPTIONS, nowhere);
    for (const tally of Object.values(counts)) expect(Object.values(tally).every((count) => count === 0)).toBe(true);
  });
});

describe('pressing an option', () => {
  test('that is on takes it off again, where more than one can be on', () => {
    expect(CHOOSE.topic(CHOOSE.topic(EMPTY_QUERY, 'food'), 'food')).toEqual(EMPTY_QUERY);
    expect(CHOOSE.day(CHOOSE.day(EMPTY_QUERY, 'mon'), 'mon')).toEqual(EMPTY_QUERY);
  });

  test('of a town looks inside that town, and no longer from where one stands', () => {
    const near = query({ near: true, reach: '20' });
    expect(CHOOSE.town(near, 'vamdrup')).toEqual(query({ town: 'vamdrup', reach: 'here' }));
    expect(CHOOSE.town(near, '')).toEqual(EMPTY_QUERY);
  });
});
