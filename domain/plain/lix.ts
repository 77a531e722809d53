/** How hard a text is to read: words, sentences, and LIX = words per sentence + long words in percent. */
import plain from '../../data/plain.json' with { type: 'json' };

export type Lix = { lix: number; words: number; sentences: number; longWords: number; meanWords: number };

/** A word may hold a hyphen or an apostrophe; a number is a word. */
export const wordsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}]|[-'’.](?=[\p{L}\p{N}]))*/gu) ?? [];

/**
 * Sentences end at . ? ! : or a line break. A stop before a small letter or a number does not end one,
 * so "kl. 14", "ca. 10 min. på cykel" and "12. november" stay whole. Danish "Fra 2019. Spørg først" is two.
 */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!:…]["”»)]?)\s+(?=["“«(]?\p{Lu})|\n+/gu)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

const lettersIn = (word: string): number => word.match(/\p{L}/gu)?.length ?? 0;

/** LIX of running text; leave headings, lists of names and labels out before asking. An empty text has LIX 0. */
export function lix(text: string): Lix {
  const words = wordsOf(text);
  const sentences = sentencesOf(text).length;
  const longWords = words.filter((word) => lettersIn(word) >= plain.lix.longWord).length;
  if (words.length === 0) return { lix: 0, words: 0, sentences: 0, longWords: 0, meanWords: 0 };
  const meanWords = words.length / sentences;
  return {
    lix: meanWords + (100 * longWords) / words.length,
    words: words.length,
    sentences,
    longWords,
    meanWords,
  };
}
