/** The search itself, in one file that the page fetches when it is first touched: most of what it weighs is Danish. */

import type { Snapshot } from '@/domain/card';
import { type Finding, finding, type Measure } from '@/domain/find';
import type { Query } from '@/domain/query';
import { isCrisis } from '@/domain/search/crisis';
import { type OpenSnapshot, openSnapshot } from '@/domain/snapshot-file';

export type PageCatalogue = OpenSnapshot & {
  find: (query: Query, measure?: Measure) => Finding;
  /** The words ask for help, not for a hobby. */
  asksForHelp: (words: string) => boolean;
};

/** When words ask for help, help is the whole answer. */
const NOTHING: Finding = { hits: [], total: 0, known: 0, heard: [] };

export function openCatalogue(snapshot: Snapshot): PageCatalogue {
  const open = openSnapshot(snapshot);
  const asksForHelp = (words: string) => isCrisis(words, open.crisis);
  return {
    ...open,
    asksForHelp,
    find: (query, measure) => (asksForHelp(query.words) ? NOTHING : finding(query, open.index, open.day, measure)),
  };
}
