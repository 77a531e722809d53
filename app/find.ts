/** The finding pages' one getter: from a page's name and a query to an answer, in memory. */

import { PAGE_SIZE } from '@/components/find/page-size';
import { type Answer, FEW, optionsOf } from '@/components/find/types';
import { type Counts, countsOf, foundBy } from '@/domain/counts';
import { type Finding, finding, type Measure } from '@/domain/find';
import { measureFrom } from '@/domain/geo/measure';
import { EMPTY_QUERY, type Query } from '@/domain/query';
import { isCrisis } from '@/domain/search/crisis';
import { topicBySlug, topicOf } from '@/domain/taxonomy';
import { countWays, topicsHeard, waysFrom, wayUnder } from '@/domain/ways';
import { wishBySlug } from '@/domain/wish';
import { type Served, served } from './catalogue';
import { DEFAULT_LOCALE } from './locales';
import { findWords } from './words';

/** A card shows two reasons at most; the form carries its answer with it, so little more should travel. */
const WHY_SENT = 4;

/** When words ask for help, help is the whole answer. */
const NOTHING: Finding = { hits: [], total: 0, known: 0, heard: [] };

/** One measure for each town and catalogue: towns and places stay where they are. */
const measures = new WeakMap<Served['towns'], Map<string, Measure>>();

/** Measures from the query's town; undefined when none is chosen. */
export function measureOf(query: Query, { towns }: Served): Measure | undefined {
  const town = query.town ? towns.get(query.town) : undefined;
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
function countsFor(query: Query, now: Served): Counts | undefined {
  if (now.cards.length > MOST_COUNTED) return undefined;
  const options = optionsOf(findWords(DEFAULT_LOCALE, now.towns).filter);
  return countsOf(foundBy(query.words, now.index), query, options, measureOf(query, now) ?? (() => null));
}

/** Where a query with this answer may go on to. */
function waysFor(query: Query, page: Query, { total, heard }: Finding, now: Served): Answer['ways'] {
  if (total > FEW) return undefined;
  const topics = topicsHeard(heard, (key) => topicOf(key) !== undefined).map(wayUnder);
  const ways = total === 0 ? [...waysFrom(query, page), ...topics] : topics;
  return countWays(ways, now.index, now.day, measureOf(query, now));
}

/**
 * The answer to a query. A town that is none of ours counts as not chosen.
 * @param page what the page itself has chosen
 */
export function answerTo(asked: Query, page: Query, shown = PAGE_SIZE): Answer {
  const now = served();
  const query = asked.town && !now.towns.has(asked.town) ? { ...asked, town: null, reach: EMPTY_QUERY.reach } : asked;
  const crisis = isCrisis(query.words, now.crisis);
  // What is in the page is ordered whole there, and the page must not see another order first; more than a phone can
  // hold is never shown whole.
  const limit = now.file ? undefined : shown;
  const found = crisis ? NOTHING : finding(query, now.index, now.day, measureOf(query, now), limit);
  const { total, known, heard } = found;
  return {
    query,
    hits: found.hits.slice(0, shown).map((hit) => ({ ...hit, why: hit.why.slice(0, WHY_SENT) })),
    total,
    known,
    heard,
    shown,
    crisis,
    counts: crisis || shown === 0 ? undefined : countsFor(query, now),
    ways: crisis || shown === 0 ? undefined : waysFor(query, page, found, now),
  };
}

/**
 * What a page itself has chosen, by its name: `find`, `emne:strik`, `by:vamdrup`. Null when there is no such page.
 * The server asks itself, so that a posted form cannot make a page say something else.
 */
export function queryOfPage(name: string): Query | null {
  const [kind = '', slug = ''] = name.split(':', 2);
  if (kind === 'find') return EMPTY_QUERY;
  if (kind === 'by') return served().towns.has(slug) ? { ...EMPTY_QUERY, town: slug, reach: 'here' } : null;
  if (kind !== 'emne') return null;
  const wish = wishBySlug(slug);
  if (wish) return { ...EMPTY_QUERY, topics: wish.topics, direction: wish.giving ? 'give' : 'both' };
  const topic = topicBySlug(slug);
  return topic ? { ...EMPTY_QUERY, topics: [topic.key] } : null;
}

/** Counted once for each page and catalogue: the front page asks for every town area each time. */
const counts = new WeakMap<Served['cards'], Map<string, number>>();

/** How many offers a page of this name begins with. */
export function countOfPage(name: string): number {
  const { cards } = served();
  const known = counts.get(cards) ?? new Map<string, number>();
  counts.set(cards, known);
  const query = queryOfPage(name);
  const count = known.get(name) ?? (query ? answerTo(query, query, 0).total : 0);
  known.set(name, count);
  return count;
}
