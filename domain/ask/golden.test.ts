/**
 * Conversations as they are held at the table, in `golden.jsonl`: what must be heard, what should stand among the first
 * five, what must never be shown, and where the honest answer is that nothing fits. Every third is held back: no word
 * was tuned on it.
 */
import { describe, expect, test } from 'vitest';
import { measureFrom } from '../geo/measure';
import { lines } from '../test-data';
import { catalogue, DAY, of, words } from './any-words';
import type { Ask } from './ask';
import { match } from './match';
import { understand } from './understand';

type Golden = {
  id: string;
  voice: string;
  held?: boolean;
  say: string;
  /** Name of the town, when it is chosen beside the words. */
  town?: string;
  wants?: string[];
  must?: string[];
  avoid?: string[];
  contribute?: string[];
  place?: string;
  times?: string[];
  unknown?: string[];
  crisis?: boolean;
  /** What must not be taken for a wish. */
  not?: string[];
  top?: string[];
  least?: number;
  never?: string[];
  nothing?: boolean;
};
const golden = lines('../domain/ask/golden.jsonl') as Golden[];

function heard({ say, town, place }: Golden): Ask {
  const ask = understand(say, words);
  return town && place ? { ...ask, place: { key: place, said: town, weight: 'important' } } : ask;
}

function found(ask: Ask): string[] {
  const at = ask.place && catalogue.towns.get(ask.place.key)?.position;
  const measure = at ? measureFrom([at.lat, at.lng]) : undefined;
  return match(ask, of, DAY, measure).matches.map(({ card }) => card.slug);
}

const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
/** «a|b»: either is right. */
const has = (list: readonly string[], wanted: string) => wanted.split('|').some((key) => list.includes(key));

/** Each thing that should hold in a conversation, and whether it does. */
function checks(each: Golden): { what: string; holds: boolean }[] {
  const ask = heard(each);
  const wished = [...keys(ask.wants), ...keys(ask.must), ...keys(ask.times)];
  const of = (what: string, list: readonly string[] | undefined, holds: (key: string) => boolean) =>
    (list ?? []).map((key) => ({ what: `${each.id} ${what} ${key}`, holds: holds(key) }));
  return [
    ...of('wants', each.wants, (key) => has(wished, key)),
    ...of('must', each.must, (key) => has(keys(ask.must), key)),
    ...of('avoid', each.avoid, (key) => has(keys(ask.avoid), key)),
    ...of('contribute', each.contribute, (key) => has(keys(ask.contribute), key)),
    ...of('times', each.times, (key) => has(keys(ask.times), key)),
    ...of('unknown', each.unknown, (word) => ask.unknownWords.includes(word)),
    ...of('place', each.place ? [each.place] : [], (town) => ask.place?.key === town),
    ...of('not', each.not, (key) => !has([...keys(ask.wants), ...keys(ask.must)], key)),
  ];
}

const share = (rows: { holds: boolean }[]) => rows.filter(({ holds }) => holds).length / rows.length;
const misses = (rows: { what: string; holds: boolean }[]) =>
  rows.flatMap(({ what, holds }) => (holds ? [] : what)).join('\n');

describe.each([
  ['the conversations the words were tuned on', false, { heard: 0.95, first: 0.92 }],
  ['those nobody had tuned on', true, { heard: 0.85, first: 0.66 }],
] as const)('in %s', (_, isHeld, least) => {
  const rows = golden.filter(({ held = false }) => held === isHeld);

  test('what was said is heard', () => {
    const all = rows.flatMap(checks);
    expect(share(all), misses(all)).toBeGreaterThanOrEqual(least.heard);
  });

  test('what anybody would call right stands among the first five', () => {
    const all = rows.flatMap((each) => {
      const { id, top, least: wanted = 1 } = each;
      if (!top) return [];
      const five = found(heard(each)).slice(0, 5);
      return { what: `${id}: ${five.join(' ')}`, holds: five.filter((slug) => top.includes(slug)).length >= wanted };
    });
    expect(share(all), misses(all)).toBeGreaterThanOrEqual(least.first);
  });
});

describe('in every conversation', () => {
  test('what must not be there is not there', () => {
    const all = golden.flatMap((each) => {
      const slugs = found(heard(each));
      return (each.never ?? []).map((slug) => ({ what: `${each.id}: ${slug}`, holds: !slugs.includes(slug) }));
    });
    expect(misses(all)).toBe('');
  });

  test('help comes first where life is at stake, and only there', () => {
    for (const each of golden) expect(heard(each).crisis, each.say).toBe(each.crisis ?? false);
  });

  test('it is said that nothing fits, where nothing does', () => {
    const all = golden
      .filter(({ nothing }) => nothing)
      .map((each) => ({ what: each.id, holds: found(heard(each)).length === 0 }));
    expect(share(all), misses(all)).toBeGreaterThanOrEqual(0.8);
  });

  test('every word that is said back stood in what was said', () => {
    for (const each of golden) {
      const { wants, must, avoid, contribute, times } = understand(each.say, words);
      for (const { said } of [...wants, ...must, ...avoid, ...contribute, ...times]) expect(each.say).toContain(said);
    }
  });
});
