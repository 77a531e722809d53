/**
 * Rows for when: several times are alternatives, any of the days at any of the parts of the day. A day and its hour
 * belong together: Tuesday evening is not made of a Tuesday and an evening.
 */
import type { Card, CardTime } from '../card';
import { EVENING_BEGINS, type FactValue, WEEKDAYS, type Weekday } from '../vocabulary';
import type { Ask, Time, TimeKey, Weight } from './ask';
import { effectOf, isYes, ofFact, type Row } from './row';

const AFTERNOON_BEGINS = '12:00';
const WEEKEND: readonly Weekday[] = ['sat', 'sun'];

type Part = Exclude<TimeKey, Weekday | 'weekend'>;
const PARTS: Record<Part, (start: string) => boolean> = {
  morning: (start) => start < AFTERNOON_BEGINS,
  afternoon: (start) => start >= AFTERNOON_BEGINS && start < EVENING_BEGINS,
  daytime: (start) => start < EVENING_BEGINS,
  evening: (start) => start >= EVENING_BEGINS,
};
const isPart = (key: TimeKey): key is Part => key in PARTS;
const isWeekday = (key: string): key is Weekday => (WEEKDAYS as readonly string[]).includes(key);

type When = { days: ReadonlySet<Weekday>; parts: readonly Part[] };
const whenOf = (keys: readonly TimeKey[]): When => ({
  days: new Set(keys.flatMap((key) => (key === 'weekend' ? WEEKEND : isWeekday(key) ? key : []))),
  parts: keys.filter(isPart),
});

type Slot = Pick<CardTime, 'weekday' | 'start'>;

const fits = ({ weekday, start }: Slot, { days, parts }: When): FactValue => {
  if (days.size > 0 && !days.has(weekday)) return 'no';
  if (parts.length === 0) return 'yes';
  if (!start) return 'unknown';
  return parts.some((part) => PARTS[part](start)) ? 'yes' : 'no';
};

/** What the offer says of itself without a row, for one time alone. */
function factFor(card: Card, { days, parts }: When): FactValue {
  const { daytime, evening, weekend } = card.facts;
  const isWeekend = days.size === 2 && WEEKEND.every((day) => days.has(day));
  if (days.size > 0) {
    if (parts.length > 0 || !isWeekend) return 'unknown';
    return weekend ?? 'unknown';
  }
  const answers = parts.map((part): FactValue => {
    if (part === 'evening') return evening ?? 'unknown';
    // The fact means a weekday; a Sunday afternoon is daytime too, so a no is not sure.
    if (part === 'daytime') return daytime === 'yes' ? 'yes' : daytime === 'no' && weekend === 'no' ? 'no' : 'unknown';
    return daytime === 'no' && weekend === 'no' ? 'no' : 'unknown';
  });
  return answers.includes('yes') ? 'yes' : answers.every((answer) => answer === 'no') ? 'no' : 'unknown';
}

/** The times an offer is known to be at: its rows, or the days that its note names. */
const slotsOf = (card: Card): readonly Slot[] =>
  card.times.length > 0 ? card.times : (card.days?.map((weekday) => ({ weekday })) ?? []);

function answerTo(card: Card, when: When): FactValue {
  const slots = slotsOf(card);
  if (slots.length === 0) return factFor(card, when);
  let best: FactValue = 'no';
  for (const slot of slots) {
    const answer = fits(slot, when);
    if (answer === 'yes') return 'yes';
    if (answer === 'unknown') best = 'unknown';
  }
  return best === 'unknown' && card.times.length === 0 && when.days.size === 0 ? factFor(card, when) : best;
}

/** Whether an offer is at some time of day or week, by its rows, its note or its facts. */
export const isAt = (card: Card, keys: readonly TimeKey[]): FactValue => answerTo(card, whenOf(keys));

/** Whether every known time is so: what can also be come to at another time is not. */
export function isAlwaysAt(card: Card, part: 'daytime' | 'evening'): FactValue {
  const other = part === 'evening' ? 'daytime' : 'evening';
  const [itself, otherwise] = [isAt(card, [part]), isAt(card, [other])];
  if (otherwise === 'yes' || itself === 'no') return 'no';
  return otherwise === 'no' && itself === 'yes' ? 'yes' : 'unknown';
}

/** What of the offer's times is otherwise: its weekday, or the part of the day where the day would do. */
function otherwise(card: Card, when: When): string | undefined {
  const slots = slotsOf(card);
  const onDay = slots.find(({ weekday }) => when.days.size === 0 || when.days.has(weekday));
  if (!onDay) return slots[0]?.weekday;
  const { start } = onDay;
  return start && (Object.keys(PARTS) as Part[]).find((part) => part !== 'daytime' && PARTS[part](start));
}

const strongest = (times: readonly Time[]): Weight =>
  times.some(({ weight }) => weight === 'must')
    ? 'must'
    : times.some(({ weight }) => weight === 'important')
      ? 'important'
      : 'wish';

/** All that were said with some force are one row; what would only be nice is another. */
export function timeRows({ times }: Ask): Row[] {
  const wished = times.filter(({ weight }) => weight === 'wish');
  const firm = times.filter(({ weight }) => weight !== 'wish');
  return [firm, wished].flatMap((group) => (group.length > 0 ? timeRow(group) : []));
}

function timeRow(times: readonly Time[]): Row | [] {
  const [first] = times;
  if (!first) return [];
  const weight = strongest(times);
  const when = whenOf(times.map(({ key }) => key));
  const bars = { wish: {}, important: { no: 'no' }, must: { no: 'no', unknown: 'unknown' } } as const;
  return {
    kind: 'times',
    key: first.key,
    said: first.said,
    weight,
    effect: effectOf(weight, { points: { exact: 1 }, bars: bars[weight], asks: weight === 'important' }),
    judge: (card) => ofFact(answerTo(card, when)),
    question: `times ${times.map(({ key }) => key).toSorted()}`,
    by: (card) => otherwise(card, when),
    isSubstance: false,
    also: (card) =>
      times.flatMap(({ key, said }) => {
        const own = whenOf([key]);
        const others: When = {
          days: own.days.size > 0 ? own.days : when.days,
          parts: own.parts.length > 0 ? own.parts : when.parts,
        };
        return isYes(ofFact(answerTo(card, others))) ? { key, said, ...byOf(card, others) } : [];
      }),
  };
}

/** The weekday that answered, where one is known. */
const byOf = (card: Card, when: When): { by?: string } => {
  const slot = slotsOf(card).find((each) => fits(each, when) === 'yes');
  return slot ? { by: slot.weekday } : {};
};
