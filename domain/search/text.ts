/** How written words are made alike before they are compared. */

/** Lower case, one form of every letter, æ ø å as ae oe aa, other accents gone: «Café Åsen» → «cafe aasen». */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '');

/** The words of a text, folded, in order. Digits count as letters: «60+» → «60». */
export const tokens = (text: string): string[] => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The same words as `tokens`, in the same order, as they were written but for capitals: what one is shown again. */
export const saidTokens = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Words that carry no wish of their own when others stand beside them. */
const QUIET = new Set(
  tokens(
    `jeg du han hun vi i de den det der en et at og eller men som er var vil kan skal må har have få blive være gerne lyst
     til på af for fra med om under over ved hos efter noget nogen nogle mig min mit mine dig sig os man her hvor hvad
     når så også bare lidt meget mere andre anden leder søger finde find ønsker prøve gå komme lave sted steder
     the a an to and or of for with i want would like some something in on at my me`,
  ),
);

export const isQuiet = (word: string): boolean => QUIET.has(word) || (word.length < 2 && !/\d/.test(word));
