/** The snapshot as it is sent to the page: the cards of one day, and all that words mean. Packed here, opened there. */
import type { Snapshot } from './card';
import type { Language } from './danish/language';
import { type CardIndex, indexCards } from './find';
import { analyseFrom, packAnalysis } from './search/analysis';
import { packSenses, type Sense, unpackSenses } from './search/senses';

/** All that words mean: the same for every catalogue. */
export type Known = { senses: readonly Sense[]; language: Language; crisis: string[] };

const packedSenses = new WeakMap<Known, string>();

/** @param towns slug → name; those that the index was built with */
export function packSnapshot(
  day: string,
  { cards, index }: CardIndex,
  towns: Record<string, string>,
  known: Known,
): Snapshot {
  const senses = packedSenses.get(known) ?? packSenses(known.senses);
  packedSenses.set(known, senses);
  return { day, cards, towns, senses, analysis: packAnalysis(index), crisis: known.crisis };
}

export type OpenSnapshot = { index: CardIndex; day: string; crisis: string[] };

export function openSnapshot({ day, cards, towns, senses, analysis, crisis }: Snapshot): OpenSnapshot {
  const index = indexCards(cards, unpackSenses(senses), analyseFrom(analysis), (slug) => towns[slug] ?? slug);
  return { index, day, crisis };
}
