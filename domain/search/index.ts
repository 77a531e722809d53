/**
 * The index: every word of the catalogue with where it stands, what it is a form of, what it is made of and what it
 * means. Built once for a set of entries and never changed; the same in the page and on the server.
 */
import type { Language } from '../danish/language';
import { topOf } from '../topic';
import type { Analyse, Keys } from './analysis';
import { isTownKey, type SearchEntry } from './entry';
import { Growing } from './growing';
import { Reader } from './reader';
import type { Sense, SenseKind } from './senses';
import { lettersOf } from './spelling';

/**
 * What a word is worth by where it stands. Named rows, so that an order can be explained; the best comes first. They
 * lie so close that the word itself in a description stands before a part of it in a name.
 */
const FIELDS: { weight: number; read: (entry: SearchEntry) => string; isRepeated?: true }[] = [
  { weight: 120, read: (entry) => entry.name },
  { weight: 100, read: (entry) => entry.organisation, isRepeated: true },
  { weight: 70, read: (entry) => entry.description },
  { weight: 60, read: (entry) => entry.place, isRepeated: true },
  { weight: 60, read: (entry) => entry.town, isRepeated: true },
];
/** An offer's first topic is what it is about, the next ones a little less each. */
const TOPIC_WEIGHTS = [95, 90, 85];
const LAST_TOPIC_WEIGHT = 80;
const FACT_WEIGHT = 88;
const CONTRIBUTE_WEIGHT = 65;
/** What lies under a topic is only partly about all of it. */
const ABOVE = 0.5;
export const MOST_WEIGHT = 120;
export const PLACE_WEIGHT = 20;

export type Meaning = { keys: readonly string[]; kind: SenseKind };
/** Entry numbers with the weight of each, in rising order of entry. */
export type Postings = { entries: ArrayLike<number>; weights: ArrayLike<number> };
type TypedPostings = { entries: Int32Array; weights: Uint8Array };

/** Plain data throughout: it can be cloned to a worker as it is. */
export type SearchIndex = {
  size: number;
  /** Words as they are compared, sorted; `written` as they stood where they were first seen. */
  words: string[];
  written: string[];
  /** Where the postings of word n begin; the next word's beginning is their end. */
  starts: Int32Array;
  postings: TypedPostings;
  /** Bits of the letters of each word, for spelling. */
  letters: Int32Array;
  /** 1 for words that say where. */
  isPlace: Uint8Array;
  /** Key of a form, of a word it is made from, or of a piece of a compound → the words that have it. */
  forms: Keys;
  kin: Keys;
  pieces: Keys;
  /** Word number → what it means; phrases of several words by their stems. */
  meanings: Map<number, Meaning[]>;
  phrases: Map<string, Meaning[]>;
  /** Topic, fact, audience, way to help or town → offers. */
  keys: Map<string, Postings>;
  language: Language;
};

const put = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/**
 * Reads all entries: the numbers of their words in one row, an entry's word once, where it is worth most; and for each
 * text that was read, whose it is, what its words are worth and where they end.
 */
function readEntries(entries: readonly SearchEntry[], reader: Reader) {
  const [row, entry, weight, end] = [new Growing(), new Growing(), new Growing(), new Growing()];
  let seenIn = new Int32Array(1 << 12);
  const read = new Map<string, number[]>();
  entries.forEach((each, n) => {
    for (const field of FIELDS) {
      const text = field.read(each);
      if (text === '') continue;
      // Towns, organisations and houses come again and again.
      let numbers = field.isRepeated && read.get(text);
      if (!numbers) {
        numbers = reader.read(text);
        if (field.isRepeated) read.set(text, numbers);
      }
      if (reader.words.length > seenIn.length) {
        const wider = new Int32Array(reader.words.length * 2);
        wider.set(seenIn);
        seenIn = wider;
      }
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0;
        if (seenIn[number] === n + 1) continue;
        seenIn[number] = n + 1;
        row.push(number);
      }
      entry.push(n);
      weight.push(field.weight);
      end.push(row.length);
    }
  });
  return { row, entry, weight, end };
}

const weightOf = (key: string): number =>
  isTownKey(key) ? PLACE_WEIGHT : key.startsWith('contribute.') ? CONTRIBUTE_WEIGHT : FACT_WEIGHT;

function keyPostings(entries: readonly SearchEntry[]): Map<string, Postings> {
  const rows = new Map<string, { entries: number[]; weights: number[] }>();
  const keep = (key: string, entry: number, weight: number) => {
    const row = rows.get(key);
    if (!row) return rows.set(key, { entries: [entry], weights: [weight] });
    const last = row.entries.length - 1;
    if (row.entries[last] !== entry) {
      row.entries.push(entry);
      row.weights.push(weight);
    } else if ((row.weights[last] ?? 0) < weight) row.weights[last] = weight;
  };
  entries.forEach(({ topics, facts }, n) => {
    topics.forEach((topic, place) => {
      const weight = TOPIC_WEIGHTS[place] ?? LAST_TOPIC_WEIGHT;
      keep(topic, n, weight);
      keep(topOf(topic), n, weight * ABOVE);
    });
    for (const key of facts) keep(key, n, weightOf(key));
  });
  return rows;
}

export function buildIndex(entries: readonly SearchEntry[], senses: readonly Sense[], analyse: Analyse): SearchIndex {
  const reader = new Reader();
  const read = readEntries(entries, reader);
  const standing = reader.words.length;
  const places = new Set<number>();
  for (const town of new Set(entries.map(({ town }) => town)))
    for (const number of reader.read(town)) places.add(number);
  // The catalogue's own names for its topics are as if they stood on the offers.
  const labels = new Set<number>();
  const meant: [number, Meaning][] = [];
  const phrases = new Map<string, Meaning[]>();
  for (const { phrases: said, ...meaning } of senses)
    for (const phrase of said)
      if (phrase.includes(' ')) put(phrases, phrase, meaning);
      else {
        const number = reader.number(phrase);
        meant.push([number, meaning]);
        if (meaning.kind === 'label') labels.add(number);
      }

  // From the order they came in to the alphabet's, where all words with one beginning stand together.
  const count = reader.words.length;
  const words = reader.words.toSorted();
  const order = words.map((word) => reader.numberOf(word));
  const rank = new Int32Array(count);
  order.forEach((number, n) => {
    rank[number] = n;
  });

  const isPlace = Uint8Array.from(order, (number) => (places.has(number) ? 1 : 0));
  const { forms, kin, pieces, language } = analyse(words, (n) =>
    isPlace[n] ? 'place' : (order[n] ?? 0) < standing || labels.has(order[n] ?? 0) ? 'text' : 'sense',
  );

  const index: SearchIndex = {
    size: entries.length,
    words,
    written: order.map((number) => reader.written[number] ?? ''),
    ...sortedPostings(read, rank, count),
    letters: Int32Array.from(words, lettersOf),
    isPlace,
    forms,
    kin,
    pieces,
    meanings: new Map(),
    phrases,
    keys: keyPostings(entries),
    language,
  };
  for (const [number, meaning] of meant) put(index.meanings, rank[number] ?? 0, meaning);
  return index;
}

/** All postings in one row, those of a word together: a counting sort. */
function sortedPostings({ row, entry, weight, end }: ReturnType<typeof readEntries>, rank: Int32Array, count: number) {
  const starts = new Int32Array(count + 1);
  for (let n = 0; n < row.length; n++) {
    const at = (rank[row.values[n] ?? 0] ?? 0) + 1;
    starts[at] = (starts[at] ?? 0) + 1;
  }
  for (let n = 0; n < count; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice();
  const postings = { entries: new Int32Array(row.length), weights: new Uint8Array(row.length) };
  for (let text = 0, n = 0; text < end.length; text++)
    for (; n < (end.values[text] ?? 0); n++) {
      const of = rank[row.values[n] ?? 0] ?? 0;
      const at = next[of] ?? 0;
      postings.entries[at] = entry.values[text] ?? 0;
      postings.weights[at] = weight.values[text] ?? 0;
      next[of] = at + 1;
    }
  return { starts, postings };
}
