/** What becomes of one entry of an import: which offer it is, what it would change, and what a person has to say. */
import { and, eq } from 'drizzle-orm';
import { knownAs, knownOffers, nameKey } from '../domain/import/match';
import { type Change, changesOf, type Judge, laid } from '../domain/import/plan';
import type { Choice } from '../domain/proposal/merge';
import { NOUNS, type NounName, type Values } from '../domain/proposal/proposal';
import { knownIn, type Names, namesIn } from './import-known';
import type { Source } from './import-sources';
import { trusts } from './import-sources';
import { importRecords } from './import-table';
import { find, hashOf } from './noun';
import { offers } from './offers';
import type { Db } from './open';
import { organisations } from './organisations';
import { places } from './places';
import { quickOf } from './quick';
import { offers as offerTable, organisations as organisationTable, places as placeTable } from './schema';
import { voicesOf } from './voices';

export type Problem = { field: string; code: string; said: string };
export type Planned =
  | { kind: 'new' | 'changed' | 'unchanged'; slug: string; told: Values; nowHash: string; changes: Change[] }
  | { kind: 'doubtful'; perhaps: string[]; told: Values }
  | { kind: 'refused'; problems: Problem[] };

const TRIES = 10_000;
type IsThere = (noun: NounName, slug: string) => boolean;

/** What is public of the three nouns that an entry names. To look whether one is there costs far less than to read it. */
export const publicOf = (db: Db, { offer, organisation, place }: Values, isThere: IsThere = () => true): Values => {
  const now = {
    ...(organisation &&
      isThere('organisation', organisation.slug) && {
        organisation: find(db, organisations, organisation.slug) ?? undefined,
      }),
    ...(place && isThere('place', place.slug) && { place: find(db, places, place.slug) ?? undefined }),
    ...(offer && isThere('offer', offer.slug) && { offer: find(db, offers, offer.slug) ?? undefined }),
  };
  return Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined)) as Values;
};

/** All that one reading of a file needs to know, asked of the database once. */
export function planner(db: Db, source: Source, today: string) {
  const known = [...knownIn(db)];
  const offersHere = knownOffers(known);
  const taken = new Map<string, string>(known.map(({ slug, title }) => [slug, nameKey(title)]));
  const here = new Set(taken.keys());
  const bodies = namesIn(db, organisationTable);
  const doors = namesIn(db, placeTable);
  const inDatabase = { offer: here, organisation: new Set(bodies.bySlug.keys()), place: new Set(doors.bySlug.keys()) };
  const trustOf = trusts(db);
  /** Offers that this source has a name for already, and those that a row of this file has been found to be. */
  const claimed = new Set(
    db
      .select({ slug: importRecords.slug })
      .from(importRecords)
      .where(eq(importRecords.source, source.key))
      .all()
      .map(({ slug }) => slug),
  );
  /** Told once in a file is enough: the second offer of the same body brings nothing new of it. */
  const toldOf = new Set<string>();

  /** A slug that nobody else has, in the catalogue or earlier in the same file. */
  const free = (all: Map<string, string>, slug: string, name: string): string => {
    for (let n = 1; n < TRIES; n += 1) {
      const tried = n === 1 ? slug : `${slug}-${n}`;
      if (!all.has(tried)) {
        all.set(tried, name);
        return tried;
      }
    }
    throw new Error('So many entries have one name that none is free.');
  };
  /** The body or place of that name which we have, else a new one. */
  const resolved = ({ bySlug, byName }: Names, slug: string, name: string): string => {
    const key = nameKey(name);
    if (bySlug.get(slug) === key) return slug;
    const there = byName.get(key);
    if (there !== undefined) return there;
    const own = free(bySlug, slug, key);
    byName.set(key, own);
    return own;
  };

  const judge = (values: Values): Judge => {
    const voices = new Map<NounName, ReturnType<typeof voicesOf>>();
    return {
      voiceOf(noun, field) {
        const slug = values[noun]?.slug;
        if (slug === undefined) return null;
        if (!voices.has(noun)) voices.set(noun, voicesOf(db, noun, slug));
        return voices.get(noun)?.get(field) ?? null;
      },
      ...{ trustOf, trust: source.trust, day: today },
    };
  };

  /** With the slugs of what we have, and of the offer it is. */
  function named(values: Values, slug: string): Values {
    const { organisation, place, offer } = values;
    const body = organisation && resolved(bodies, organisation.slug, organisation.name);
    const door = place && resolved(doors, `${place.slug}`, `${place.name} ${place.street ?? ''} ${place.town ?? ''}`);
    return {
      ...(organisation && body && { organisation: { ...organisation, slug: body } }),
      ...(place && door && { place: { ...place, slug: door } }),
      ...(offer && {
        offer: {
          ...offer,
          slug,
          ...(body ? { organisation: body } : {}),
          ...(door ? { place: door } : {}),
        },
      }),
    };
  }

  /** What an entry only names has to be here: a body, or a place, that it does not bring. */
  const missing = ({ offer, organisation, place }: Values): Problem[] => [
    ...(offer?.organisation && !organisation && !inDatabase.organisation.has(offer.organisation)
      ? [{ field: 'offer.organisation', code: 'not_here', said: offer.organisation }]
      : []),
    ...(offer?.place && !place && !inDatabase.place.has(offer.place)
      ? [{ field: 'offer.place', code: 'not_here', said: offer.place }]
      : []),
  ];

  function planAs(values: Values, slug: string, isNew: boolean, base: Values | null): Planned {
    const problems = missing(values);
    if (problems.length > 0) return { kind: 'refused', problems };
    const told = named(values, slug);
    const now = publicOf(db, told, (noun, slug) => inDatabase[noun].has(slug));
    // Whether an offer is shown, rests, or is withdrawn is decided here, and by no source.
    if (told.offer && now.offer) told.offer = { ...told.offer, status: now.offer.status };
    for (const noun of ['organisation', 'place'] as const) {
      const mark = `${noun}/${told[noun]?.slug}`;
      if (toldOf.has(mark) && now[noun]) {
        delete told[noun];
        delete now[noun];
      }
      toldOf.add(mark);
    }
    const entry = { values: told, base, now };
    const changes = changesOf(entry, judge(told));
    const made = laid(entry, changes, () => null);
    if ('wrong' in made)
      return { kind: 'refused', problems: made.wrong.map((field) => ({ field, code: 'not_kept', said: '' })) };
    const asks = changes.some(({ verdict }) => verdict === 'ask');
    const kind = isNew ? 'new' : made.touched.length > 0 || asks ? 'changed' : 'unchanged';
    return { kind, slug, told, nowHash: stateOf(now), changes };
  }

  return {
    /** @param record what the source calls it; `prior` what is known of that */
    plan(record: string, values: Values, prior: Prior | undefined): Planned {
      const mine = knownAs(values);
      if (!mine || !values.offer)
        return { kind: 'refused', problems: [{ field: 'offer', code: 'no_offer', said: '' }] };
      if (prior) return planAs(values, prior.slug, false, priorOf(db, source.key, record)?.told ?? null);
      const isNamed = here.has(mine.slug) && taken.get(mine.slug) === nameKey(mine.title);
      const match = isNamed ? ({ is: 'same', slug: mine.slug } as const) : offersHere.matchOf(mine);
      if (match.is === 'same' && !claimed.has(match.slug)) {
        claimed.add(match.slug);
        return planAs(values, match.slug, false, null);
      }
      // The source itself says that they are two: whether they are is for a person.
      if (match.is === 'same') return { kind: 'doubtful', perhaps: [match.slug], told: values };
      if (match.is === 'perhaps') return { kind: 'doubtful', perhaps: match.slugs, told: values };
      return planAs(values, free(taken, mine.slug, nameKey(mine.title)), true, null);
    },
    /** A person has said which it is. @param answer a slug, or `new` */
    answered: (values: Values, answer: string): Planned =>
      answer === 'new'
        ? planAs(values, free(taken, values.offer?.slug ?? 'tilbud', nameKey(values.offer?.title ?? '')), true, null)
        : planAs(values, answer, false, null),
  };
}

/** What is known of a record, without what it told. */
export const PRIOR = 'select hash, slug, gone_at as goneAt from import_records where source = ? and record = ?';
export type Prior = { hash: string; slug: string; goneAt: string | null };

export const priorOf = (db: Db, source: string, record: string) =>
  db
    .select()
    .from(importRecords)
    .where(and(eq(importRecords.source, source), eq(importRecords.record, record)))
    .get() ?? null;

/** The entry as it is to be written, told what an editor chose; null when what is public has changed since it was read. */
export function writtenOf(
  db: Db,
  row: { told: Values; changes: Change[]; nowHash: string | null; chosen: Record<string, Choice> | null },
  base: () => Values | null,
): { values: Values; touched: NounName[]; now: Values } | null {
  const quick = quickOf(db);
  const isThere: IsThere = (noun, slug) => quick?.has(TABLES[noun], slug) ?? true;
  // All of it was new, and has been found whole already. What an earlier row has brought is not brought again.
  if (row.nowHash === '' && row.told.offer && !isThere('offer', row.told.offer.slug)) {
    const touched = NOUNS.filter((noun) => row.told[noun] && !isThere(noun, row.told[noun].slug));
    return { values: row.told, touched, now: {} };
  }
  const now = publicOf(db, row.told, isThere);
  if (!isAsRead(now, row.nowHash ?? '')) return null;
  const made = laid({ values: row.told, base: base(), now }, row.changes, (name) => row.chosen?.[name] ?? null);
  return 'wrong' in made ? null : { ...made, now };
}

/** What was public of each noun when the file was read, as one text: `offer:1f… place:9c…`. What was not there is not in it. */
const stateOf = (now: Values): string =>
  NOUNS.flatMap((noun) => (now[noun] ? [`${noun}:${hashOf(now[noun])}`] : [])).join(' ');

/** A body or a place that was not there may have come with an earlier row of the same file; the offer may not. */
function isAsRead(now: Values, state: string): boolean {
  const read = new Map(
    state
      .split(' ')
      .filter(Boolean)
      .map((each) => each.split(':') as [string, string]),
  );
  if (now.offer && !read.has('offer')) return false;
  return [...read].every(([noun, hash]) => hashOf(now[noun as NounName] ?? null) === hash);
}

const TABLES = { offer: offerTable, organisation: organisationTable, place: placeTable };
