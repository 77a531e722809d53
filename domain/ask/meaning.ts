/**
 * What the words of a clause mean, one after the other: a phrase, a time, a town, an age or a single word, each with the
 * keys it leads to. Read by the search's own rows, so that a word means the same in the field and at the table.
 */
import { splitOf } from '../danish/compound';
import { meantBy as lettersMeant, wordsOf } from '../danish/letters';
import { formsOf, keysOf, kinOf } from '../danish/stem';
import { entriesOf } from '../search/candidates';
import { isTownKey, townKey } from '../search/entry';
import type { Meaning, SearchIndex } from '../search/index';
import { phraseAt } from '../search/question';
import { isFaint, isQuiet } from '../search/quiet';
import { isBeginning, seek, wordNumber } from '../search/vocabulary';
import { isTopicKey } from '../topic';
import { TIMES, type TimeKey } from './ask';
import { isChatter } from './chatter';
import { ageAt, personAt } from './people';
import type { Token } from './sentence';
import { slipsFor } from './slips';
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
  /** Nothing we know. */
  | { kind: 'unknown' }
);

/** Words of two meanings are believed where hardly anything else is said. */
const NEARLY_ALONE = 2;
const MOST_KEYS = 3;

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
  return units;
}

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

/** What meanings lead to, each key once, the likeliest first. */
function keysMeant(meanings: readonly Meaning[], isOne: boolean): { keys: string[]; isTerm: boolean } {
  const isTerm = meanings.every(({ kind }) => kind === 'term');
  const said = meanings.flatMap(({ keys, kind }) => keys.filter((key) => kind !== 'label' || !isOne || !isGift(key)));
  return { keys: tidy([...new Set(said)]), isTerm };
}

const isCondition = (key: string) => !key.includes('.') && !isTopicKey(key);

/** «Snakke» stands in the name of all support, and most who say it want company. */
const ANY_TALK = 'talk_support';
const COMPANY = 'life.company';

/** What is meant first, and at most two things beside it; of several conditions only the first. */
function tidy(keys: string[]): string[] {
  const [first = ''] = keys;
  if (keys.length === 1 && first === ANY_TALK) return [COMPANY];
  const kept = keys.filter(
    (key) => (key === first || !isCondition(key) || !isCondition(first)) && (key !== ANY_TALK || keys.length === 1),
  );
  return kept.slice(0, MOST_KEYS);
}
/** «Spille» stands in the name of a way to help, but most who say it want to play. */
const isGift = (key: string) => key.startsWith('contribute.');

/** @param before the word before: «at male» is to paint, «male» may be anything */
function wordUnit(index: SearchIndex, token: Token | undefined, alone: boolean, before = ''): object | null {
  if (!token) return null;
  const { word } = token;
  const number = wordNumber(index, word);
  const known = index.meanings.get(number) ?? [];
  // A group that leads nowhere: people say it, and no topic of ours is it.
  if (known.some(({ kind, keys }) => kind === 'said' && keys.length === 0)) return { kind: 'unknown' };
  if (isFaint(word) && !alone) return null;
  const isSure = before === 'at' || (before === 'gerne' && !isQuiet(word));
  const isDoubtful = known.some(({ kind }) => kind === 'alone') && !alone && !isSure;
  const own = isDoubtful ? [] : known.filter(({ keys }) => keys.length > 0);
  if (own.length > 0) return unitOf(keysMeant(own, true));
  if (isQuiet(word) || isFaint(word) || isCue(word) || isChatter(word) || known.length > 0) return null;
  const keys = meantBy(index, word);
  if (keys.length > 0) return unitOf({ keys, isTerm: false });
  return /^\d+$/.test(word) ? null : { kind: 'unknown' };
}

/** A word that has no meaning of its own: read as another form, as a compound, or as a slip; the surest first. */
function meantBy(index: SearchIndex, word: string): string[] {
  for (const read of [formsMeant, compoundMeant, slipMeant]) {
    const keys = read(index, word);
    if (keys.length > 0) return keys;
  }
  return [];
}

/** What words mean that are sure to mean it: not those of two meanings, and none that are no topic of ours. */
function sureKeys(index: SearchIndex, numbers: readonly number[]): string[] {
  const meanings = numbers.flatMap((n) => {
    const own = index.meanings.get(n) ?? [];
    return own.some(({ kind, keys }) => kind === 'alone' || keys.length === 0) ? [] : own;
  });
  return keysMeant(meanings, true).keys;
}

/** Forms of the word, as it stands or with the letters its writer's keyboard lacked. */
function formsMeant(index: SearchIndex, word: string): string[] {
  const { irregular } = index.language;
  const known = (key: string) => index.forms.get(key)?.filter((n) => !isQuiet(index.words[n] ?? '')) ?? [];
  for (const each of [word, ...lettersMeant(word, (letters) => isBeginning(index, letters))]) {
    const own = sureKeys(index, [wordNumber(index, each), ...formsOf(each, irregular).flatMap(known)]);
    if (own.length > 0) return own;
    const kin = sureKeys(index, kinOf(each).flatMap(known));
    if (kin.length > 0) return kin;
  }
  return NOT_LATIN.test(word) ? beginningMeant(index, word) : [];
}

/** Other letters than ours have endings we do not know: what begins alike is taken for a form. */
const NOT_LATIN = /^[^a-zæøå0-9]+$/;
const LONGEST_ENDING = 3;
const SHORTEST_STEM = 4;
function beginningMeant(index: SearchIndex, word: string): string[] {
  const bare = word.replace(/^[وفبلك]?ال/, '');
  for (let cut = 0; cut <= LONGEST_ENDING && bare.length - cut >= SHORTEST_STEM; cut++) {
    const stem = bare.slice(0, bare.length - cut);
    const numbers: number[] = [];
    for (let n = seek(index, stem); index.words[n]?.startsWith(stem); n++)
      if ((index.words[n] ?? '').length - stem.length <= LONGEST_ENDING) numbers.push(n);
    const keys = sureKeys(index, numbers);
    if (keys.length > 0) return keys;
  }
  return [];
}

/** What one does: the head of a compound may name it, «ladcykel», where other heads say only what kind of thing it is. */
const DONE = /^(movement|nature|making|music_culture|games)\./;

/** The first half says what it is about, when a head follows that names no thing of its own: «strikkeaften». */
function compoundMeant(index: SearchIndex, word: string): string[] {
  const lexicon = {
    ...index.language,
    isUsed: (stem: string) => index.forms.has(stem) || index.pieces.has(stem),
    isWord: (each: string) => wordNumber(index, each) >= 0,
    guesses: false,
  } as const;
  const halves = splitOf(word, lexicon);
  if (!halves) return [];
  const [first = [], head = []] = halves.map((half) => keysOf(half, index.language.irregular));
  const known = (keys: readonly string[]) =>
    sureKeys(
      index,
      keys.flatMap((key) => index.forms.get(key) ?? []),
    );
  if (head.some((key) => index.language.heads.has(key))) return known(first).filter((key) => !key.startsWith('avoid.'));
  return known(head).filter((key) => DONE.test(key));
}

/** A word that some offer has is no slip for another. */
const slipMeant = (index: SearchIndex, word: string): string[] =>
  isWritten(index, word) ? [] : sureKeys(index, slipsFor(index, word)).filter((key) => !key.startsWith('avoid.'));

/** An offer has the word, or a form of it: then it is no slip for another. */
const isWritten = (index: SearchIndex, word: string): boolean =>
  formsOf(word, index.language.irregular).some((key) => index.forms.get(key)?.some((n) => entriesOf(index, n) > 0));
