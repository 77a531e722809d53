/** What other people's lists call our topics: the same everyday words that a search understands, where they mean one thing. */
import type { Synonym } from '../search/senses';
import { topicOf } from '../taxonomy';

/** One line of `data/interests.jsonl`: a word of the municipality's own lists, and the topics it leads to. */
export type Interest = { word: string; topics: string[] };

/**
 * Only words that are certain: a list is put in without anybody reading each row, so what may mean two topics, or none of
 * ours, is left out and told. The municipality's own words go first.
 * @returns word in small letters → keys of topics
 */
export function topicWordsOf(synonyms: readonly Synonym[], interests: readonly Interest[]): Map<string, string[]> {
  const meant = new Map<string, Set<string>>();
  for (const { words, keys, ambiguous = [], crisis, unlisted } of synonyms) {
    if (crisis || unlisted) continue;
    for (const word of words.filter((each) => !ambiguous.includes(each))) {
      const all = meant.get(word.toLowerCase()) ?? new Set();
      for (const key of keys) all.add(key);
      meant.set(word.toLowerCase(), all);
    }
  }
  const sure = [...meant].flatMap(([word, keys]): [string, string[]][] => {
    const [key = ''] = keys;
    return keys.size === 1 && topicOf(key) ? [[word, [key]]] : [];
  });
  const mapped = interests.filter(({ topics }) => topics.length > 0);
  return new Map([...sure, ...mapped.map(({ word, topics }) => [word.toLowerCase(), topics] as [string, string[]])]);
}
