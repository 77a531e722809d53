/** Reads a word that has no meaning of its own: as a form of one that has, as a compound, or as a slip. */
import { splitOf } from '../danish/compound';
import { meantBy as lettersMeant } from '../danish/letters';
import { formsOf, keysOf, kinOf } from '../danish/stem';
import { entriesOf } from '../search/candidates';
import type { SearchIndex } from '../search/index';
import { isQuiet } from '../search/quiet';
import { isBeginning, seek, wordNumber } from '../search/vocabulary';
import { isTopicKey } from '../topic';
import { keysMeant } from './keys';
import { slipsFor } from './slips';

/** A word that has no meaning of its own: read as another form, as a compound, or as a slip; the surest first. */
export function meantBy(index: SearchIndex, word: string): string[] {
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

const LONG_HALF = 8;

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
      keys.flatMap((key) => [...(index.forms.get(key) ?? []), ...(index.kin.get(key) ?? [])]),
    );
  if (head.some((key) => index.language.heads.has(key))) return known(first).filter((key) => !key.startsWith('avoid.'));
  const done = known(head).filter((key) => DONE.test(key));
  // «Autismediagnose», «affaldssortering»: a long first half is seldom there by chance.
  return done.length > 0 || halves[0].length < LONG_HALF ? done : known(first).filter(isTopicKey);
}

/** A word that some offer has is no slip for another. */
const slipMeant = (index: SearchIndex, word: string): string[] =>
  isWritten(index, word) ? [] : sureKeys(index, slipsFor(index, word)).filter((key) => !key.startsWith('avoid.'));

/** An offer has the word, or a form of it: then it is no slip for another. */
const isWritten = (index: SearchIndex, word: string): boolean =>
  formsOf(word, index.language.irregular).some((key) => index.forms.get(key)?.some((n) => entriesOf(index, n) > 0));
