/** A question cut into what is asked for: known phrases, words that belong together, and single words. */
import { saidWords, spelled, wordsOf, writtenOut } from '../danish/letters';
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
/** A question of so few words may be a name. */
const NAME_LENGTH = 5;

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
  /** How much it tells of what is wished for. */
  tells: Tells;
};

const TELLS = { nothing: 0, little: 1, much: 2 } as const;
type Tells = (typeof TELLS)[keyof typeof TELLS];

/** After «min» they say whose wish it is, not what is wished for. */
const RELATIVES = new Set(
  wordsOf(
    `mor far mormor farmor morfar farfar bror søster søn datter kone mand kæreste nabo onkel tante fætter kusine
     svigermor svigerfar barnebarn storebror lillebror storesøster lillesøster ven veninde kollega`,
  ),
);
const OWN = new Set(wordsOf('min mit mine din dit dine vores hans hendes deres'));

function tellsOf(words: readonly string[], n: number): Tells {
  const word = words[n] ?? '';
  if (isQuiet(word)) return TELLS.nothing;
  return isFaint(word) || (RELATIVES.has(word) && OWN.has(words[n - 1] ?? '')) ? TELLS.little : TELLS.much;
}

/** «Have Vonsild»: what holds a sentence together may, nearly alone, be a garden. */
const means = (word: string, index: SearchIndex): boolean => index.meanings.has(wordNumber(index, word));

/** A phrase that means something the catalogue has nothing of is better heard word by word. */
const leads = ({ keys }: Meaning, index: SearchIndex): boolean =>
  keys.some((key) => index.keys.has(key) || index.keys.has(topOf(key)));

/**
 * The longest phrase with a meaning that begins at word n: how many words it has, and what it means.
 * @param counts which meanings count; by default those that lead to something
 */
export function phraseAt(
  words: readonly string[],
  n: number,
  alone: boolean,
  index: SearchIndex,
  counts: (meaning: Meaning) => boolean = (meaning) => leads(meaning, index),
): [number, Meaning[]] | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - n); length > 1; length--) {
    const span = words.slice(n, n + length);
    if (isFilling(span[0] ?? '') || isFilling(span.at(-1) ?? '')) continue;
    // «Vester Nebel» is itself, and not the town it lies near.
    if (span.every((word) => index.isPlace[wordNumber(index, word)])) continue;
    const meanings = index.phrases
      .get(phraseOf(span))
      ?.filter((meaning) => (alone || meaning.kind !== 'alone') && counts(meaning));
    if (meanings?.length) return [length, meanings];
  }
  return null;
}

/** All parts of a question in order, each once. */
function partsIn(text: string, index: SearchIndex): Part[] {
  const written = saidWords(text);
  const words = written.map((_, n) => spelled(writtenOut(written, n)));
  const alone = words.length <= NEARLY_ALONE;
  const parts = new Map<string, Part>();
  for (let n = 0; n < words.length; ) {
    const [phrase, meanings] = phraseAt(words, n, alone, index) ?? [1, []];
    const pair = `${words[n]}${words[n + 1] ?? ''}`;
    const isOne =
      phrase === 1 && n + 1 < words.length && tellsOf(words, n) === TELLS.much && wordNumber(index, pair) >= 0;
    const length = isOne ? 2 : phrase;
    const part = words.slice(n, n + length);
    parts.set(part.join(' '), {
      said: written.slice(n, n + length).join(' '),
      words: part,
      meanings,
      ...(isOne && { joined: pair }),
      alone,
      last: n + length === words.length,
      tells: length > 1 || (alone && means(part[0] ?? '', index)) ? TELLS.much : tellsOf(words, n),
    });
    n += length;
  }
  return [...parts.values()];
}

/**
 * What is asked for: the words that tell something, and `beside` them those that only hold a short question together,
 * which may still be a part of a name: «Hente sammen».
 */
export function askedIn(text: string, index: SearchIndex): { asked: Part[]; beside: Part[] } {
  const parts = partsIn(text, index);
  const telling = (least: Tells) => parts.filter(({ tells }) => tells >= least);
  // A town alone is no wish: «ud at søge i Kolding» is about seeking.
  const isWish = ({ words }: Part) => words.length > 1 || !index.isPlace[wordNumber(index, words[0] ?? '')];
  const [much, little] = [telling(TELLS.much), telling(TELLS.little)];
  const asked = much.some(isWish) || little.length === 0 ? much : little;
  if (asked.length === 0) return { asked: parts.slice(0, WORDS_HEARD), beside: [] };
  const beside = parts.length <= NAME_LENGTH ? parts.filter((part) => !asked.includes(part)) : [];
  return { asked: asked.slice(0, WORDS_HEARD), beside };
}
