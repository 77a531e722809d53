/**
 * Rows for what must not be there: one for each thing to avoid. They judge the offer, never one of its rows: what can
 * also be had without is fine. `no` is a known opposite and hides; `exact` is known to be without; `fine`: nothing to
 * ask about; what is unknown becomes a question.
 */
import type { Card } from '../card';
import { comesToYou, type Travel } from '../filter';
import { isTopicKey, isUnder } from '../topic';
import type { Item, WayKey, Weight } from './ask';
import { factOf, isAudience } from './condition-rows';
import { faithOf } from './faith';
import { bandOf } from './place-rows';
import { ANSWER, type Answer, effectOf, type Row } from './row';
import { isAlwaysAt } from './time-rows';
import { FOR_MOST } from './who';

type Judge = (card: Card, travel: Travel, from: { town?: string; way?: WayKey; measured: boolean }) => Answer;

const { no, fine, unknown, exact, under, far } = ANSWER;

/** Conditions that say it is not there: the yes that is told as the reason. */
export const WITHOUT: Record<string, readonly string[]> = {
  'avoid.alcohol': ['alcohol_free'],
  'avoid.animals': ['no_animals'],
  'avoid.large_group': ['one_to_one', 'small_group'],
  'avoid.loud': ['calm'],
  'avoid.cost': ['free', 'low_cost'],
  'avoid.reading': ['no_reading'],
  'avoid.mixed_gender': ['women_only', 'men_only'],
  'avoid.evening': ['daytime'],
  'avoid.daytime': ['evening'],
  'avoid.stairs': ['wheelchair', 'step_free'],
  'avoid.commitment': ['no_commitment', 'drop_in'],
  'avoid.phone_first': ['text_contact', 'drop_in'],
};
/** Where saying so also outweighs what would else be the opposite: who drops in need not ring, though one may not write. */
const OUTWEIGHS: ReadonlySet<string> = new Set([
  'avoid.cost',
  'avoid.reading',
  'avoid.mixed_gender',
  'avoid.commitment',
  'avoid.phone_first',
]);
const without = (card: Card, key: string) => WITHOUT[key]?.find((each) => factOf(card, each) === 'yes');
const says = (card: Card, key: string, fact: 'yes' | 'no') => factOf(card, key) === fact;
const saysNo = (card: Card, key: string) => says(card, key, 'no');
const about = (card: Card, topics: readonly string[]) =>
  card.topics.some((topic) => topics.some((key) => isUnder(topic, key)));
const onlyFor = ({ audiences }: Card, keys: readonly string[]) =>
  audiences.length > 0 && audiences.every((key) => keys.includes(key));

/** Sport and games that may be played for points, or just so. */
const MAYBE_A_MATCH = [
  'movement.football',
  'movement.ball_games',
  'movement.racket',
  'movement.martial_arts',
  'movement.bar_games',
  'movement.petanque',
  'games',
];
const A_MATCH = /turnering|stævne|mesterskab|konkurrence|liga\b|elite|kamphold|divisionen|højt niveau/i;
const DENIED = /\b(?:ingen|ikke|uden|aldrig|hverken)\b[^.,]*/gi;
const WITH_ANIMALS = /\b(?:hund|hest|ride|kanin|kæledyr|hønse|dyre)/i;
const COUNCIL = /kommune/i;
/** They belong to the municipality, whether one notices or not. */
const PERHAPS_COUNCIL = /bibliotek|jobcenter|sundhedscenter|aktivitetshus/i;
const TO_READ = ['music_culture.reading', 'making.writing'];
const PERHAPS_TO_READ = [
  'learning',
  'everyday_help',
  'talk_support',
  'music_culture',
  'games.board_games',
  'games.chess',
  'games.roleplay',
  'community_action.influence',
];
const FULL_OF_CHILDREN = ['family_children', 'nature.scouts'];
const PERHAPS_CHILDREN = ['movement', 'together.meeting_place', 'community_action.village_life', 'cultures_faith'];
const FOR_TWO = ['together.visiting_friend', 'together.phone_friend', 'together.activity_friend'];

const AVOID: Record<string, Judge> = {
  'avoid.alcohol': (card) => {
    if (saysNo(card, 'alcohol_free')) return no;
    return comesToYou(card) || onlyFor(card, ['aud.children', 'aud.teens']) ? fine : unknown;
  },
  'avoid.competition': (card) => {
    if (A_MATCH.test(`${card.title}. ${card.summary}`.replace(DENIED, ''))) return no;
    return about(card, MAYBE_A_MATCH) || card.topics.includes('movement') ? unknown : fine;
  },
  'avoid.religion': (card) => faithOf(card),
  'avoid.animals': (card) => {
    if (about(card, ['animals']) || WITH_ANIMALS.test(card.title)) return no;
    if (saysNo(card, 'no_animals') || says(card, 'dogs_ok', 'yes')) return no;
    return comesToYou(card) && card.facts.home_visit !== 'yes' ? fine : unknown;
  },
  'avoid.large_group': (card) => {
    if (saysNo(card, 'small_group')) return no;
    return about(card, FOR_TWO) ? fine : unknown;
  },
  'avoid.loud': (card) => {
    if (saysNo(card, 'calm') || says(card, 'lively', 'yes')) return no;
    return comesToYou(card) ? fine : unknown;
  },
  'avoid.cost': (card) => {
    if (['membership', 'per_season', 'paid'].includes(card.price.kind)) return no;
    return saysNo(card, 'free') && saysNo(card, 'low_cost') ? no : unknown;
  },
  'avoid.digital_only': (card) => {
    if (card.facts.online !== 'yes') return fine;
    return card.place !== undefined || card.facts.phone === 'yes' || card.facts.home_visit === 'yes' ? fine : no;
  },
  'avoid.reading': (card) => {
    if (saysNo(card, 'no_reading') || about(card, TO_READ)) return no;
    return about(card, PERHAPS_TO_READ) ? unknown : fine;
  },
  'avoid.mixed_gender': (card) => {
    if (about(card, FOR_TWO)) return fine;
    return saysNo(card, 'women_only') || saysNo(card, 'men_only') ? no : unknown;
  },
  'avoid.evening': (card) => atAnotherTime(card, 'evening'),
  'avoid.daytime': (card) => atAnotherTime(card, 'daytime'),
  'avoid.long_trip': (card, travel, { town, way, measured }) => {
    if (comesToYou(card)) return exact;
    if (!measured && town === undefined) return fine;
    const band = bandOf(card, travel, town, way);
    return band === far ? no : band === under ? fine : band;
  },
  'avoid.stairs': (card) => {
    if (saysNo(card, 'wheelchair') || saysNo(card, 'step_free')) return no;
    return comesToYou(card) ? fine : unknown;
  },
  // Sport for those who live with a handicap is sport first: what they talk about besides may be asked.
  'avoid.illness_focus': ({ topics: [first = '', ...more] }) => {
    if (isUnder(first, 'talk_support')) return no;
    return more.some((topic) => isUnder(topic, 'talk_support')) ? unknown : fine;
  },
  'avoid.council_feel': ({ organisation, title }) => {
    if (COUNCIL.test(organisation?.name ?? '') || COUNCIL.test(title)) return no;
    return !organisation || PERHAPS_COUNCIL.test(organisation.name) ? unknown : fine;
  },
  'avoid.commitment': (card) => (saysNo(card, 'no_commitment') ? no : unknown),
  'avoid.phone_first': (card) => (saysNo(card, 'text_contact') ? no : unknown),
  'avoid.many_children': (card) => {
    const { audiences, ageMin = 0 } = card;
    if (audiences.some((key) => key === 'aud.children' || key === 'aud.families')) return no;
    if (about(card, FULL_OF_CHILDREN)) return no;
    if (ageMin >= 15 || onlyFor(card, ['aud.seniors', 'aud.adults', 'aud.young_adults'])) return exact;
    return about(card, PERHAPS_CHILDREN) ? unknown : fine;
  },
};

/** Fine when it can be come to at another time too. */
function atAnotherTime(card: Card, part: 'evening' | 'daytime'): Answer {
  const always = isAlwaysAt(card, part);
  return always === 'yes' ? no : always === 'no' ? exact : unknown;
}

/** A topic, a condition or an audience that is not wanted. */
function opposite(key: string): Judge {
  if (isTopicKey(key)) return (card) => (card.topics.some((topic) => isUnder(topic, key)) ? no : fine);
  // For them, and at most for other special groups: then it is not for everybody else.
  if (isAudience(key))
    return ({ audiences }) => (audiences.includes(key) && !audiences.some((each) => FOR_MOST.has(each)) ? no : fine);
  return (card) => {
    const fact = factOf(card, key);
    return fact === 'yes' ? no : fact === 'no' ? exact : unknown;
  };
}

const BARS = { no: 'no' } as const;
const EFFECTS = (weight: Weight) =>
  effectOf(weight, {
    points: { exact: 0.5 },
    bars: weight === 'must' ? { ...BARS, unknown: 'unknown' } : BARS,
    asks: weight === 'important',
  });

export const avoidRow = (item: Item, from: { town?: string; way?: WayKey; measured: boolean }): Row => {
  const { key } = item;
  const judge = AVOID[key] ?? opposite(key);
  const isTime = key === 'avoid.evening' || key === 'avoid.daytime';
  return {
    ...item,
    kind: 'avoid',
    // The way there is measured from somewhere.
    ...(key === 'avoid.long_trip'
      ? { question: `avoid ${key} ${from.town} ${from.way} ${from.measured}`, isMeasured: true }
      : { question: `avoid ${key}` }),
    effect: EFFECTS(item.weight),
    judge: (card, _, travel) => {
      const answer = judge(card, travel, from);
      if (isTime || answer === exact || (answer === no && !OUTWEIGHS.has(key))) return answer;
      return without(card, key) ? exact : answer;
    },
    by: (card) => (isTopicKey(key) ? card.topics.find((topic) => isUnder(topic, key)) : without(card, key)),
    isSubstance: false,
  };
};
