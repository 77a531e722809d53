/** Beginning a plan, and laying a place on it: fetched when somebody does, for a plan's document comes with it. */
import { beginPlan, hereNow, type Whose } from '@/components/carry/here';
import { addPlace, write } from '@/domain/plan/edit';
import { recallTable } from '../table/memory';
import { type Agreed, layAgreed } from './agreed';

/**
 * A place, or with `agreed` the next step there: see agreed.ts. `offer`: null for what is no offer of the catalogue's, as what
 * was agreed on the telephone.
 */
export type Laying = { offer: string | null; name: string; organisation?: string; agreed?: Agreed };
/** What was said at the table: the citizen's own words for what they want, and what they can give. */
export type Said = { want: string; give: string };

export function saidAtTable(): Said {
  const table = recallTable();
  return {
    want: table?.sentences.join(' ') ?? '',
    give: table?.ask.contribute.map(({ said }) => said).join(', ') ?? '',
  };
}

export function beginHere(whose: Whose, said: Said | null = null): void {
  const { doc } = beginPlan(whose);
  if (said?.want) write(doc, 'want', said.want);
  if (said?.give) write(doc, 'give', said.give);
}

export const hasPlan = (): boolean => hereNow() !== null;

/** @returns `none`: no plan is here; `cannot`: it may only be read */
export function lay(place: Laying): 'laid' | 'full' | 'none' | 'cannot' {
  const here = hereNow();
  if (!here) return 'none';
  if (!here.mayWrite) return 'cannot';
  if (place.agreed) return layAgreed(here.doc, place, place.agreed) ? 'laid' : 'full';
  if (here.plan.places.some(({ offer }) => offer === place.offer)) return 'laid';
  return addPlace(here.doc, place) ? 'laid' : 'full';
}
