/** What a table finds: as many places as are shown, and those set aside besides. When words ask for help, nothing. */
import { match } from '../ask/match';
import type { Matching } from '../ask/matching';
import type { CardIndex, Measure } from '../find';
import type { Table } from './table';

const NOTHING: Matching = { matches: [], total: 0, almost: [] };

/** What of the table decides what is found. */
export type Asking = Pick<Table, 'ask' | 'shown' | 'aside'>;

/**
 * @param day today in Copenhagen, 2026-11-22
 * @param measure from the town that was said; left out when none was
 */
export const foundFor = ({ ask, shown, aside }: Asking, of: CardIndex, day: string, measure?: Measure): Matching =>
  ask.crisis ? NOTHING : match(ask, of, day, measure, shown + aside.length);
