/** An ask as rows, compiled once: each thing heard becomes the row that judges it, and will explain it. */
import type { Card } from '../card';
import type { CardIndex } from '../find';
import { isUnder } from '../topic';
import type { Ask, Item } from './ask';
import { avoidRow } from './avoid-rows';
import { audienceRow, conditionRow, isAudience } from './condition-rows';
import { placeRows } from './place-rows';
import type { Row } from './row';
import { contributeRow, isContribute, isLife, isSubstance, lifeRow, type May, topicRow } from './substance-rows';
import { timeRows } from './time-rows';
import { saidRows, wordRows } from './word-rows';

/** What of the ask means that one would like to give a hand. */
const GIVING = ['community_action', 'life.contribute', 'contribute_here'];
/** Whom the support groups are for, and what is only asked for by those who look for help. */
const SUPPORT = ['talk_support', 'everyday_help', 'life.same_boat', 'life.home_money'];
const SUPPORT_FOR: readonly string[] = [
  'aud.relatives',
  'aud.mental_health',
  'aud.addiction',
  'aud.homeless',
  'aud.physical_disability',
  'aud.learning_disability',
];

const wishedFor = (ask: Ask): Item[] => [...ask.wants, ...ask.must];
const asksAny = (ask: Ask, keys: readonly string[]) =>
  wishedFor(ask).some(({ key }) => keys.some((wanted) => isUnder(key, wanted)));

/** Whether volunteer jobs are looked for too. */
export const asksToGive = (ask: Ask): boolean =>
  ask.contribute.length > 0 || asksAny(ask, GIVING) || wishedFor(ask).some(({ key }) => isContribute(key));
/** Support groups come first only for those who ask for them. */
export const asksForSupport = (ask: Ask): boolean =>
  asksAny(ask, SUPPORT) || wishedFor(ask).some(({ key }) => SUPPORT_FOR.includes(key));

const FRIENDS = ['together.visiting_friend', 'together.phone_friend', 'together.activity_friend'];
/** Help, and groups about what hurts; somebody who visits or goes along is a friend. */
export const isSupport = ({ kind, topics }: Card): boolean =>
  topics.some((topic) => isUnder(topic, 'talk_support')) ||
  (kind === 'help' && !topics.some((topic) => FRIENDS.includes(topic)));

function wishedRow(kind: 'wants' | 'must', item: Item, of: CardIndex, may: May): Row {
  if (isLife(item.key)) return lifeRow(kind, item);
  if (isContribute(item.key)) return contributeRow(kind, item, of, may);
  if (isSubstance(item.key)) return topicRow(kind, item, of, may);
  return isAudience(item.key) ? audienceRow(kind, item) : conditionRow(kind, item);
}

/**
 * Those that say what one comes for stand first, so that most offers are done with after them.
 * @param measured whether there is anywhere to measure from
 * @param words rows of the words that mean nothing to us
 */
export function rowsOf(
  ask: Ask,
  of: CardIndex,
  may: May,
  measured: boolean,
  words: readonly Row[] = wordRows(ask.unknownWords, of),
): Row[] {
  const rows: Row[] = [
    ...ask.wants.map((item) => wishedRow('wants', item, of, may)),
    ...ask.must.map((item) => wishedRow('must', { ...item, weight: 'must' }, of, may)),
    ...ask.contribute.map((item) => contributeRow('contribute', item, of, may)),
    ...words,
    ...saidRows(wishedFor(ask), of),
    ...timeRows(ask),
    ...ask.avoid.map((item) => avoidRow(item, { town: ask.place?.key, way: ask.way?.key, measured })),
    ...placeRows(ask, measured),
  ];
  // «Nogen i samme situation» is about the situation that was named, where one was.
  for (const row of rows)
    if (row.key === 'life.same_boat' && rows.some((other) => other !== row && other.isSubstance))
      row.isSubstance = false;
  return [...rows.filter(({ isSubstance }) => isSubstance), ...rows.filter(({ isSubstance }) => !isSubstance)];
}
