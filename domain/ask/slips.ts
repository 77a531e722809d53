/** Words written with a slip: the nearest word that means something. Stricter than a search, which shows what it took it for. */
import type { SearchIndex } from '../search/index';
import { editsBetween, lettersOf, mayBe } from '../search/spelling';

/** Of a shorter word, one letter makes another. */
const SHORTEST = 5;
/** From here one letter may be another; before, only be missing, doubled or moved. */
const LONG = 8;
const VERY_LONG = 11;

/** Numbers of the words with a meaning that `word` is most likely a slip for. */
export function slipsFor(index: SearchIndex, word: string): number[] {
  if (word.length < SHORTEST || /\d/.test(word) || !/^[a-zæøå]+$/.test(word)) return [];
  const letters = lettersOf(word);
  const most = word.length >= VERY_LONG ? 2 : 1;
  let best = most + 1;
  let found: number[] = [];
  for (const number of index.meanings.keys()) {
    const other = index.words[number] ?? '';
    // Hardly anyone errs in the first letter.
    if (other[0] !== word[0] || other.length < SHORTEST || !mayBe(letters, index.letters[number] ?? 0, most)) continue;
    const edits = editsBetween(word, other, most);
    if (edits > most || edits > best || (word.length < LONG && isOtherLetter(word, other))) continue;
    if (edits < best) found = [];
    best = edits;
    found.push(number);
  }
  return found;
}

/** One letter stands for another: «mund», «mand». Vowels that sound alike are a slip all the same: «svømme», «svämme». */
function isOtherLetter(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  const isMoved = a[at] === b[at + 1] && a[at + 1] === b[at];
  return !isMoved && !ALIKE.some((pair) => pair.includes(a[at] ?? '') && pair.includes(b[at] ?? ''));
}
const ALIKE = ['eæ', 'øy', 'åo', 'bp', 'dt', 'gk', 'sz', 'ck', 'vw', 'ij'];
