/** What the search reads of an offer. Anything that can be written so can be searched: cards, or a file's lines. */
import type { Card } from '../card';

export type SearchEntry = {
  name: string;
  organisation: string;
  /** Street, house, part of town. */
  place: string;
  /** Names of the town and of the area it lies in: words that say where. */
  town: string;
  description: string;
  /** Keys of the catalogue's own words: topics, then the facts that are yes, audiences and ways to help. */
  topics: readonly string[];
  facts: readonly string[];
};

/** Key of the offers in a town: what its villages' names lead to. */
const TOWN = 'town:';
export const townKey = (slug: string): string => TOWN + slug;
export const isTownKey = (key: string): boolean => key.startsWith(TOWN);

/** @param townName slug → the name as people write it */
export function entryOf(card: Card, townName: (slug: string) => string): SearchEntry {
  const towns = [card.town, card.area].filter((slug) => slug !== undefined);
  return {
    name: card.title,
    organisation: card.organisation?.name ?? '',
    place: card.place ?? '',
    town: [...new Set(towns)].map(townName).join(' '),
    description: card.audienceNote ? `${card.summary} ${card.audienceNote}` : card.summary,
    topics: card.topics,
    facts: [
      ...Object.keys(card.facts).filter((key) => card.facts[key] === 'yes'),
      ...card.audiences,
      ...card.contribute,
      ...towns.map(townKey),
    ],
  };
}
