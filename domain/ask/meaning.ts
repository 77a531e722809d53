/**
 * What the words of a clause mean, one after the other: a phrase, a time, a town, an age or a single word, each with the
 * keys it leads to. Read by the search's own rows, so that a word means the same in the field and at the table.
 */
import { wordsOf } from '../danish/letters';
import { formsOf } from '../danish/stem';
import { type Candidate, entriesOf } from '../search/candidates';
import { isTownKey, townKey } from '../search/entry';
import type { Meaning, Postings, SearchIndex } from '../search/index';
import { candidatesFor } from '../search/match';
import { phraseAt } from '../search/question';
import { isFaint, isQuiet } from '../search/quiet';
import { wordNumber } from '../search/vocabulary';
import { isTopicKey } from '../topic';
import { TIMES, type TimeKey } from './ask';
import { isChatter } from './chatter';
import { ageAt, personAt } from './people';
import type { Token } from './sentence';
import { timeAt } from './times';
import { isCue } from './tone';

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

/** Every key may be wished for, also one that no offer has today. */
const NOTHING: Postings = { entries: [], weights: [] };
const EVERY_KEY = { has: () => true, get: () => NOTHING } as unknown as SearchIndex['keys'];
const open = new WeakMap<SearchIndex, SearchIndex>();
/** The index as if nothing were written anywhere: what is left is what words mean. */
function opened(index: SearchIndex): SearchIndex {
  const known = open.get(index) ?? { ...index, keys: EVERY_KEY, starts: new Int32Array(index.starts.length) };
  open.set(index, known);
  return known;
}

/** Words of two meanings are believed where hardly anything else is said. */
const NEARLY_ALONE = 2;
const MOST_KEYS = 3;
/** A key much less likely than the first was hardly meant. */
const LEAST_SHARE = 0.74;
/** A shorter word is too easily another. */
const SHORTEST_SLIP = 6;
/** What half a word means is less sure than what it is a form of; less than this is no sign. */
const LEAST_WORTH = 0.3;

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
  const index = opened(words.index);
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
    else if (isMany(each, n)) put(1, { kind: 'keys', keys: ['avoid.large_group'], isTerm: false, isOfDenial: true });
    else if (who) put(1, { kind: 'keys', keys: [who], isTerm: false });
    else if (phrase && !(time && saysWhen(phrase[1])) && phrase[0] > (time?.[0] ?? 0))
      put(phrase[0], unitOf(keysMeant(phrase[1])));
    else if (time) put(time[0], { kind: 'time', time: time[1] });
    else {
      put(1, wordUnit(words.index, tokens[n], alone, each[n - 1]));
    }
  }
  return units;
}

/** «Ikke så mange», «når der er mange på en gang»; but «mange bøger» are books. */
const isMany = (words: readonly string[], n: number) =>
  words[n] === 'mange' && (n + 1 >= words.length || /^(på|ad|om|sammen|samtidig|af|til)$/.test(words[n + 1] ?? ''));

/** A phrase as the search hears it; but what denies a time is heard as a denial: «ikke om aftenen». */
function phraseOfAll(words: readonly string[], n: number, alone: boolean, index: SearchIndex) {
  const phrase = phraseAt(words, n, alone, index);
  return phrase && /^(ikke|ingen|uden)$/.test(words[n] ?? '') && saysWhen(phrase[1]) ? null : phrase;
}

const TIME_KEYS: ReadonlySet<string> = new Set(TIMES);
const saysWhen = (meanings: readonly Meaning[]) => meanings.some(({ keys }) => TIME_KEYS.has(keys[0] ?? ''));

function unitOf({ keys, isTerm }: { keys: string[]; isTerm: boolean }): object | null {
  const town = keys.find(isTownKey);
  if (town !== undefined && keys.length === 1) return { kind: 'place', town: town.slice(townKey('').length) };
  const [time = ''] = keys;
  if (TIME_KEYS.has(time)) return { kind: 'time', time };
  return { kind: 'keys', keys: keys.filter((key) => !isTownKey(key)), isTerm };
}

/** What meanings lead to, each key once, the likeliest first. */
function keysMeant(meanings: readonly Meaning[]): { keys: string[]; isTerm: boolean } {
  const isTerm = meanings.every(({ kind }) => kind === 'term');
  const said = meanings.flatMap(({ keys, kind }) => keys.filter((key) => kind !== 'label' || !isGift(key)));
  return { keys: tidy([...new Set(said)]), isTerm };
}

const isCondition = (key: string) => !key.includes('.') && !isTopicKey(key);

/** What is meant first, and at most two things beside it; of several conditions only the first. */
function tidy(keys: string[]): string[] {
  const [first = ''] = keys;
  const kept = keys.filter((key) => key === first || !isCondition(key) || !isCondition(first));
  return kept.slice(0, MOST_KEYS);
}
/** «Spille» stands in the name of a way to help, but most who say it want to play. */
const isGift = (key: string) => key.startsWith('contribute.');

/** @param before the word before: «at male» is to paint, «male» may be anything */
function wordUnit(index: SearchIndex, token: Token | undefined, alone: boolean, before = ''): object | null {
  if (!token) return null;
  const { word, said } = token;
  const number = wordNumber(index, word);
  const known = index.meanings.get(number) ?? [];
  const isDoubtful = known.some(({ kind }) => kind === 'alone') && !alone && before !== 'at';
  const own = isDoubtful ? [] : known.filter(({ keys }) => keys.length > 0);
  if (own.length > 0) return unitOf(keysMeant(own));
  if (isQuiet(word) || isFaint(word) || isCue(word) || isChatter(word) || known.length > 0) return null;
  const keys = surest(
    candidatesFor(opened(index), word, said.toLowerCase(), { alone, last: false }),
    word.length < SHORTEST_SLIP || isWritten(index, word),
  );
  if (keys.length > 0) return unitOf({ keys, isTerm: false });
  return /^\d+$/.test(word) ? null : { kind: 'unknown' };
}

/** An offer has the word, or a form of it: then it is no slip for another. */
const isWritten = (index: SearchIndex, word: string): boolean =>
  formsOf(word, index.language.irregular).some((key) => index.forms.get(key)?.some((n) => entriesOf(index, n) > 0));

/** The keys of the likeliest row and of those nearly as likely; a word's beginning alone is no sign of what it means. */
function surest(candidates: readonly Candidate[], isNoSlip: boolean): string[] {
  const rows = candidates
    .filter(
      ({ key = '', how, worth }) =>
        key !== '' &&
        !isGift(key) &&
        !(isTownKey(key) && how !== 'spelling') &&
        how !== 'prefix' &&
        worth >= LEAST_WORTH &&
        !(how === 'spelling' && isNoSlip),
    )
    .sort((a, b) => b.worth - a.worth);
  const most = rows[0]?.worth ?? 0;
  return [...new Set(rows.filter(({ worth }) => worth >= most * LEAST_SHARE).map(({ key = '' }) => key))].slice(
    0,
    MOST_KEYS,
  );
}
