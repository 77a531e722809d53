/**
 * Lunr 2 with the Danish of lunr-languages (trimmer, stop words, stemmer), asked as its guide shows for searching while
 * typing: the stem first, then what begins so, then one edit away.
 */
import lunr from 'lunr';
import danish from 'lunr-languages/lunr.da.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import { tellingWords } from './danish';
import { type Engine, FIELDS, textOf, WEIGHTS } from './engine';

stemmerSupport(lunr);
danish(lunr);

export function lunrDanish(): Engine {
  let index: lunr.Index | null = null;
  return {
    build: (docs) => {
      index = lunr(function () {
        this.use(lunr.da);
        this.ref('id');
        for (const field of FIELDS) this.field(field, { boost: WEIGHTS[field] });
        for (const doc of docs) this.add(textOf(doc));
      });
    },
    find: (query, limit) => {
      const results = index?.query((asked) => {
        for (const word of tellingWords(query)) {
          asked.term(word, { boost: 100, usePipeline: true });
          asked.term(word, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
          if (word.length > 3) asked.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
        }
      });
      return (results ?? []).slice(0, limit).map(({ ref }) => ref);
    },
  };
}
