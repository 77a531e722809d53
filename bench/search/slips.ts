/** How words are mistyped, how Danish letters are written without a Danish keyboard, and how far apart two words are. */
import type { Chance } from './chance';

const PAIRS: Record<string, string> = { æ: 'ae', ø: 'oe', å: 'aa', é: 'e' };
const VOWELS: Record<string, string> = { æ: 'a', ø: 'o', å: 'a', é: 'e' };
const spelled = (word: string, letters: Record<string, string>) =>
  word.replace(/[æøåé]/g, (letter) => letters[letter] ?? letter);

/** `gåtur` → gaatur · gatur. */
export const foldings = (word: string): string[] => [spelled(word, PAIRS), spelled(word, VOWELS)];

const ROWS = ['qwertyuiopå', 'asdfghjklæø', 'zxcvbnm'];

/** The key beside, left or right. */
function neighbour(letter: string, chance: Chance): string {
  const row = ROWS.find((keys) => keys.includes(letter));
  const at = row?.indexOf(letter) ?? 0;
  return chance.one([row?.[at - 1], row?.[at + 1]].filter((key) => key !== undefined));
}

/** One slip of the fingers: two letters swapped, one left out, one doubled, or the key beside; also in the first letter. */
function slip(word: string, chance: Chance): string {
  const at = chance.below(word.length);
  const letter = word[at] ?? '';
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (chance.below(4)) {
    case 0:
      return before + after.slice(0, 1) + letter + after.slice(1);
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + neighbour(letter, chance) + after;
  }
}

export function mistyped(word: string, slips: number, chance: Chance): string {
  let typed = word;
  for (let n = 0; n < slips; n++) typed = slip(typed, chance);
  return typed;
}

/** Edits between two words: letters put in, left out, changed or swapped with the next; `limit + 1` when there are more. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, last] = [last, row];
  }
  return last[b.length] ?? limit + 1;
}
