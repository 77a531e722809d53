/** Rows for the very words: those that mean nothing to us, and those of a topic, which some offers have and some have not. */
import { saidWords } from '../danish/letters';
import type { CardIndex } from '../find';
import { isFaint } from '../search/quiet';
import { search } from '../search/search';
import { isTopicKey } from '../topic';
import type { Item } from './ask';
import { isChatter } from './chatter';
import { ANSWER, effectOf, type Row } from './row';

const WORD_POINTS = { above: 0.75, under: 1.5, exact: 3 } as const;
/** Of two clubs with cards, that with bridge first for who said «bridge». */
const SAID_POINTS = { under: 0.5, exact: 0.75 } as const;
const SAID_MOST = 6;

/** A word that more offers than this share have tells nothing of what is wished for; few offers are always few. */
const TELLING_SHARE = 0.2;
const FEW = 10;
/** A shorter beginning is no sign of the word. */
const SHORTEST_BEGINNING = 5;
/** From this score on it stands in the name itself, and not only in the text. */
const IN_NAME = 1.7;
const WORDS_MOST = 12;

/** For each entry how closely the word answers; null when it says nothing. */
function answersTo(
  word: string,
  { index, cards }: CardIndex,
  share = TELLING_SHARE,
): { answers: Uint8Array; isFound: boolean } | null {
  const { entries, scores, why } = search(index, word);
  if (entries.length > Math.max(FEW, cards.length * share)) return null;
  const written = word.toLowerCase();
  const answers = new Uint8Array(cards.length);
  let isFound = false;
  let isAny = false;
  for (const entry of entries) {
    const whys = why(entry).filter(({ isKey }) => !isKey);
    const inName = (scores[entry] ?? 0) > IN_NAME;
    for (const { how, matched } of whys) {
      const itself = how === 'exact' || how === 'stem';
      const inside = matched.toLowerCase().includes(written);
      const begins = how === 'prefix' && inside && written.length >= SHORTEST_BEGINNING;
      const answer = itself
        ? inName
          ? ANSWER.exact
          : ANSWER.under
        : (how === 'part' && inside) || begins
          ? ANSWER.under
          : 0;
      if (answer > (answers[entry] ?? 0)) answers[entry] = answer;
      isFound ||= answer > 0;
      isAny ||= answer > 0;
    }
  }
  return isAny ? { answers, isFound } : null;
}

/** Words that mean nothing to us. One that nothing is found for has no row that could be answered. */
export const wordRows = (words: readonly string[], of: CardIndex): Row[] =>
  words.slice(0, WORDS_MOST).map((word) => rowOf(word, of, answersTo(word, of), WORD_POINTS));

const rowOf = (word: string, { cards }: CardIndex, found: ReturnType<typeof answersTo>, points: object): Row => ({
  kind: 'word',
  key: word,
  said: word,
  weight: 'important',
  effect: effectOf('important', { points }),
  judge: (_, entry) => found?.answers[entry] ?? ANSWER.no,
  answers: found?.answers ?? new Uint8Array(cards.length),
  isSubstance: true,
  isFound: found !== null,
});

/** Only a word that few have says which of the offers of a topic is meant. */
const SAID_SHARE = 0.05;
/** By the thing that was said, so that it is forgotten with it: on the server after each answer. */
const kept = new WeakMap<Item, { of: CardIndex; rows: Row[] }>();

function rowsSaid(item: Item, of: CardIndex): Row[] {
  const known = kept.get(item);
  if (known?.of === of) return known.rows;
  const words = new Set(saidWords(item.said).filter((word) => !isFaint(word) && !isChatter(word)));
  const rows = [...words].slice(0, SAID_MOST).flatMap((word): Row[] => {
    const found = answersTo(word, of, SAID_SHARE);
    return found ? [{ ...rowOf(word, of, found, SAID_POINTS), isSubstance: false, isSilent: true }] : [];
  });
  kept.set(item, { of, rows });
  return rows;
}

/** The words that topics were wished for with, as far as few offers have them. They add to a topic and are none. */
export function saidRows(items: readonly Item[], of: CardIndex): Row[] {
  const said = items.filter(({ key, from, isTerm }) => isTopicKey(key) && from === undefined && !isTerm);
  const rows = said.flatMap((item) => rowsSaid(item, of));
  return [...new Map(rows.map((row) => [row.key, row])).values()].slice(0, SAID_MOST);
}
