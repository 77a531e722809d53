import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenIn, DIRECTIONS, EMPTY_QUERY, PARTS_OF_DAY, type Query, REACHES, WORDS_MAX } from './query';
import { FIELD } from './query-fields';
import { queryFrom, shownFrom } from './query-form';
import { formOf } from './query-write';
import { WEEKDAYS } from './vocabulary';

const form = (...pairs: [string, string][]): FormData => {
  const data = new FormData();
  data.append(FIELD.chosen, 'ja');
  for (const [name, value] of pairs) data.append(name, value);
  return data;
};

describe('a form without script', () => {
  test('carries the words and everything chosen', () => {
    const query = queryFrom(
      form(
        [FIELD.words, 'strik'],
        [FIELD.topics, 'making'],
        [FIELD.days, 'tue'],
        [FIELD.parts, 'day'],
        [FIELD.town, 'vamdrup'],
        [FIELD.reach, '20'],
        [FIELD.condition, 'free'],
        [FIELD.must, 'ja'],
      ),
      EMPTY_QUERY,
    );
    expect(query).toEqual({
      ...EMPTY_QUERY,
      words: 'strik',
      topics: ['making'],
      days: ['tue'],
      parts: ['day'],
      town: 'vamdrup',
      reach: '20',
      conditions: ['free'],
      must: true,
    });
  });

  test('an empty form asks for everything', () => {
    expect(queryFrom(form(), EMPTY_QUERY)).toEqual(EMPTY_QUERY);
  });

  test('a field that makes no sense counts as not filled in, and the rest is kept', () => {
    const query = queryFrom(
      form(
        [FIELD.words, 'kor'],
        [FIELD.days, 'someday'],
        [FIELD.reach, '-1'],
        [FIELD.town, '../etc'],
        [FIELD.direction, 'x'],
      ),
      EMPTY_QUERY,
    );
    expect(query).toEqual({ ...EMPTY_QUERY, words: 'kor' });
  });

  test('a very long question is cut, not refused', () => {
    expect(queryFrom(form([FIELD.words, 'a'.repeat(10_000)]), EMPTY_QUERY).words).toHaveLength(WORDS_MAX);
  });

  test('a distance without a town to measure from means nothing', () => {
    expect(queryFrom(form([FIELD.reach, '10']), EMPTY_QUERY).reach).toBe('here');
  });

  test('the cross on a chip takes that one thing away', () => {
    const query = queryFrom(
      form([FIELD.condition, 'free'], [FIELD.condition, 'calm'], [FIELD.without, 'condition:free']),
      EMPTY_QUERY,
    );
    expect(query.conditions).toEqual(['calm']);
  });

  test('reset goes back to what the page itself says', () => {
    const page = { ...EMPTY_QUERY, topics: ['making.knitting'] };
    expect(queryFrom(form([FIELD.reset, 'ja'], [FIELD.words, 'kor']), page)).toEqual(page);
  });

  test('show more shows a page more, and never more than the limit', () => {
    expect(shownFrom(form([FIELD.shown, '40']), 20, 400)).toBe(40);
    expect(shownFrom(form([FIELD.shown, '99999']), 20, 400)).toBe(400);
    expect(shownFrom(form([FIELD.shown, 'many']), 20, 400)).toBe(20);
  });
});

const anyQuery: fc.Arbitrary<Query> = fc
  .record({
    words: fc.string({ maxLength: WORDS_MAX }).filter((words) => words.length <= WORDS_MAX),
    topics: fc.uniqueArray(fc.constantFrom('making', 'making.knitting', 'food')),
    direction: fc.constantFrom(...DIRECTIONS),
    town: fc.constantFrom(null, 'vamdrup', 'kolding'),
    reach: fc.constantFrom(...REACHES),
    days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS)),
    parts: fc.uniqueArray(fc.constantFrom(...PARTS_OF_DAY)),
    audience: fc.constantFrom(null, 'aud.seniors'),
    conditions: fc.uniqueArray(fc.constantFrom('free', 'calm', 'wheelchair')),
    must: fc.boolean(),
  })
  .map((query) => ({ ...query, near: false, reach: query.town === null ? EMPTY_QUERY.reach : query.reach }));

describe('a form that has only words', () => {
  test('keeps what the page itself has chosen', () => {
    const page = { ...EMPTY_QUERY, topics: ['making.knitting'] };
    const words = new FormData();
    words.append(FIELD.words, 'kaffe');
    expect(queryFrom(words, page)).toEqual({ ...page, words: 'kaffe' });
  });
});

describe('writing and reading a form', () => {
  test('what was asked is what is heard', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(queryFrom(formOf(query, 20, 'find'), EMPTY_QUERY)).toEqual(query);
      }),
    );
  });

  test('a position is in no form', () => {
    const form = formOf({ ...EMPTY_QUERY, near: true, reach: '10' }, 20, 'find');
    expect([...form.values()].join(' ')).not.toContain('near');
  });

  test('a key that is none of ours is dropped, whatever it is called', () => {
    for (const key of ['__proto__', 'constructor', 'valueof', 'kanariefugl'])
      expect(queryFrom(form([FIELD.topics, key], [FIELD.condition, key], [FIELD.audience, key]), EMPTY_QUERY)).toEqual(
        EMPTY_QUERY,
      );
  });

  test('taking every chosen thing away, one by one, ends where the page began', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        let left = query;
        for (let chosen = chosenIn(left); chosen.length > 0; chosen = chosenIn(left)) left = chosen[0]?.without ?? left;
        expect({ ...left, words: '' }).toEqual(EMPTY_QUERY);
      }),
    );
  });
});
