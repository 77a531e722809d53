/** What is new in a list of offers, in numbers, so that every change of it can be said: «8 fællesskaber, 3 nye». */

/** What stands in the list, and how many there are in all. */
export type Listed = { slugs: readonly string[]; total: number };
/** `total` of all that fit; `shown` and `fresh` of the list. `isMore`: the same list, only longer. */
export type News = { total: number; shown: number; fresh: number; isMore: boolean };

/** Null when the list says what it said before; the order alone is no news. */
export function newsOf(before: Listed | null, now: Listed): News | null {
  if (!before) return null;
  const known = new Set(before.slugs);
  const fresh = now.slugs.filter((slug) => !known.has(slug)).length;
  const isKept = before.slugs.every((slug, n) => now.slugs[n] === slug);
  if (before.total === now.total && fresh === 0 && before.slugs.length === now.slugs.length) return null;
  return {
    total: now.total,
    shown: now.slugs.length,
    fresh,
    isMore: isKept && before.total === now.total && fresh > 0,
  };
}
