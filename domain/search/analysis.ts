/**
 * What each word of a vocabulary is a form of and made of. Worked out once where the catalogue is built; the page has
 * the same words in the same order, so it is only told the answers.
 */
import { pieceKeys } from '../danish/compound';
import type { Language } from '../danish/language';
import { formsOf, kinOf, stemOf } from '../danish/stem';
import type { SearchIndex } from './index';

export type Analysis = {
  /** For word n: the keys it is a form of, those of the words it is made from, and those of its pieces. */
  forms: string[][];
  kin: string[][];
  pieces: string[][];
  /** What of the language leads to any of these words: enough to understand a question. */
  language: Language;
};
/** What a word is to the index: a name of a place, a word of the offers, or only a word that means something. */
export type WordRole = 'place' | 'text' | 'sense';
export type Analyse = (words: readonly string[], roleOf: (n: number) => WordRole) => Analysis;

/** Works it out. Names of places are only themselves. */
export const analyseWith =
  (language: Language): Analyse =>
  (words, roleOf) => {
    const forms = words.map((word, n) => {
      const keys = roleOf(n) === 'place' ? [word] : formsOf(word, language.irregular);
      // «Soeren», and the addresses of villages: the catalogue too may be written without its letters.
      if (word.includes('oe') && !/oe([nrt]|ns|ts|rne)?$/.test(word)) keys.push(stemOf(word.replaceAll('oe', 'ø')));
      return keys;
    });
    const kin = words.map((word, n) => (roleOf(n) === 'place' ? [] : kinOf(word)));
    const used = new Set(forms.map(([stem]) => stem));
    const standing = new Set(words);
    const lexicon = {
      ...language,
      isUsed: (stem: string) => used.has(stem),
      isWord: (word: string) => standing.has(word),
      guesses: 'first' as const,
    };
    // A word is looked for inside the offers' words only.
    const pieces = words.map((word, n) => (roleOf(n) === 'text' ? pieceKeys(word, lexicon) : []));
    return { forms, kin, pieces, language: narrowed(language, new Set([...forms, ...kin, ...pieces].flat())) };
  };

/** Of the simple words only the shortest: a longer one that leads anywhere is known by being used. */
const SHORT_WORD = 3;
const NOTHING: Language['irregular'] = new Map();

function narrowed({ simple, heads, irregular }: Language, keys: ReadonlySet<string>): Language {
  return {
    simple: new Set([...[...simple].filter((word) => word.length <= SHORT_WORD && keys.has(stemOf(word))), ...heads]),
    heads,
    irregular: new Map([...irregular].filter(([word, bases]) => leads(word, bases, keys))),
  };
}

/** Whether knowing the word changes what is found. */
const leads = (word: string, bases: readonly string[], keys: ReadonlySet<string>): boolean =>
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

type Keys = string[][];
const split = (text: string, between: string): string[] => (text === '' ? [] : text.split(between));

/** @throws Error when the answers are of other words: the cards and their index are then not of one version */
export const analyseFrom =
  ({ words: packed, simple, heads, irregular }: PackedAnalysis): Analyse =>
  (words) => {
    const lines = packed.split('\n');
    if (lines.length !== words.length && words.length > 0)
      throw new Error(`The index has answers for ${lines.length} words; the catalogue has ${words.length}.`);
    const long = (word: string) => (key: string) =>
      /^\d\d?$/.test(key) && Number(key) <= word.length ? word.slice(0, Number(key)) : key;
    const rows = words.map((word, n) => (lines[n] ?? '').split(',').map((keys) => split(keys, ' ').map(long(word))));
    const [forms, kin, pieces] = [0, 1, 2].map((at) => rows.map((row) => row[at] ?? [])) as [Keys, Keys, Keys];
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
