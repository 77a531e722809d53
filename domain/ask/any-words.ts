/** The catalogue of Kolding and the words it is understood by, opened once for the tests of a conversation. */
import { indexCards } from '../find';
import { analyseWith } from '../search/analysis';
import { crisisPhrases } from '../search/crisis';
import { buildCatalogue } from '../snapshot';
import { language, offers, organisations, places, senses, synonymLines, towns } from '../test-data';
import type { Words } from './understand';

export const DAY = '2026-11-22';
export const catalogue = buildCatalogue(
  { offers, organisations, places, towns },
  { day: DAY, instant: `${DAY}T12:00:00Z` },
);
const names = Object.fromEntries(towns.map(({ slug, name }) => [slug, name]));
export const of = indexCards(catalogue.cards, senses, analyseWith(language), (slug) => names[slug] ?? slug);
export const words: Words = { index: of.index, crisis: crisisPhrases(synonymLines), towns: names };
