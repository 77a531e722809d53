/** What the questions are made from: a catalogue, what stands in it, and whether a word can be asked for at all. */
import { activities, type Doc, lexicon } from './catalogue';
import { Chance } from './chance';
import { PAGE } from './engine';
import { editsBetween } from './slips';
import { count, either, meanings, type Offers, Truth } from './truth';

/**
 * `right` are all the offers that a sensible person would say yes to: the word stands in them, in any form or compound
 * or as a word of the same family, or they are of a topic that `data/synonyms.jsonl` says it means. `need` is how many
 * of them an engine owes, at most a page: as many as answer in the way that the question is about. Only that many of
 * the first results are looked at, and each of them must be right.
 */
export type Asked = { q: string; right: Offers; need: number };

const SEED = 104;
/** A word that stands in a larger share of the offers tells nothing, and nobody looks for it. */
export const TELLING = 0.06;
/** The heads of compounds («klub», «gruppe») and short beginnings are in many more, and still asked for. */
export const COMMON = 0.4;
const SHORTEST = 3;

export class Asking {
  readonly truth: Truth;
  readonly chance: Chance;
  readonly #written: string[];
  readonly #known: string[];

  constructor(docs: Doc[]) {
    this.truth = new Truth(docs);
    this.chance = new Chance(SEED + docs.length);
    const words = activities.flatMap((activity) => Object.values(activity.words).flat());
    const forms = new Set(words.flatMap((word) => word.forms));
    this.#written = [...forms].filter((form) => form.length >= SHORTEST && this.truth.frequency(form) > 0);
    this.#known = [...this.truth.vocabulary, ...meanings.keys()];
  }

  /** Forms of the activities' words that stand in some text, in another order each time. */
  written = (): string[] => this.chance.shuffled(this.#written);

  /** The question `q` for what is said by `word`; null when half the catalogue answers it, or nothing. */
  ask(q: string, word: string, owed: Offers, most = TELLING): Asked | null {
    const saying = this.truth.saying(word);
    const need = Math.min(PAGE, count(owed));
    if (need === 0 || count(saying) > Math.max(PAGE, most * saying.length)) return null;
    return { q, need, right: either(either(saying, owed), this.truth.meaning(word)) };
  }

  isKnown = (text: string): boolean => this.truth.frequency(text) > 0 || meanings.has(text);

  /** No other word, in the catalogue or among the everyday words, is as near to what was typed as the one that was meant. */
  isNearest(typed: string, meant: string, edits: number): boolean {
    const same = lexicon.related(meant);
    return this.#known.every(
      (word) => same.has(word) || (!word.startsWith(typed) && editsBetween(typed, word, edits) > edits),
    );
  }
}
