/** Words that mean: help first, before anything is found, and nothing is counted. */
import { wordsOf } from '../danish/letters';
import type { Synonym } from './senses';

/** Folded phrases, each between spaces, so that «selvmord» is found in a sentence and not inside another word. */
export const crisisPhrases = (synonyms: Synonym[]): string[] =>
  synonyms
    .filter(({ crisis }) => crisis)
    .flatMap(({ words, misspellings = [], other = {} }) => [...words, ...misspellings, ...Object.values(other).flat()])
    .map((phrase) => ` ${wordsOf(phrase).join(' ')} `);

export function isCrisis(text: string, phrases: string[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  return phrases.some((phrase) => said.includes(phrase));
}
