/** Which facts are asked for: what everybody needs before a first visit, and what follows from the topics and from what it is. */
import type { What } from './form';

/** A key of `conditions` in the taxonomy each. In the order they are asked. */
const ALWAYS = ['wheelchair', 'bring_someone', 'trial'];
const MORE: readonly { keys: readonly string[]; ifTopic?: readonly string[]; ifWhat?: readonly What[] }[] = [
  { keys: ['home_visit', 'no_referral', 'anonymous'], ifWhat: ['help'] },
  { keys: ['no_commitment', 'go_with_me'], ifWhat: ['job', 'help'] },
  { keys: ['anonymous', 'no_reading'], ifTopic: ['talk_support', 'learning'] },
  { keys: ['no_gear'], ifTopic: ['movement', 'making', 'nature', 'music_culture', 'games'] },
  { keys: ['pickup'], ifTopic: ['movement', 'together', 'food', 'talk_support'] },
  {
    keys: ['calm', 'small_group', 'alcohol_free'],
    ifTopic: ['together', 'food', 'games', 'talk_support', 'music_culture'],
  },
  { keys: ['dogs_ok'], ifTopic: ['nature', 'animals'] },
  { keys: ['little_danish'], ifTopic: ['learning', 'cultures_faith', 'together', 'everyday_help', 'food'] },
  { keys: ['kids_along'], ifTopic: ['family_children', 'cultures_faith', 'food', 'learning'] },
  { keys: ['fritidspas'], ifTopic: ['family_children', 'movement'] },
  { keys: ['open_holidays'], ifWhat: ['place'] },
  { keys: ['drop_in'], ifWhat: ['association', 'activity', 'place'] },
  { keys: ['accessible_toilet', 'near_bus'], ifWhat: ['association', 'activity', 'place'] },
];
/** More than this nobody answers. */
const MOST = 10;

/** @param topics keys as «making.knitting» or «making» @returns keys of conditions, each once */
export function questionsFor(what: What, topics: readonly string[]): string[] {
  const heads = new Set(topics.map((key) => key.split('.')[0] ?? key));
  const isAsked = ({ ifTopic, ifWhat }: (typeof MORE)[number]) =>
    ifWhat?.includes(what) === true || ifTopic?.some((key) => heads.has(key)) === true;
  return [...new Set([...ALWAYS, ...MORE.filter(isAsked).flatMap(({ keys }) => keys)])].slice(0, MOST);
}
/** These are true of the house, whoever meets in it. */
export const OF_THE_DOOR = ['wheelchair', 'accessible_toilet', 'near_bus', 'parking', 'hearing_loop'];
