/**
 * Whom it is for: what is known to be only for others is hidden, what is open to all stays. Where nobody has said who
 * they are, what is only for a special group stands after the rest.
 */
import type { Card } from '../card';
import { AGES } from '../filter';
import type { Ask } from './ask';
import { isAudience } from './condition-rows';

type Span = readonly [number, number];
const EVERY_AGE: Span = [0, 120];
/** A special group stands lower for those who have not said that they belong to it, in points. */
const SPECIAL = 3;
const RATHER_SPECIAL = 1;
/** Ages and sexes are half of everybody; a diagnosis or a fate is not. */
const RATHER: ReadonlySet<string> = new Set([
  'aud.seniors',
  'aud.young_adults',
  'aud.women',
  'aud.men',
  'aud.families',
  'aud.parents',
]);
/** For whom there is nothing special in it. */
export const FOR_MOST: ReadonlySet<string> = new Set(['aud.everyone', 'aud.adults']);

/** Who asks for these topics has said that they belong, or asks for one who does. */
const SAID_BY: Record<string, string[]> = {
  'together.seniors': ['aud.seniors'],
  'together.men': ['aud.men'],
  'together.women': ['aud.women'],
  'together.young': ['aud.young_adults', 'aud.teens'],
  'together.lgbt': ['aud.lgbt'],
  'movement.senior_exercise': ['aud.seniors'],
  'movement.adapted_sport': ['aud.physical_disability', 'aud.learning_disability'],
  'talk_support.addiction': ['aud.addiction', 'aud.relatives'],
  talk_support: ['aud.mental_health', 'aud.relatives'],
  'talk_support.relatives': ['aud.relatives'],
  'talk_support.disability': ['aud.physical_disability', 'aud.learning_disability'],
  'cultures_faith.new_in_denmark': ['aud.newcomers'],
  'learning.danish': ['aud.newcomers'],
  'cultures_faith.language_cafe': ['aud.newcomers'],
  family_children: ['aud.children', 'aud.teens', 'aud.families', 'aud.parents'],
  'life.family': ['aud.children', 'aud.teens', 'aud.families', 'aud.parents'],
};

export type Who = {
  /** It is known to be only for others. */
  isForOthers: (card: Card) => boolean;
  /** Points that it stands lower, because it is only for some. */
  lowers: (card: Card) => number;
};

const overlaps = ([from, to]: Span, [other, until]: Span): boolean => from <= until && other <= to;

const CHILDREN: readonly string[] = ['aud.children', 'aud.teens'];

/** Years of those it is for: the age that was said, else the span of each age group; and a child's beside one's own. */
function spansOf(age: number | null, audiences: readonly string[]): Span[] {
  const spans = audiences.flatMap((key) => (AGES[key] && (age === null || CHILDREN.includes(key)) ? [AGES[key]] : []));
  if (age === null) return spans;
  return [[age, age], ...(age < 18 ? [] : spans)];
}

export function whoAsks(ask: Ask): Who {
  const keys = [...ask.wants, ...ask.must].map(({ key }) => key);
  const said = new Set(keys.filter(isAudience));
  const spans = spansOf(ask.age, [...said]);
  const belongs = new Set([
    ...said,
    ...keys.flatMap((key) => SAID_BY[key] ?? SAID_BY[key.split('.', 1)[0] ?? ''] ?? []),
  ]);

  const isForOthers = (card: Card): boolean => {
    const { audiences, ageMin = 0, ageMax = 120, facts } = card;
    if (spans.length > 0 && !spans.some((span) => overlaps(span, [ageMin, ageMax]))) return true;
    if (audiences.some((key) => said.has(key))) return false;
    if (said.has('aud.men') && !said.has('aud.women') && facts.women_only === 'yes') return true;
    if (said.has('aud.women') && !said.has('aud.men') && facts.men_only === 'yes') return true;
    if (audiences.length === 0 || audiences.includes('aud.everyone')) return false;
    return audiences.every((key) => {
      const ages = AGES[key];
      if (ages) return spans.length > 0 && !spans.some((span) => overlaps(span, ages));
      if (key === 'aud.women') return said.has('aud.men');
      return key === 'aud.men' && said.has('aud.women');
    });
  };

  const lowers = ({ audiences, facts, ageMax = EVERY_AGE[1] }: Card): number => {
    if (audiences.some((key) => FOR_MOST.has(key) || belongs.has(key))) return 0;
    // A child's team that only says how old one may be.
    if (audiences.length === 0) {
      if (ageMax < 18 && spans.length === 0) return SPECIAL;
      const only = facts.women_only === 'yes' ? 'aud.women' : facts.men_only === 'yes' ? 'aud.men' : undefined;
      return only && !belongs.has(only) ? RATHER_SPECIAL : 0;
    }
    const fitting = audiences.filter((key) => {
      const ages = AGES[key];
      return ages !== undefined && spans.some((span) => overlaps(span, ages));
    });
    if (fitting.length > 0) return 0;
    return audiences.some((key) => RATHER.has(key)) ? RATHER_SPECIAL : SPECIAL;
  };
  return { isForOthers, lowers };
}
