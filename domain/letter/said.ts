/**
 * What somebody wrote, made fit to stand in a letter: nothing that turns the line round, ends it, or makes it a letter of
 * their own. The words themselves are left as they are.
 */

/** Marks that turn the direction of everything after them; and what no letter can hold. */
const TURNERS = /[\u202a-\u202e\u2066-\u2069]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029]/gu;
const CONTROLS = /[^\P{Cc}\n]/gu;
const HALVES = /\p{Cs}/gu;
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u061c]/u;

const cut = (text: string, max: number): string => {
  const letters = [...text];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : text;
};

const clean = (said: string, max: number): string =>
  said
    .slice(0, max * 4) // long before it is read letter by letter: somebody may have sent a hundred thousand
    .replace(LINE_ENDS, '\n')
    .replace(TURNERS, '')
    .replace(CONTROLS, ' ')
    .replace(HALVES, '�');

/** In one line. What is written from right to left is set apart, so that the words round it stay where they are. */
export function inOneLine(said: string, max: number): string {
  const line = cut(clean(said, max).replace(/\s+/gu, ' ').trim(), max);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** Line by line, at most `max` letters in all; empty lines are left out. */
export const inLines = (said: string, max: number): string[] =>
  cut(clean(said, max), max)
    .split('\n')
    .map((line) => inOneLine(line, max))
    .filter((line) => line !== '');

/**
 * Whether words may stand in a letter to an address that nobody has proved: else anybody could have us send a stranger
 * their own web address or telephone number, in the municipality's name.
 */
export const isHarmless = (line: string): boolean =>
  !/[\p{L}\p{N}]\.[\p{L}\p{N}]|[/\\@<>]|:\S|\bwww\b|\bhttps?\b/iu.test(line) &&
  !/(?:\p{N}[^\p{L}]{0,2}){6,}/u.test(line);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const asHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
