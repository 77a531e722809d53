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

const wordsOf = (name: string): string[] => {
  const all = spelledWords(name);
  const own = all.filter((word) => !SMALL.has(word));
  return [...new Set(own.length > 0 ? own : all)];
};

const pairsOf = (word: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, n) => word.slice(n, n + 2)));

/** Dice's measure over pairs of letters, so that one slip or another ending does not hide a twin. */
function likeWords(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size);
}

/** How alike two names are, 0 to 1: each word of the shorter finds its best among the other's. Alike both ways round. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)].toSorted(
    (x, y) => x.length - y.length || (x.join(' ') < y.join(' ') ? -1 : 1),
  ) as [string[], string[]];
  if (one.length === 0) return 0;
  const best = one.map((word) => Math.max(...other.map((each) => likeWords(word, each))));
  const sum = best.reduce((all, each) => all + (each >= 0.6 ? each : 0), 0);
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
