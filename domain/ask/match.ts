/**
 * Matching: every offer is judged by the rows of the ask, and those shown are explained by the same rows. Pure: told the
 * ask, the catalogue, the day and how to measure; it looks nowhere else and keeps nothing that was said.
 */
import { comesToYou } from '../filter';
import type { CardIndex, Measure } from '../find';
import { dayOf, fairest } from '../order';
import type { Ask } from './ask';
import { audienceGroups, holdsOf } from './columns';
import { favoursOf } from './favours';
import type { Matching } from './matching';
import { Nearest } from './nearest';
import { ANSWER, type Row } from './row';
import { asksForSupport, asksToGive, isSupport, rowsOf } from './rows';
import { IS, standingsOf } from './standing';
import { Telling } from './telling';
import { inTurns, PAGE, withShare } from './turns';
import { whoAsks } from './who';
import { wordRows } from './word-rows';

export const ALMOST_MOST = 4;
const NOTHING: Matching = { matches: [], total: 0, almost: [] };
const nowhere: Measure = () => null;

/** Points closer than this are a tie, so that the day's shuffle decides. */
const STEPS_A_POINT = 2;
/** Support that nobody asked for stands after everything else. */
const AFTER_ALL = 1000;
/** To be sure that each organisation's turns are known, more are ordered than are shown. */
const AMONG = 4;
/** A lot is less than 2³²: among equals it decides, and nothing more. */
const LOT = 2 ** -33;

/** What the row would have given, had it been a yes. What was to be avoided comes last. */
const missed = (row: Row): number => (row.kind === 'avoid' ? -5 : (row.effect.points[ANSWER.exact] ?? 0) / 2);

/**
 * What fits, in fair order, each with its reasons and open questions; and what nearly does.
 * @param day today in Copenhagen, 2026-11-22: seeds the fair order
 * @param measure from the place of the ask, or from one's own position
 * @param limit matches wanted; the total is of all
 */
export function match(ask: Ask, of: CardIndex, day: string, measure: Measure = nowhere, limit = PAGE): Matching {
  if (ask.crisis) return NOTHING;
  const { cards } = of;
  const who = whoAsks(ask);
  const gives = asksToGive(ask);
  const groups = audienceGroups(cards);
  const isForOthers = groups.cards.map(who.isForOthers);
  const lowered = Float64Array.from(groups.cards, who.lowers);
  const isJob = holdsOf(cards, 'is a job', ({ kind }) => kind === 'volunteer_job');
  const words = wordRows(ask.unknownWords, of);
  // Who names a job by its name may have it shown.
  const isNamed = (entry: number) => words.some(({ answers }) => answers?.[entry] === ANSWER.exact);
  const may = (entry: number) => !isForOthers[groups.of[entry] ?? 0] && (gives || !isJob(entry) || isNamed(entry));
  const rows = rowsOf(ask, of, may, measure !== nowhere, words);
  if (rows.length === 0) return NOTHING;

  const isOfSubstance = rows.some(({ isSubstance }) => isSubstance);
  const { standings, left } = standingsOf(rows, cards, measure, may);
  const support = holdsOf(cards, 'is support', isSupport);
  const comes = holdsOf(cards, 'comes to you', comesToYou);
  const sinksSupport = !asksForSupport(ask);
  const favours = favoursOf(cards, day);
  const { lots } = dayOf(cards, day);

  const entries = new Int32Array(cards.length);
  const ranks = new Float64Array(cards.length);
  let total = 0;
  const nearest = new Nearest(ALMOST_MOST);
  const askable = new Nearest(ALMOST_MOST);
  const visitor = new Nearest(1);

  for (const entry of left) {
    const is = standings.is[entry] ?? 0;
    const isWished = (is & IS.wished) !== 0;
    const near = standings.near[entry] ?? 0;
    const barred = standings.barred[entry] ?? 0;
    if (barred > 1) continue;

    const sinks = sinksSupport && (is & IS.exact) === 0 && support(entry);
    const sum = (standings.points[entry] ?? 0) + (favours[entry] ?? 0) - (lowered[groups.of[entry] ?? 0] ?? 0);
    const points = sinks ? sum - AFTER_ALL : sum;
    const lot = (lots[entry] ?? 0) * LOT;
    const bar = rows[(standings.bar[entry] ?? 0) - 1];
    if (bar) {
      // Where nothing was said but what must not be there, those that have it are no near miss.
      const counts = isOfSubstance ? isWished || rows[near - 1] === bar : bar.kind !== 'avoid';
      if (counts) nearest.add({ entry, row: bar, worth: points + (isWished ? missed(bar) : 0) - lot });
    } else if (isOfSubstance ? isWished : (is & IS.known) !== 0) {
      const rank = Math.round(points * STEPS_A_POINT);
      entries[total] = entry;
      ranks[total++] = rank;
      if (comes(entry)) visitor.add({ entry, worth: rank - lot });
    } else {
      const row = rows[(isOfSubstance ? near : (standings.open[entry] ?? 0)) - 1];
      if (row) (isOfSubstance ? nearest : askable).add({ entry, row, worth: points - lot });
    }
  }

  const many = limit === Number.POSITIVE_INFINITY ? limit : Math.max(limit, PAGE) * AMONG;
  const first = fairest(entries.subarray(0, total), ranks.subarray(0, total), cards, day, many);
  const fair = withShare(inTurns(first, cards), visitor.list[0]?.entry, comes).slice(0, limit);
  const telling = new Telling(rows, cards, measure, day);
  const almost = total === 0 && nearest.list.length === 0 ? askable : nearest;
  return {
    matches: fair.map((entry) => telling.match(entry)),
    total,
    almost: almost.list.flatMap(({ entry, row }) => (row ? telling.almost(entry, row) : [])),
  };
}
