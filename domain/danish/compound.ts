/**
 * What a compound is made of: «madlavningsgruppe» is madlavning and gruppe, and madlavning is mad and lavning. Danish
 * joins words with nothing between them, or with s, e, er or en. A word is only taken apart where both halves are
 * known, or where one is and the other looks like a word; one that is known to be simple never is.
 */
import type { Language } from './language';
import { formsOf, stemOf } from './stem';

export type Lexicon = Language & {
  /** Stems, and words as they stand, that the catalogue uses. */
  isUsed: (stem: string) => boolean;
  isWord: (word: string) => boolean;
  /**
   * Whether one half may be unknown, and which. In the catalogue a first half may, before a head that is known; in a
   * question that nothing else is known of, a head may too: «jobsøgning» is something with jobs.
   */
  guesses: boolean | 'first';
};

/** What may join two halves, with what it costs to believe it. */
const LINKS: [string, number][] = [
  ['', 0],
  ['e', 0.5],
  ['s', 1],
  ['er', 1.2],
  ['en', 1.2],
  ['es', 1.5],
  ['ens', 1.5],
  ['ers', 1.5],
  ['ne', 2],
];
const SHORTEST_HALF = 3;
/** Most heads stand as a dictionary has them: foredrags-aften before foredrag-saften. */
const INFLECTED = 1.1;
const ONLY_USED = 0.3;
/** They end words and are none. */
const ENDINGS = new Set(['lig', 'lige', 'ligt', 'skab', 'skaber', 'dom', 'som', 'hed', 'isk', 'inde']);
/** A half that only the catalogue knows, or that nobody does, must say more than three letters. */
const SHORTEST_GUESS = 4;
const GUESS = 4;
const DEEPEST = 3;

type Halves = { first: string; head: string; cost: number };

const isConsonant = (letter: string | undefined) => letter !== undefined && /[bcdfghjklmnpqrstvwxz]/.test(letter);
const looksLikeWord = (half: string) => half.length >= SHORTEST_GUESS && /[aeiouyæøå]/.test(half) && !/\d/.test(half);

const isKnown = (stem: string, { simple, irregular, isUsed }: Lexicon) =>
  simple.has(stem) || (stem.length >= SHORTEST_GUESS && (isUsed(stem) || irregular.has(stem)));

const isHead = (half: string, lexicon: Lexicon) =>
  !ENDINGS.has(half) &&
  (lexicon.simple.has(half) ||
    isKnown(stemOf(half), lexicon) ||
    (lexicon.irregular.get(half) ?? []).some((base) => lexicon.simple.has(base)));

const isSimple = (word: string, { simple, irregular }: Lexicon): boolean =>
  simple.has(word) || formsOf(word, irregular).some((key) => simple.has(key));

/** Ways to read the letters before `end` as a stem and a link: [stem, where the head begins, cost]. */
function* firstHalves(word: string, lexicon: Lexicon): Generator<[string, number, number]> {
  for (let end = 2; end <= word.length - SHORTEST_HALF; end++) {
    const stem = word.slice(0, end);
    if (!isKnown(stem, lexicon)) continue;
    for (const [link, cost] of LINKS) {
      if (word.startsWith(link, end)) yield [stem, end + link.length, cost];
      // strik-k-e-café: the consonant is doubled before an e.
      if (
        link.startsWith('e') &&
        isConsonant(stem.at(-1)) &&
        word[end] === stem.at(-1) &&
        word.startsWith(link, end + 1)
      )
        yield [stem, end + 1 + link.length, cost];
    }
  }
}

/** What a half is believed less for: being short, inflected, or itself a compound that only the catalogue knows. */
const costOf = (head: string, { simple, isWord }: Lexicon) =>
  (stemOf(head).length < SHORTEST_GUESS && !simple.has(head) ? 0.5 : 0) +
  (head.length < SHORTEST_GUESS ? 0.5 : 0) +
  (simple.has(head) || isWord(head) ? 0 : INFLECTED) +
  (simple.has(head) || simple.has(stemOf(head)) ? 0 : ONLY_USED);

function halvesOf(word: string, lexicon: Lexicon, depth: number): Halves | null {
  if (word.length < 2 * SHORTEST_HALF - 1 || /\d/.test(word) || isSimple(word, lexicon)) return null;
  let best: Halves | null = null;
  const offer = (first: string, head: string, cost: number) => {
    if (!best || cost < best.cost || (cost === best.cost && head.length < best.head.length))
      best = { first, head, cost };
  };
  for (const [stem, at, cost] of firstHalves(word, lexicon)) {
    const head = word.slice(at);
    if (head.length < SHORTEST_HALF) continue;
    const short =
      (stem.length < SHORTEST_HALF ? 1 : 0) + (lexicon.simple.has(stem) ? 0 : ONLY_USED) + costOf(head, lexicon);
    if (isHead(head, lexicon)) offer(stem, head, cost + short);
    else if (depth < DEEPEST) {
      const inner = halvesOf(head, lexicon, depth + 1);
      if (inner && inner.cost < GUESS) offer(stem, head, cost + short + 1 + inner.cost / 2);
    }
  }
  // A first half that is itself a compound: fritids-klub.
  if (depth < DEEPEST)
    for (let at = word.length - SHORTEST_HALF; at >= 2 * SHORTEST_HALF; at--) {
      const head = word.slice(at);
      if (!isHead(head, lexicon)) continue;
      const before = word.slice(0, at);
      for (const [link, cost] of [
        ['', 0],
        ['s', 0.5],
      ] as const) {
        if (!before.endsWith(link) || (link === '' && before.endsWith('s') && !lexicon.simple.has(before))) continue;
        const first = before.slice(0, before.length - link.length);
        const inner = isHead(first, lexicon) ? null : halvesOf(first, lexicon, depth + 1);
        const price = cost + 0.8 + costOf(head, lexicon);
        if (isHead(first, lexicon)) offer(first, head, price);
        else if (inner && inner.cost < GUESS) offer(first, head, price + inner.cost / 2);
      }
    }
  return best ?? (lexicon.guesses ? guessed(word, lexicon) : null);
}

/** They begin words that are not made of two: forfærdelig, indtryk. */
const PREFIXES = new Set(['for', 'ind', 'til', 'mod', 'med', 'fra', 'und', 'over', 'under', 'efter', 'gen', 'mis']);

/** One half known, the other only like a word: zumba-hold, job-søgning. The longest known half is believed. */
function guessed(word: string, lexicon: Lexicon): Halves | null {
  for (let at = SHORTEST_GUESS; at <= word.length - SHORTEST_GUESS; at++) {
    const [first, head] = [word.slice(0, at), word.slice(at)];
    if (looksLikeWord(first) && lexicon.heads.has(stemOf(head))) return { first, head, cost: GUESS };
  }
  if (lexicon.guesses === 'first') return null;
  let best: Halves | null = null;
  for (const [first, at, cost] of firstHalves(word, lexicon)) {
    const head = word.slice(at);
    const least = first.length < SHORTEST_GUESS ? 6 : 5;
    if (PREFIXES.has(first) || head.length < least || !looksLikeWord(head)) continue;
    const price = GUESS + cost - first.length / 10;
    if (!best || price < best.cost) best = { first, head, cost: price };
  }
  return best;
}

/** The two halves of a compound as they stand, without what joins them; null for a simple word. */
export function splitOf(word: string, lexicon: Lexicon): [first: string, head: string] | null {
  const halves = halvesOf(word, lexicon, 0);
  return halves && [halves.first, halves.head];
}

/** Everything that a word is made of, the larger pieces first; empty for a simple word. */
export function piecesOf(word: string, lexicon: Lexicon): string[] {
  const halves = splitOf(word, lexicon);
  return halves ? [...halves, ...halves.flatMap((half) => piecesOf(half, lexicon))] : [];
}
