/** From one word of a question to everything it may stand for, the surest way first. */
import { splitOf } from '../danish/compound';
import { meantBy } from '../danish/letters';
import { formsOf, keysOf, kinOf, stemOf } from '../danish/stem';
import { type Candidate, Candidates, entriesOf, WORTH } from './candidates';
import type { Meaning, SearchIndex } from './index';
import { isFaint, isQuiet } from './quiet';
import { editsBetween, editsIn, lettersOf, mayBe } from './spelling';
import { isBeginning, seek, wordNumber } from './vocabulary';

const SHORTEST_PREFIX = 2;
/** A shorter beginning of a word that means something else is no sign of it. */
const SHORTEST_SENSE_PREFIX = 4;
const SHORTEST_PIECE = 3;
/** The head of a compound says only what kind of thing it is. */
const HEAD = 0.45;
const LEAST_PIECE = 0.2;
/** With fewer entries than this, what the word is made of is looked for too. */
const FEW = 4;
/** Letters from which a word is long, and two slips are likely. */
const LONG = 8;

/** `alone`: hardly anything else is said. `last`: perhaps it is still being written. */
type Asked = { alone: boolean; last: boolean };

/** @param said the word as it was written */
export function candidatesFor(index: SearchIndex, word: string, said: string, { alone, last }: Asked): Candidate[] {
  const rows = new Candidates(index, alone);
  const exact = wordNumber(index, word);
  if (exact >= 0 && index.isPlace[exact]) {
    addForms(index, rows, word);
    return rows.all;
  }
  let inside = addCompounds(index, rows, word);
  let known = addForms(index, rows, word);
  const meant = exact >= 0 ? [] : meantBy(word, (letters) => isBeginning(index, letters));
  for (const other of meant) {
    inside = addCompounds(index, rows, other) || inside;
    // Three letters that would be a word with another vowel may as well be the beginning of one.
    known = addForms(index, rows, other, other.length < SHORTEST_SENSE_PREFIX ? WORTH.short : 1) || known;
  }
  let begun = false;
  if (word.length >= SHORTEST_PREFIX && (last || alone || rows.size === 0)) {
    begun = addLonger(index, rows, word, worthOfLonger(word, exact >= 0, known || inside));
    if (rows.size === 0) for (const other of meant) begun = addLonger(index, rows, other, WORTH.prefix) || begun;
  }
  if (!known || !alone || rows.entries() < FEW) {
    const worth = known ? WORTH.piecesOfKnown : 1;
    for (const each of [word, ...meant]) addPieces(index, rows, each, worth, false);
  }
  if (!known && !inside && !begun) addSpellings(index, rows, word, said, rows.size > 0);
  if (rows.size === 0) addPieces(index, rows, word, 1, true);
  return rows.all;
}

/** A word that nobody wrote is as likely the beginning of one as a form of one, once four of its letters are there. */
function worthOfLonger(word: string, isThere: boolean, isKnown: boolean): number {
  if (isThere) return WORTH.longer;
  if (!isKnown) return WORTH.prefix;
  return word.length >= SHORTEST_SENSE_PREFIX ? WORTH.begun : WORTH.longerForm;
}

/** What a phrase means as a whole. */
export function candidatesForMeanings(index: SearchIndex, meanings: readonly Meaning[]): Candidate[] {
  const rows = new Candidates(index, true);
  for (const meaning of meanings) rows.addMeaning(meaning, 'exact', WORTH.exact);
  return rows.all;
}

/** Whether a word goes on after its stem with the last consonant doubled (true) or with a vowel (false). */
function doubles(word: string, stem: string): boolean | undefined {
  const next = word.startsWith(stem) ? word[stem.length] : undefined;
  return next === stem.at(-1) ? true : next !== undefined && /[aeiouyæøå]/.test(next) ? false : undefined;
}

/** The word as it stands, its other forms and its kin. True when anything was found. */
function addForms(index: SearchIndex, rows: Candidates, word: string, share = 1): boolean {
  const before = rows.size;
  const exact = wordNumber(index, word);
  const isPlace = exact >= 0 && index.isPlace[exact] === 1;
  const { irregular } = index.language;
  const [own, made] = isPlace ? [[], []] : [formsOf(word, irregular), kinOf(word)];
  const other = (list: readonly number[] = []) => list.filter((n) => n !== exact && !isQuiet(index.words[n] ?? ''));
  const forms = own.flatMap((key) => other(index.forms.get(key)));
  const kin = [
    ...own.flatMap((key) => other(index.kin.get(key))),
    ...made.flatMap((key) => other(index.forms.get(key))),
  ];
  rows.isWritten ||= [exact, ...forms, ...kin].some((n) => n >= 0 && entriesOf(index, n) > 0);
  // A village is itself, and not also the town that its name may lead to.
  if (isPlace) rows.addWord(exact, 'exact', WORTH.exact);
  else if (exact >= 0) rows.add(exact, 'exact', WORTH.exact * share);
  const [stem = word] = own;
  const isShort = exact < 0 && word.length < SHORTEST_SENSE_PREFIX;
  // Redde and reddede are one word, rede another, though they share a stem.
  const here = doubles(word, stem);
  const isSame = (n: number) => {
    const there = doubles(index.words[n] ?? '', stem);
    return here === undefined || there === undefined || here === there;
  };
  const same = forms.filter(isSame);
  for (const n of same.length > 0 ? same : forms)
    if (isShort) rows.addWord(n, 'stem', WORTH.short);
    else rows.add(n, 'stem', (same.length > 0 ? WORTH.stem : WORTH.doubled) * share);
  for (const n of kin) rows.add(n, 'stem', WORTH.kin * share);
  return rows.size > before;
}

/** Compounds that the word is in. True when there are any. */
function addCompounds(index: SearchIndex, rows: Candidates, word: string): boolean {
  if (word.length < SHORTEST_PIECE || isQuiet(word)) return false;
  const before = rows.size;
  for (const key of keysOf(word, index.language.irregular))
    for (const compound of index.pieces.get(key) ?? []) rows.addOwn(compound, 'part', WORTH.part);
  rows.isWritten ||= rows.size > before;
  return rows.size > before;
}

/**
 * What the word itself is made of. The first half says what it is about; and a half that much of the catalogue has
 * says less than one that few have. A half that finds nothing is taken apart again.
 * @param guesses a half may also be unknown
 */
function addPieces(index: SearchIndex, rows: Candidates, word: string, worth: number, guesses: boolean): void {
  const lexicon = {
    ...index.language,
    isUsed: (stem: string) => index.forms.has(stem) || index.pieces.has(stem),
    isWord: (each: string) => wordNumber(index, each) >= 0,
    guesses,
  };
  const found = (piece: string, tells: number): { whole: number[]; within: number[]; tells: number }[] => {
    if (isFaint(piece)) return []; // there is no «ting» in «knitting»
    const keys = keysOf(piece, index.language.irregular);
    const whole = keys.flatMap((key) => index.forms.get(key) ?? []).filter((each) => !isQuiet(index.words[each] ?? ''));
    const within = keys.flatMap((key) => index.pieces.get(key) ?? []);
    if (whole.length + within.length === 0) return split(piece, tells);
    const entries = [...whole, ...within].reduce((sum, each) => sum + entriesOf(index, each), 1);
    return [{ whole, within, tells: Math.log(1 + index.size / entries) * tells }];
  };
  const split = (piece: string, tells: number) => {
    const halves = splitOf(piece, lexicon);
    return halves ? [...found(halves[0], tells), ...found(halves[1], tells * HEAD)] : [];
  };
  const pieces = split(word, 1);
  const most = Math.max(...pieces.map(({ tells }) => tells));
  rows.isWritten ||= pieces.some(({ whole }) => whole.some((each) => entriesOf(index, each) > 0));
  for (const { whole, within, tells } of pieces) {
    const share = Math.max(LEAST_PIECE, tells / most) * worth;
    for (const each of whole) rows.add(each, 'part', WORTH.piece * share);
    for (const each of within) rows.addWord(each, 'part', WORTH.sharedPiece * share);
  }
}

/** Words that begin so. True when any stands in an offer. */
function addLonger(index: SearchIndex, rows: Candidates, word: string, worth: number): boolean {
  const longer: number[] = [];
  for (let n = seek(index, word); index.words[n]?.startsWith(word); n++) if (index.words[n] !== word) longer.push(n);
  const written = longer.some((n) => entriesOf(index, n) > 0);
  rows.isWritten ||= written;
  for (const n of longer)
    if (word.length >= SHORTEST_SENSE_PREFIX) rows.add(n, 'prefix', worth);
    else rows.addOwn(n, 'prefix', worth);
  return written;
}

/** Words it may have been meant for: those with one edit, else those with two, unless it is made of words we know. */
function addSpellings(index: SearchIndex, rows: Candidates, word: string, said: string, hasPieces: boolean): void {
  const most = hasPieces ? Math.min(1, editsIn(word)) : editsIn(word);
  if (most === 0 || /\d/.test(word)) return;
  const near: number[][] = [[], [], []];
  // Also its stem, for a slip in a form nobody wrote; and as it was typed, for a doubled a that is no å.
  const stem = stemOf(word);
  for (const look of new Set([word, stem, said])) {
    if (look.length < 4) continue;
    const letters = lettersOf(look);
    const allowed = Math.min(most, editsIn(look));
    for (let n = 0; n < index.words.length; n++) {
      if (!mayBe(letters, index.letters[n] ?? 0, allowed)) continue;
      const edits = editsBetween(look, index.words[n] ?? '', allowed);
      if (edits <= allowed && !isQuiet(index.words[n] ?? ''))
        near[look === stem && stem !== word ? 2 : Math.max(edits, 1)]?.push(n);
    }
  }
  const [, one = [], two = []] = near;
  const nearest = one.length > 0 ? one : two;
  const sure = word.length >= LONG && !hasPieces ? WORTH.oneEditOfLong : WORTH.oneEdit;
  const worth = one.length === 0 ? WORTH.twoEdits : sure;
  rows.isWritten ||= nearest.some((n) => entriesOf(index, n) > 0);
  for (const n of nearest) {
    rows.add(n, 'spelling', worth);
    for (const key of keysOf(index.words[n] ?? '', index.language.irregular))
      for (const form of index.forms.get(key) ?? [])
        if (form !== n && !isQuiet(index.words[form] ?? '')) rows.addWord(form, 'spelling', worth * WORTH.formOfSlip);
  }
}
