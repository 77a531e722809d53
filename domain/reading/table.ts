/** A table as text (RFC 4180, and as spreadsheets really write it), row by row, whatever separates its cells. */
import { type Bytes, LIMITS, Refused } from './refused';
import { textOf } from './text';

/** `line`: where the row begins in the file, from 1. There may be more cells than the header has names. */
export type TableRow = { line: number; cells: string[] };
export type Table = { header: string[]; rows: AsyncIterable<TableRow> };

const BETWEEN = [';', ',', '\t', '|'] as const;
const [QUOTE, CR, LF] = ['"', '\r', '\n'];

/** Names that can be told apart: a column without one, or with another's, gets a number. */
export function namesOf(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, n) => {
    const name = cell.trim().slice(0, 120) || `Kolonne ${n + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} ${times}`;
  });
}

/** The first row outside quotes says what is between the cells. */
function betweenIn(head: string): string {
  const counts = new Map<string, number>(BETWEEN.map((each) => [each, 0]));
  let isQuoted = false;
  for (const letter of head) {
    if (letter === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (letter === LF || letter === CR)) break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return BETWEEN.reduce((best, each) => ((counts.get(each) ?? 0) > (counts.get(best) ?? 0) ? each : best));
}

/** A letter at a time: what has been read of a row, and where it began. */
class Reader {
  line = 1;
  private begun = 1;
  private opened = 1;
  private cells: string[] = [];
  private cell = '';
  private size = 0;
  private state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  private wasReturn = false;
  private readonly rows: TableRow[] = [];
  private count = 0;

  constructor(private readonly between: string) {}

  /** @returns the rows that were ended by this text */
  take(text: string): TableRow[] {
    let from = 0;
    const keep = (to: number) => {
      this.cell += text.slice(from, to);
      this.grow(to - from);
    };
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] as string;
      const isBreak = letter === CR || letter === LF;
      if (isBreak && !(letter === LF && this.wasReturn)) this.line += 1;
      const isSecond = letter === LF && this.wasReturn;
      this.wasReturn = letter === CR;
      if (this.state === 'quoted') {
        if (letter !== QUOTE) continue;
        keep(at);
        from = at + 1;
        this.state = 'closed';
      } else if (letter === QUOTE && this.state === 'closed') {
        // Two in a row are one.
        this.cell += QUOTE;
        from = at + 1;
        this.state = 'quoted';
      } else if (letter === QUOTE && this.state === 'start') {
        this.opened = this.line;
        from = at + 1;
        this.state = 'quoted';
      } else if (letter === this.between) {
        if (this.state === 'plain') keep(at);
        from = at + 1;
        this.endCell();
      } else if (isBreak) {
        if (this.state === 'plain') keep(at);
        from = at + 1;
        if (!isSecond) this.endRow();
        this.begun = this.line;
      } else if (this.state === 'start') {
        from = at;
        this.state = 'plain';
      } else if (this.state === 'closed') {
        // Spaces after the quote are nothing; anything else means that a quote is missing.
        if (letter !== ' ') throw new Refused('quotes', this.opened);
        from = at + 1;
      }
    }
    if (this.state === 'plain' || this.state === 'quoted') keep(text.length);
    return this.rows.splice(0);
  }

  end(): TableRow[] {
    if (this.state === 'quoted') throw new Refused('quotes', this.opened);
    if (this.state !== 'start' || this.cells.length > 0) this.endRow();
    return this.rows.splice(0);
  }

  private grow(by: number): void {
    this.size += by;
    if (this.size <= LIMITS.row) return;
    throw this.state === 'quoted' ? new Refused('quotes', this.opened) : new Refused('line_too_long', this.begun);
  }

  private endCell(): void {
    this.cells.push(this.cell);
    this.cell = '';
    this.grow(1);
    this.state = 'start';
    if (this.cells.length > LIMITS.columns) throw new Refused('too_many_columns', this.begun);
  }

  private endRow(): void {
    this.endCell();
    const { cells } = this;
    this.cells = [];
    this.size = 0;
    if (cells.every((cell) => cell.trim() === '')) return;
    this.count += 1;
    if (this.count > LIMITS.rows) throw new Refused('too_many_rows', this.begun);
    this.rows.push({ line: this.begun, cells });
  }
}

async function* rowsIn(bytes: Bytes): AsyncGenerator<TableRow> {
  let reader: Reader | undefined;
  let head = '';
  for await (const text of textOf(bytes)) {
    if (reader) yield* reader.take(text);
    else {
      head += text;
      if (!/[\r\n]/.test(head) && head.length < LIMITS.row) continue;
      const [said = '', between = ''] = head.match(/^\s*sep=(.)\r?\n?/i) ?? [];
      reader = new Reader(between || betweenIn(head));
      if (said) reader.line += 1;
      yield* reader.take(head.slice(said.length));
    }
  }
  reader ??= new Reader(betweenIn(head));
  yield* head.includes('\n') || head.includes('\r') || head.length >= LIMITS.row ? [] : reader.take(head);
  yield* reader.end();
}

/** @throws Refused, now or while its rows are read */
export async function readTable(bytes: Bytes): Promise<Table> {
  const rows = rowsIn(bytes);
  const { value, done } = await rows.next();
  if (done) throw new Refused('empty');
  return { header: namesOf(value.cells), rows };
}
