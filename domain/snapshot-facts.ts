/**
 * What a card answers, yes or no: said outright in the offer, read from another of its facets, or true of the door it
 * is behind. What is not known has no key. Every key is one of `conditions` in the taxonomy.
 */
import type { Card } from './card';
import type { Offer, Place } from './offer';
import { EVENING_BEGINS, WEEKDAYS } from './vocabulary';

/** What of the surroundings answers for the offer. `seeksHelp`: its organisation has a volunteer job to give. */
export type Around = { place?: Place; seeksHelp: boolean };

type Answer = 'yes' | 'no' | undefined;
type Rule = { key: string; read: (offer: Offer, around: Around) => Answer };

const yesNo = (holds: boolean | undefined): Answer => (holds === undefined ? undefined : holds ? 'yes' : 'no');
const yesIf = (holds: boolean): Answer => (holds ? 'yes' : undefined);
/** Known at all, and one of these. */
const among = <Word>(word: Word | undefined, ...yes: Word[]): Answer =>
  yesNo(word === undefined ? undefined : yes.includes(word));
/** What happens somewhere happens only in the ways it says. An association, or help, may do more than its line tells. */
const mode = ({ kind, modes }: Offer, wanted: Offer['modes'][number]): Answer =>
  modes.includes(wanted)
    ? 'yes'
    : modes.length > 0 && (kind === 'activity' || kind === 'meeting_place')
      ? 'no'
      : undefined;
const known = (fact: { value: 'yes' | 'no' | 'unknown' } | undefined): Answer =>
  fact === undefined || fact.value === 'unknown' ? undefined : fact.value;

/** Conditions that the offer answers in another facet than `facts`. */
const RULES: Rule[] = [
  {
    key: 'free',
    read: ({ price }) => (price.kind === 'unknown' ? undefined : yesNo(price.kind === 'free' || price.amount === 0)),
  },
  { key: 'low_cost', read: lowCost },
  { key: 'no_gear', read: ({ gear }) => among(gear, 'none', 'lend') },
  { key: 'drop_in', read: ({ entry }) => among(entry, 'drop_in') },
  { key: 'trial', read: ({ trial }) => yesIf(trial !== undefined) },
  { key: 'no_commitment', read: ({ commitment }) => among(commitment, 'once', 'whenever') },
  { key: 'no_referral', read: ({ referral }) => among(referral, 'none', 'talk_first') },
  { key: 'anonymous', read: ({ anonymity }) => among(anonymity, 'anonymous') },
  { key: 'text_contact', read: ({ contact }) => (contact.email ? 'yes' : known(contact.sms)) },
  { key: 'small_group', read: ({ groupSize }) => among(groupSize, 'one_to_one', 'small') },
  { key: 'one_to_one', read: ({ groupSize }) => among(groupSize, 'one_to_one') },
  // A mixed mood is neither a yes nor a no to either wish.
  { key: 'calm', read: ({ mood }) => (mood === 'mixed' ? undefined : among(mood, 'calm')) },
  { key: 'lively', read: ({ mood }) => (mood === 'mixed' ? undefined : among(mood, 'lively')) },
  { key: 'women_only', read: ({ gender }) => among(gender, 'women_only') },
  { key: 'men_only', read: ({ gender }) => among(gender, 'men_only') },
  { key: 'staffed', read: ({ staffing }) => among(staffing, 'staff_present', 'professional') },
  { key: 'met_at_door', read: ({ metAtDoor }) => yesIf(metAtDoor !== undefined) },
  { key: 'near_bus', read: (_, { place }) => yesNo(within(place?.stop?.walkingMetres, 500)) },
  // Meeting in person does not say whether it is under a roof.
  { key: 'outdoor', read: ({ modes }) => yesIf(modes.includes('outdoor')) },
  { key: 'online', read: (offer) => mode(offer, 'online') },
  { key: 'phone', read: (offer) => mode(offer, 'phone') },
  { key: 'home_visit', read: (offer) => mode(offer, 'home_visit') },
  {
    key: 'daytime',
    read: ({ schedule }) => anyTime(schedule, (day, start) => !isWeekend(day) && not(isEvening(start))),
  },
  { key: 'evening', read: ({ schedule }) => anyTime(schedule, (_, start) => isEvening(start)) },
  { key: 'weekend', read: ({ schedule }) => anyTime(schedule, (day) => isWeekend(day)) },
  { key: 'open_holidays', read: ({ schedule }) => known(schedule.openHolidays) },
  // A list of languages is seldom complete: one that is not on it is unknown.
  { key: 'little_danish', read: ({ languages }) => yesIf(languages.some((language) => language !== 'da')) },
  ...['en', 'ar', 'uk', 'pl', 'de'].map((code) => ({
    key: `lang_${code}`,
    read: ({ languages }: Offer) => yesIf(languages.includes(code)),
  })),
  { key: 'no_animals', read: ({ animals }) => among(animals, 'no_animals') },
  { key: 'dogs_ok', read: ({ animals }) => (animals === 'animals_present' ? undefined : among(animals, 'dogs_ok')) },
  { key: 'child_safe', read: ({ childrenDeclaration }) => yesIf(childrenDeclaration !== undefined) },
  {
    key: 'places_now',
    read: ({ capacity }) => (capacity.state === 'unknown' ? undefined : among(capacity.state, 'places_now', 'few')),
  },
  {
    key: 'contribute_here',
    read: ({ kind, contribute }, { seeksHelp }) =>
      yesIf(kind === 'volunteer_job' || contribute.length > 0 || seeksHelp),
  },
];

/** What is said outright of the offer counts most, then the facets, then the door it is behind. Keys in order. */
export function factsOf(offer: Offer, around: Around): Card['facts'] {
  const facts: Card['facts'] = {};
  const tell = (key: string, answer: Answer) => {
    if (answer) facts[key] ??= answer;
  };
  for (const [key, fact] of Object.entries(offer.facts)) tell(key, known(fact));
  for (const { key, read } of RULES) tell(key, read(offer, around));
  for (const [key, fact] of Object.entries(around.place?.access ?? {})) tell(key, known(fact));
  return Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function lowCost({ price }: Offer): Answer {
  if (price.kind === 'free' || price.amount === 0) return 'yes';
  return price.kind === 'per_time' ? yesNo(within(price.amount, 50)) : undefined;
}

const within = (amount: number | undefined, limit: number) => (amount === undefined ? undefined : amount <= limit);
const not = (holds: boolean | undefined) => (holds === undefined ? undefined : !holds);
const isEvening = (start: string | undefined) => (start === undefined ? undefined : start >= EVENING_BEGINS);
const isWeekend = (weekday: string) => weekday === 'sat' || weekday === 'sun';

/** Yes when one of the known times is so; no only when every one is known not to be. `holds` may not know either. */
function anyTime(
  { recurring, dates }: Offer['schedule'],
  holds: (weekday: string, start: string | undefined) => boolean | undefined,
): Answer {
  const days = dates.map(({ date, start }) => ({
    weekday: WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? '',
    start,
  }));
  const answers = [...recurring, ...days].map(({ weekday, start }) => holds(weekday, start));
  if (answers.includes(true)) return 'yes';
  return answers.length > 0 && answers.every((answer) => answer === false) ? 'no' : undefined;
}
