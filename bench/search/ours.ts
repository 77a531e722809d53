/** Our own engine, as the page and the server run it: from a question to the first hits, each with its reasons. */
import { readKnown } from '../../db/language';
import { type CardIndex, finding, indexCards } from '../../domain/find';
import { EMPTY_QUERY } from '../../domain/query';
import { analyseWith } from '../../domain/search/analysis';
import { cardOf } from '../../domain/search/line';
import type { Engine } from './engine';

/** The fair order's day: any, as long as it is the same every time. */
const DAY = '2026-11-22';

export function ours(): Engine {
  const known = readKnown('data');
  let of: CardIndex | undefined;
  return {
    build(docs) {
      const towns = new Map<string, string>();
      const cards = docs.map((doc) => {
        const card = cardOf(doc);
        if (card.town) towns.set(card.town, doc.town);
        return card;
      });
      of = indexCards(cards, known.senses, analyseWith(known.language), (key) => towns.get(key) ?? key);
    },
    find(query, limit) {
      if (!of) return [];
      return finding({ ...EMPTY_QUERY, words: query }, of, DAY, undefined, limit).hits.map(({ card }) => card.slug);
    },
  };
}
