/** What a thing becomes when somebody says no to it, and when somebody offers it. Rows; nothing where nothing follows. */
import { isTopicKey, isUnder } from '../topic';

/** [what was named, what is then avoided]; the first row that holds. What has no row is avoided as the topic it is. */
const OPPOSITES: [string, string | null][] = [
  ['cultures_faith.faith', 'avoid.religion'],
  ['animals', 'avoid.animals'],
  ['talk_support.illness', 'avoid.illness_focus'],
  ['music_culture.reading', 'avoid.reading'],
  ['making.writing', 'avoid.reading'],
  ['learning.reading_help', 'avoid.reading'],
  ['family_children', 'avoid.many_children'],
  ['aud.children', 'avoid.many_children'],
  ['kids_along', 'avoid.many_children'],
  ['dogs_ok', 'avoid.animals'],
  ['evening', 'avoid.evening'],
  ['daytime', 'avoid.daytime'],
  ['online', 'avoid.digital_only'],
  ['phone', 'avoid.phone_first'],
  ['lively', 'avoid.loud'],
  ['aud.men', 'avoid.mixed_gender'],
  ['men_only', 'avoid.mixed_gender'],
  ['outdoor', 'outdoor'],
  ['home_visit', 'home_visit'],
  ['staffed', 'staffed'],
  ['talk_support.addiction', 'avoid.alcohol'],
  ['life', null],
  ['contribute', null],
];

export function opposite(key: string): string | null {
  if (key.startsWith('avoid.')) return key;
  const row = OPPOSITES.find(([named]) => isUnder(key, named));
  if (row) return row[1];
  // A topic or an audience may be shunned; another condition that is not wished for is only not asked for.
  return isTopicKey(key) || key.startsWith('aud.') ? key : null;
}

/** What somebody who cannot do it needs instead: «taler næsten ikke dansk». */
export const NEEDED: Record<string, string> = {
  'learning.danish': 'little_danish',
  'cultures_faith.language_cafe': 'little_danish',
  'learning.reading_help': 'no_reading',
  'learning.digital_help': 'learning.digital_help',
  anonymous: 'anonymous',
  no_commitment: 'no_commitment',
  no_referral: 'no_referral',
  text_contact: 'text_contact',
};

/** [what somebody can, how they may give it]. */
const GIFTS: [string, string][] = [
  ['food', 'contribute.coffee_food'],
  ['making.repair', 'contribute.fix'],
  ['making.woodwork', 'contribute.fix'],
  ['everyday_help.handyman', 'contribute.fix'],
  ['everyday_help.driving', 'contribute.drive'],
  ['nature.garden', 'contribute.garden'],
  ['music_culture.singing', 'contribute.music'],
  ['music_culture.play_music', 'contribute.music'],
  ['learning.digital_help', 'contribute.digital'],
  ['learning.danish', 'contribute.language'],
  ['learning.languages', 'contribute.language'],
  ['cultures_faith', 'contribute.language'],
  ['go_with_me', 'contribute.go_along'],
  ['pickup', 'contribute.drive'],
  ['family_children', 'contribute.children'],
  ['aud.children', 'contribute.children'],
  ['together.visiting_friend', 'contribute.visit'],
  ['together.activity_friend', 'contribute.go_along'],
  ['together.phone_friend', 'contribute.visit'],
  ['community_action.secondhand_shop', 'contribute.shop'],
  ['community_action', ''],
  ['together', ''],
  ['learning', ''],
  ['everyday_help', ''],
  ['talk_support', ''],
];

/** How one may give what one can; null for what is no skill. */
export function gift(key: string): string | null {
  if (key.startsWith('contribute.')) return key;
  if (key.startsWith('lang_')) return 'contribute.language';
  const row = GIFTS.find(([named]) => isUnder(key, named));
  if (row) return row[1] || null;
  return isTopicKey(key) && key.includes('.') ? 'contribute.show_skill' : null;
}
