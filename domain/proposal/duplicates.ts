/**
 * «Er det den her?»: what is already there under a similar name in the same neighbourhood. A name is compared by its words,
 * folded as search folds them, without the small ones that every association has in its name.
 */
import { wordsOf as spelledWords } from '../danish/letters';

export type Named = {
  slug: string;
  title: string;
  organisation?: string | undefined;
  town?: string | undefined;
  area?: string | undefined;
};
/** `likeness`: 0 to 1. */
export type Alike = { slug: string; likeness: number; isNear: boolean };

/** Alike enough to ask, where it is near; and where it is not known to be. */
const NEAR = 0.5;
const ANYWHERE = 0.75;
const MOST = 3;
const SMALL = new Set([
  'i',
  'og',
  'for',
  'af',
  'på',
  'til',
  'ved',
  'med',
  'en',
  'et',
  'den',
  'det',
  'de',
  'foreningen',
  'forening',
  'kolding',
]);

/** Many names are compared with many: what has been taken apart is kept, up to so many. */
const KEPT_MAX = 50_000;
function kept<T>(make: (of: string) => T): (of: string) => T {
  const known = new Map<string, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    if (known.size >= KEPT_MAX) known.clear();
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

const wordsOf = kept((name: string): readonly string[] => {
  const all = spelledWords(name);
  const own = all.filter((word) => !SMALL.has(word));
  return [...new Set(own.length > 0 ? own : all)];
});

const pairsOf = kept(
  (word: string): ReadonlySet<string> =>
    new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, n) => word.slice(n, n + 2))),
);

/** Two words are less alike than this: then they are two words. */
const ALIKE = 0.6;

/** Dice's measure over pairs of letters, so that one slip or another ending does not hide a twin. 0 below `ALIKE`. */
function likeWords(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const both = one.size + other.size;
  if (both === 0 || 2 * Math.min(one.size, other.size) < ALIKE * both) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  const how = (2 * shared) / both;
  return how >= ALIKE ? how : 0;
}

/** How alike two names are, 0 to 1: each word of the shorter finds its best among the other's. Alike both ways round. */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const isFirst = first.length - second.length || (first.join(' ') < second.join(' ') ? -1 : 1);
  const [one, other] = isFirst < 0 ? [first, second] : [second, first];
  if (one.length === 0) return 0;
  let sum = 0;
  for (const word of one) {
    let best = 0;
    for (const each of other) best = Math.max(best, likeWords(word, each));
    sum += best;
  }
  return (2 * sum) / (one.length + other.length);
}

/** @returns the three most alike, the nearest first among equals. `except`: the entry that is being changed */
export function alikeOf(mine: Omit<Named, 'slug'>, all: readonly Named[], except?: string): Alike[] {
  const nameOf = ({ title, organisation }: Omit<Named, 'slug'>) => [
    title,
    ...(organisation ? [`${title} ${organisation}`, organisation] : []),
  ];
  return all
    .filter(({ slug }) => slug !== except)
    .map((each) => ({
      slug: each.slug,
      likeness: Math.max(
        likeness(mine.title, each.title),
        ...nameOf(mine)
          .slice(1)
          .map((name) => likeness(name, `${each.title} ${each.organisation ?? ''}`)),
      ),
      isNear:
        mine.town !== undefined && (mine.town === each.town || (mine.area !== undefined && mine.area === each.area)),
    }))
    .filter(({ likeness: how, isNear }) => how >= (isNear ? NEAR : ANYWHERE))
    .toSorted((a, b) => b.likeness - a.likeness || Number(b.isNear) - Number(a.isNear) || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST);
}
