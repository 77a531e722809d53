/** Asks and small catalogues for tests: nothing is said, and nothing known, until a test says otherwise. */
import fc from 'fast-check';
import type { Card } from '../card';
import { readLanguage } from '../danish/language';
import { type CardIndex, indexCards } from '../find';
import { analyseWith } from '../search/analysis';
import { taxonomy } from '../taxonomy';
import { type Ask, EMPTY_ASK, type Item, TIMES, type Time, type TimeKey, WEIGHTS, type Weight } from './ask';

export const TODAY = '2026-11-22';
const language = readLanguage({ simple: '', heads: '', irregular: '' });

/** Words are found by themselves; what they mean is not needed here. */
export const catalogueOf = (...cards: Card[]): CardIndex =>
  indexCards(cards, [], analyseWith(language), (slug) => slug);

/** `items('free', 'calm=must')`: keys, each said as it is called. */
export const items = (...keys: string[]): Item[] =>
  keys.map((each) => {
    const [key = '', weight = 'important'] = each.split('=');
    return { key, said: key, weight: weight as Weight };
  });
export const times = (...keys: string[]): Time[] => items(...keys) as Time[];
export const place = (key: string): Item => items(key)[0] as Item;
export const way = (key: string) => items(key)[0] as Ask['way'];
export const ask = (said: Partial<Ask>): Ask => ({ ...EMPTY_ASK, ...said });

const oneOf = (keys: readonly { key: string }[]) => fc.constantFrom(...keys.map(({ key }) => key));
const TOPICS = taxonomy.topics.slice(0, 4).flatMap((topic) => [topic, ...topic.terms.slice(0, 3)]);
const CONDITIONS = taxonomy.conditions.slice(0, 24);

export const anyTopic = oneOf(TOPICS);
export const anyCondition = oneOf(CONDITIONS);
export const anyAvoid = oneOf(taxonomy.avoid);
export const anyWeight = fc.constantFrom(...WEIGHTS);
const item = (key: fc.Arbitrary<string>) =>
  fc.record({ key, weight: anyWeight }).map((each): Item => ({ ...each, said: each.key }));
const some = (key: fc.Arbitrary<string>, maxLength: number) =>
  fc.uniqueArray(item(key), { maxLength, selector: (each) => each.key });

/** Any ask that comes for something: wishes and musts never about the same thing. */
export const anyAsk: fc.Arbitrary<Ask> = fc
  .record({
    topics: fc.uniqueArray(item(anyTopic), { minLength: 1, maxLength: 2, selector: ({ key }) => key }),
    wants: some(anyCondition, 2),
    must: some(anyCondition, 2),
    avoid: some(fc.oneof(anyAvoid, anyTopic), 3),
    times: some(fc.constantFrom(...TIMES), 2),
  })
  .map(({ topics, wants, must, avoid, times: said }) =>
    ask({
      wants: [...topics, ...wants],
      must: must.filter(({ key }) => wants.every((each) => each.key !== key)),
      avoid,
      times: said as (Item & { key: TimeKey })[],
    }),
  );
