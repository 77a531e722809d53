/** The finding pages' one getter: from a page's name and an ask to an answer, in memory. */

import { PAGE_SIZE } from '@/components/find/page-size';
import type { Answer } from '@/components/find/types';
import { type Ask, EMPTY_ASK } from '@/domain/ask';
import { find, type Measure } from '@/domain/find';
import { measureFrom } from '@/domain/geo/measure';
import { topicBySlug } from '@/domain/taxonomy';
import { wishBySlug } from '@/domain/wish';
import { type Served, served } from './catalogue';

/** Measures from the ask's town; undefined when none is chosen. */
export function measureOf(ask: Ask, { towns }: Served): Measure | undefined {
  const town = ask.town ? towns.get(ask.town) : undefined;
  return town && measureFrom([town.position.lat, town.position.lng]);
}

export function answerTo(ask: Ask, shown = PAGE_SIZE): Answer {
  const now = served();
  const hits = find(ask, now.index, now.day, measureOf(ask, now));
  return { ask, hits: hits.slice(0, shown), total: hits.length, shown };
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
