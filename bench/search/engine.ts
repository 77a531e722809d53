/** What every engine must be able to do, what it is given, and which there are. */
import { topicOf } from '../../domain/taxonomy';
import type { Doc } from './catalogue';

export type Engine = {
  build(docs: Doc[]): void | Promise<void>;
  /** Ids of the best offers, best first. */
  find(query: string, limit: number): string[] | Promise<string[]>;
  /** Bytes that it holds where the heap does not show them. */
  bytes?(): number;
};

/** So many results are asked for, and so many are looked at. */
export const PAGE = 10;

export const FIELDS = ['name', 'organisation', 'topics', 'description', 'town'] as const;
export type Field = (typeof FIELDS)[number];
export type Text = { id: string } & Record<Field, string>;

/**
 * What a word is worth by where it stands, for all engines that can be told. Gentle, for with steeper weights each of
 * them puts a town that stands in a name before the wanted word that stands in a description.
 */
export const WEIGHTS: Record<Field, number> = { name: 2, organisation: 1.75, topics: 1.5, description: 1.25, town: 1 };

/** An offer as text. Topics by their Danish names, as people see them: an engine could do nothing with the keys. */
export const textOf = (doc: Doc): Text => ({
  ...doc,
  topics: doc.topics.map((key) => topicOf(key)?.label.da ?? key).join(', '),
});

/** All words first; where they do not fill the page, any of them. For the engines that can be asked both ways. */
export function filled(limit: number, all: string[], any: () => string[]): string[] {
  return all.length < limit ? [...new Set([...all, ...any()])].slice(0, limit) : all;
}

type Entry = { title: string; load: () => Promise<Engine> };

/** By the name that `--engines` takes. Each is loaded in its own process only, so that none pays for another. */
export const ENGINES: Record<string, Entry> = {
  ours: { title: 'ours', load: async () => (await import('./ours')).ours() },
  minisearch: { title: 'MiniSearch', load: async () => (await import('./minisearch')).plain() },
  'minisearch-da': { title: 'MiniSearch, stemmer', load: async () => (await import('./minisearch')).danish() },
  flexsearch: { title: 'FlexSearch', load: async () => (await import('./flexsearch')).flexsearch() },
  orama: { title: 'Orama, Danish', load: async () => (await import('./orama')).orama() },
  lunr: { title: 'Lunr, Danish', load: async () => (await import('./lunr')).lunrDanish() },
  fuse: { title: 'Fuse.js', load: async () => (await import('./fuse')).fuse() },
  ufuzzy: { title: 'uFuzzy', load: async () => (await import('./ufuzzy')).ufuzzy() },
  fts5: { title: 'SQLite FTS5', load: async () => (await import('./sqlite')).plain() },
  'fts5-da': { title: 'FTS5, stems too', load: async () => (await import('./sqlite')).stemmed() },
  'fts5-trigram': { title: 'FTS5 trigram', load: async () => (await import('./sqlite')).trigram() },
};
