/** What was heard can be added to, weighed and taken back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ask, EMPTY_ASK, type Item, nameOf, ROLES, TIMES, thingsIn, WAYS, WEIGHTS, type Weight } from './ask';
import { answersIn, merged, weighted, without, withoutAnswer } from './change';

const weight = fc.constantFrom(...WEIGHTS);
const from = fc.option(fc.constantFrom('matters:company', 'matters:body', 'door:trial'), { nil: undefined });
type Told<Key> = { key: Key; said: string; weight: Weight; from?: string };
const told = <Key extends string>(keys: readonly Key[]): fc.Arbitrary<Told<Key>> =>
  fc
    .record({ key: fc.constantFrom(...keys), said: fc.constantFrom('a', 'b', 'c'), weight, from })
    .map(({ from, ...item }) => (from ? { ...item, from } : item));
const KEYS = ['making.knitting', 'free', 'calm', 'aud.seniors'];
const once = <Each extends { key: string }>(list: Each[]) => [
  ...new Map(list.map((each) => [each.key, each])).values(),
];

/** Any ask that could have been heard: no key twice in a list, none wished for and shunned at once. */
const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    items: fc.array(fc.tuple(fc.constantFrom(...ROLES), told(KEYS))),
    times: fc.array(told(TIMES)).map(once),
    place: fc.option(told(['vamdrup', 'kolding'])),
    way: fc.option(told(WAYS)),
    unknownWords: fc.uniqueArray(fc.constantFrom('zither', 'curling')),
  })
  .map(({ items, ...rest }) => {
    const one = (role: (typeof ROLES)[number], item: Item): Ask => ({
      ...EMPTY_ASK,
      [role]: [role === 'must' ? { ...item, weight: 'must' } : item],
    });
    const first: Ask = { ...EMPTY_ASK, ...rest };
    return items.reduce((ask, [role, item]) => merged(ask, one(role, item)), first);
  });

describe('what is said in several breaths', () => {
  test('is the same however the breaths are drawn', () => {
    fc.assert(
      fc.property(anyAsk, anyAsk, anyAsk, (a, b, c) => {
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      }),
    );
  });

  test('and saying it again changes nothing', () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        expect(merged(ask, ask)).toEqual(ask);
        expect(merged(ask, EMPTY_ASK)).toEqual(ask);
        expect(merged(EMPTY_ASK, ask)).toEqual(ask);
      }),
    );
  });

  test('nothing is both wished for and shunned: what was said last holds', () => {
    fc.assert(
      fc.property(anyAsk, anyAsk, (a, b) => {
        const ask = merged(a, b);
        const wished = new Set([...ask.wants, ...ask.must].map(({ key }) => key));
        for (const { key } of ask.avoid) expect(wished.has(key)).toBe(false);
        for (const { key } of b.avoid) expect(ask.avoid.map((item) => item.key)).toContain(key);
      }),
    );
  });
});

describe('each thing', () => {
  test('can be taken back, and then it alone is gone', () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        const names = thingsIn(ask).map(nameOf);
        for (const name of names)
          expect(thingsIn(without(ask, name)).map(nameOf)).toEqual(names.filter((each) => each !== name));
      }),
    );
  });

  test('can be weighed; a wish that becomes a must stands among them, once', () => {
    fc.assert(
      fc.property(anyAsk, weight, (ask, to) => {
        for (const thing of thingsIn(ask)) {
          const next = weighted(ask, nameOf(thing), to);
          expect(thingsIn(next)).toHaveLength(thingsIn(ask).length);
          const again = thingsIn(next).find(
            ({ item, kind }) => item.key === thing.item.key && sameSide(kind, thing.kind),
          );
          if (again && 'weight' in again.item) expect(again.item.weight).toBe(to);
        }
      }),
    );
  });

  test('an answer that is taken back takes with it all that came with it, and nothing else', () => {
    fc.assert(
      fc.property(anyAsk, (ask) => {
        const left = withoutAnswer(ask, 'matters:company');
        expect(answersIn(left).has('matters:company')).toBe(false);
        const others = (each: Ask) =>
          thingsIn(each).filter(({ item }) => !('from' in item) || item.from !== 'matters:company');
        expect(others(left).map(nameOf)).toEqual(others(ask).map(nameOf));
      }),
    );
  });
});

const sameSide = (a: string, b: string) => a === b || (/wants|must/.test(a) && /wants|must/.test(b));
