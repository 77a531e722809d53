/** Danish for the engines that have none of their own: Snowball's stemmer and stop words, as Orama publishes them. */
import { stemmer } from '@orama/stemmers/danish';
import { stopwords } from '@orama/stopwords/danish';

export const stem: (word: string) => string = stemmer;
export const stopWords: ReadonlySet<string> = new Set(stopwords);

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words that say something; all of them when none does. */
export function tellingWords(text: string): string[] {
  const words = wordsIn(text);
  const telling = words.filter((word) => !stopWords.has(word));
  return telling.length > 0 ? telling : words;
}
