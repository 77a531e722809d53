'use client';
/** The numbers beside the options, counted in the page and only while they are in sight. */
import { useMemo, useState } from 'react';
import type { Ask } from '@/domain/ask';
import { type Counts, countsOf, foundBy } from '@/domain/counts';
import type { Measure } from '@/domain/find';
import type { PageCatalogue } from './engine';
import { type FilterWords, optionsOf } from './types';

export type Counting = { catalogue: PageCatalogue; ask: Ask; measure: Measure | undefined | 'coming' };

/** @param counting null while nobody looks at the numbers */
export function useCounts(options: FilterWords, counting: Counting | null): Counts | undefined {
  const { catalogue, ask, measure } = counting ?? {};
  const words = ask?.words;
  // The words are not looked up again for every choice.
  const found = useMemo(() => {
    if (!catalogue || words === undefined) return null;
    if (catalogue.asksForHelp(words)) return [];
    return foundBy(words, catalogue.index);
  }, [catalogue, words]);
  const now = useMemo(
    () =>
      found && ask && measure !== 'coming' ? countsOf(found, ask, optionsOf(options), measure ?? (() => null)) : null,
    [found, ask, options, measure],
  );
  // While the way to measure is being fetched, the last numbers stay.
  const [counts, setCounts] = useState(now);
  if (now && now !== counts) setCounts(now);
  return counts ?? undefined;
}
