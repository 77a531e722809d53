/** The search itself, in one file that the page fetches when it is first touched: most of what it weighs is Danish. */
import type { Ask } from '@/domain/ask';
import type { Snapshot } from '@/domain/card';
import { type Finding, finding, type Measure } from '@/domain/find';
import { isCrisis } from '@/domain/search/crisis';
import { type OpenSnapshot, openSnapshot } from '@/domain/snapshot-file';

export type PageCatalogue = OpenSnapshot & {
  find: (ask: Ask, measure?: Measure) => Finding;
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
    find: (ask, measure) => (asksForHelp(ask.words) ? NOTHING : finding(ask, open.index, open.day, measure)),
  };
}
