/**
 * MiniSearch 7: as its guide recommends (prefix and fuzzy, fields boosted), and as well as it can be made to know Danish:
 * words and their stems, no stop words, no errors in words of three letters, and all words before any.
 */
import MiniSearch from 'minisearch';
import { stem, stopWords } from './danish';
import { type Engine, FIELDS, filled, type Text, textOf, WEIGHTS } from './engine';

const FUZZY = 0.2;
const fields = [...FIELDS];

export function plain(): Engine {
  const index = new MiniSearch<Text>({ fields, searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: FUZZY } });
  return {
    build: (docs) => index.addAll(docs.map(textOf)),
    find: (query, limit) =>
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => id),
  };
}

const telling = (term: string) => (stopWords.has(term.toLowerCase()) ? null : term.toLowerCase());

export function danish(): Engine {
  const index = new MiniSearch<Text>({
    fields,
    processTerm: (term) => {
      const word = telling(term);
      return word && [...new Set([word, stem(word)])];
    },
    searchOptions: { boost: WEIGHTS, prefix: true, fuzzy: (term) => (term.length > 3 ? FUZZY : false) },
  });
  const stemOnly = (term: string) => {
    const word = telling(term);
    return word && stem(word);
  };
  return {
    build: (docs) => index.addAll(docs.map(textOf)),
    find: (query, limit) => {
      const all = index.search(query, { combineWith: 'AND', processTerm: stemOnly });
      const ids = all.slice(0, limit).map(({ id }) => id);
      return filled(limit, ids, () => index.search(query).map(({ id }) => id));
    },
  };
}
