/** The best few of many, kept while they are passed. */
import type { Row } from './row';

/** Card n, what it is worth, and the row in its way, if any. */
export type Near = { entry: number; row?: Row; worth: number };

export class Nearest {
  /** The best first. */
  readonly list: Near[] = [];

  constructor(private readonly most: number) {}

  add(near: Near): void {
    const { list, most } = this;
    const last = list[most - 1];
    if (last && near.worth <= last.worth) return;
    const at = list.findIndex(({ worth }) => worth < near.worth);
    list.splice(at < 0 ? list.length : at, 0, near);
    if (list.length > most) list.pop();
  }
}
