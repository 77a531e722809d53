import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { card } from '../any-card';
import type { Card } from '../card';
import { buildCatalogue } from '../snapshot';
import { syntheticCatalogue } from '../synthetic';
import { anyAsk, anyCondition, ask, catalogueOf, items, TODAY, times } from './any-ask';
import type { Ask } from './ask';
import { without } from './change';
import { factOf } from './condition-rows';
import { match } from './match';

const ALL = Number.POSITIVE_INFINITY;
const found = (said: Partial<Ask>, ...cards: Card[]) => match(ask(said), catalogueOf(...cards), TODAY);
const slugs = (of: { matches: { card: Card }[] }) => of.matches.map(({ card: { slug } }) => slug);
const knit = (slug: string, known: Partial<Card> = {}) => card(slug, { topics: ['making.knitting'], ...known });
const KNITTING = items('making.knitting');
const made = buildCatalogue(syntheticCatalogue(120, 7), { day: TODAY, instant: `${TODAY}T12:00:00Z` });
const many = catalogueOf(...made.cards);

describe('what one must have', () => {
  test('a place that has not said so is not a match, but one may ask', () => {
    const { matches, almost } = found({ wants: KNITTING, must: items('wheelchair=must') }, knit('a'));
    expect(matches).toEqual([]);
    expect(almost[0]?.hurdle).toMatchObject({ kind: 'must', key: 'wheelchair', how: 'unknown' });
  });

  test('a place that is known not to have it is a near miss, and says why', () => {
    const { matches, almost } = found(
      { wants: KNITTING, must: items('free=must') },
      knit('a', { facts: { free: 'no' } }),
    );
    expect(matches).toEqual([]);
    expect(almost[0]?.hurdle).toMatchObject({ key: 'free', how: 'no' });
  });

  test('with two things in the way it is no near miss', () => {
    expect(found({ wants: KNITTING, must: items('free=must', 'wheelchair=must') }, knit('a')).almost).toEqual([]);
  });

  test('nothing but a known yes ever passes', () => {
    fc.assert(
      fc.property(anyAsk, fc.uniqueArray(anyCondition, { minLength: 1, maxLength: 2 }), (said, keys) => {
        const must = keys.map((key) => ({ key, said: key, weight: 'must' as const }));
        for (const { card: each } of match({ ...said, must }, many, TODAY, undefined, ALL).matches)
          for (const key of keys) expect({ key, fact: factOf(each, key) }).toEqual({ key, fact: 'yes' });
      }),
      { numRuns: 60 },
    );
  });

  test('one who must be there on a Tuesday is not sent to a place that has not said when', () => {
    const said = { wants: KNITTING, times: times('tue=must') };
    expect(slugs(found(said, knit('a'), knit('b', { times: [{ every: 'week', weekday: 'tue' }] })))).toEqual(['b']);
  });
});

describe('what one has said no to', () => {
  test('hides only what is known to be so; the rest is asked', () => {
    const { matches, almost } = found(
      { wants: KNITTING, avoid: items('avoid.large_group') },
      knit('small', { facts: { small_group: 'yes' } }),
      knit('large', { facts: { small_group: 'no' } }),
      knit('unsaid'),
    );
    expect(matches.map(({ card: { slug }, questions }) => [slug, questions.map(({ key }) => key)])).toEqual([
      ['small', []],
      ['unsaid', ['avoid.large_group']],
    ]);
    expect(almost.map(({ card: { slug }, hurdle }) => [slug, hurdle.how])).toEqual([['large', 'no']]);
  });

  test('who would only rather not is asked nothing', () => {
    const { matches } = found({ wants: KNITTING, avoid: items('avoid.large_group=wish') }, knit('unsaid'));
    expect(matches[0]?.questions).toEqual([]);
  });

  test('who must not have it there gets only what is known to be without', () => {
    const said = { wants: KNITTING, avoid: items('avoid.alcohol=must') };
    const { matches, almost } = found(said, knit('unsaid'), knit('dry', { facts: { alcohol_free: 'yes' } }));
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['dry']);
    expect(almost[0]?.hurdle.how).toBe('unknown');
  });

  test('never is a thing shown that was said no to, and is known to be there', () => {
    fc.assert(
      fc.property(anyAsk, (said) => {
        const { matches } = match(said, many, TODAY, undefined, ALL);
        for (const { card: each } of matches)
          for (const { key } of said.avoid) {
            expect(each.topics.some((topic) => topic === key || topic.startsWith(`${key}.`))).toBe(false);
            const { facts } = each;
            if (key === 'avoid.large_group') expect(facts.small_group).not.toBe('no');
            if (key === 'avoid.alcohol') expect(facts.alcohol_free).not.toBe('no');
            if (key === 'avoid.loud') expect([facts.calm, facts.lively]).not.toEqual(['no', 'yes']);
          }
      }),
      { numRuns: 60 },
    );
  });

  test('taking a thing away never hides anything because of it', () => {
    fc.assert(
      fc.property(anyAsk, (said) => {
        const before = slugs(match(said, many, TODAY, undefined, ALL));
        const names = [
          ...said.must.map(({ key }) => `must:${key}`),
          ...said.avoid.map(({ key }) => `avoid:${key}`),
          ...(said.times.length === 1 ? said.times.map(({ key }) => `times:${key}`) : []),
        ];
        for (const name of names) {
          const after = new Set(slugs(match(without(said, name), many, TODAY, undefined, ALL)));
          expect(before.filter((slug) => !after.has(slug))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what one wishes for', () => {
  test('the very thing stands before what is only near it', () => {
    const { matches } = found(
      { wants: items('making') },
      card('ceramics', { topics: ['movement', 'making.ceramics'] }),
      card('house', { topics: ['making'] }),
    );
    expect(matches.map(({ card: { slug }, reasons }) => [slug, reasons[0]?.closeness])).toEqual([
      ['house', 'exact'],
      ['ceramics', 'under'],
    ]);
  });

  test('who wants chess is not told that cards are chess', () => {
    const cards = card('cards', { topics: ['games.board_games'] });
    const { matches, almost } = found({ wants: items('games.chess') }, cards);
    expect(matches).toEqual([]);
    expect(almost[0]?.hurdle).toMatchObject({ key: 'games.chess', how: 'other', by: 'games.board_games' });
  });

  test('where there is a painters’ club, a workshop is a near miss; where there is none, one may well paint there', () => {
    const workshop = card('workshop', { topics: ['making'] });
    const club = card('club', { topics: ['making.painting'] });
    expect(slugs(found({ wants: items('making.painting') }, workshop, club))).toEqual(['club']);
    expect(found({ wants: items('making.painting') }, workshop).matches[0]?.reasons[0]?.closeness).toBe('above');
  });

  test('a sports hall is no yoga, also where there is none: it is said that nothing fits', () => {
    const hall = card('hall', { topics: ['movement'] });
    const { matches, almost } = found({ wants: items('movement.yoga') }, hall);
    expect(matches).toEqual([]);
    expect(almost.map(({ hurdle }) => hurdle.how)).toEqual(['other']);
  });

  test('a house of games stays a match for one who also wants its coffee', () => {
    const house = card('house', { topics: ['games', 'food.coffee'] });
    const club = card('club', { topics: ['games.chess'] });
    expect(slugs(found({ wants: items('games.chess', 'food.coffee') }, house, club)).toSorted()).toEqual([
      'club',
      'house',
    ]);
  });

  test('what is important counts more than what would be nice', () => {
    const [sing, sew] = [
      card('sing', { topics: ['music_culture.singing'] }),
      card('sew', { topics: ['making.sewing'] }),
    ];
    const order = (...wants: string[]) => slugs(found({ wants: items(...wants) }, sing, sew));
    expect(order('music_culture.singing=important', 'making.sewing=wish')).toEqual(['sing', 'sew']);
    expect(order('music_culture.singing=wish', 'making.sewing=important')).toEqual(['sew', 'sing']);
  });

  test('one thing said counts once, though it may mean two', () => {
    const alone = (key: string) => ({ key, said: 'alene', weight: 'important' as const });
    const wants = [alone('together.make_friends'), alone('together.visiting_friend'), ...items('games.gaming')];
    const both = card('both', { topics: ['together.make_friends', 'together.visiting_friend'] });
    const game = card('game', { topics: ['games.gaming', 'together.make_friends'] });
    expect(slugs(found({ wants }, both, game))).toEqual(['game', 'both']);
  });

  test('a wish that is known not to be met sinks the place, and says so, but hides nothing', () => {
    const { matches } = found(
      { wants: items('making.knitting', 'free') },
      knit('dear', { facts: { free: 'no' } }),
      knit('unsaid'),
      knit('free', { facts: { free: 'yes' } }),
    );
    expect(matches.map(({ card: { slug } }) => slug)).toEqual(['free', 'unsaid', 'dear']);
    expect(matches[1]?.questions.map(({ key }) => key)).toEqual(['free']);
    expect(matches[2]?.hurdles).toMatchObject([{ key: 'free', how: 'no' }]);
  });

  test('every match says why', () => {
    fc.assert(
      fc.property(anyAsk, (said) => {
        for (const { reasons } of match(said, many, TODAY).matches) expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  test('a life area leads to what belongs to it', () => {
    const { matches } = found(
      { wants: items('life.create') },
      knit('a'),
      card('run', { topics: ['movement.running'] }),
    );
    expect(matches.map(({ reasons }) => reasons[0])).toMatchObject([{ closeness: 'life', by: 'making.knitting' }]);
  });
});
