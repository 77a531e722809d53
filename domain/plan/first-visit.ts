/**
 * The first time at a place, as the eight things one wants to know: each told by what we know, with how old it is, or
 * asked as a question to take along. What the citizen was told wins. Nothing is guessed: unknown is a question.
 */
import type { Trust } from '../card';
import type { At } from '../geo/at';
import { estimate } from '../geo/distance';
import type { PaperWords } from '../paper-words';
import type { VisitAnswer, VisitFact, VisitFacts, VisitTown } from '../visits';
import { type Place, VISIT_KEYS, type VisitKey } from './plan';

/** Minutes on foot above which nobody is told to walk; metres under which two rough points say nothing. */
const MOST_WALKING = 60;
const SAME_PLACE = 1500;

/** One of the fixed sentences with what fills it. `note`: the place's own words beside it. `since`: null for an estimate of ours. */
export type Told = {
  key: keyof PaperWords['told'];
  values?: Record<string, string | number>;
  note?: string;
  since: Trust | null;
};

/** `own`: what the citizen was told. `asks`: it is still a question. */
export type VisitRow = { key: VisitKey; own: string; told: Told[]; asks: boolean };

/** Where one says one starts: a town, never stored. */
export type Start = { name: string; at: At };

/** What is known of the place: null for one of the citizen's own, or before it has been fetched. */
export type Known = { facts: VisitFacts; town: VisitTown | undefined; start: Start | null };

type Answer = { told: (Told | null)[]; isAnswered: boolean };

export function firstVisit(visit: Place['visit'], known: Known | null): VisitRow[] {
  return VISIT_KEYS.map((key) => {
    const own = visit[key]?.trim() ?? '';
    const { told, isAnswered } = known ? ANSWERS[key](known) : { told: [], isAnswered: false };
    return { key, own, told: told.filter((each) => each !== null), asks: !own && !isAnswered };
  });
}

// — What we know, row by row —

const trustOf = ({ trust }: VisitFacts): Trust => trust ?? {};
/** The day somebody confirmed the place itself says more than the year of the source. */
const placeTrust = (facts: VisitFacts): Trust =>
  facts.placeConfirmed ? { ...trustOf(facts), confirmed: facts.placeConfirmed } : trustOf(facts);

function factIn(facts: VisitFacts, key: VisitFact, yes: Told['key'], no?: Told['key']): Told | null {
  const answer: VisitAnswer | undefined = facts.facts?.[key];
  const said = answer?.is === 'yes' ? yes : answer && no;
  if (!answer || !said) return null;
  const since = answer.checked ? { confirmed: answer.checked } : trustOf(facts);
  return { key: said, since, ...(answer.note && { note: answer.note }) };
}

/** It comes to you, or is nowhere: there is no door, and no way. */
const comes = (facts: VisitFacts): (Told | null)[] => [
  factIn(facts, 'home_visit', 'home_visit'),
  factIn(facts, 'online', 'online'),
  factIn(facts, 'phone', 'phone'),
];
const isNowhere = (facts: VisitFacts): boolean =>
  !facts.place && !facts.address && !facts.isHidden && comes(facts).some((told) => told !== null);

/** «Laden, Gammelgade 2, 6580 Vamdrup»: the house's name only where the address does not begin with it. */
function addressIn({ place, address }: VisitFacts): string {
  if (!address) return place ?? '';
  return place && !address.startsWith(place) ? `${place}, ${address}` : address;
}

function whereOf({ facts, town }: Known): Told | null {
  const since = placeTrust(facts);
  const address = addressIn(facts);
  if (address) return { key: 'address', values: { text: address }, since };
  return town && !isNowhere(facts) ? { key: 'town', values: { text: town[0] }, since } : null;
}

function whereIn(known: Known): Answer {
  const { facts } = known;
  const door = facts.metAtDoor?.where;
  return {
    told: [
      whereOf(known),
      door ? { key: 'door', values: { text: door }, since: placeTrust(facts) } : null,
      facts.isHidden ? { key: 'hidden', since: placeTrust(facts) } : null,
      ...comes(facts),
    ],
    // Only a door that somebody has checked is a door one can be sent to.
    isAnswered: door !== undefined || (facts.precision === 'door' && facts.address !== undefined) || isNowhere(facts),
  };
}

function whoMeets({ facts }: Known): Answer {
  const { firstName, role } = facts.metAtDoor ?? {};
  const name = firstName ?? role;
  const told: Told | null = name
    ? { key: 'met_by', values: { text: name }, since: trustOf(facts) }
    : factIn(facts, 'met_at_door', 'met', 'not_met');
  return { told: [told], isAnswered: told !== null };
}

function firstMinutes({ facts }: Known): Answer {
  const steps = facts.firstVisit ?? [];
  return {
    told: [
      ...steps.map((text): Told => ({ key: 'own', values: { text }, since: trustOf(facts) })),
      factIn(facts, 'drop_in', 'drop_in', 'sign_up'),
    ],
    isAnswered: steps.length > 0,
  };
}

const GEAR = { none: 'gear_none', lend: 'gear_lend', bring: 'gear_bring' } as const;

function bring({ facts }: Known): Answer {
  const told: Told | null = facts.gear
    ? { key: GEAR[facts.gear], since: trustOf(facts) }
    : factIn(facts, 'no_gear', 'gear_not_needed', 'gear_bring');
  return { told: [told], isAnswered: told !== null };
}

function companion({ facts }: Known): Answer {
  const may = factIn(facts, 'bring_someone', 'companion', 'no_companion');
  // Both a yes and a no tell that somebody may come along: they differ in what it costs.
  const pays = factIn(facts, 'companion_free', 'companion_free', 'companion_pays');
  return {
    told: [may, pays, factIn(facts, 'kids_along', 'kids', 'no_kids'), factIn(facts, 'go_with_me', 'go_with_me')],
    isAnswered: may !== null || pays !== null,
  };
}

/** Nothing in the catalogue tells whether one may leave when one likes: it is always a question. */
const leaveEarly = (): Answer => ({ told: [], isAnswered: false });

/** About how long it takes; to the middle of the town where nothing nearer is known. */
function wayFrom({ facts, town, start }: Known): Told | null {
  const at: At | undefined = facts.at ?? (town && [town[1], town[2]]);
  if (!start || !at || isNowhere(facts)) return null;
  const { metres, walkMinutes: walk, bikeMinutes: bike } = estimate(start.at, at);
  if (metres <= SAME_PLACE && facts.precision === 'area') return null;
  const key = walk <= MOST_WALKING ? 'walk_bike' : 'bike';
  return { key, values: { from: start.name, bike, walk }, since: null };
}

function stopOf(facts: VisitFacts): Told | null {
  if (!facts.stop) return factIn(facts, 'near_bus', 'near_bus');
  const { name: text, walkingMetres: metres } = facts.stop;
  return { key: metres ? 'stop_walk' : 'stop', values: { text, ...(metres && { metres }) }, since: placeTrust(facts) };
}

function there(known: Known): Answer {
  const { facts } = known;
  const way = wayFrom(known);
  const pickup = factIn(facts, 'pickup', 'pickup');
  return {
    told: [way, stopOf(facts), factIn(facts, 'parking', 'parking'), pickup],
    isAnswered: isNowhere(facts) || facts.stop !== undefined || pickup !== null || isExact(known, way),
  };
}

/** A way to the middle of a village is not yet a way to a door. */
const isExact = ({ facts }: Known, way: Told | null): boolean =>
  way !== null && facts.precision !== undefined && facts.precision !== 'area';

function home(known: Known): Answer {
  const { facts } = known;
  const ends = new Set((facts.times ?? []).map(({ end }) => end));
  const [end] = ends;
  const way = wayFrom(known);
  const pickup = factIn(facts, 'pickup', 'pickup');
  return {
    told: [ends.size === 1 && end ? { key: 'ends', values: { time: end }, since: trustOf(facts) } : null, way, pickup],
    isAnswered: isNowhere(facts) || pickup !== null || isExact(known, way),
  };
}

const ANSWERS: Record<VisitKey, (known: Known) => Answer> = {
  where_in: whereIn,
  who_meets: whoMeets,
  first_minutes: firstMinutes,
  bring,
  companion,
  leave_early: leaveEarly,
  there,
  home,
};
