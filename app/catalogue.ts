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
import { crisisPhrases } from '@/domain/search/crisis';
import { type Synonym, type WordMap, wordMap } from '@/domain/search/words';
import { buildCatalogue, type Catalogue } from '@/domain/snapshot';
import { taxonomy } from '@/domain/taxonomy';
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
  index: SearchIndex;
  /** Folded phrases that mean: help first. */
  crisis: string[];
  file: SnapshotFile | null;
};

/** Held on globalThis because a development server loads modules anew while its database stays open. */
const held = globalThis as { fisDb?: OpenDatabase; fisServed?: Served & { dataVersion: number } };

const database = (): OpenDatabase => {
  held.fisDb ??= openDatabase(settings.databaseFile);
  return held.fisDb;
};

const synonyms = (): Synonym[] =>
  readFileSync(path.join(process.cwd(), 'data', 'synonyms.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** What words mean changes with the program only, so it is worked out once. */
let said: { words: WordMap; crisis: string[] } | undefined;

function build(version: number, day: string, instant: string): Served & { dataVersion: number } {
  const catalogue = buildCatalogue(publishedCatalogue(database()), { day, instant });
  if (!said) {
    const lines = synonyms();
    said = { words: wordMap(taxonomy, lines), crisis: crisisPhrases(lines) };
  }
  const { cards } = catalogue;
  const text = JSON.stringify({ day, cards, ...said });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return {
    ...catalogue,
    day,
    version: hash,
    index: buildIndex(cards, said.words),
    crisis: said.crisis,
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
