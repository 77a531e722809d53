/**
 * What one word of a question may stand for: rows of a word or a key, how it was reached and what that is worth. The
 * row that finds an offer is the row that explains it.
 */
import { topOf } from '../topic';
import type { Meaning, SearchIndex } from './index';

/** From the word itself to what it was perhaps meant to be, each worth less than the one before. */
export const HOWS = ['exact', 'stem', 'part', 'prefix', 'synonym', 'spelling'] as const;
export type How = (typeof HOWS)[number];

/** `word` is a number in the index's vocabulary; `key` a topic, fact, audience or town. One of them is there. */
export type Candidate = { how: How; worth: number; word?: number; key?: string };

export const WORTH = {
  exact: 1,
  stem: 0.93,
  /** Made from the word, or the word from it: svømning of svømme. */
  kin: 0.7,
  /** A form as Snowball sees it, but with one consonant for two: bille beside biler. */
  doubled: 0.4,
  /** Three letters that are no word may be the beginning of many. */
  short: 0.6,
  /** A compound that has the word in it; the word's own pieces; and compounds that share one. */
  part: 0.53,
  piece: 0.5,
  sharedPiece: 0.36,
  /** The pieces of a word that is found as it stands, but hardly anywhere. */
  piecesOfKnown: 0.6,
  prefix: 0.6,
  /** A beginning of a longer word when the word itself is there too: perhaps it is still being written. */
  longer: 0.3,
  longerForm: 0.45,
  begun: 0.94,
  synonym: 0.78,
  /** The same where the offers' own texts have the word: what is written stands before what it may mean. */
  synonymBeside: 0.36,
  /** A topic that nothing is under, so the one above it. */
  wider: 0.4,
  oneEdit: 0.5,
  /** A long word is hardly another by one letter. */
  oneEditOfLong: 0.62,
  /** Another form of the word it was a slip for. */
  formOfSlip: 0.92,
  twoEdits: 0.36,
} as const;
/** The first key of a meaning is what is most likely meant. */
const KEY_WORTH = [1, 0.85, 0.75];

/** In how many entries a word stands. */
export const entriesOf = ({ starts }: SearchIndex, word: number): number =>
  (starts[word + 1] ?? 0) - (starts[word] ?? 0);

/** Keeps the best row for each word and each key. */
export class Candidates {
  readonly #rows = new Map<number | string, Candidate>();
  /** What was looked for, or a form of it, stands in some offer. */
  isWritten = false;

  /** @param alone words of two meanings are believed */
  constructor(
    private readonly index: SearchIndex,
    private readonly alone: boolean,
  ) {}

  get size(): number {
    return this.#rows.size;
  }

  get all(): Candidate[] {
    return [...this.#rows.values()];
  }

  /** A word where it stands, and what it means, as sure as the word itself is. */
  add(word: number, how: How, worth: number): void {
    this.addWord(word, how, worth);
    for (const meaning of this.index.meanings.get(word) ?? [])
      if (this.alone || meaning.kind !== 'alone') this.addMeaning(meaning, how, worth);
  }

  addWord(word: number, how: How, worth: number): void {
    if (entriesOf(this.index, word) > 0) this.#keep(word, { how, worth, word });
  }

  /** A word where it stands, and the topic that is called so, but not what else it means. */
  addOwn(word: number, how: How, worth: number): void {
    this.addWord(word, how, worth);
    for (const meaning of this.index.meanings.get(word) ?? [])
      if (meaning.kind === 'label') this.addMeaning(meaning, how, worth);
  }

  addMeaning({ keys, kind }: Meaning, how: How, worth: number): void {
    const own = kind === 'label';
    const reached = own || how === 'spelling' ? how : 'synonym';
    const value = own ? worth : worth * (this.isWritten ? WORTH.synonymBeside : WORTH.synonym);
    keys.forEach((key, n) => {
      const share = value * (KEY_WORTH[n] ?? KEY_WORTH.at(-1) ?? 1);
      const wider = topOf(key);
      if (this.index.keys.has(key)) this.#keep(key, { how: reached, worth: share, key });
      else if (this.index.keys.has(wider))
        this.#keep(wider, { how: reached === 'exact' ? 'synonym' : reached, worth: share * WORTH.wider, key: wider });
    });
  }

  #keep(of: number | string, row: Candidate): void {
    const known = this.#rows.get(of);
    if (!known || known.worth < row.worth) this.#rows.set(of, row);
  }

  /** How many entries the rows lead to at most. */
  entries(): number {
    const { keys } = this.index;
    return this.all.reduce(
      (sum, { word, key = '' }) =>
        sum + (word === undefined ? (keys.get(key)?.entries.length ?? 0) : entriesOf(this.index, word)),
      0,
    );
  }
}
