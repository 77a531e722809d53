/** From a form that is filled in to the offer, its organisation and its place, as they would be kept. Unknown stays unknown. */
import { wordsOf } from '../danish/letters';
import type { Fact, Offer, Organisation, Place } from '../offer';
import { type Sender, Values } from '../proposal/proposal';
import { taxonomy, topicOf } from '../taxonomy';
import type { OfferKind } from '../vocabulary';
import { ageOf, amountOf, firstVisitOf, placeRead, SENDERS, troublesIn, websiteOf } from './check';
import { ASKED_EVERY, clean, oneLine, PRICES, type Troubles, type Typed, tickedOf, WHATS, type What } from './form';
import type { Known } from './known';
import { OF_THE_DOOR } from './questions';
import { dayOf, timesFrom } from './times';

const KINDS: Record<What, OfferKind> = {
  association: 'community',
  activity: 'activity',
  help: 'help',
  job: 'volunteer_job',
  place: 'meeting_place',
};
const AUDIENCES = new Set(taxonomy.audiences.map(({ key }) => key));
const CONDITIONS = new Set(taxonomy.conditions.map(({ key }) => key));
const SLUG_MAX = 60;

/** «Kaffe & Æbler i Ødis» → «kaffe-aebler-i-oedis». A name without a letter of ours is «tilbud». */
export function slugOf(name: string): string {
  const latin = wordsOf(name)
    .join('-')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-{2,}/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-|-$/g, '');
  return latin || 'tilbud';
}

export const whatOf = ({ what }: Typed): What => WHATS.find((each) => each === what) ?? 'activity';
/** Those that were ticked and that there are, each once. */
export const topicsOf = (typed: Typed): string[] =>
  tickedOf(typed, 'topic.').filter((key) => topicOf(key) !== undefined);
const told = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== '')) as T;

/** @returns what would be kept, or what is to be mended, by the names of the fields */
export function valuesFrom(typed: Typed, known: Known): { ok: true; values: Values } | { ok: false; wrong: Troubles } {
  const wrong = troublesIn(typed, known);
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  return { ok: true, values: Values.parse(draftOf(typed, known)) };
}

/** The same of a form that is not filled in yet, for the picture of it: what cannot be read is left out. */
export function draftOf(typed: Typed, known: Known): Values {
  const title = oneLine(typed.title);
  const organisation = organisationOf(typed, known);
  const read = placeRead(typed, known);
  const slug = slugOf(title);
  const facts = factsOf(typed, known);
  const isDoor = (key: string) =>
    read.ok && read.place !== null && !read.place.addressHidden && OF_THE_DOOR.includes(key);
  const pick = (keep: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(facts).filter(([key]) => keep(key)));
  const place: Place | null =
    read.ok && read.place ? { ...read.place, slug: slugOf(read.place.name), access: pick(isDoor) } : null;
  const { schedule } = timesFrom(typed);
  const holidays = facts.open_holidays;
  const offer: Offer = {
    ...{ slug, kind: KINDS[whatOf(typed)], status: 'published', title, summary: clean(typed.summary) },
    firstVisit: firstVisitOf(typed),
    ...told({
      organisation: organisation?.slug,
      place: place?.slug ?? (read.ok ? (read.known ?? undefined) : undefined),
      town: read.ok ? (read.town ?? undefined) : undefined,
      ageMin: ageOf(oneLine(typed.ageMin)) ?? undefined,
      ageMax: ageOf(oneLine(typed.ageMax)) ?? undefined,
      childrenDeclaration: dayOf(oneLine(typed.declaration)) ?? undefined,
      metAtDoor: metAtDoorOf(typed),
    }),
    topics: topicsOf(typed),
    audiences: tickedOf(typed, 'audience.').filter((key) => AUDIENCES.has(key)),
    ...{ modes: [], languages: [], contribute: [], capacity: { state: 'unknown' } },
    price: priceOf(typed),
    schedule: { ...schedule, openHolidays: holidays ?? { value: 'unknown' } },
    contact: contactOf(typed),
    facts: pick((key) => !isDoor(key) && key !== 'open_holidays'),
    source: known.source,
    confirmed: confirmedOf(typed, known),
  };
  return {
    ...(organisation?.isNew && { organisation: { slug: organisation.slug, name: organisation.name } }),
    ...(place && { place }),
    offer,
  };
}

type Named = Pick<Organisation, 'slug' | 'name'> & { isNew: boolean };
/** One that is there already keeps what is known of it. */
function organisationOf(typed: Typed, { organisationCalled }: Known): Named | null {
  const name = oneLine(whatOf(typed) === 'association' ? typed.title : typed.organisation);
  if (name === '') return null;
  const there = organisationCalled(name);
  return { slug: there ?? slugOf(name), name, isNew: there === null };
}

function factsOf(typed: Typed, { today }: Known): Record<string, Fact> {
  const said = Object.entries(typed).flatMap(([name, value]): [string, Fact][] => {
    const key = name.startsWith('fact.') ? name.slice('fact.'.length) : '';
    const isTold = CONDITIONS.has(key) && (value === 'yes' || value === 'no');
    return isTold ? [[key, { value, checkedAt: today }]] : [];
  });
  return Object.fromEntries(said);
}

function priceOf({ price, amount }: Typed): Offer['price'] {
  const kind = PRICES.find((each) => each === price) ?? 'unknown';
  const sum = kind === 'unknown' || kind === 'free' ? null : amountOf(oneLine(amount));
  return { kind, ...(sum !== null && { amount: sum }) };
}

const contactOf = (typed: Typed): Offer['contact'] =>
  told({
    phone: oneLine(typed.phone),
    email: oneLine(typed.email),
    website: websiteOf(oneLine(typed.website)) ?? '',
    hours: oneLine(typed.hours),
  });

function metAtDoorOf(typed: Typed): Offer['metAtDoor'] {
  const [firstName, where] = [oneLine(typed.metName), oneLine(typed.metWhere)];
  return firstName || where ? told({ firstName, where }) : undefined;
}

/** Who runs it has said so today; who writes for another has not. */
function confirmedOf(typed: Typed, { today }: Known): Offer['confirmed'] {
  if ((typed.sender ?? 'email') !== 'email') return {};
  const { schedule } = timesFrom(typed);
  const hasTime = schedule.recurring.length > 0 || schedule.dates.length > 0 || schedule.note !== undefined;
  return { ...(hasTime && { time: today }), place: today, contact: today };
}

/** Who sent it, and how they are told of it. @param typed without anything to mend */
export function senderOf(typed: Typed): Sender {
  const answer = SENDERS.find((each) => each === typed.sender) ?? 'email';
  const rhythm = ASKED_EVERY.find((each) => each === typed.asked);
  const asked = rhythm ? { rhythm: Number(rhythm) as 1 | 3 | 6 | 12 } : {};
  return answer === 'email'
    ? { relation: 'ours', answer, email: oneLine(typed.senderEmail), ...asked }
    : { relation: 'helper', answer, reach: oneLine(typed.reach) };
}
