/** Every figure in one table of plain text: a line a measure, a column a size, the goal beside it. */
import { GOALS, goalInWords, isHeld } from './goals';

/** `value` is what a goal judges; `text` is what is read. */
export type Cell = { value: number; text: string; more?: unknown };
type Row = { what: string; unit: string; cells: Map<string, Cell> };

const GAP = '  ';

export class Table {
  readonly #groups = new Map<string, Map<string, Row>>();

  constructor(
    readonly columns: string[],
    /** The column that the goals are set for. Where a row has nothing there, the first cell it has is judged. */
    readonly judged: string,
  ) {}

  /** Rows stand in the order in which they are first told of. */
  set(group: string, what: string, unit: string, column: string, cell: Cell): void {
    const rows = this.#groups.get(group) ?? new Map<string, Row>();
    this.#groups.set(group, rows);
    const row = rows.get(what) ?? { what, unit, cells: new Map() };
    rows.set(what, row);
    row.cells.set(column, cell);
  }

  #verdict({ what, cells }: Row): { goal: string; held: boolean | null } {
    const goal = GOALS[what];
    const cell = cells.get(this.judged) ?? [...cells.values()][0];
    if (!goal) return { goal: '', held: null };
    if (!cell || Number.isNaN(cell.value)) return { goal: `${goalInWords(goal)}  not measured`, held: null };
    const held = isHeld(goal, cell.value);
    return { goal: `${goalInWords(goal)}  ${held ? 'ok' : 'NOT'}`, held };
  }

  toString(): string {
    const head = ['', 'unit', ...this.columns, 'goal'];
    const lines = [...this.#groups].map(([group, rows]) => ({
      group,
      rows: [...rows.values()].map((row) => [
        `  ${row.what}`,
        row.unit,
        ...this.columns.map((column) => row.cells.get(column)?.text ?? ''),
        this.#verdict(row).goal,
      ]),
    }));
    const widths = head.map((title, n) =>
      Math.max(title.length, ...lines.flatMap(({ rows }) => rows.map((row) => row[n]?.length ?? 0))),
    );
    const line = (cells: string[]) =>
      cells
        .map((text, n) =>
          n < 2 || n === cells.length - 1 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0),
        )
        .join(GAP)
        .trimEnd();
    const body = lines.flatMap(({ group, rows }) => ['', group.toUpperCase(), ...rows.map(line)]);
    return [line(head), ...body].join('\n');
  }

  toJSON() {
    return [...this.#groups].flatMap(([group, rows]) =>
      [...rows.values()].map((row) => ({
        group,
        what: row.what,
        unit: row.unit,
        figures: Object.fromEntries([...row.cells].map(([column, { value, more }]) => [column, more ?? value])),
        ...this.#verdict(row),
      })),
    );
  }

  /** The names of the goals that were measured, by whether they are met. */
  goals(held: boolean): string[] {
    return [...this.#groups.values()].flatMap((rows) =>
      [...rows.values()].filter((row) => this.#verdict(row).held === held).map(({ what }) => what),
    );
  }
}
