/** What of the matching stands in the list: as many as are shown, without those that were set aside. */
import type { Match } from '@/domain/ask/matching';
import type { Listed } from '@/domain/ask/news';
import type { Found } from '@/domain/talk/finding';
import type { Table } from '@/domain/talk/table';

export type Shown = Listed & {
  matches: Match[];
  /** Set aside, and still fitting. */
  aside: Match[];
};

export function shownOf({ matches, total }: Found, { aside, shown }: Table): Shown {
  const slugs = new Set(aside.map(({ slug }) => slug));
  const [away, left] = [true, false].map((is) => matches.filter(({ card }) => slugs.has(card.slug) === is));
  const first = (left ?? []).slice(0, shown);
  return {
    matches: first,
    aside: away ?? [],
    slugs: first.map(({ card }) => card.slug),
    total: total - (away ?? []).length,
  };
}
