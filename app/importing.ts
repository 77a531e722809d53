/** What Fagland's pages of imports show: read from the database, said in words. */
import type { ColumnsView } from '@/components/fagland/import/Columns';
import type { SourceView, WaitingView } from '@/components/fagland/import/types';
import { lastTold, listImports } from '@/db/import-desk';
import { listSources, type Source, sourceBy } from '@/db/import-sources';
import type { Import } from '@/db/importing';
import { COLUMNS, guessed, headingOf } from '@/domain/import/columns';
import { slugOf } from '@/domain/register/values';
import { database } from './catalogue';
import { staffNames, whoIn } from './fagland';
import { isAtWork } from './import-child';
import { addressIn } from './locales';

export const ROOM = '/fagland/indlaes';

export function sourceViews(locale: string): SourceView[] {
  const last = lastTold(database());
  return listSources(database()).map(
    ({ key, name, kind, licence, share, trust, url, everyDays, pulledOn, pullSaid }) => ({
      ...{ key, name, kind, licence, share, trust, url: url ?? null, everyDays: everyDays ?? null },
      last: last.get(key) ?? null,
      pulled: pulledOn === undefined ? null : { on: pulledOn, said: pullSaid ?? 'ok' },
      edit: addressIn(locale, `${ROOM}/kilde/${key}`),
    }),
  );
}

/** As somebody who waits for it sees it: what is being done by nobody was stopped. */
export const stateOf = (found: Import): WaitingView['state'] =>
  (found.state === 'reading' || found.state === 'applying') && !isAtWork(found) ? 'stopped' : found.state;

/** Who began it: somebody of the staff, or the source itself when it was fetched. */
export function waitingViews(locale: string, t: (key: string) => string): WaitingView[] {
  const who = whoIn(staffNames(), t);
  return listImports(database())
    .filter(({ state }) => state !== 'done')
    .map((found) => ({
      ...{ id: found.id, name: found.name, from: found.from, at: found.at },
      ...{ by: who(found.by), state: stateOf(found), href: addressIn(locale, `${ROOM}/${found.id}`) },
    }));
}

const TRIES = 1000;
/** What says «a new one» in the forms and the addresses. */
const TAKEN = new Set(['new', 'ny']);
/** A key that no source has, made of what it is called. */
export function freeKey(name: string): string {
  const key = slugOf(name);
  for (let n = 1; n < TRIES; n += 1) {
    const tried = n === 1 ? key : `${key}-${n}`;
    if (!TAKEN.has(tried) && !sourceBy(database(), tried)) return tried;
  }
  throw new Error('So many sources have one name that none is free.');
}

/** Which of our columns each of a table's is, and all of ours to choose from. */
export const columnsIn = (header: readonly string[], { columns }: Pick<Source, 'columns'>): ColumnsView => {
  const ours = guessed(header, columns);
  return {
    theirs: header.map((name) => ({ name, key: ours[name] ?? '' })),
    ours: COLUMNS.map((key) => ({ key, heading: headingOf(key) })),
  };
};

/** Why a file was not read, in a sentence; what we do not know is our fault. @param reading the catalogue of what a reader refuses */
export function whyIn({ why, whyLine }: Import, t: Translate, reading: Translate): string {
  if (why !== null && reading.has(why)) return reading(why, { line: whyLine ?? '?' });
  return t(why !== null && t.has(`why.${why}`) ? `why.${why}` : 'why.our_fault');
}
type Translate = ((key: string, said?: Record<string, string>) => string) & { has: (key: string) => boolean };
