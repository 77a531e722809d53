/** How well the words are understood, against a list written by hand before the rules were: `gold.json`. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editsBetween, editsIn } from '../search/spelling';
import { language, url } from '../test-data';
import { piecesOf } from './compound';
import { spelled } from './letters';
import { keysOf } from './stem';

type Gold = {
  inflections: [string, string][];
  different: [string, string][];
  compounds: { word: string; first: string; head: string }[];
  simple: string[];
  typos: [string, string][];
};
const gold: Gold = JSON.parse(readFileSync(url('danish/gold.json'), 'utf8'));

const lexicon = { ...language, isUsed: () => false, isWord: () => false, guesses: 'first' as const };
const keys = (word: string) => keysOf(spelled(word), language.irregular);
const share = (some: string[], others: string[]) => some.some((key) => others.includes(key));
const pieces = (word: string) => piecesOf(spelled(word), lexicon).flatMap((piece) => keysOf(piece, language.irregular));
/** The share of a list that holds; the rest is named when it is too small. */
function holding<Row>(rows: Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}

describe('words that a person expects to find each other', () => {
  test('are forms of one word, also where they change in the middle: 95 of 100 at least', () => {
    expect(holding(gold.inflections, ([one, other]) => share(keys(one), keys(other)))).toBeGreaterThanOrEqual(0.97);
  });

  test('a compound is found by its first part and by its last: 91 and 92 of 100 at least', () => {
    expect(holding(gold.compounds, ({ word, first }) => share(keys(first), pieces(word)))).toBeGreaterThanOrEqual(0.94);
    expect(holding(gold.compounds, ({ word, head }) => share(keys(head), pieces(word)))).toBeGreaterThanOrEqual(0.93);
  });

  test('a slip is near enough to what was meant', () => {
    const isNear = ([typed, meant]: [string, string]) =>
      editsBetween(spelled(typed), spelled(meant), 2) <= Math.max(editsIn(spelled(typed)), editsIn(spelled(meant)));
    expect(holding(gold.typos, isNear)).toBeGreaterThanOrEqual(0.95);
  });
});

describe('words that have nothing to do with each other', () => {
  test('a word that is made of no others is left whole: 95 of 100 at least', () => {
    expect(holding(gold.simple, (word) => piecesOf(spelled(word), lexicon).length === 0)).toBeGreaterThanOrEqual(0.98);
  });

  test('words that only look alike stay apart, mostly', () => {
    expect(holding(gold.different, ([one, other]) => !share(keys(one), keys(other)))).toBeGreaterThanOrEqual(0.78);
  });

  test('a garden association is not about having, and cheap is no car', () => {
    expect(share(keys('billigt'), keys('biler'))).toBe(false);
    expect(share(keys('kor'), keys('kort'))).toBe(false);
    expect(pieces('haveforening')).toContain('forening');
  });
});
