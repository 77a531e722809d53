/**
 * FlexSearch 0.8: one index over the whole text with the name first, for it ranks by how early a word stands, and its
 * index by fields cannot find one word in one field and one in another. Accents taken away, words found by their
 * beginning, and suggestions where not every word is found. It has no Danish of its own but takes stop words and, as the
 * last step of its encoder, a stemmer.
 */
import { Charset, Encoder, Index } from 'flexsearch';
import { stem, stopWords } from './danish';
import { type Engine, FIELDS, textOf } from './engine';

export function flexsearch(): Engine {
  // It takes the accents away before it looks for stop words, so they must have none either.
  const filter = new Set([...stopWords].map((word) => word.normalize('NFD').replace(/\p{M}/gu, '')));
  const encoder = new Encoder(Charset.Normalize).assign({ filter, finalize: (terms) => terms.map(stem) });
  const index = new Index({ tokenize: 'forward', encoder });
  let ids: string[] = [];
  return {
    build: (docs) => {
      ids = docs.map(({ id }) => id);
      docs.forEach((doc, number) => {
        const text = textOf(doc);
        index.add(number, FIELDS.map((field) => text[field]).join(' '));
      });
    },
    find: (query, limit) =>
      index.search(query, { limit, suggest: true }).flatMap((number) => ids[Number(number)] ?? []),
  };
}
