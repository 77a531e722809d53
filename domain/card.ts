/**
 * A card is an offer as the list, the map and the search need it: everything that decides, nothing withheld.
 * The snapshot is all published cards of one day. Types only, so that the page carries no schema code.
 */
import type { PackedAnalysis } from './search/analysis';
import type { CRITICAL_FIELDS, FactValue, Faith, OfferKind, Precision, PriceKind, Weekday } from './vocabulary';

export type Card = {
  slug: string;
  kind: OfferKind;
  title: string;
  summary: string;
  /** The organisation's name and slug; the place's name or street as a person says it. */
  organisation?: { slug: string; name: string };
  place?: string;
  /** Slug of the town, village or neighbourhood, and of the town area that it lies in. */
  town?: string;
  area?: string;
  /** [latitude, longitude] in degrees; absent when not even the village is known. */
  at?: [number, number];
  /** Only `door` may be drawn as a pin. */
  precision?: Precision;
  /** Place slug: offers with the same one share an address. */
  placeSlug?: string;
  topics: string[];
  audiences: string[];
  /** Who it is for, in the source's own words. */
  audienceNote?: string;
  ageMin?: number;
  ageMax?: number;
  price: { kind: PriceKind; amount?: number };
  /** Weekly or monthly times, for filters and for words. Minutes are not computed: "14:00" as given. */
  times: CardTime[];
  /** The weekdays that `timeNote` names, where the offer has no rows; absent when it has rows or names none. */
  days?: Weekday[];
  /** What the source says of the time, when there is no row for it. */
  timeNote?: string;
  /** Next time as ISO 8601 with offset, or the day alone when nobody has said the hour; absent when not known or not sure. */
  next?: string;
  /** Known facts only: an absent key is unknown. Keys of `conditions`. */
  facts: Record<string, Exclude<FactValue, 'unknown'>>;
  languages: string[];
  /** Ways to help there: keys of `contribute`. A `volunteer_job` gives even when this is empty. */
  contribute: string[];
  /** First name of who meets you, when they have said yes to it being shown; a role alone is the fact `met_at_door`. */
  metAtDoor?: string;
  /** What its organisation has to do with faith, where that is known. */
  faith?: Faith;
  /** It is closed for a while, or will be soon: 2026-12-20 to 2027-01-03. */
  closed?: { from: string; to: string };
  /** Days that they usually answer within, where five or more have asked. */
  usual?: number;
  trust: Trust;
};

export type CardTime = {
  every: 'week' | 'month';
  weekday: Weekday;
  nth?: number;
  weeks?: 'odd' | 'even';
  start?: string;
  end?: string;
};

/**
 * How old the facts are. `year` is the source's; `confirmed` the oldest of the critical confirmations, if all are there.
 * `days`: each of them by itself, where they are not all of one day. `isOld`: nobody has answered that it still holds.
 */
export type Trust = {
  year?: number;
  confirmed?: string;
  days?: Partial<Record<(typeof CRITICAL_FIELDS)[number], string>>;
  isOld?: true;
};

export type Snapshot = {
  /** The day it was built for, in Copenhagen: 2026-11-22. */
  day: string;
  cards: readonly Card[];
  /** Town slug → its name. */
  towns: Record<string, string>;
  /** What words mean, and what the catalogue's words are forms and pieces of, packed as `domain/search` says. */
  senses: string;
  analysis: PackedAnalysis;
  /** Phrases that mean: help first. */
  crisis: string[];
};
