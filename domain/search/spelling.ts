/**
 * Words that a mistyped one may have been meant for. Two looks: which letters a word has at all, one number against
 * another, takes away nearly all of the vocabulary; what is left is compared letter by letter.
 */

/** One edit in words of four letters, two from eight. */
export const editsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** Which letters a word has, one bit each: words within n edits differ in at most 2n of them. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let n = 0; n < word.length; n++) bits |= 1 << (word.charCodeAt(n) & 31);
  return bits;
}

function count(bits: number): number {
  let b = bits - ((bits >>> 1) & 0x55555555);
  b = (b & 0x33333333) + ((b >>> 2) & 0x33333333);
  return Math.imul((b + (b >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** True when `a` and `b`, as `lettersOf` gives them, may be words within `edits`: each edit adds and removes one letter. */
export const mayBe = (a: number, b: number, edits: number): boolean => count(a & ~b) <= edits && count(b & ~a) <= edits;

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/**
 * Edits between two words, a transposition being one (optimal string alignment); `most + 1` when there are more.
 * Words are at most 60 letters.
 */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return most + 1;
  let [before, last, now] = rows as unknown as [Uint8Array, Uint8Array, Uint8Array];
  for (let m = 0; m <= b.length; m++) last[m] = m;
  for (let n = 1; n <= a.length; n++) {
    now[0] = n;
    let least = n;
    for (let m = 1; m <= b.length; m++) {
      const same = a.charCodeAt(n - 1) === b.charCodeAt(m - 1);
      let edits = Math.min((last[m] ?? 0) + 1, (now[m - 1] ?? 0) + 1, (last[m - 1] ?? 0) + (same ? 0 : 1));
      if (n > 1 && m > 1 && a.charCodeAt(n - 1) === b.charCodeAt(m - 2) && a.charCodeAt(n - 2) === b.charCodeAt(m - 1))
        edits = Math.min(edits, (before[m - 2] ?? 0) + 1);
      now[m] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [before, last, now] = [last, now, before];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}
