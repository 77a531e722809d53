/** Everyday words → topic keys: the taxonomy's own labels and the words people use for them. */
import type { Taxonomy } from '../taxonomy';
import { tokens } from './text';

/** Folded phrase («gaa tur») → topic keys. Plain object, so that it travels with the snapshot. */
export type WordMap = Record<string, string[]>;

/** One line of `data/synonyms.jsonl`. */
export type Synonym = {
  id: string;
  words: string[];
  misspellings?: string[];
  keys: string[];
  other?: Record<string, string[]>;
  /** Words that mean this only when they stand nearly alone; a sentence needs better. */
  ambiguous?: string[];
  crisis?: boolean;
  town?: string;
};

const phrase = (text: string) => tokens(text).join(' ');

/** Builds the map. Only topics: conditions and what to avoid are for the conversation to understand. */
export function wordMap(taxonomy: Taxonomy, synonyms: Synonym[]): WordMap {
  const map = new Map<string, Set<string>>();
  const topics = new Set(taxonomy.topics.flatMap((topic) => [topic.key, ...topic.terms.map((term) => term.key)]));
  const add = (text: string, keys: string[]) => {
    const known = keys.filter((key) => topics.has(key));
    const words = phrase(text);
    if (words === '' || known.length === 0) return;
    const set = map.get(words) ?? new Set();
    for (const key of known) set.add(key);
    map.set(words, set);
  };
  // «Strik, hækling og garn» is three words for the same thing.
  for (const topic of taxonomy.topics)
    for (const term of [topic, ...topic.terms])
      for (const label of [term.label.da, term.label.en])
        for (const part of [label, ...label.split(/, | og | and /)]) add(part, [term.key]);
  for (const { words, misspellings = [], other = {}, keys } of synonyms)
    for (const word of [...words, ...misspellings, ...Object.values(other).flat()]) add(word, keys);
  return Object.fromEntries([...map].map(([words, keys]) => [words, [...keys]]));
}
