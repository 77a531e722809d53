/**
 * The catalogue that answers: what is published, held in memory, with its index and its snapshot for the page.
 * Built anew when the database has changed or a new day has begun in Copenhagen; reads never wait for SQL.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataVersion } from '@/db/audit';
import { publishedCatalogue } from '@/db/catalogue';
import { type OpenDatabase, openDatabase } from '@/db/open';
import { buildIndex, type SearchIndex } from '@/domain/search';
import { type Synonym, type WordMap, wordMap } from '@/domain/search/words';
import { buildCatalogue, type Catalogue } from '@/domain/snapshot';
import { taxonomy } from '@/domain/taxonomy';
import { settings } from './settings';

/** Above this a phone should not fetch the catalogue: the server answers each question instead. */
const MOST_CARDS_IN_A_PAGE = 8000;

/** The snapshot as it is sent, and the hash that is its address. */
export type SnapshotFile = { version: string; text: string };
export type Served = Catalogue & { day: string; index: SearchIndex; file: SnapshotFile | null };

/** Held on globalThis because a development server loads modules anew while its database stays open. */
const held = globalThis as { fisDb?: OpenDatabase; fisServed?: Served & { dataVersion: number } };

const database = (): OpenDatabase => {
  held.fisDb ??= openDatabase(settings.databaseFile);
  return held.fisDb;
};

/** 2026-11-22 in Copenhagen, whatever the server's own clock is set to. */
export const copenhagenDay = (at: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(at);

const synonyms = (): Synonym[] =>
  readFileSync(path.join(process.cwd(), 'data', 'synonyms.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

let words: WordMap | undefined;

function build(version: number, now: Date): Served & { dataVersion: number } {
  const day = copenhagenDay(now);
  const catalogue = buildCatalogue(publishedCatalogue(database()), { day, instant: now.toISOString() });
  words ??= wordMap(taxonomy, synonyms());
  const { cards } = catalogue.snapshot;
  const file = cards.length > MOST_CARDS_IN_A_PAGE ? null : fileOf(JSON.stringify({ day, cards, words }));
  return { ...catalogue, day, index: buildIndex(cards, words), file, dataVersion: version };
}

const fileOf = (text: string): SnapshotFile => ({
  version: createHash('sha256').update(text).digest('hex').slice(0, 16),
  text,
});

/** The catalogue as it is now. Cheap: one read of the data's version, unless something has changed. */
export function served(): Served {
  const now = new Date();
  const version = dataVersion(database());
  const current = held.fisServed;
  if (current?.dataVersion === version && current.day === copenhagenDay(now)) return current;
  held.fisServed = build(version, now);
  return held.fisServed;
}

export const snapshotAddress = ({ file }: Served): string | null => file && `/api/snapshot/${file.version}`;
