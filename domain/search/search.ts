/**
 * Finds what a question in a person's own words is about, best first: offers that answer all of it, then those that
 * answer most. Every answer can say which word found it, where and how.
 */

import { type Candidate, HOWS, type How } from './candidates';
import { isTownKey } from './entry';
import { MOST_WEIGHT, PLACE_WEIGHT, type Postings, type SearchIndex } from './index';
import { candidatesFor, candidatesForMeanings } from './match';
import { askedIn, type Part } from './question';
import { isFaint } from './quiet';
import { wordNumber } from './vocabulary';

/** `matched` is a word as the catalogue writes it, or with `isKey` a topic's, fact's, audience's or town's key. */
export type Why = { word: string; matched: string; how: How; isKey?: true };
/** How one word of the question was understood: what was looked for in its place, the likeliest first. */
export type Heard = { word: string; how: How | null; matched: { text: string; isKey?: true }[] };

export type Answer = {
  /** Entry numbers in no order, and for each entry number 0–1 how well it answers; 1 more when it answers all. */
  entries: Int32Array;
  scores: Float32Array;
  heard: Heard[];
  why: (entry: number) => Why[];
};

/** An offer that has little of what the best has answers something else. */
const FLOOR = 0.24;
/** A word that every offer has still says something. */
const LEAST_TELLING = 0.08;
/** Two words side by side are sure to be both there, not to be said together. */
const PHRASE_IN_TEXT = 0.8;
const BESIDE = 0.04;
const MOST_HEARD = 3;
const NO_POSTINGS: Postings = { entries: new Int32Array(0), weights: new Uint8Array(0) };

/** For one part: the best row for each entry. `rows` is -1 where the words of a phrase were found in the text itself. */
type Scored = {
  part: Part;
  candidates: Candidate[];
  best: Float32Array;
  rows: Int16Array;
  /** It only says where. */
  isPlace: boolean;
  /** The first `count` are the entries that have any. */
  touched: Int32Array;
  count: number;
};

export function search(index: SearchIndex, text: string): Answer {
  const { asked, beside } = askedIn(text, index);
  const scored = asked.map((part) => scorePart(index, part));
  if (scored.length === 0) return everything(index);
  const found = scored.filter(({ count }) => count > 0);
  const telling = found.map(({ count }) => tellingOf(count, index.size));
  const whole = MOST_WEIGHT * telling.reduce((sum, each) => sum + each, 0);
  const scores = new Float32Array(index.size);
  const parts = new Uint8Array(index.size);
  const entries = new Int32Array(index.size);
  let length = 0;
  let most = 0;
  found.forEach(({ touched, count, best }, n) => {
    const share = (telling[n] ?? 0) / whole;
    for (let at = 0; at < count; at++) {
      const entry = touched[at] ?? 0;
      if (parts[entry] === 0) entries[length++] = entry;
      parts[entry] = (parts[entry] ?? 0) + 1;
      const score = (scores[entry] ?? 0) + (best[entry] ?? 0) * share;
      scores[entry] = score;
      if (score > most) most = score;
    }
  });
  for (const part of beside) addBeside(index, part, scores, entries.subarray(0, length));
  // That something is in Kolding answers nothing when singing in Kolding was asked for.
  const others = found.filter(({ isPlace }) => !isPlace);
  const onlyPlace = (entry: number) =>
    others.length > 0 && others.length < found.length && others.every(({ best }) => best[entry] === 0);
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const entry = entries[at] ?? 0;
    const score = scores[entry] ?? 0;
    const all = parts[entry] === found.length;
    if (!all && (score < FLOOR * most || onlyPlace(entry))) continue;
    if (all) scores[entry] = score + 1;
    entries[kept++] = entry;
  }
  return {
    entries: entries.subarray(0, kept),
    scores,
    heard: scored.map((each) => heardOf(index, each)),
    why: (entry) => found.flatMap((each) => whyOf(index, each, entry) ?? []),
  };
}

const everything = (index: SearchIndex): Answer => ({
  entries: Int32Array.from({ length: index.size }, (_, n) => n),
  scores: new Float32Array(index.size),
  heard: [],
  why: () => [],
});

/** 0–1: what few entries have tells more of what is meant than what most have. */
const tellingOf = (count: number, size: number): number =>
  Math.max(LEAST_TELLING, Math.log(1 + size / (count + 1)) / Math.log(1 + size));

function scorePart(index: SearchIndex, part: Part): Scored {
  const [word = ''] = part.words;
  const candidates =
    part.words.length === 1
      ? candidatesFor(index, word, part.said, part)
      : [
          ...candidatesForMeanings(index, part.meanings),
          ...(part.joined ? candidatesFor(index, part.joined, part.joined, { alone: part.alone, last: false }) : []),
        ];
  const scored: Scored = {
    part,
    candidates: candidates.sort((a, b) => b.worth - a.worth),
    best: new Float32Array(index.size),
    rows: new Int16Array(index.size),
    touched: new Int32Array(index.size),
    count: 0,
    isPlace: candidates.length > 0 && candidates.every((each) => saysWhere(index, each)),
  };
  candidates.forEach((candidate, row) => {
    addCandidate(index, scored, candidate, row);
  });
  if (part.words.length > 1) addPhraseInText(index, scored);
  return scored;
}

const saysWhere = ({ isPlace }: SearchIndex, { word, key }: Candidate): boolean =>
  key === undefined ? isPlace[word ?? -1] === 1 : isTownKey(key);

function keep(scored: Scored, entry: number, value: number, row: number): void {
  const known = scored.best[entry] ?? 0;
  if (value <= known) return;
  if (known === 0) scored.touched[scored.count++] = entry;
  scored.best[entry] = value;
  scored.rows[entry] = row;
}

/** The loop that all finding stands on: every place of one word, or every offer of one key. */
function addCandidate(index: SearchIndex, scored: Scored, { word = -1, key, worth }: Candidate, row: number): void {
  const { entries, weights } = key === undefined ? index.postings : (index.keys.get(key) ?? NO_POSTINGS);
  const start = key === undefined ? (index.starts[word] ?? 0) : 0;
  const end = key === undefined ? (index.starts[word + 1] ?? 0) : entries.length;
  const place = key === undefined && index.isPlace[word] === 1;
  const { best, rows, touched } = scored;
  let { count } = scored;
  for (let n = start; n < end; n++) {
    const entry = entries[n] ?? 0;
    const value = (place ? PLACE_WEIGHT : (weights[n] ?? 0)) * worth;
    const known = best[entry] ?? 0;
    if (value <= known) continue;
    if (known === 0) touched[count++] = entry;
    best[entry] = value;
    rows[entry] = row;
  }
  scored.count = count;
}

/** A little more to what has the small words too, as they stand: a name is found by all of itself. */
function addBeside(index: SearchIndex, { words }: Part, scores: Float32Array, found: Int32Array): void {
  const word = wordNumber(index, words[0] ?? '');
  if (word < 0 || found.length === 0) return;
  const places = index.postings.entries.subarray(index.starts[word] ?? 0, index.starts[word + 1] ?? 0);
  for (const entry of found) {
    const at = firstAt(places, entry);
    const weight = places[at] === entry ? (index.postings.weights[(index.starts[word] ?? 0) + at] ?? 0) : 0;
    scores[entry] = (scores[entry] ?? 0) + (BESIDE * weight) / MOST_WEIGHT;
  }
}

/** First position in a rising row that is not before `entry`. */
function firstAt(row: Int32Array, entry: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A phrase may also be a name: «Åbent Hus». Entries that have all its telling words. */
function addPhraseInText(index: SearchIndex, scored: Scored): void {
  const telling = scored.part.words.filter((word) => !isFaint(word));
  if (telling.length === 1 && scored.candidates.length > 0) return;
  const words = telling.length > 0 ? telling : scored.part.words;
  const each = words.map((word) =>
    scorePart(index, { ...scored.part, said: word, words: [word], meanings: [], alone: false, last: false }),
  );
  const [first, ...others] = each.sort((a, b) => a.count - b.count);
  const isSure = ({ candidates, rows }: Scored, entry: number) => {
    const how = candidates[rows[entry] ?? 0]?.how;
    return how === 'exact' || how === 'stem';
  };
  for (const entry of first?.touched.slice(0, first.count) ?? []) {
    if (!each.every((one) => (one.best[entry] ?? 0) > 0 && (scored.part.joined || isSure(one, entry)))) continue;
    const least = Math.min(first?.best[entry] ?? 0, ...others.map(({ best }) => best[entry] ?? 0));
    keep(scored, entry, least * PHRASE_IN_TEXT, -1);
  }
}

const matchedBy = (index: SearchIndex, { word, key }: Candidate): { text: string; isKey?: true } =>
  key !== undefined ? { text: key, isKey: true } : { text: index.written[word ?? -1] ?? '' };

function whyOf(index: SearchIndex, { part, candidates, best, rows }: Scored, entry: number): Why | null {
  if ((best[entry] ?? 0) === 0) return null;
  const row = candidates[rows[entry] ?? 0];
  if (rows[entry] === -1 || !row) return { word: part.said, matched: part.said, how: 'exact' };
  const { text, isKey } = matchedBy(index, row);
  return { word: part.said, matched: text, how: row.how, ...(isKey && { isKey }) };
}

/** The surest way the word was understood, with what it was understood as. */
function heardOf(index: SearchIndex, { part, candidates, touched, count, rows }: Scored): Heard {
  if (count === 0) return { word: part.said, how: null, matched: [] };
  const used = new Uint8Array(candidates.length + 1);
  for (let at = 0; at < count; at++) used[(rows[touched[at] ?? 0] ?? 0) + 1] = 1;
  const rowsUsed = candidates.filter((_, row) => used[row + 1] === 1);
  const how = used[0] ? 'exact' : HOWS.find((each) => rowsUsed.some((row) => row.how === each));
  const matched = rowsUsed.filter((row) => row.how === how).slice(0, MOST_HEARD);
  return { word: part.said, how: how ?? null, matched: matched.map((row) => matchedBy(index, row)) };
}
