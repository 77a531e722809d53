/** Why a card was found, as far as one cannot see it on the card: which word led here, and how. */
import type { Card } from '@/domain/card';
import { saidWords } from '@/domain/danish/letters';
import type { Why } from '@/domain/search/search';

/** What a key of the search is called in the page's language; undefined where people have no word for it. */
export type NameOf = (key: string) => string | undefined;

/**
 * `fits`: somewhere that the card does not show. `leads`: to what the catalogue calls it; `like` another word. `inside`
 * a longer word, or a `piece` of the word itself. `slip`: it was read as another.
 */
export type Reason = { say: 'fits' | 'leads' | 'like' | 'inside' | 'piece' | 'slip'; word: string; match: string };

/** Two are a line on a phone. */
const REASONS_SHOWN = 2;
/** Words that begin alike are seen to be one: «ensom», «ensomme». */
const ALIKE = 3;

function reasonOf(
  { word, matched, how, isKey }: Why,
  isSeen: (word: string) => boolean,
  nameOf: NameOf,
): Reason | null {
  const match = isKey ? nameOf(matched) : matched;
  if (how === 'spelling' && match) return { say: 'slip', word, match };
  if (isSeen(word)) return null;
  if (!match || match.toLowerCase() === word) return { say: 'fits', word, match: word };
  if (isKey) return { say: 'leads', word, match };
  if (how === 'part')
    return { say: match.includes(word) ? 'inside' : word.includes(match) ? 'piece' : 'like', word, match };
  const isAlike = match.startsWith(word.slice(0, ALIKE));
  if (isAlike) return isSeen(match) ? null : { say: 'fits', word, match };
  return { say: 'like', word, match };
}

/** @param shown what of the card's words can be read on it */
export function reasonsOf(why: readonly Why[], shown: string, nameOf: NameOf): Reason[] {
  const seen = new Set(why.length > 0 ? saidWords(shown) : []);
  const isSeen = (word: string) => saidWords(word).every((each) => seen.has(each));
  return why.flatMap((each) => reasonOf(each, isSeen, nameOf) ?? []).slice(0, REASONS_SHOWN);
}

/** What stands on a card in its own words. */
export const readOn = ({ title, organisation, summary }: Card, where: string | null): string =>
  `${title} ${organisation?.name ?? ''} ${summary} ${where ?? ''}`;
