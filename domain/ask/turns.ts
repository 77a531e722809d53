/** Fair turns: no organisation fills a page, and what comes to you keeps its place among the first. */
import type { Card } from '../card';

/** How many are shown at a time, and how many of them one organisation may have before others had their turn. */
export const PAGE = 12;
const EACH = 2;

/** The same card numbers page by page; an organisation's third waits for the next page, if others can fill this one. */
export function inTurns(entries: readonly number[], cards: readonly Card[]): number[] {
  const hostOf = (entry: number) => cards[entry]?.organisation?.slug ?? cards[entry]?.slug ?? '';
  const taken: number[] = [];
  let waiting = entries;
  while (waiting.length > 0) {
    const had = new Map<string, number>();
    const page: number[] = [];
    const later: number[] = [];
    let at = 0;
    for (; at < waiting.length && page.length < PAGE; at++) {
      const entry = waiting[at] ?? 0;
      const host = hostOf(entry);
      const turns = had.get(host) ?? 0;
      if (turns === EACH) later.push(entry);
      else {
        page.push(entry);
        had.set(host, turns + 1);
      }
    }
    const missing = Math.min(PAGE - page.length, later.length);
    taken.push(...page, ...later.slice(0, missing));
    waiting = [...later.slice(missing), ...waiting.slice(at)];
  }
  return taken;
}

/**
 * With the best of those that come to you as the twelfth, if none is among the first twelve.
 * @param comes whether card n comes to you
 */
export function withShare(
  entries: readonly number[],
  best: number | undefined,
  comes: (entry: number) => boolean,
): number[] {
  const first = entries.slice(0, PAGE);
  if (best === undefined || first.length < PAGE || first.some(comes)) return [...entries];
  const others = entries.filter((entry) => entry !== best);
  return [...others.slice(0, PAGE - 1), best, ...others.slice(PAGE - 1)];
}
