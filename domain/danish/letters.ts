/** How written words are made alike before they are compared: one spelling in Danish letters. */

const ACCENTED = /[^a-z0-9æøå]/;
const LIKE_OURS: Record<string, string> = { ä: 'æ', ö: 'ø', ß: 'ss', œ: 'ø', ð: 'd', ł: 'l' };

/**
 * One word in Danish letters: lower case, aa as å and ae as æ, other accents gone. «Aabenrå» → «åbenrå», «CAFÉ» →
 * «cafe». What is written oe, or ae at the end, stays: it is two letters in «troen» and «sofaer», one in «boeger».
 * @param word lower case, NFC
 */
export function spelled(word: string): string {
  let letters = word;
  if (ACCENTED.test(letters))
    letters = letters
      .replace(/[äößœðł]/g, (letter) => LIKE_OURS[letter] ?? letter)
      .replace(/[^a-z0-9æøå]+/g, (rest) => rest.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, ''));
  if (letters.includes('aa')) letters = letters.replaceAll('aa', 'å');
  return letters.includes('ae') ? letters.replace(/ae(?!(r|rs|rne|rnes|n|ns)?$)/g, 'æ') : letters;
}

const VARIANTS: Record<string, string[]> = { a: ['å', 'æ'], o: ['ø'] };
/** Enough for «sondagsabent»; a longer word without its letters is found by its spelling. */
const MOST_VARIANTS = 48;

/**
 * The same word as it may have been meant by someone whose keyboard has no æ, ø and å: «handarbejde» →
 * «håndarbejde» and others. A word that has one of the letters is taken as it stands.
 * @param isBeginning whether anything known begins so, which keeps the row short
 */
export function meantBy(word: string, isBeginning: (letters: string) => boolean): string[] {
  const paired = word.replaceAll('oe', 'ø').replaceAll('ae', 'æ');
  const pairs = paired === word ? [] : [paired];
  if (/[æøå]/.test(word)) return pairs;
  let rows = [''];
  for (let n = 0; n < word.length; n++) {
    const letter = word.charAt(n);
    const next = rows.flatMap((row) => [letter, ...(VARIANTS[letter] ?? [])].map((each) => row + each));
    rows = (n >= 2 ? next.filter((row) => n > 5 || isBeginning(row)) : next).slice(0, MOST_VARIANTS);
  }
  return [...pairs, ...rows.filter((row) => row !== word)];
}

/** What place names and titles are shortened to, and what they are short for. */
const SHORT: Record<string, string> = {
  sdr: 'sønder',
  nr: 'nørre',
  ndr: 'nordre',
  skt: 'sankt',
  sct: 'sankt',
  st: 'sankt',
  gl: 'gammel',
  gml: 'gammel',
  tlf: 'telefon',
};
const LONGEST_SHORT = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as they were written but for capitals, in order. Digits count as letters: «60+» → «60». */
export const saidWords = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

/** One of these words with its short form written out: «Sdr. Bjert» → «sønder». */
export function writtenOut(words: readonly string[], n: number): string {
  const word = words[n] ?? '';
  if (word.length > LONGEST_SHORT || !Object.hasOwn(SHORT, word)) return word;
  // «nr. 5» is a number, «Nr. Bjert» a village.
  return /^\d/.test(words[n + 1] ?? '') ? word : (SHORT[word] ?? word);
}

/** The words of a text as they are compared, in order. */
export function wordsOf(text: string): string[] {
  const said = saidWords(text);
  return said.map((_, n) => spelled(writtenOut(said, n)));
}
