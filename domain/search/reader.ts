/** Reads texts word by word into numbers. Every word is spelled once, however often it comes. */
import { saidWords, spelled, writtenOut } from '../danish/letters';

export class Reader {
  /** Word number → the word as it is compared, and as it stood where it was first seen. */
  readonly words: string[] = [];
  readonly written: string[] = [];
  readonly #bySaid = new Map<string, number>();
  readonly #byWord = new Map<string, number>();

  /** The number of one word. */
  number(said: string): number {
    const known = this.#bySaid.get(said);
    if (known !== undefined) return known;
    const word = spelled(said);
    let number = this.#byWord.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.written.push(said);
      this.#byWord.set(word, number);
    }
    this.#bySaid.set(said, number);
    return number;
  }

  /** The number of a word that has been read, as it is compared. */
  numberOf(word: string): number {
    return this.#byWord.get(word) ?? -1;
  }

  /** The numbers of a text's words in order. */
  read(text: string): number[] {
    const said = saidWords(text);
    const numbers: number[] = new Array(said.length);
    for (let n = 0; n < said.length; n++) numbers[n] = this.number(writtenOut(said, n));
    return numbers;
  }
}
