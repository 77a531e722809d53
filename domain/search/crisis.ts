/** Words that mean: help first, before anything is found, and nothing is counted. */
import { tokens } from './text';
import type { Synonym } from './words';

/** Folded phrases, each between spaces, so that «selvmord» is found in a sentence and not inside another word. */
export const crisisPhrases = (synonyms: Synonym[]): string[] =>
  synonyms
    .filter(({ crisis }) => crisis)
    .flatMap(({ words, misspellings = [], other = {} }) => [...words, ...misspellings, ...Object.values(other).flat()])
    .map((phrase) => ` ${tokens(phrase).join(' ')} `);

export function isCrisis(text: string, phrases: string[]): boolean {
  const said = ` ${tokens(text).join(' ')} `;
  return phrases.some((phrase) => said.includes(phrase));
}
