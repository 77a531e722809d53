/**
 * Which words are forms of one another. Snowball's Danish stemmer does most; what it leaves apart (past tense,
 * superlatives, words that lose an e, nouns made of verbs) gets a second key, and irregular words are written in
 * `data/danish`. Two words are forms of one when they share a key. Words are as `spelled` gives them.
 */
import { stemmer } from '@orama/stemmers/danish';

/** Form → stems of the words it is a form of; none for a word that only looks like a form. */
export type Irregular = ReadonlyMap<string, readonly string[]>;

const undoubled = (stem: string) =>
  stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[aeiouyæøå]$/.test(stem) ? stem.slice(0, -1) : stem;

/** Billig is no car: an adjective in -ig keeps it, where Snowball takes it and the doubled consonant away. */
const IN_IG = /^(.{2,}ig)(?:t|e|es|ere|st|ste|stes|en|ens|er|ers|erne|s|hed|heds|heden|heder)?$/;

/** The stem of one word, which is also its first key. */
export const stemOf = (word: string): string =>
  /\d/.test(word) ? word : (IN_IG.exec(word)?.[1] ?? undoubled(stemmer(word)));

const VOWEL = 'aeiouyæøå';
const isStem = (rest: string) => rest.length >= 2 && new RegExp(`[${VOWEL}]`).test(rest);

type Rule = { ends: RegExp; cut: RegExp; put?: string; least?: number };
/** `ends` looks at the word as it stands, `cut` at its Snowball stem; `least` letters must be left. */
const OTHER_FORMS: Rule[] = [
  { ends: /ede?s?$/, cut: /ed$/ }, // strikkede, hentedes
  { ends: /[bdfgklmnprsv]tes?$/, cut: /(?<=[bdfgklmnprsv])t$/ }, // spiste, hørte
  { ends: /([bdfmv]|...[klnprs])t$/, cut: /(?<=[bdfgklmnprsv])t$/ }, // spist, grønt, rødt
  { ends: /este?s?$/, cut: /est$/ }, // sødeste
];
/** Nouns made of verbs, and words that lose a letter of their own. */
const KIN: Rule[] = [
  { ends: /ering(er|en|erne|ens|ernes|s)?$/, cut: /ering$/ }, // parkering
  { ends: /ing(er|en|erne|ens|ernes|s)?$/, cut: /ing$/ }, // træning, maling
  { ends: /[^aeiouyæøå]ning(er|en|erne|ens|ernes|s)?$/, cut: /ning$/ }, // svømning
  { ends: /^..?ning(er|en|erne|ens|ernes|s)?$/, cut: /ning$/, least: 2 }, // syning
  { ends: /[dgkpstv]re/, cut: /(?<=[dgkpstv])r$/ }, // søstre
  { ends: /[bdfgkmpstv]le/, cut: /(?<=[bdfgkmpstv])l$/, put: 'el' }, // cykler
  { ends: /el(en|ens|s)?$/, cut: /(?<=([bdfgkmpstv]))\1el$/, put: 'el' }, // gaffel beside gafler
  { ends: /ums?$/, cut: /um$/ }, // museum beside museet
];
/** Endings right after the first vowel or after a vowel and its consonant, which Snowball leaves: byen, søer, ugen. */
const SHORT = [
  /^([^aeiouyæøå]*[aeiouyæøå])(?:en|et|er|ens|ets|erne|ernes|ene)$/,
  /^([aeiouyæøå][^aeiouyæøå]{1,2})(?:e|en|et|er|es|ens|ets|erne|ernes|ene|enes)$/,
];

/** All keys of one word; the first is its stem. */
export function keysOf(word: string, irregular: Irregular): string[] {
  const stem = stemOf(word);
  const keys = [stem];
  const add = (key: string) => {
    if (!keys.includes(key)) keys.push(key);
  };
  const bases = irregular.get(word);
  for (const base of bases ?? []) add(base);
  if (word.length < 4) return keys;
  // One that is irregular in having no base is a dictionary's own word, and no form of another: sport, kaste.
  for (const { ends, cut, put = '', least = 3 } of bases?.length === 0 ? KIN : [...OTHER_FORMS, ...KIN]) {
    if (!ends.test(word) || !cut.test(stem)) continue;
    const rest = undoubled(stem.replace(cut, put));
    if (isStem(rest) && rest.length >= least) add(rest);
  }
  // Morgenen: taken off once more where what is left ends as a form does. Dans: the s may be its own.
  if (stem !== word && /e[nrt]$/.test(stem)) add(stemOf(stem));
  if (word.endsWith('s') && word.length <= 6) add(word);
  for (const short of SHORT) {
    const base = short.exec(word)?.[1];
    if (base) add(base);
  }
  return keys;
}
