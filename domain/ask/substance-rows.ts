/** Rows for what one comes for: topics, life areas, ways to help, and words that only names and descriptions know. */
import lifeAreas from '../../data/life-areas.json' with { type: 'json' };
import type { Card } from '../card';
import { answerOf, gives } from '../filter';
import type { CardIndex } from '../find';
import { isTopicKey, isUnder, topOf } from '../topic';
import type { Item, Role, Weight } from './ask';
import { ANSWER, type Answer, effectOf, type Row } from './row';

type LifeArea = { near: string[]; wide: string[]; conditions?: string[] };
const LIFE_AREAS: Record<string, LifeArea> = lifeAreas;

const POINTS = { wide: 0.5, life: 1, above: 1, under: 2, exact: 3, main: 3.5 } as const;
/** What only begins like it, or is the kind of thing it is, is no known yes. */
const MUST = { no: 'hidden', other: 'other', above: 'unknown', wide: 'unknown' } as const;

const effect = (role: Role, weight: Weight) =>
  effectOf(weight, { points: POINTS, bars: role === 'must' || weight === 'must' ? MUST : undefined });

export const isLife = (key: string): boolean => key.startsWith('life.');
export const isContribute = (key: string): boolean => key.startsWith('contribute.');
export const isSubstance = (key: string): boolean => isTopicKey(key) || isLife(key) || isContribute(key);

/** How close one topic of an offer comes to the wanted one. `isFirst`: it is what the offer is about. */
function closeness(topic: string, wanted: string, isFirst: boolean): Answer {
  if (topic === wanted) return isFirst ? ANSWER.main : ANSWER.exact;
  if (isUnder(topic, wanted)) return ANSWER.under;
  if (topOf(wanted) !== topOf(topic)) return ANSWER.no;
  return topic === topOf(wanted) ? ANSWER.above : ANSWER.other;
}

/** The best that any topic of the offer answers; every topic is judged once for each ask. */
function bestTopic(judge: (topic: string, isFirst: boolean) => Answer): (card: Card) => Answer {
  const [first, next] = [new Map<string, Answer>(), new Map<string, Answer>()];
  return ({ topics }) => {
    let best: Answer = ANSWER.no;
    for (let n = 0; n < topics.length; n++) {
      const topic = topics[n] ?? '';
      const known = n === 0 ? first : next;
      let answer = known.get(topic);
      if (answer === undefined) {
        answer = judge(topic, n === 0);
        known.set(topic, answer);
      }
      if (answer > best) best = answer;
    }
    return best;
  };
}

const topicBy = (judge: (topic: string) => Answer) => (card: Card) =>
  card.topics.reduce<{ topic?: string; answer: Answer }>(
    (best, topic) => (judge(topic) > best.answer ? { topic, answer: judge(topic) } : best),
    { answer: ANSWER.no },
  ).topic;

/** Whether card n is for the one who asks at all. */
export type May = (entry: number) => boolean;

/** Whether any offer that one may come to has the very thing. */
const hasOffers = ({ cards, index }: CardIndex, key: string, may: May, has: (card: Card) => boolean): boolean => {
  const { entries } = index.keys.get(key) ?? { entries: [] };
  for (let n = 0; n < entries.length; n++) {
    const entry = entries[n] ?? 0;
    const card = cards[entry];
    if (card && may(entry) && has(card)) return true;
  }
  return false;
};

/**
 * A workshop may well be for painting, but a sports hall is no yoga: here what only has the wider topic is near, and no
 * more, also where nobody has the very thing.
 */
const IS_ITSELF: ReadonlySet<string> = new Set(['movement', 'nature', 'games', 'animals', 'learning']);

export function topicRow(role: 'wants' | 'must', item: Item, of: CardIndex, may: May): Row {
  const judgeTopic = (topic: string) => closeness(topic, item.key, false);
  return {
    ...item,
    kind: role,
    effect: effect(role, item.weight),
    judge: bestTopic((topic, isFirst) => closeness(topic, item.key, isFirst)),
    by: topicBy(judgeTopic),
    question: item.key,
    isSubstance: true,
    isFound:
      topOf(item.key) !== item.key &&
      (IS_ITSELF.has(topOf(item.key)) || hasOffers(of, item.key, may, (card) => card.topics.includes(item.key))),
  };
}

/** A life area leads to topics, near and wide; and to what the offer says of itself. */
export function lifeRow(role: 'wants' | 'must', item: Item): Row {
  const { near, wide, conditions = [] } = LIFE_AREAS[item.key] ?? { near: [], wide: [] };
  const judgeTopic = (topic: string) =>
    near.some((key) => isUnder(topic, key))
      ? ANSWER.life
      : wide.some((key) => isUnder(topic, key))
        ? ANSWER.wide
        : ANSWER.no;
  const ofTopics = bestTopic(judgeTopic);
  const giving = item.key === 'life.contribute';
  const said = (card: Card) => conditions.find((key) => answerOf(card, key) === 'yes');
  return {
    ...item,
    kind: role,
    effect: effect(role, item.weight),
    judge: (card) => {
      const answer = ofTopics(card);
      if (answer === ANSWER.life) return answer;
      return (giving && gives(card)) || said(card) ? ANSWER.life : answer;
    },
    by: (card) => topicBy(judgeTopic)(card) ?? said(card),
    question: item.key,
    isSubstance: true,
  };
}

/** What a volunteer job is about, for those ways to help that are about something. */
const JOBS_ABOUT: Record<string, string[]> = {
  'contribute.coffee_food': ['food'],
  'contribute.set_up': ['community_action.events'],
  'contribute.drive': ['everyday_help.driving'],
  'contribute.fix': ['making.repair', 'making.woodwork', 'everyday_help.handyman'],
  'contribute.garden': ['nature.garden'],
  'contribute.show_skill': ['making', 'learning.courses'],
  'contribute.visit': ['together.visiting_friend', 'together.phone_friend', 'animals.visiting_dog'],
  'contribute.go_along': ['together.activity_friend', 'everyday_help.meeting_companion'],
  'contribute.plan': ['community_action.events'],
  'contribute.board': ['community_action.influence'],
  'contribute.digital': ['learning.digital_help'],
  'contribute.language': ['learning.danish', 'cultures_faith.language_cafe', 'cultures_faith.new_in_denmark'],
  'contribute.children': ['family_children'],
  'contribute.music': ['music_culture.singing', 'music_culture.play_music'],
  'contribute.shop': ['community_action.secondhand_shop'],
};

export function contributeRow(role: Role, item: Item, of: CardIndex, may: May): Row {
  const about = JOBS_ABOUT[item.key] ?? [];
  const judgeJob = bestTopic((topic) => (about.some((key) => isUnder(topic, key)) ? ANSWER.under : ANSWER.above));
  return {
    ...item,
    kind: role,
    effect: effect(role, item.weight),
    judge: (card) => {
      if (card.contribute.includes(item.key)) return ANSWER.exact;
      if (card.kind === 'volunteer_job') return judgeJob(card);
      return gives(card) ? ANSWER.above : ANSWER.no;
    },
    question: item.key,
    isSubstance: true,
    isFound: hasOffers(of, item.key, may, (card) => card.contribute.includes(item.key)),
  };
}
