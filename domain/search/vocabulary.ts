/** Looking words up in the index's sorted vocabulary. */
import type { SearchIndex } from './index';

type Sorted = Pick<SearchIndex, 'words'>;

/** First position that is not before `word`. */
export function seek({ words }: Sorted, word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word's number, -1 when the index has none such. */
export function wordNumber(index: Sorted, word: string): number {
  const at = seek(index, word);
  return index.words[at] === word ? at : -1;
}

/** Whether any word begins so. */
export const isBeginning = (index: Sorted, letters: string): boolean =>
  index.words[seek(index, letters)]?.startsWith(letters) ?? false;
