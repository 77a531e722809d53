/** A fair order: what can be trusted first, then a shuffle that is the same all day and new every day. */
import type { Card } from './card';

/** FNV-1a, 32 bits: small, and the same in the page and on the server. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

export const monthsBetween = (from: string, to: string) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** 0–5: how well an offer can be relied on today, and how it meets somebody new. `day` as 2026-11-22. */
export function standing(card: Card, day: string): number {
  const { confirmed, year, isOld } = card.trust;
  const age = year === undefined ? undefined : Number(day.slice(0, 4)) - year;
  // Its owner was asked three times, and has not said that it still holds: it stands behind the others.
  if (isOld) return 0;
  const fresh =
    confirmed && monthsBetween(confirmed, day) <= 6 ? 3 : age === undefined ? 0 : age <= 2 ? 2 : age <= 6 ? 1 : 0;
  return fresh + (card.metAtDoor || card.facts.met_at_door === 'yes' ? 1 : 0) + (card.facts.trial === 'yes' ? 1 : 0);
}

/** What decides between offers that answer equally well: card n's standing, and its lot of the day. */
type Day = { day: string; standings: Uint8Array; lots: Uint32Array };
const days = new WeakMap<readonly Card[], Day>();

/** Worked out once for each catalogue and day. */
export function dayOf(cards: readonly Card[], day: string): Day {
  const known = days.get(cards);
  if (known?.day === day) return known;
  const made = {
    day,
    standings: Uint8Array.from(cards, (card) => standing(card, day)),
    lots: Uint32Array.from(cards, (card) => hash(day + card.slug)),
  };
  days.set(cards, made);
  return made;
}

/** Of so many more than are wanted, those with the best rank and lot take turns: an organisation has seldom more there. */
const AMONG = 8;
const SORTED_WHOLE = 400;

/**
 * The first `limit` card numbers by `ranks` (higher first, whole); ties by the day's lot, where an organisation's
 * second offer waits for every other's first, so that nobody fills the page.
 * @param entries card numbers
 * @param ranks the rank of entries[n] at n
 */
export function fairest(
  entries: Int32Array,
  ranks: Float64Array,
  cards: readonly Card[],
  day: string,
  limit: number,
): number[] {
  const { lots } = dayOf(cards, day);
  // One number to compare by: the rank, and below it the lot, which is less than 2³².
  const orders = new Float64Array(entries.length);
  for (let n = 0; n < entries.length; n++) orders[n] = (ranks[n] ?? 0) * 2 ** 32 - (lots[entries[n] ?? 0] ?? 0);
  const all = entries.length <= SORTED_WHOLE || limit > entries.length;
  const sorted = firstOf(orders, all ? entries.length : Math.max(limit * AMONG, SORTED_WHOLE));

  const turns = new Map<string, number>();
  const inTurn = sorted.map((n) => {
    const entry = entries[n] ?? 0;
    const { organisation, slug = '' } = cards[entry] ?? {};
    const rank = ranks[n] ?? 0;
    const key = `${rank} ${organisation?.slug ?? slug}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { entry, rank, turn, lot: lots[entry] ?? 0 };
  });
  inTurn.sort((a, b) => b.rank - a.rank || a.turn - b.turn || a.lot - b.lot);
  return inTurn.slice(0, limit).map(({ entry }) => entry);
}

/** Where the `most` highest stand, the highest first, without sorting the rest. */
function firstOf(orders: Float64Array, most: number): number[] {
  if (most >= orders.length) return Array.from(orders.keys()).sort((a, b) => (orders[b] ?? 0) - (orders[a] ?? 0));
  const first: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < orders.length; n++) {
    const order = orders[n] ?? 0;
    if (first.length === most && order <= least) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((orders[first[middle] ?? 0] ?? 0) > order) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, n);
    if (first.length > most) first.pop();
    least = orders[first[first.length - 1] ?? 0] ?? 0;
  }
  return first;
}
