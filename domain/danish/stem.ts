/**
 * Which words are forms of one another. Snowball's Danish stemmer does most; what it leaves apart (past tense,
 * superlatives, words that lose an e, nouns made of verbs) gets a second key, and irregular words are written in
 * `data/danish`. Two words are forms of one when they share a key. Words are as `spelled` gives them.
 */
import { stemmer } from '@orama/stemmers/danish';

/**
 * Form → stems of the words it is a form of. None for a word that only looks like a form (kaste); itself alone for one
 * that is its own stem, whatever its ending (plads, billet, borger).
 */
export type Irregular = ReadonlyMap<string, readonly string[]>;

const undoubled = (stem: string) =>
  stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[aeiouyæøå]$/.test(stem) ? stem.slice(0, -1) : stem;

/** Billig is no car: an adjective in -ig keeps it, where Snowball takes it and the doubled consonant away. */
const IN_IG = /^(.{2,}ig)(?:t|e|es|ere|st|ste|stes|en|ens|er|ers|erne|s|hed|heds|heden|heder)?$/;

const stemmed = (word: string): string =>
  /\d/.test(word) ? word : (IN_IG.exec(word)?.[1] ?? undoubled(stemmer(word)));

/** The same halves are asked about again and again while a vocabulary is taken apart. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of one word, which is also its first key. */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem !== undefined) return stem;
  stem = stemmed(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, stem);
  return stem;
}

const VOWEL = 'aeiouyæøå';
const isStem = (rest: string) => rest.length >= 2 && new RegExp(`[${VOWEL}]`).test(rest);

type Rule = { has: string; ends: RegExp; cut: RegExp; put?: string; least?: number };
/** `has` is asked first, being quick; `ends` looks at the word as it stands, `cut` at its Snowball stem; `least` letters must be left. */
const OTHER_FORMS: Rule[] = [
  { has: 'ed', ends: /ede?s?$/, cut: /ed$/ }, // strikkede, hentedes
  { has: 'te', ends: /[bdfgklmnprsv]tes?$/, cut: /(?<=[bdfgklmnprsv])t$/ }, // spiste, hørte
  { has: 't', ends: /([bdfmv]|...[klnprs])t$/, cut: /(?<=[bdfgklmnprsv])t$/ }, // spist, grønt, rødt
  { has: 'est', ends: /este?s?$/, cut: /est$/ }, // sødeste
];
/** Nouns made of verbs, and words that lose a letter of their own. */
const KIN: Rule[] = [
  { has: 'ering', ends: /ering(er|en|erne|ens|ernes|s)?$/, cut: /ering$/ }, // parkering
  { has: 'ing', ends: /ing(er|en|erne|ens|ernes|s)?$/, cut: /ing$/ }, // træning, maling
  { has: 'ning', ends: /[^aeiouyæøå]ning(er|en|erne|ens|ernes|s)?$/, cut: /ning$/ }, // svømning
  { has: 'ning', ends: /^..?ning(er|en|erne|ens|ernes|s)?$/, cut: /ning$/, least: 2 }, // syning
  { has: 're', ends: /[dgkpstv]re/, cut: /(?<=[dgkpstv])r$/ }, // søstre
  { has: 'le', ends: /[bdfgkmpstv]le/, cut: /(?<=[bdfgkmpstv])l$/, put: 'el' }, // cykler
  { has: 'ist', ends: /ist(er|en|erne|ens|ernes|s)?$/, cut: /ist$/, least: 4 }, // guitarist
  { has: 'el', ends: /el(en|ens|s)?$/, cut: /(?<=([bdfgkmpstv]))\1el$/, put: 'el' }, // gaffel beside gafler
  { has: 'um', ends: /ums?$/, cut: /um$/ }, // museum beside museet
];
/** Endings right after the first vowel or after a vowel and its consonant, which Snowball leaves: byen, søer, ugen. */
const SHORT = [
  /^([^aeiouyæøå]*[aeiouyæøå])(?:en|et|er|ens|ets|erne|ernes|ene)$/,
  /^([aeiouyæøå][^aeiouyæøå]{1,2})(?:e|en|et|er|es|ens|ets|erne|ernes|ene|enes)$/,
];

const PREFIXES =
  'af an be bort del efter for frem gen hen iagt ind med mod ned om op over på sam til ud under ved vide'.split(' ');

/** Stems of what an irregular word is a form of, also behind a prefix: modtog is of modtage as tog is of tage. */
function basesOf(word: string, irregular: Irregular): readonly string[] | undefined {
  const own = irregular.get(word);
  if (own) return own;
  const prefix = PREFIXES.find((each) => word.startsWith(each) && irregular.get(word.slice(each.length))?.length);
  return prefix === undefined ? undefined : irregular.get(word.slice(prefix.length))?.map((base) => prefix + base);
}

function cutBy(rules: readonly Rule[], word: string, stem: string): string[] {
  return rules.flatMap(({ has, ends, cut, put = '', least = 3 }) => {
    if (!word.includes(has) || !ends.test(word) || !cut.test(stem)) return [];
    const rest = undoubled(stem.replace(cut, put));
    return isStem(rest) && rest.length >= least ? [rest] : [];
  });
}

/** Borgere, borgeren: forms of a word in -er, which Snowball takes for forms of borg. */
const OF_AGENT = /^(.+er)(?:e|en|ne|es|ens|nes|s)$/;

/** Keys of the word a form belongs to: its stem first. */
export function formsOf(word: string, irregular: Irregular): string[] {
  const isWhole = (each: string) => irregular.get(each)?.[0] === each;
  if (isWhole(word)) return [word];
  const agent = OF_AGENT.exec(word)?.[1];
  if (agent && isWhole(agent)) return [agent];
  const stem = stemOf(word);
  const bases = basesOf(word, irregular);
  const keys = [stem, ...(bases ?? [])];
  // One that is irregular in having no base is a dictionary's own word, and no form of another: sport, kaste.
  if (word.length >= 4 && bases?.length !== 0) {
    keys.push(...cutBy(OTHER_FORMS, word, stem));
    // Morgenen: taken off once more where what is left ends as a form does. Dans: the s may be its own.
    if (stem !== word && /e[nrt]$/.test(stem)) keys.push(stemOf(stem));
    if (word.endsWith('s')) keys.push(word);
    for (const short of SHORT) keys.push(...(short.exec(word)?.slice(1) ?? []));
  }
  return [...new Set(keys)];
}

/** Keys of the words it is made from: svømning is not a form of svømme, but near. */
export const kinOf = (word: string): string[] => (word.length < 4 ? [] : [...new Set(cutBy(KIN, word, stemOf(word)))]);

/** All keys of one word; the first is its stem. */
export const keysOf = (word: string, irregular: Irregular): string[] => [
  ...new Set([...formsOf(word, irregular), ...kinOf(word)]),
];
