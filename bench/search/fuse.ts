/**
 * Fuse.js 7 with what its guide recommends for several words in long fields: token search, all words before any, fields
 * weighted, wherever in the text, accents ignored. It has no stemmer and no stop words, so the small words are left out.
 */
import Fuse from 'fuse.js';
import { tellingWords } from './danish';
import { type Engine, FIELDS, filled, type Text, textOf, WEIGHTS } from './engine';

/** Stricter than its own 0.6, with which it finds nearly everything for nearly every word. */
const THRESHOLD = 0.2;

export function fuse(): Engine {
  let index: Record<'all' | 'any', Fuse<Text>> | null = null;
  return {
    build: (docs) => {
      const texts = docs.map(textOf);
      const keys = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));
      const built = Fuse.createIndex(keys, texts);
      const options = {
        keys,
        useTokenSearch: true,
        ignoreLocation: true,
        ignoreDiacritics: true,
        threshold: THRESHOLD,
      };
      const asking = (tokenMatch: 'all' | 'any') => new Fuse(texts, { ...options, tokenMatch }, built);
      index = { all: asking('all'), any: asking('any') };
    },
    find: (query, limit) => {
      const words = tellingWords(query);
      const ask = (how: 'all' | 'any') =>
        index?.[how].search(words.join(' '), { limit }).map(({ item }) => item.id) ?? [];
      return words.length > 1 ? filled(limit, ask('all'), () => ask('any')) : ask('any');
    },
  };
}
