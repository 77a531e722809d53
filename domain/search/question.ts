/** A question cut into what is asked for: known phrases, words that belong together, and single words. */
import { saidWords, spelled, writtenOut } from '../danish/letters';
import { topOf } from '../topic';
import type { Meaning, SearchIndex } from './index';
import { isFaint, isQuiet } from './quiet';
import { isFilling, phraseOf } from './senses';
import { wordNumber } from './vocabulary';

/** More telling words than this say nothing new. */
const WORDS_HEARD = 12;
const LONGEST_PHRASE = 6;
/** Words with a second meaning are only believed in a question of so few words. */
const NEARLY_ALONE = 2;

export type Part = {
  /** As it was written. */
  said: string;
  /** As it is compared; several for a phrase. */
  words: string[];
  /** What the phrase as a whole means. */
  meanings: Meaning[];
  /** Two words that are one in the catalogue: «bord tennis». */
  joined?: string;
  /** Nothing else, or hardly anything, is said. */
  alone: boolean;
  /** The last word: perhaps it is still being written. */
  last: boolean;
};

/** A phrase that means something the catalogue has nothing of is better heard word by word. */
const leads = ({ keys }: Meaning, index: SearchIndex): boolean =>
  keys.some((key) => index.keys.has(key) || index.keys.has(topOf(key)));

export function partsOf(text: string, index: SearchIndex): Part[] {
  const written = saidWords(text);
  const words = written.map((_, n) => spelled(writtenOut(written, n)));
  const alone = words.length <= NEARLY_ALONE;
  const parts = new Map<string, Part>();
  const take = (from: number, length: number, more: Partial<Part> = {}) => {
    const part = words.slice(from, from + length);
    const last = from + length === words.length;
    parts.set(part.join(' '), {
      said: written.slice(from, from + length).join(' '),
      words: part,
      meanings: [],
      alone,
      last,
      ...more,
    });
    return length;
  };
  for (let n = 0; n < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - n);
    for (; length > 1; length--) {
      const meanings = index.phrases
        .get(phraseOf(words.slice(n, n + length)))
        ?.filter((meaning) => (alone || meaning.kind !== 'alone') && leads(meaning, index));
      if (!meanings?.length || isFilling(words[n] ?? '') || isFilling(words[n + length - 1] ?? '')) continue;
      n += take(n, length, { meanings });
      break;
    }
    if (length > 1) continue;
    const joined = `${words[n]}${words[n + 1] ?? ''}`;
    const isOne = n + 1 < words.length && !isFaint(words[n] ?? '') && wordNumber(index, joined) >= 0;
    n += isOne ? take(n, 2, { joined }) : take(n, 1);
  }
  const heard = [...parts.values()];
  const without = (isLess: (word: string) => boolean) =>
    heard.filter((part) => part.words.length > 1 || !isLess(part.words[0] ?? ''));
  // A town alone is no wish: «ud at søge i Kolding» is about seeking.
  const isWish = ({ words }: Part) => words.length > 1 || !index.isPlace[wordNumber(index, words[0] ?? '')];
  const [telling, nearly] = [without(isFaint), without(isQuiet)];
  const chosen = telling.some(isWish) ? telling : nearly.length > 0 ? nearly : heard;
  return chosen.slice(0, WORDS_HEARD);
}
