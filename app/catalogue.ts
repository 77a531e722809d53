/**
 * The catalogue that answers: what is published, held in memory, with its index and its snapshot for the page.
 * Built anew when the database has changed or a new day has begun in Copenhagen; reads never wait for SQL.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { dataVersion } from '@/db/audit';
import { publishedCatalogue } from '@/db/catalogue';
import { readKnown } from '@/db/language';
import { usualDays } from '@/db/meetings';
import { type OpenDatabase, openDatabase } from '@/db/open';
import { type CardIndex, indexCards } from '@/domain/find';
import { analyseWith } from '@/domain/search/analysis';
import { buildCatalogue, type Catalogue } from '@/domain/snapshot';
import { type Known, packSnapshot } from '@/domain/snapshot-file';
import { copenhagenDay } from '@/domain/when/today';
import { settings } from './settings';

/** Above this a phone should not fetch the catalogue: the server answers each question instead. */
const MOST_CARDS_IN_A_PAGE = 8000;

/** The snapshot as it is sent, and the hash that is its address. */
export type SnapshotFile = { version: string; text: string };
export type Served = Catalogue & {
  day: string;
  /** Changes when anything shown changes. */
  version: string;
  index: CardIndex;
  /** Folded phrases that mean: help first. */
  crisis: string[];
  file: SnapshotFile | null;
};

/** Held on globalThis because a development server loads modules anew while its database stays open. */
const held = globalThis as { fisDb?: OpenDatabase; fisServed?: Served & { dataVersion: number } };

export const database = (): OpenDatabase => {
  held.fisDb ??= openDatabase(settings.databaseFile);
  return held.fisDb;
};

/** What words mean changes with the program only, so it is read once. */
let known: Known | undefined;

function build(version: number, day: string, instant: string): Served & { dataVersion: number } {
  const catalogue = buildCatalogue(
    { ...publishedCatalogue(database()), usualDays: usualDays(database()) },
    { day, instant },
  );
  const { cards } = catalogue;
  known ??= readKnown(path.join(process.cwd(), 'data'));
  const towns = Object.fromEntries([...catalogue.towns].map(([slug, { name }]) => [slug, name]));
  const index = indexCards(cards, known.senses, analyseWith(known.language), (slug) => towns[slug] ?? slug);
  const text = JSON.stringify(packSnapshot(day, index, towns, known));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    ...catalogue,
    day,
    version: hash,
    index,
    crisis: known.crisis,
    file: cards.length > MOST_CARDS_IN_A_PAGE ? null : { version: hash, text },
    dataVersion: version,
  };
}

/** The catalogue as it is now. Cheap: one read of the data's version, unless something has changed. */
export function served(): Served {
  const now = new Date();
  const day = copenhagenDay(now);
  const current = held.fisServed;
  try {
    const version = dataVersion(database());
    if (current?.dataVersion === version && current.day === day) return current;
    held.fisServed = build(version, day, now.toISOString());
    return held.fisServed;
  } catch (cause) {
    // What was true a moment ago is better than no answer.
    if (!current) throw cause;
    console.error('The catalogue could not be built anew; the last one still answers.', cause);
    return current;
  }
}

export const snapshotAddress = ({ file }: Served): string | null => file && `/api/snapshot/${file.version}`;
