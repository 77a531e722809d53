/**
 * What each word of a vocabulary is a form of and made of. Worked out once where the catalogue is built; the page has
 * the same words in the same order, so it is only told the answers.
 */
import { piecesOf } from '../danish/compound';
import type { Language } from '../danish/language';
import { formsOf, keysOf, kinOf, stemOf } from '../danish/stem';
import type { SearchIndex } from './index';
import { isQuiet } from './quiet';

/** Key → numbers of the words that have it. */
export type Keys = Map<string, number[]>;
export type Analysis = {
  /** By the key of what a word is a form of, of what it is made from, and of its pieces. */
  forms: Keys;
  kin: Keys;
  pieces: Keys;
  /** What of the language leads to any of these words: enough to understand a question. */
  language: Language;
};

/** Adds `number` to the row of `key`, once. */
function put(keys: Keys, key: string, number: number): void {
  const row = keys.get(key);
  if (!row) keys.set(key, [number]);
  else if (row[row.length - 1] !== number) row.push(number);
}

const noKeys = (): [Keys, Keys, Keys] => [new Map(), new Map(), new Map()];

/** What a word is to the index: a name of a place, a word of the offers, or only a word that means something. */
export type WordRole = 'place' | 'text' | 'sense';
export type Analyse = (words: readonly string[], roleOf: (n: number) => WordRole) => Analysis;

/** Works it out. Names of places are only themselves. */
export const analyseWith =
  (language: Language): Analyse =>
  (words, roleOf) => {
    const [forms, kin, pieces] = noKeys();
    const used = new Set<string>();
    words.forEach((word, n) => {
      const isPlace = roleOf(n) === 'place';
      const own = isPlace ? [word] : formsOf(word, language.irregular);
      // «Soeren», and the addresses of villages: the catalogue too may be written without its letters.
      if (word.includes('oe') && !/oe([nrt]|ns|ts|rne)?$/.test(word)) own.push(stemOf(word.replaceAll('oe', 'ø')));
      for (const key of own) put(forms, key, n);
      if (!isPlace) for (const key of kinOf(word)) put(kin, key, n);
      used.add(own[0] ?? word);
    });
    const standing = new Set(words);
    const lexicon = {
      ...language,
      isUsed: (stem: string) => used.has(stem),
      isWord: (word: string) => standing.has(word),
      guesses: 'first' as const,
    };
    // A word is looked for inside the offers' words only.
    words.forEach((word, n) => {
      if (roleOf(n) !== 'text') return;
      for (const piece of piecesOf(word, lexicon))
        if (!isQuiet(piece)) for (const key of keysOf(piece, language.irregular)) put(pieces, key, n);
    });
    const led = { has: (key: string) => forms.has(key) || kin.has(key) || pieces.has(key) };
    return { forms, kin, pieces, language: narrowed(language, led) };
  };

type Led = { has: (key: string) => boolean };

/** Of the simple words only the shortest: a longer one that leads anywhere is known by being used. */
const SHORT_WORD = 3;
const NOTHING: Language['irregular'] = new Map();

function narrowed({ simple, heads, irregular }: Language, keys: Led): Language {
  return {
    simple: new Set([...[...simple].filter((word) => word.length <= SHORT_WORD && keys.has(stemOf(word))), ...heads]),
    heads,
    irregular: new Map([...irregular].filter(([word, bases]) => leads(word, bases, keys))),
  };
}

/** Whether knowing the word changes what is found. */
const leads = (word: string, bases: readonly string[], keys: Led): boolean =>
  (bases.length > 0 ? bases : formsOf(word, NOTHING).slice(1)).some((key) => keys.has(key));

/** As it travels: a line a word, a key that the word begins with as its length. */
export type PackedAnalysis = { words: string; simple: string; heads: string; irregular: string };

export function packAnalysis({ words, forms, kin, pieces, language }: SearchIndex): PackedAnalysis {
  const rows: string[][][] = [forms, kin, pieces].map((keys) => {
    const of: string[][] = words.map(() => []);
    for (const [key, numbers] of keys)
      for (const n of numbers) of[n]?.push(words[n]?.startsWith(key) ? String(key.length) : key);
    return of;
  });
  const line = (n: number) =>
    rows
      .map((of) => of[n]?.join(' '))
      .join(',')
      .replace(/,+$/, '');
  return {
    words: words.map((_, n) => line(n)).join('\n'),
    simple: [...language.simple]
      .filter((word) => !language.heads.has(word))
      .sort()
      .join(' '),
    heads: [...language.heads].sort().join(' '),
    irregular: [...language.irregular].map(([form, bases]) => [form, ...bases].join(' ')).join('\n'),
  };
}

const split = (text: string, between: string): string[] => (text === '' ? [] : text.split(between));

/** «5» stands for the word's first five letters; a number of the catalogue's own has its length put so too. */
const isLength = (key: string): boolean => key.length <= 2 && key.charCodeAt(0) < 58;

/** @throws Error when the answers are of other words: the cards and their index are then not of one version */
export const analyseFrom =
  ({ words: packed, simple, heads, irregular }: PackedAnalysis): Analyse =>
  (words) => {
    const lines = packed.split('\n');
    if (lines.length !== words.length && words.length > 0)
      throw new Error(`The index has answers for ${lines.length} words; the catalogue has ${words.length}.`);
    const [forms, kin, pieces] = noKeys();
    const read = (row: string, into: Keys, n: number) => {
      if (row === '') return;
      for (const key of row.split(' ')) put(into, isLength(key) ? (words[n] ?? '').slice(0, Number(key)) : key, n);
    };
    lines.forEach((line, n) => {
      // Most words have forms alone.
      const [own = '', made = '', of = ''] = line.includes(',') ? line.split(',') : [line];
      read(own, forms, n);
      read(made, kin, n);
      read(of, pieces, n);
    });
    return {
      forms,
      kin,
      pieces,
      language: {
        simple: new Set([...split(simple, ' '), ...split(heads, ' ')]),
        heads: new Set(split(heads, ' ')),
        irregular: new Map(split(irregular, '\n').map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1)])),
      },
    };
  };
