/**
 * What everyday words, professional terms and the catalogue's own labels mean: rows of a phrase and the keys it leads
 * to. Plain rows, so that they travel with the snapshot.
 */
import { piecesOf } from '../danish/compound';
import type { Language } from '../danish/language';
import { wordsOf } from '../danish/letters';
import { keysOf, stemOf } from '../danish/stem';
import type { Taxonomy } from '../taxonomy';
import { townKey } from './entry';
import { isFaint, isQuiet } from './quiet';

/**
 * `label`: the catalogue's own word, so an offer with the key has it by itself. `said`: what people say for it.
 * `term`: a professional's word for it, understood but never said back. `alone`: said too, but it also means other
 * things, so only when little else is said.
 */
export type SenseKind = 'label' | 'said' | 'term' | 'alone';
const SURENESS: readonly SenseKind[] = ['label', 'term', 'said', 'alone'];
/** What phrases of one meaning lead to, the best key first. A phrase is one word as `wordsOf` gives it, or `phraseOf`. */
export type Sense = { kind: SenseKind; keys: string[]; phrases: string[] };
type Row = { phrase: string; keys: string[]; kind: SenseKind };

/** One line of `data/synonyms.jsonl`. */
export type Synonym = {
  id: string;
  words: string[];
  misspellings?: string[];
  keys: string[];
  other?: Record<string, string[]>;
  ambiguous?: string[];
  crisis?: boolean;
  town?: string;
  /** No topic of ours is it: a search leads to the nearest, a conversation says so. */
  unlisted?: boolean;
  /** Kept though a search reaches it by its first half: a conversation would not. */
  whole?: boolean;
};
/** One line of `data/fagord.jsonl`: what professionals say, and the topics it leads to. */
export type Fagord = { term: string; variants?: string[]; keys: string[] };

/** They may stand in a phrase or not: «gå en tur». */
const FILLING = new Set(['en', 'et', 'den', 'det', 'de', 'lidt', 'bare', 'også', 'gerne', 'så', 'a', 'the', 'some']);
export const isFilling = (word: string): boolean => FILLING.has(word);

/**
 * How a phrase of several words is known: by their stems, without what may be left out, if then two are left. Where
 * only one of them tells anything, by the words as they stand: «hjælpe til» is no «hjælp til jul».
 */
export function phraseOf(words: readonly string[]): string {
  const needed = words.filter((word) => !isFilling(word));
  const kept = needed.length > 1 ? needed : words;
  return (kept.filter((word) => !isFaint(word)).length > 1 ? kept.map(stemOf) : kept).join(' ');
}

/** Keys that no offer has: wishes of the conversation. They stand after the catalogue's own, which a search looks for. */
const isOfTheConversation = (key: string) => key.startsWith('life.') || key.startsWith('avoid.');

export function readSenses(
  taxonomy: Taxonomy,
  synonyms: readonly Synonym[],
  fagord: readonly Fagord[],
  language: Language,
): Sense[] {
  const rows = new Map<string, Row>();
  const add = (text: string, keys: readonly string[], kind: SenseKind) => {
    const words = wordsOf(text);
    const phrase = words.length > 1 ? phraseOf(words) : (words[0] ?? '');
    if (phrase === '') return;
    // «§ 84» is a number and no more: a mother of 84 is none.
    if (/^\d+$/.test(phrase) && kind === 'term') return add(text, keys, 'alone');
    const row = rows.get(phrase) ?? { phrase, keys: [], kind };
    // A label is never less than itself; a word that is sure in one group is sure.
    if (SURENESS.indexOf(kind) < SURENESS.indexOf(row.kind)) row.kind = kind;
    const all = [...new Set([...row.keys, ...keys])];
    row.keys = [...all.filter((key) => !isOfTheConversation(key)), ...all.filter(isOfTheConversation)];
    rows.set(phrase, row);
  };
  const labelled = [
    ...taxonomy.topics.flatMap((topic) => [topic, ...topic.terms]),
    ...taxonomy.conditions,
    ...taxonomy.audiences,
    ...taxonomy.contribute,
  ];
  // «Strik, hækling og garn» is three words for the same thing. The texts are Danish, so only Danish names stand there.
  for (const { key, label } of labelled)
    for (const [name, and, kind] of [
      [label.da, /, | og | eller /, 'label'],
      [label.en, /, | and | or /, 'said'],
    ] as const)
      for (const part of [name, ...name.split(and)]) if (!wordsOf(part).every(isQuiet)) add(part, [key], kind);
  for (const { words, misspellings = [], other = {}, keys, ambiguous = [], town, crisis, unlisted } of synonyms) {
    if (keys.length === 0 && (crisis || unlisted)) continue;
    const means = town ? [...keys, townKey(town)] : keys;
    for (const word of [...words, ...misspellings, ...Object.values(other).flat()])
      add(word, means, ambiguous.includes(word) ? 'alone' : 'said');
    for (const word of ambiguous) add(word, means, 'alone');
  }
  for (const { term, variants = [], keys } of fagord) for (const word of [term, ...variants]) add(word, keys, 'term');
  const doubtful = new Set(synonyms.flatMap(({ ambiguous = [] }) => ambiguous.map((word) => wordsOf(word).join(' '))));
  const whole = new Set(
    synonyms.flatMap(({ words, whole: is }) =>
      is ? words.map((text) => (wordsOf(text).length > 1 ? phraseOf(wordsOf(text)) : (wordsOf(text)[0] ?? ''))) : [],
    ),
  );
  const senses = grouped(withoutReached([...rows.values()], { doubtful, whole }, language));
  // What the conversation needs to know beside what words mean: which have two meanings, and which are no topic of ours.
  const unlisted = synonyms.flatMap(({ words, unlisted: is }) =>
    is ? words.map((word) => wordsOf(word).join(' ')) : [],
  );
  return [
    ...senses,
    { kind: 'alone', keys: [], phrases: [...doubtful].filter((word) => !word.includes(' ')).sort() },
    { kind: 'said', keys: [], phrases: [...new Set(unlisted)].filter((word) => !word.includes(' ')).sort() },
  ];
}

/**
 * Without those that a search reaches by itself: a compound whose first half, or a phrase in which one word, already
 * means the same. The data may list what people say as it comes; the page need not carry it twice.
 */
type Kept = { doubtful: ReadonlySet<string>; whole: ReadonlySet<string> };

function withoutReached(senses: Row[], { doubtful, whole }: Kept, language: Language): Row[] {
  const meant = new Map<string, Set<string>>();
  for (const { phrase, keys, kind } of senses)
    if (!phrase.includes(' ') && kind !== 'alone' && !doubtful.has(phrase) && !isFaint(phrase))
      for (const form of keysOf(phrase, language.irregular))
        meant.set(form, (meant.get(form) ?? new Set()).add(keys[0] ?? ''));
  const lexicon = { ...language, isUsed: (stem: string) => meant.has(stem), isWord: () => false, guesses: false };
  const means = (stems: readonly string[], key = '') => stems.some((stem) => meant.get(stem)?.has(key));
  const kept = new Set<string>();
  return senses.filter(({ phrase, keys, kind }) => {
    if (kind === 'label' || whole.has(phrase)) return true;
    // Of several forms of a word that mean the same, one leads to the others.
    const same = `${kind} ${keys.join()} ${stemOf(phrase)}`;
    if (!phrase.includes(' ') && kept.has(same)) return false;
    kept.add(same);
    const stems = phrase.split(' ');
    if (stems.length > 1)
      return !means(
        stems.filter((stem) => !isFaint(stem)),
        keys[0],
      );
    const [first] = piecesOf(phrase, lexicon);
    // «Uvisiteret» is not made of itself and «ret».
    const isItself = first !== undefined && stemOf(first) === stemOf(phrase);
    return first === undefined || isItself || !means(keysOf(first, language.irregular), keys[0]);
  });
}

function grouped(rows: readonly Row[]): Sense[] {
  const groups = new Map<string, Sense>();
  for (const { phrase, keys, kind } of rows) {
    const meaning = `${kind} ${keys.join()}`;
    const group = groups.get(meaning) ?? { kind, keys, phrases: [] };
    group.phrases.push(phrase);
    groups.set(meaning, group);
  }
  for (const { phrases } of groups.values()) phrases.sort();
  return [...groups.values()];
}

/** As the snapshot brings them: a line each, «kind key,key;phrase;phrase». */
export const packSenses = (senses: readonly Sense[]): string =>
  senses.map(({ kind, keys, phrases }) => [`${kind} ${keys.join()}`, ...phrases].join(';')).join('\n');

export const unpackSenses = (packed: string): Sense[] =>
  packed.split('\n').map((line) => {
    const [meaning = '', ...phrases] = line.split(';');
    const [kind, keys = ''] = meaning.split(' ');
    return { kind: kind as SenseKind, keys: keys === '' ? [] : keys.split(','), phrases };
  });
