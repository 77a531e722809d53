/** Who it is for, as far as a sentence says so: years, and whether they are a child's, one's own or somebody else's. */

/** The audience that an age in years belongs to; none for those in the middle, who are asked for everywhere. */
export const audienceOfAge = (age: number): string | null =>
  age <= 12
    ? 'aud.children'
    : age <= 17
      ? 'aud.teens'
      : age <= 29
        ? 'aud.young_adults'
        : age >= 60
          ? 'aud.seniors'
          : null;

const YEARS = /^(år|aar|years|jahre|lat|років|سنة)$/;
const IS = /^(er|bliver|fylder|på|am|bin|mam|is)$/;
/** «I tre år», «for 2 år siden», «de sidste 10 år» are spans of time, and no age. */
const SPAN = /^(i|for|sidste|seneste|efter|om|over|mange|hver|fra)$/;
const NOT_AN_AGE =
  /^(kl|klokken|gange|timer|minutter|dage|uger|måneder|kr|kroner|km|børn|mennesker|personer|stykker|siden)$/;

/** An age at word n: how many words, and the years; null when there is none. */
export function ageAt(words: readonly string[], n: number): [number, number] | null {
  const joined = /^(\d{1,2})(?:årig|årige|åriges|års)$/.exec(words[n] ?? '');
  if (joined) return [1, Number(joined[1])];
  if (!/^\d{1,3}$/.test(words[n] ?? '')) return null;
  if (words.length === 1 && Number(words[n]) >= 10 && Number(words[n]) <= 99) return [1, Number(words[n])];
  const age = Number(words[n]);
  const [before = '', next = ''] = [words[n - 1], words[n + 1]];
  if (age < 1 || age > 110 || NOT_AN_AGE.test(next)) return null;
  if (/^(årig|årige)$/.test(next)) return [2, age];
  if (YEARS.test(next)) return SPAN.test(before) || words[n + 2] === 'siden' ? null : [2, age];
  return IS.test(before) && age >= 4 ? [1, age] : null;
}

const WHO: Record<string, string> = { mand: 'aud.men', mands: 'aud.men', kvinde: 'aud.women', dame: 'aud.women' };
const NUMBER = /^(et|en|to|tre|fire|fem|seks|små|mine|vores|\d)$/;
const A = /^(en|som|er|enlig|ældre|yngre|ung|midaldrende|gift|fraskilt|.+[nrl]sk)$/;

/** A man, a woman or a family who is spoken of, and not men or women one would be among: «kvinde, 34 år», «vi har tre børn». */
export const personAt = (words: readonly string[], n: number): string | null =>
  /^(børn|unger|poder)$/.test(words[n] ?? '') && NUMBER.test(words[n - 1] ?? '')
    ? 'aud.families'
    : n === 0 || A.test(words[n - 1] ?? '')
      ? (WHO[words[n] ?? ''] ?? null)
      : null;

const RELATIVE =
  /^(mor|far|mormor|farmor|morfar|farfar|bror|søster|søn|datter|dreng|pige|knægt|kone|mand|kæreste|ven|veninde|nabo|svigermor|svigerfar|barnebarn|svoger|onkel|tante|husband|wife|mother|father|son|daughter|mann|frau|mąż|żona)$/;
const OWN = /^(min|mit|vores|hans|hendes|my|meine|mein)$/;

/** The clause is about somebody else: «min mand spiller kort». */
export const isOfAnother = (words: readonly string[]): boolean =>
  words.some((word, n) => RELATIVE.test(word) && OWN.test(words[n - 1] ?? '')) &&
  !words.includes('jeg') &&
  !words.includes('ich');

/** The clause turns to the one who speaks: «men jeg vil hellere synge». */
export const turnsToMe = (words: readonly string[]): boolean =>
  /^(men|selv|hellere|but)$/.test(words[0] ?? '') &&
  words.slice(0, 5).some((word) => word === 'jeg' || word === 'i' || word === 'ich');

const BEFORE = /^(før|førhen|tidligere|engang)$/;
const NOW = /^(nu|men nu|men i dag|i dag)\b/;

/** «Før i tiden dansede vi, nu er knæene slidt»: what was is not what is wished for. */
export const isOfThePast = (words: readonly string[], next: readonly string[] | undefined): boolean =>
  BEFORE.test(words[0] ?? '') && next !== undefined && NOW.test(next.slice(0, 3).join(' '));
