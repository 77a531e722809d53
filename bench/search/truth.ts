/**
 * Who is right, known without any engine: which offers a word stands in, in any form and in any compound, and which
 * are of the topic that the word means. Words are taken as they stand; nothing is folded, cut or guessed here.
 */
import { readFileSync } from 'node:fs';
import { isUnder } from '../../domain/topic';
import { type Doc, lexicon } from './catalogue';
import { textOf } from './engine';

/** One number an offer: 1 where it is right. */
export type Offers = Uint8Array;

export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
export const count = (offers: Offers): number => offers.reduce((sum, one) => sum + one, 0);

type Synonym = { words: string[]; misspellings?: string[]; keys: string[]; ambiguous?: string[]; crisis?: boolean };

/** Everyday word → topics, from the words that the product is run with, but for cries for help. */
export const meanings = new Map<string, Set<string>>();
/** Those of them that are spelled as they should be and can mean nothing else. */
export const everyday = new Set<string>();
for (const line of readFileSync('data/synonyms.jsonl', 'utf8').split('\n').filter(Boolean)) {
  const { words, misspellings = [], keys, ambiguous = [], crisis }: Synonym = JSON.parse(line);
  for (const word of [...words, ...misspellings].map((each) => each.toLowerCase())) {
    if (crisis) continue;
    meanings.set(word, new Set([...(meanings.get(word) ?? []), ...keys]));
    if (!misspellings.includes(word) && !ambiguous.includes(word)) everyday.add(word);
  }
}

export class Truth {
  readonly #postings = new Map<string, number[]>();
  readonly #towns = new Map<string, number[]>();

  constructor(readonly docs: Doc[]) {
    docs.forEach((doc, number) => {
      const { name, organisation, topics, description, town } = textOf(doc);
      for (const word of new Set(wordsOf([name, organisation, topics, description, town].join(' '))))
        add(this.#postings, word, number);
      add(this.#towns, town, number);
    });
  }

  /** Every word that stands in some offer. */
  get vocabulary(): Iterable<string> {
    return this.#postings.keys();
  }

  frequency = (word: string): number => this.#postings.get(word)?.length ?? 0;

  #marked(lists: Iterable<readonly number[] | undefined>): Offers {
    const offers = new Uint8Array(this.docs.length);
    for (const list of lists) for (const number of list ?? []) offers[number] = 1;
    return offers;
  }

  /** Offers with at least one of these words, just as they are written. */
  having = (words: Iterable<string>): Offers => this.#marked([...words].map((word) => this.#postings.get(word)));

  /** Offers that say the word: in any form, in any compound, or with a word of the same family. */
  saying = (word: string): Offers => this.having(lexicon.related(word));

  about = (topics: readonly string[]): Offers =>
    Uint8Array.from(this.docs, (doc) =>
      topics.some((wanted) => doc.topics.some((key) => isUnder(key, wanted))) ? 1 : 0,
    );

  /** Offers of the topics that the word, in any form, stands for as an everyday word, if it stands for any. */
  meaning = (word: string): Offers => {
    const topics = [...lexicon.kin(word)].flatMap((form) => [...(meanings.get(form) ?? [])]);
    return topics.length > 0 ? this.about(topics) : new Uint8Array(this.docs.length);
  };

  /** Offers in the town. */
  inTown = (town: string): Offers => this.#marked([this.#towns.get(town)]);
}

export const either = (one: Offers, other: Offers): Offers => one.map((is, number) => is | (other[number] ?? 0));
export const both = (one: Offers, other: Offers): Offers => one.map((is, number) => is & (other[number] ?? 0));

function add(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
