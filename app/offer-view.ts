/** An offer as its page shows it: facts sorted into yes, no and unknown, times with how sure they are, what is near. */

import type { Entry } from '@/domain/snapshot';
import { taxonomy, type Word } from '@/domain/taxonomy';
import { nextTimes, type Time } from '@/domain/when/next';
import { type Served, served } from './catalogue';

/** Asked of every offer, in this order, when nothing is known: what people need before a first visit. */
const WORTH_ASKING = ['trial', 'wheelchair', 'accessible_toilet', 'near_bus', 'little_danish'];
const TIMES_SHOWN = 3;
/** Said elsewhere on the page in better words. */
const SAID_ELSEWHERE = new Set(['daytime', 'evening', 'weekend', 'contribute_here', 'free', 'low_cost', 'met_at_door']);
/** Worth saying when it is so; that a choir is not held by telephone nobody needs to hear. */
const ONLY_WHEN_YES = new Set([
  'online',
  'phone',
  'home_visit',
  'one_to_one',
  'anonymous',
  'staffed',
  'lively',
  'dogs_ok',
]);

export type Condition = (typeof taxonomy.conditions)[number];

export function factsOf({ card, offer, place }: Entry) {
  const shown = taxonomy.conditions.filter(({ key }) => !SAID_ELSEWHERE.has(key));
  const noteOf = (key: string) => offer.facts[key]?.note ?? place?.access[key]?.note;
  const known = (value: 'yes' | 'no') =>
    shown
      .filter(({ key }) => card.facts[key] === value && (value === 'yes' || !ONLY_WHEN_YES.has(key)))
      .map((condition) => ({ condition, note: noteOf(condition.key) }));
  const asked = [...WORTH_ASKING, ...Object.keys(offer.facts).filter((key) => offer.facts[key]?.value === 'unknown')];
  const unknown = shown
    .filter(({ key }) => asked.includes(key) && card.facts[key] === undefined)
    .map((condition) => ({ condition, note: noteOf(condition.key) }));
  return { yes: known('yes'), no: known('no'), unknown };
}

/** The next times, with whether anyone stands behind them: an old source's Tuesday is only perhaps this Tuesday. */
export function timesOf({ card, offer }: Entry, instant: string): { times: Time[]; trusted: boolean } {
  return { times: nextTimes(offer.schedule, { from: instant, count: TIMES_SHOWN }), trusted: card.next !== undefined };
}

/** Other things at the same address, then from the same organisation; never more than four. */
export function neighboursOf({ card, offer }: Entry, { bySlug }: Served): Entry[] {
  const others = [...bySlug.values()].filter((entry) => entry.card.slug !== card.slug);
  const here = others.filter((entry) => offer.place !== undefined && entry.offer.place === offer.place);
  const theirs = others.filter(
    (entry) =>
      offer.organisation !== undefined && entry.offer.organisation === offer.organisation && !here.includes(entry),
  );
  return [...here, ...theirs].slice(0, 4);
}

/** The volunteer jobs of the same organisation: another way in. */
export function jobsOf({ card, offer }: Entry, { bySlug }: Served): Entry[] {
  if (offer.organisation === undefined) return [];
  return [...bySlug.values()].filter(
    (entry) =>
      entry.offer.organisation === offer.organisation &&
      entry.card.kind === 'volunteer_job' &&
      entry.card.slug !== card.slug,
  );
}

export const entryOf = (slug: string): Entry | undefined => served().bySlug.get(slug);

export const contributionOf = (key: string): Word | undefined => taxonomy.contribute.find((word) => word.key === key);
