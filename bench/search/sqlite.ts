/**
 * SQLite's FTS5 in memory, without a copy of the texts (the others have none either): plain words, words with their
 * stems beside them, and trigrams. Accents are taken away by `remove_diacritics`. Every word is also a beginning; all
 * words first, and where they do not fill the page any of them. FTS5 knows no typing errors.
 */
import Database from 'better-sqlite3';
import { stem, tellingWords, wordsIn } from './danish';
import { type Engine, FIELDS, filled, textOf, WEIGHTS } from './engine';

type Setup = {
  tokenizer: string;
  /** Beside each column a second one with the stems. */
  stems: boolean;
  /** One word of the question in FTS5's language; null for a word that it cannot look for. */
  term: (word: string) => string | null;
};

const quoted = (word: string) => `"${word}"`;
const stemsOf = (text: string) => wordsIn(text).map(stem).join(' ');

function fts5({ tokenizer, stems, term }: Setup): Engine {
  const db = new Database(':memory:');
  const columns = [...FIELDS, ...(stems ? FIELDS.map((field) => `${field}_stems`) : [])];
  const weights = FIELDS.map((field) => WEIGHTS[field]);
  // A stem says a little less than the word itself.
  const ranks = [...weights, ...(stems ? weights.map((weight) => weight / 2) : [])];
  db.exec(`CREATE VIRTUAL TABLE offers USING fts5(${columns.join()}, content='', tokenize="${tokenizer}")`);
  db.exec(`INSERT INTO offers(offers, rank) VALUES('rank', 'bm25(${ranks.join()})')`);
  const find = db
    .prepare<[string, number], number>('SELECT rowid FROM offers WHERE offers MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  let ids: string[] = [];
  return {
    build: (docs) => {
      ids = docs.map(({ id }) => id);
      const insert = db.prepare(
        `INSERT INTO offers(rowid, ${columns.join()}) VALUES(${['rowid', ...columns].map(() => '?').join()})`,
      );
      db.transaction(() => {
        docs.forEach((doc, number) => {
          const text = textOf(doc);
          const values = FIELDS.map((field) => text[field]);
          insert.run(number, ...values, ...(stems ? values.map(stemsOf) : []));
        });
        // As SQLite recommends after a large load: one tree instead of many.
        db.exec(`INSERT INTO offers(offers) VALUES('optimize')`);
      })();
    },
    find: (query, limit) => {
      const terms = tellingWords(query).flatMap((word) => term(word) ?? []);
      if (terms.length === 0) return [];
      const ask = (how: 'AND' | 'OR') => find.all(terms.join(` ${how} `), limit).flatMap((number) => ids[number] ?? []);
      return terms.length > 1 ? filled(limit, ask('AND'), () => ask('OR')) : ask('AND');
    },
    bytes: () => Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
  };
}

const WORDS = 'unicode61 remove_diacritics 2';

export const plain = (): Engine => fts5({ tokenizer: WORDS, stems: false, term: (word) => `${quoted(word)} *` });

/** Beginnings are looked for among the plain words: a star on a stem would miss what stemming took away. */
export const stemmed = (): Engine =>
  fts5({ tokenizer: WORDS, stems: true, term: (word) => `(${quoted(word)} * OR ${quoted(stem(word))})` });

/** Three letters anywhere in a word; it cannot look for fewer. */
export const trigram = (): Engine =>
  fts5({
    tokenizer: 'trigram remove_diacritics 1',
    stems: false,
    term: (word) => (word.length < 3 ? null : quoted(word)),
  });
