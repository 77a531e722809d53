/** Topic keys are two deep: `making` and `making.knitting`. No data here, so that the page can use it alone. */

/** `making` for `making.knitting`; the key itself for a top topic. */
export const topOf = (key: string): string => key.split('.', 1)[0] ?? key;

/** True when `topic` is the wanted one or lies under it. */
export const isUnder = (topic: string, wanted: string): boolean => topic === wanted || topic.startsWith(`${wanted}.`);

/** The top topics, for those who may not carry the whole taxonomy; a test holds the two together. */
export const TOP_TOPICS: ReadonlySet<string> = new Set([
  'movement',
  'nature',
  'making',
  'music_culture',
  'food',
  'games',
  'together',
  'talk_support',
  'family_children',
  'learning',
  'everyday_help',
  'cultures_faith',
  'animals',
  'community_action',
]);
export const isTopicKey = (key: string): boolean => TOP_TOPICS.has(topOf(key));
