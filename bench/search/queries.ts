/** Several hundred questions to a catalogue, as many of each kind; the same every time for the same catalogue. */
import { type Asked, Asking } from './asking';
import type { Doc } from './catalogue';
import { KINDS } from './kinds';

export type QueryKind = keyof typeof KINDS;
export const QUERY_KINDS = Object.keys(KINDS) as QueryKind[];
export type Query = Asked & { id: string; kind: QueryKind };

/** So many tries may fail in a row before a kind is left with fewer questions. */
const PATIENCE = 20_000;

/** @param each how many of each kind */
export function queriesFor(docs: Doc[], each: number): Query[] {
  const asking = new Asking(docs);
  return QUERY_KINDS.flatMap((kind) => {
    const found = new Map<string, Query>();
    let tries = 0;
    for (const asked of KINDS[kind](asking)) {
      if (found.size >= each || tries++ > PATIENCE) break;
      if (asked && !found.has(asked.q)) found.set(asked.q, { id: `${kind}-${found.size + 1}`, kind, ...asked });
    }
    return [...found.values()];
  });
}
