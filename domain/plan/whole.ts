/** Text in whole letters: some letters take two places in it, and half of one cannot be sent to anybody. */

/** Is the first half of a letter that takes two, so that nothing may come between. */
export const isFirstHalf = (letter: string | undefined): boolean =>
  letter !== undefined && /[\uD800-\uDBFF]/.test(letter);

/** At most so many places of it, and nothing half. A half that stood alone already is drawn as what cannot be read. */
export function whole(said: string, most: number): string {
  const cut = isFirstHalf(said[most - 1]) ? said.slice(0, most - 1) : said.slice(0, most);
  return cut.replace(/\p{Surrogate}/gu, '\uFFFD');
}
