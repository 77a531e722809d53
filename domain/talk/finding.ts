/** What a table finds: as many places as are shown, and those set aside besides. When words ask for help, nothing. */
import { type Comparison, compare } from '../ask/compare';
import { match } from '../ask/match';
import type { Matching } from '../ask/matching';
import type { CardIndex, Measure } from '../find';
import type { Table } from './table';

/** `comparison`: of those that lie side by side, where there are two at least. */
export type Found = Matching & { comparison?: Comparison };

const NOTHING: Matching = { matches: [], total: 0, almost: [] };

/** What of the table decides what is found. */
export type Asking = Pick<Table, 'ask' | 'shown' | 'aside' | 'compared'>;

/**
 * @param day today in Copenhagen, 2026-11-22
 * @param measure from the town that was said; left out when none was
 */
export function foundFor(
  { ask, shown, aside, compared }: Asking,
  of: CardIndex,
  day: string,
  measure?: Measure,
): Found {
  if (ask.crisis) return NOTHING;
  const found = match(ask, of, day, measure, shown + aside.length);
  return compared.length > 1 ? { ...found, comparison: compare(ask, compared, of, day, measure) } : found;
}
