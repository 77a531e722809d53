/** Rows for how it must or should be: the conditions of the taxonomy, and whom it is for. */
import type { Card } from '../card';
import { answerOf, audienceFits } from '../filter';
import type { FactValue } from '../vocabulary';
import type { Item, TimeKey, Weight } from './ask';
import { ANSWER, type Answer, effectOf, ofFact, type Row } from './row';
import { isAt } from './time-rows';

/** What is also known of it when the other is a yes. */
const FOLLOWS_FROM: Record<string, string> = { small_group: 'one_to_one', low_cost: 'free' };
const TIMES: readonly string[] = ['daytime', 'evening', 'weekend'];
const ONLY_FOR: Record<string, string> = { women_only: 'aud.women', men_only: 'aud.men' };

/** What an offer says of a condition, outright or by something else that it says. */
export function factOf(card: Card, key: string): FactValue {
  const said = answerOf(card, key);
  if (TIMES.includes(key) && (card.times.length > 0 || said === 'unknown')) return isAt(card, [key as TimeKey]);
  if (said !== 'unknown') return said;
  const from = FOLLOWS_FROM[key];
  if (from && answerOf(card, from) === 'yes') return 'yes';
  const only = ONLY_FOR[key];
  if (only && card.audiences.length === 1 && card.audiences[0] === only) return 'yes';
  return 'unknown';
}

/** A known no sinks what was wished for, the more the more it matters; a must it does not pass. */
const wished = (weight: Weight) =>
  effectOf(weight, {
    points: { exact: 1, no: weight === 'wish' ? -1 : -1.5 },
    asks: true,
    tells: weight === 'important',
  });
const must = effectOf('must', { points: { exact: 1 }, bars: { no: 'no', unknown: 'unknown', fine: 'unknown' } });

export const conditionRow = (kind: 'wants' | 'must', item: Item): Row => ({
  ...item,
  kind,
  effect: kind === 'must' ? must : wished(item.weight),
  judge: (card) => ofFact(factOf(card, item.key)),
  question: item.key,
  isSubstance: false,
});

export const isAudience = (key: string): boolean => key.startsWith('aud.');
/** Where one asks for a child, the offer must be for children. */
const ASKED_FOR: readonly string[] = ['aud.children', 'aud.teens'];

/** Whom it is for. What is open to all is fine, and no reason of its own. */
function audience(card: Card, key: string): Answer {
  if (card.audiences.includes(key)) return ANSWER.exact;
  const answer = audienceFits(card, key);
  if (answer === 'yes') return card.audiences.includes('aud.everyone') ? ANSWER.fine : ANSWER.exact;
  if (answer === 'no') return ANSWER.no;
  return ASKED_FOR.includes(key) ? ANSWER.unknown : ANSWER.fine;
}

export const audienceRow = (kind: 'wants' | 'must', item: Item): Row => ({
  ...item,
  kind,
  effect:
    kind === 'must'
      ? effectOf('must', { points: { exact: 1 }, bars: { no: 'no', unknown: 'unknown', fine: undefined } })
      : effectOf(item.weight, { points: { exact: 1 }, asks: ASKED_FOR.includes(item.key) }),
  judge:
    kind === 'must'
      ? (card) => ofFact(card.audiences.includes(item.key) ? 'yes' : audienceFits(card, item.key))
      : (card) => audience(card, item.key),
  question: `${kind} ${item.key}`,
  by: (card) => card.audiences.find((each) => each === item.key) ?? card.audiences[0],
  isSubstance: false,
});
