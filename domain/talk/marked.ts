/** A sentence cut where its understood words begin and end, so that they can be marked as they are read back. */

export type Part = { text: string; isMarked: boolean };

const LETTER = /[\p{L}\p{N}]/u;

const isWhole = (text: string, from: number, to: number): boolean =>
  !(LETTER.test(text[from - 1] ?? '') && LETTER.test(text[from] ?? '')) &&
  !(LETTER.test(text[to] ?? '') && LETTER.test(text[to - 1] ?? ''));

/** Where `words` stand in the text as whole words, all of the places. */
function placesOf(words: string, text: string, low: string): [from: number, to: number][] {
  const places: [number, number][] = [];
  const wanted = words.toLowerCase();
  // Lower case may have another length in a few languages; then nothing is marked rather than the wrong thing.
  if (wanted === '' || low.length !== text.length) return places;
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + 1))
    if (isWhole(text, at, at + wanted.length)) places.push([at, at + wanted.length]);
  return places;
}

/**
 * The sentence in parts that together are the sentence. Words that were understood as one but stand apart
 * («ikke … mange») are marked one by one.
 */
export function markedParts(text: string, said: readonly string[]): Part[] {
  const low = text.toLowerCase();
  const marks = new Uint8Array(text.length);
  for (const words of said) {
    const together = placesOf(words, text, low);
    const places = together.length > 0 ? together : words.split(/\s+/).flatMap((word) => placesOf(word, text, low));
    for (const [from, to] of places) marks.fill(1, from, to);
  }
  const parts: Part[] = [];
  for (let from = 0, to = 1; from < text.length; from = to, to++) {
    while (to < text.length && marks[to] === marks[from]) to++;
    parts.push({ text: text.slice(from, to), isMarked: marks[from] === 1 });
  }
  return parts;
}
