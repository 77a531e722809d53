/** A fair order: what can be trusted first, then a shuffle that is the same all day and new every day. */
import type { Card } from './card';

/** FNV-1a, 32 bits: small, and the same in the page and on the server. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** 0–5: how well an offer can be relied on today, and how it meets somebody new. `day` as 2026-11-22. */
export function standing(card: Card, day: string): number {
  const { confirmed, year } = card.trust;
  const age = year === undefined ? undefined : Number(day.slice(0, 4)) - year;
  const fresh =
    confirmed && monthsBetween(confirmed, day) <= 6 ? 3 : age === undefined ? 0 : age <= 2 ? 2 : age <= 6 ? 1 : 0;
  return fresh + (card.metAtDoor || card.facts.met_at_door === 'yes' ? 1 : 0) + (card.facts.trial === 'yes' ? 1 : 0);
}

/**
 * Sorts by `rank` (higher first); ties by the day's shuffle, where an organisation's second offer waits for
 * every other's first, so that nobody fills the page.
 */
export function fairly<T extends { card: Card }>(items: T[], rank: (item: T) => number, day: string): T[] {
  const lots = items.map((item) => ({ item, rank: rank(item), lot: hash(day + item.card.slug), turn: 0 }));
  lots.sort((a, b) => b.rank - a.rank || a.lot - b.lot);
  const turns = new Map<string, number>();
  for (const entry of lots) {
    const key = `${entry.rank} ${entry.item.card.organisation?.slug ?? entry.item.card.slug}`;
    entry.turn = turns.get(key) ?? 0;
    turns.set(key, entry.turn + 1);
  }
  lots.sort((a, b) => b.rank - a.rank || a.turn - b.turn || a.lot - b.lot);
  return lots.map(({ item }) => item);
}
