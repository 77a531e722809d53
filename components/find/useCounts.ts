'use client';
/** The numbers beside the options, counted in the page and only while they are in sight. */
import { useMemo, useState } from 'react';
import { type Counts, countsOf, foundBy } from '@/domain/counts';
import type { Measure } from '@/domain/find';
import type { Query } from '@/domain/query';
import type { PageCatalogue } from './engine';
import { type FilterWords, optionsOf } from './types';

export type Counting = { catalogue: PageCatalogue; query: Query; measure: Measure | undefined | 'coming' };

/** @param counting null while nobody looks at the numbers */
export function useCounts(options: FilterWords, counting: Counting | null): Counts | undefined {
  const { catalogue, query, measure } = counting ?? {};
  const words = query?.words;
  // The words are not looked up again for every choice.
  const found = useMemo(() => {
    if (!catalogue || words === undefined) return null;
    if (catalogue.asksForHelp(words)) return [];
    return foundBy(words, catalogue.index);
  }, [catalogue, words]);
  const now = useMemo(
    () =>
      found && query && measure !== 'coming'
        ? countsOf(found, query, optionsOf(options), measure ?? (() => null))
        : null,
    [found, query, options, measure],
  );
  // While the way to measure is being fetched, the last numbers stay.
  const [counts, setCounts] = useState(now);
  if (now && now !== counts) setCounts(now);
  return counts ?? undefined;
}
