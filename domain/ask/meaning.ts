/**
 * What the words of a clause mean, one after the other: a phrase, a time, a town, an age or a single word, each with the
 * keys it leads to. Read by the search's own rows, so that a word means the same in the field and at the table.
 */
import { wordsOf } from '../danish/letters';
import { isTownKey, townKey } from '../search/entry';
import type { Meaning, SearchIndex } from '../search/index';
import { phraseAt } from '../search/question';
import { isFaint, isQuiet } from '../search/quiet';
import { wordNumber } from '../search/vocabulary';
import { TIMES, type TimeKey } from './ask';
import { isChatter } from './chatter';
import { keysMeant } from './keys';
import { ageAt, personAt } from './people';
import { meantBy } from './reading';
import type { Token } from './sentence';
import { timeAt } from './times';
import { denies, isCue } from './tone';

/** What understanding reads: the catalogue's index, the phrases of crisis, and what its towns are called, by slug. */
export type Words = { index: SearchIndex; crisis: string[]; towns: Record<string, string> };

/** A few words that mean one thing. `at` and `end` count words of the clause. */
export type Unit = {
  at: number;
  end: number;
  said: string;
} /** `isOfDenial`: means this only where it is denied. */ & (
  | { kind: 'keys'; keys: string[]; isTerm: boolean; isOfDenial?: true }
  | { kind: 'time'; time: TimeKey }
  | { kind: 'place'; town: string }
  | { kind: 'age'; age: number }
  /** Nothing we know; `isUnlisted`: or a hobby that is no topic of ours. */
  | { kind: 'unknown'; isUnlisted?: true }
);

/** Words of two meanings are believed where hardly anything else is said. */
const NEARLY_ALONE = 2;

/** Names of towns, longest first, as rows of words. */
const rowsOf = new WeakMap<Words['towns'], [string[], string][]>();
function townRows({ towns }: Words): [string[], string][] {
  const rows =
    rowsOf.get(towns) ??
    Object.entries(towns)
      .map(([slug, name]): [string[], string] => [wordsOf(name), slug])
      .sort(([a], [b]) => b.length - a.length);
  rowsOf.set(towns, rows);
  return rows;
}

/** @param total words in all that was said */
export function unitsOf(tokens: readonly Token[], text: string, words: Words, total: number): Unit[] {
  const { index } = words;
  const alone = total <= NEARLY_ALONE;
  const each = tokens.map(({ word }) => word);
  const towns = townRows(words);
  const units: Unit[] = [];
  const slice = (at: number, end: number) => text.slice(tokens[at]?.from, tokens[end - 1]?.to);
  for (let n = 0; n < each.length; ) {
    const put = (length: number, unit: object | null) => {
      if (unit) units.push({ at: n, end: n + length, said: slice(n, n + length), ...unit } as Unit);
      n += length;
    };
    const town = towns.find(([name]) => name.every((part, at) => each[n + at] === part));
    const phrase = phraseOfAll(each, n, alone, index);
    const time = timeAt(each, n);
    const age = ageAt(each, n);
    const who = personAt(each, n);
    if (town) put(town[0].length, { kind: 'place', town: town[1] });
    else if (age) put(age[0], { kind: 'age', age: age[1] });
    else if (isLoss(tokens, n)) put(2, { kind: 'keys', keys: ['talk_support.grief'], isTerm: false });
    else if (deniedAt(each, n)) put(1, { kind: 'keys', keys: [deniedAt(each, n)], isTerm: false, isOfDenial: true });
    else if (who) put(1, { kind: 'keys', keys: [who], isTerm: false });
    else if (phrase && !(time && saysWhen(phrase[1])) && phrase[0] > (time?.[0] ?? 0)) {
      const inside = timeWithin(each, n, phrase[0]);
      put(phrase[0], unitOf(keysMeant(phrase[1], false)));
      if (inside) units.push({ ...inside, said: slice(inside.at, inside.end) });
    } else if (time) put(time[0], { kind: 'time', time: time[1] });
    else {
      put(1, wordUnit(index, tokens[n], alone, each[n - 1]));
    }
  }
  return units.filter((unit) => !isOnlyVerb(each, unit, units));
}

/** «Spille banko», «play badminton»: what is played says it. */
const isOnlyVerb = (words: readonly string[], { at, end }: Unit, units: readonly Unit[]): boolean =>
  end - at === 1 &&
  /^(spille|spiller|play|plays|playing|grać|spielen|грати|dyrke|dyrker|lave|laver|lære|learn)$/.test(words[at] ?? '') &&
  units.some(({ kind, at: next }) => (kind === 'keys' || kind === 'unknown') && next >= end && next <= end + 1);

/** «Mistede Karen»: whoever is named so is somebody. */
const isLoss = (tokens: readonly Token[], n: number): boolean =>
  /^(mistede|mistet)$/.test(tokens[n]?.word ?? '') && /^\p{Lu}\p{Ll}/u.test(tokens[n + 1]?.said ?? '');

/** Words that mean something only where they are denied: what then is avoided. */
const DENIED: [RegExp, string][] = [
  [/^kom+un(e|en|ens|al|ale|alt)$/, 'avoid.council_feel'],
  [/^(diagnoser?|diagnoserne|sygdom|sygdomme|sygdommen)$/, 'avoid.illness_focus'],
  [/^jobcent(er|eret|ret|re)$/, 'avoid.council_feel'],
  [/^(turnering|turneringer|turneringsspiller|stævner|rennen|races?|tournaments?)$/, 'avoid.competition'],
];
/** «Når der er mange på en gang»; but «mange bøger» are books. */
const AFTER_MANY = /^(på|ad|om|sammen|samtidig|af|til|mennesker|folk)$/;

function deniedAt(words: readonly string[], n: number): string | undefined {
  const [word = '', next] = words.slice(n, n + 2);
  if (!words.slice(0, n).some(denies)) return undefined;
  if (word === 'mange' && (next === undefined || AFTER_MANY.test(next))) return 'avoid.large_group';
  return DENIED.find(([named]) => named.test(word))?.[1];
}

/** «Gå til noget efter skole» means something as a whole, and says when besides. */
function timeWithin(words: readonly string[], at: number, length: number) {
  for (let n = at + 1; n < at + length; n++) {
    const time = timeAt(words, n);
    if (time && n + time[0] <= at + length) return { at: n, end: n + time[0], kind: 'time' as const, time: time[1] };
  }
  return null;
}

/** A phrase as the search hears it; but what denies a time is heard as a denial: «ikke om aftenen». */
function phraseOfAll(words: readonly string[], n: number, alone: boolean, index: SearchIndex) {
  const phrase = phraseAt(words, n, alone, index, () => true);
  return phrase && /^(ikke|ingen|uden)$/.test(words[n] ?? '') && saysWhen(phrase[1]) ? null : phrase;
}

const TIME_KEYS: ReadonlySet<string> = new Set(TIMES);
const saysWhen = (meanings: readonly Meaning[]) => meanings.some(({ keys }) => TIME_KEYS.has(keys[0] ?? ''));

function unitOf({ keys, isTerm }: { keys: string[]; isTerm: boolean }): object | null {
  const town = keys.find(isTownKey);
  if (town !== undefined && keys.length === 1) return { kind: 'place', town: town.slice(townKey('').length) };
  const [time = ''] = keys;
  if (TIME_KEYS.has(time)) return { kind: 'time', time };
  // A phrase that means nothing is swallowed whole, so that its parts do not mislead: «på arbejde».
  return keys.length === 0 ? null : { kind: 'keys', keys: keys.filter((key) => !isTownKey(key)), isTerm };
}

/** @param before the word before: «at male» is to paint, «male» may be anything */
function wordUnit(index: SearchIndex, token: Token | undefined, alone: boolean, before = ''): object | null {
  if (!token) return null;
  const { word } = token;
  const number = wordNumber(index, word);
  const known = index.meanings.get(number) ?? [];
  // A group that leads nowhere: people say it, and no topic of ours is it.
  if (known.some(({ kind, keys }) => kind === 'said' && keys.length === 0))
    return { kind: 'unknown', isUnlisted: true };
  if (isFaint(word) && !alone) return null;
  const isSure = /^(at|vil|ville|gerne|eller|måske)$/.test(before) && !isQuiet(word);
  const isDoubtful = known.some(({ kind }) => kind === 'alone') && !alone && !isSure;
  const own = isDoubtful ? [] : known.filter(({ keys }) => keys.length > 0);
  if (own.length > 0) return unitOf(keysMeant(own, true));
  if (isQuiet(word) || isFaint(word) || isCue(word) || isChatter(word) || known.length > 0) return null;
  const keys = meantBy(index, word);
  if (keys.length > 0) return unitOf({ keys, isTerm: false });
  return /^\d+$/.test(word) ? null : { kind: 'unknown' };
}
