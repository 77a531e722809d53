/** The finding pages' one getter: from a page's name and an ask to an answer, in memory. */

import { PAGE_SIZE } from '@/components/find/page-size';
import { type Answer, optionsOf } from '@/components/find/types';
import { type Ask, EMPTY_ASK } from '@/domain/ask';
import { type Counts, countsOf } from '@/domain/counts';
import { find, type Measure } from '@/domain/find';
import { measureFrom } from '@/domain/geo/measure';
import { isCrisis } from '@/domain/search/crisis';
import { topicBySlug } from '@/domain/taxonomy';
import { wishBySlug } from '@/domain/wish';
import { type Served, served } from './catalogue';
import { DEFAULT_LOCALE } from './locales';
import { findWords } from './words';

/** A card shows one reason; the form carries its answer with it, so nothing more should travel. */
const WHY_SHOWN = 1;

/** One measure for each town and catalogue: towns and places stay where they are. */
const measures = new WeakMap<Served['towns'], Map<string, Measure>>();

/** Measures from the ask's town; undefined when none is chosen. */
export function measureOf(ask: Ask, { towns }: Served): Measure | undefined {
  const town = ask.town ? towns.get(ask.town) : undefined;
  if (!town) return undefined;
  const known = measures.get(towns) ?? new Map<string, Measure>();
  measures.set(towns, known);
  const measure = known.get(town.slug) ?? measureFrom([town.position.lat, town.position.lng]);
  known.set(town.slug, measure);
  return measure;
}

/** Counting takes a hundredth of a millisecond a card: in a larger catalogue an answer comes without. */
const MOST_COUNTED = 5000;

/** The numbers beside the options of the sheet, for those whose page cannot count by itself. */
function countsFor(ask: Ask, now: Served): Counts | undefined {
  if (now.cards.length > MOST_COUNTED) return undefined;
  const found = find({ ...EMPTY_ASK, words: ask.words }, now.index, now.day);
  const options = optionsOf(findWords(DEFAULT_LOCALE, now.towns).filter);
  return countsOf(
    found.map(({ card }) => card),
    ask,
    options,
    measureOf(ask, now) ?? (() => null),
  );
}

/** The answer to an ask. A town that is none of ours counts as not chosen. */
export function answerTo(asked: Ask, shown = PAGE_SIZE): Answer {
  const now = served();
  const ask = asked.town && !now.towns.has(asked.town) ? { ...asked, town: null, reach: EMPTY_ASK.reach } : asked;
  // When words ask for help, help is the whole answer.
  const crisis = isCrisis(ask.words, now.crisis);
  const hits = crisis ? [] : find(ask, now.index, now.day, measureOf(ask, now));
  return {
    ask,
    hits: hits.slice(0, shown).map((hit) => ({ ...hit, why: hit.why.slice(0, WHY_SHOWN) })),
    total: hits.length,
    known: hits.filter(({ unknown }) => unknown.length === 0).length,
    shown,
    crisis,
    counts: crisis || shown === 0 ? undefined : countsFor(ask, now),
  };
}

/**
 * What a page itself has chosen, by its name: `find`, `emne:strik`, `by:vamdrup`. Null when there is no such page.
 * The server asks itself, so that a posted form cannot make a page say something else.
 */
export function askOfPage(name: string): Ask | null {
  const [kind = '', slug = ''] = name.split(':', 2);
  if (kind === 'find') return EMPTY_ASK;
  if (kind === 'by') return served().towns.has(slug) ? { ...EMPTY_ASK, town: slug, reach: 'here' } : null;
  if (kind !== 'emne') return null;
  const wish = wishBySlug(slug);
  if (wish) return { ...EMPTY_ASK, topics: wish.topics, direction: wish.giving ? 'give' : 'both' };
  const topic = topicBySlug(slug);
  return topic ? { ...EMPTY_ASK, topics: [topic.key] } : null;
}

/** Counted once for each page and catalogue: the front page asks for every town area each time. */
const counts = new WeakMap<Served['cards'], Map<string, number>>();

/** How many offers a page of this name begins with. */
export function countOfPage(name: string): number {
  const { cards } = served();
  const known = counts.get(cards) ?? new Map<string, number>();
  counts.set(cards, known);
  const ask = askOfPage(name);
  const count = known.get(name) ?? (ask ? answerTo(ask, 0).total : 0);
  known.set(name, count);
  return count;
}
