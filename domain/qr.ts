/** A text as a QR code: the squares as one path, to be drawn black on white wherever it stands. */
import { encode } from 'uqr';

/** Empty squares round it; with fewer some cameras do not find it. */
const QUIET = 4;
/** Squares on each side, without the edge. With more, a phone cannot tell them apart on a screen held at arm's length. */
const SIDE_MAX = 121;

/** `size`: squares on each side, the empty edge included. `path`: the black ones, as an SVG path in those units. */
export type Qr = { size: number; path: string };

/** @returns null when there is more in the text than a phone can read from a screen */
export function qrOf(text: string): Qr | null {
  const rows = squaresOf(text);
  if (rows === null || rows.length - 2 * QUIET > SIDE_MAX) return null;
  let path = '';
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x]) x += 1;
      path += `M${start} ${y}h${x - start}v1h${start - x}z`;
    }
  });
  return { size: rows.length, path };
}

function squaresOf(text: string): boolean[][] | null {
  try {
    return encode(text, { ecc: 'M', border: QUIET }).data;
  } catch {
    return null; // longer than any QR code: the library says so by throwing
  }
}
