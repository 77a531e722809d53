/**
 * uFuzzy 1: one line of text an offer, the name first, because it ranks by where in the line the words stand. One typing
 * error a word (`intraMode: 1`), words in any order, the Danish letters told to it, accents
 * taken away by its own `latinize` (which knows å and not æ and ø). It has no fields, no
 * stemmer and no stop words, and wants every word, so that the small words are left out here.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import { tellingWords } from './danish';
import { type Engine, FIELDS, textOf } from './engine';

/** More words than this are not tried in every order, and come unranked: there are 120 orders of five. */
const ORDERED = 5;
/** Beyond so many hits it gives them unranked; its own limit of 1,000 would leave common words unranked here. */
const RANKED = 100_000;

export function ufuzzy(): Engine {
  const fuzzy = new uFuzzy({ intraMode: 1, alpha: 'a-zæøåé' });
  let ids: string[] = [];
  let lines: string[] = [];
  return {
    build: (docs) => {
      ids = docs.map(({ id }) => id);
      lines = uFuzzy.latinize(
        docs.map((doc) => {
          const text = textOf(doc);
          return FIELDS.map((field) => text[field]).join(' | ');
        }),
      );
    },
    find: (query, limit) => {
      const words = uFuzzy.latinize(tellingWords(query));
      const [found, info, order] = fuzzy.search(lines, words.join(' '), ORDERED, RANKED);
      const best = order ? order.map((place) => info?.idx[place] ?? -1) : (found ?? []);
      return best.slice(0, limit).flatMap((number) => ids[number] ?? []);
    },
  };
}
