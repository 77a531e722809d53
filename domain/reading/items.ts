/**
 * The entries of a JSON file, one at a time: JSON Lines, one list, `{"contents": […]}` as HSDS has it, a FeatureCollection,
 * or a single entry. Where one entry ends is found by its brackets; only then is it read as JSON.
 */
import { type Bytes, LIMITS, Refused } from './refused';
import { textOf } from './text';

export type Item = { line: number; value: unknown };

/** Members of the outer object whose list is the entries. */
const LISTS = new Set(['contents', 'features']);
const [QUOTE, ESCAPE, LF] = ['"', '\\', '\n'];
const [MARK, RECORD] = ['\uFEFF', '\u001e'];
const SPACE = /\s/;

class Reader {
  private line = 1;
  /** What earlier pieces of the file had of the entry. */
  private kept = '';
  private piece = '';
  /** Where the entry begins in this piece; null between entries. */
  private from: number | null = null;
  private begun = 1;
  private count = 0;
  private depth = 0;
  private inText = false;
  private isEscaped = false;
  private isBare = false;
  /** Within the outer list, or the list of the outer object; its own bracket is not part of an entry. */
  private inList = false;
  private isOver = false;
  private readonly items: Item[] = [];

  take(text: string): Item[] {
    this.piece = text;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] as string;
      if (letter === LF) this.line += 1;
      if (this.from === null) this.between(letter, at);
      else this.within(letter, at);
    }
    if (this.from !== null) {
      this.kept += text.slice(this.from);
      this.from = 0;
    }
    return this.items.splice(0);
  }

  end(): Item[] {
    this.piece = '';
    if (this.isBare) this.close(0);
    if (this.from !== null || (this.inList && !this.isOver))
      throw new Refused('json', this.from === null ? this.line : this.begun);
    if (this.count === 0) throw new Refused('empty');
    return this.items.splice(0);
  }

  /** Outside of any entry. */
  private between(letter: string, at: number): void {
    // After the list come members that say nothing of entries.
    if (this.isOver || SPACE.test(letter) || letter === MARK || letter === RECORD) return;
    if (this.inList && letter === ']') this.isOver = true;
    else if (this.count === 0 && letter === '[') {
      this.count += 1;
      this.inList = true;
    } else if (letter !== ',' || this.count === 0) this.open(letter, at);
  }

  private open(letter: string, at: number): void {
    if (']}:,'.includes(letter)) throw new Refused('json', this.line);
    this.count += 1;
    if (this.count > LIMITS.rows) throw new Refused('too_many_rows', this.line);
    this.begun = this.line;
    this.from = at;
    this.inText = letter === QUOTE;
    this.depth = letter === '{' || letter === '[' ? 1 : 0;
    this.isBare = !this.inText && this.depth === 0;
  }

  private within(letter: string, at: number): void {
    if (this.kept.length + at - (this.from ?? 0) > LIMITS.item) throw new Refused('json_big', this.begun);
    if (this.inText) {
      if (this.isEscaped) this.isEscaped = false;
      else if (letter === ESCAPE) this.isEscaped = true;
      else if (letter === LF) throw new Refused('json', this.line - 1);
      else if (letter === QUOTE) {
        this.inText = false;
        if (this.depth === 0) this.close(at + 1);
      }
    } else if (this.isBare) {
      if (letter !== ',' && letter !== ']' && !SPACE.test(letter)) return;
      this.close(at);
      this.between(letter, at);
    } else if (letter === QUOTE) this.inText = true;
    else if (letter === '{' || letter === '[') this.deeper(letter, at);
    else if (letter === '}' || letter === ']') {
      this.depth -= 1;
      if (this.depth === 0) this.close(at + 1);
    }
  }

  private textTo(at: number): string {
    return this.kept + this.piece.slice(this.from ?? 0, at);
  }

  private deeper(letter: string, at: number): void {
    this.depth += 1;
    if (this.depth > LIMITS.depth) throw new Refused('json_deep', this.line);
    if (this.count !== 1 || letter !== '[' || this.depth !== 2) return;
    const [, name = ''] = this.textTo(at).match(/[{,]\s*"([a-z]+)"\s*:\s*$/) ?? [];
    if (!LISTS.has(name)) return;
    this.inList = true;
    this.forget();
  }

  private forget(): void {
    this.kept = '';
    this.from = null;
    this.depth = 0;
    this.isBare = false;
  }

  private close(at: number): void {
    let value: unknown;
    try {
      value = JSON.parse(this.textTo(at));
    } catch {
      throw new Refused('json', this.begun);
    }
    this.items.push({ line: this.begun, value });
    this.forget();
  }
}

/** @throws Refused, while it is read. `line`: where the entry begins in the file, from 1. */
export async function* readItems(bytes: Bytes): AsyncGenerator<Item> {
  const reader = new Reader();
  for await (const text of textOf(bytes)) yield* reader.take(text);
  yield* reader.end();
}
