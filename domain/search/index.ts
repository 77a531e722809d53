/**
 * The search, first version: every word of the question against names, organisations, places, descriptions and
 * topics. Built once for a set of cards and never changed; the same in the page and on the server.
 */
import type { Card } from '../card';
import { topOf } from '../topic';
import { isQuiet, saidTokens, tokens } from './text';
import type { WordMap } from './words';

/** How a word was found: as it stands, as the beginning of a longer word, or as another word for a topic. */
export type How = 'exact' | 'prefix' | 'synonym';
export type Why = { word: string; matched: string; how: How };
export type Found = { card: Card; score: number; why: Why[] };

/** What a word is worth by where it stands. Named rows, so that an order can be explained. */
const FIELDS: { weight: number; read: (card: Card) => string }[] = [
  { weight: 8, read: (card) => card.title },
  { weight: 5, read: (card) => card.organisation?.name ?? '' },
  { weight: 3, read: (card) => `${card.place ?? ''} ${card.town ?? ''} ${card.area ?? ''}` },
  { weight: 2, read: (card) => card.summary },
];
const TOPIC_WEIGHT = 6;
const HOW_WORTH: Record<How, number> = { exact: 1, prefix: 0.7, synonym: 0.9 };
/** A shorter beginning matches half the catalogue and says nothing. */
const PREFIX_MIN = 2;
const PHRASE_MAX = 3;

/** More telling words than this say nothing new, and each costs a look through the whole catalogue. */
const WORDS_HEARD = 12;

type Posting = { card: number; weight: number };
export type SearchIndex = {
  cards: Card[];
  vocabulary: string[];
  postings: Posting[][];
  /** Topic key, own or above → cards under it. */
  topics: Map<string, number[]>;
  words: WordMap;
};

export function buildIndex(cards: Card[], words: WordMap): SearchIndex {
  const lists = new Map<string, Posting[]>();
  const topics = new Map<string, number[]>();
  const put = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (list) list.push(value);
    else map.set(key, [value]);
  };
  cards.forEach((card, n) => {
    const best = new Map<string, number>();
    for (const { weight, read } of FIELDS)
      for (const token of tokens(read(card))) best.set(token, Math.max(weight, best.get(token) ?? 0));
    for (const [token, weight] of best) put(lists, token, { card: n, weight });
    for (const key of new Set(card.topics.flatMap((topic) => [topic, topOf(topic)]))) put(topics, key, n);
  });
  const vocabulary = [...lists.keys()].sort();
  return { cards, vocabulary, postings: vocabulary.map((token) => lists.get(token) ?? []), topics, words };
}

/** First position in the sorted vocabulary that is not before `word`. */
function seek(vocabulary: string[], word: string): number {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Hits = Map<number, { score: number; why: Why }>;

function keep(hits: Hits, card: number, score: number, why: Why) {
  const known = hits.get(card);
  if (!known || known.score < score) hits.set(card, { score, why });
}

/** All cards that `word` finds by itself, with its best reason for each. */
function findWord(index: SearchIndex, { word, said, topics }: Part): Hits {
  const hits: Hits = new Map();
  for (let n = seek(index.vocabulary, word); n < index.vocabulary.length; n++) {
    const token = index.vocabulary[n] ?? '';
    if (!token.startsWith(word)) break;
    const how: How = token === word ? 'exact' : 'prefix';
    if (how === 'prefix' && word.length < PREFIX_MIN) continue;
    for (const { card, weight } of index.postings[n] ?? [])
      keep(hits, card, weight * HOW_WORTH[how], { word: said, matched: token, how });
  }
  for (const key of topics)
    for (const n of index.topics.get(key) ?? [])
      keep(hits, n, TOPIC_WEIGHT * HOW_WORTH.synonym, { word: said, matched: key, how: 'synonym' });
  return hits;
}

/** Topics meant by a phrase as it stands. Own keys only: «constructor» is a word somebody may type. */
const topicsOf = (words: WordMap, phrase: string): string[] =>
  Object.hasOwn(words, phrase) ? (words[phrase] ?? []) : [];

/** `said` is the word as it was written, for showing it again. */
type Part = { word: string; said: string; topics: string[] };

/** Groups the question's words: a known phrase («gå tur») is one, every other word stands alone, none comes twice. */
function partsOf(text: string, words: WordMap): Part[] {
  const all = tokens(text);
  const written = saidTokens(text);
  const parts = new Map<string, Part>();
  for (let n = 0; n < all.length; ) {
    let length = Math.min(PHRASE_MAX, all.length - n);
    while (length > 1 && topicsOf(words, all.slice(n, n + length).join(' ')).length === 0) length--;
    const word = all.slice(n, n + length).join(' ');
    const said = written.length === all.length ? written.slice(n, n + length).join(' ') : word;
    parts.set(word, { word, said, topics: topicsOf(words, word) });
    n += length;
  }
  const heard = [...parts.values()];
  const telling = heard.filter(({ word }) => !isQuiet(word));
  return (telling.length > 0 ? telling : heard).slice(0, WORDS_HEARD);
}

function findParts(index: SearchIndex, parts: Part[]): Found[] {
  const found = new Map<number, { score: number; why: Why[] }>();
  let most = 0;
  for (const part of parts)
    for (const [card, { score, why }] of findWord(index, part)) {
      const known = found.get(card) ?? { score: 0, why: [] };
      known.score += score;
      known.why.push(why);
      most = Math.max(most, known.why.length);
      found.set(card, known);
    }
  return [...found].flatMap(([n, { score, why }]) => {
    const card = index.cards[n];
    return card && why.length === most ? [{ card, score, why }] : [];
  });
}

/**
 * Finds cards for a question in a person's own words. All words first; when nothing has them all, those that have
 * most. A topic that is understood but has nothing is widened to the topic above it. An empty question finds
 * everything, with no reasons.
 */
export function search(index: SearchIndex, text: string): Found[] {
  const parts = partsOf(text, index.words);
  if (parts.length === 0) return index.cards.map((card) => ({ card, score: 0, why: [] }));
  const found = findParts(index, parts);
  if (found.length > 0 || parts.every(({ topics }) => topics.length === 0)) return found;
  return findParts(
    index,
    parts.map((part) => ({ ...part, topics: [...new Set(part.topics.map(topOf))] })),
  );
}
