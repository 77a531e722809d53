/** The words of `activities.txt`: their forms, their parts and their families, known by hand and by no engine. */
import { readFileSync } from 'node:fs';

const KINDS = ['names', 'things', 'doing', 'people', 'how'] as const;
export type Kind = (typeof KINDS)[number];
export type Word = {
  base: string;
  kind: Kind;
  forms: string[];
  parts: string[];
  /** How a compound begins: with `madlavning`, written `madlavnings` before the next part. */
  start: { part: string; written: string } | null;
  family: string | null;
};
/** `topic` is a key of the taxonomy, or `heads` and `general` for words that belong to no activity. */
export type Activity = { topic: string; words: Record<Kind, Word[]> };

const REGULAR = ['t', 'e', 'ere', 'est', 'este'];
const bare = (text: string) => text.replace(/[+_|!]/g, '');

type Piece = { core: string; link: string; grown: boolean };
const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/([^+|_]+)(?:_([^+|]+))?([+|]?)/g)].map(([, core = '', link = '', joint]) => ({
    core,
    link,
    grown: joint === '|',
  }));

/** All that a compound is made of, also several parts together: mad · lavning · gruppe · madlavning · lavningsgruppe. */
function partsOf(pieces: Piece[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < pieces.length; from++)
    for (let to = from; to < pieces.length; to++) {
      const last = pieces[to];
      const isWhole = to - from + 1 === pieces.length;
      if (isWhole || !last || (from === to && last.grown)) continue;
      const before = pieces.slice(from, to).map(({ core, link }) => core + link);
      parts.push(before.join('') + last.core);
    }
  return parts;
}

/** The first part, or as much of it as has grown together. */
function startOf(pieces: Piece[]): Word['start'] {
  const end = pieces.findIndex(({ grown }) => !grown);
  const before = pieces.slice(0, end).map(({ core, link }) => core + link);
  const last = pieces[end];
  if (!last || end === pieces.length - 1) return null;
  const part = before.join('') + last.core;
  return { part, written: part + last.link };
}

type Written = { topic: string; kind: Kind; text: string; endings: string[]; family: string | null };

function readLines(file: string): Written[] {
  return file
    .split(/^# /m)
    .slice(1)
    .flatMap((section) => {
      const [topic = '', ...lines] = section.trim().split('\n');
      return lines.flatMap((line) => {
        const [kind = '', words = ''] = line.split(': ');
        return words.split(', ').map((word) => {
          const [spelled = '', family = null] = word.split(' ~');
          const [text = '', ...endings] = spelled.split('/');
          return { topic, kind: kind as Kind, text, family, endings: text.endsWith('!') ? REGULAR : endings };
        });
      });
    });
}

export class Lexicon {
  readonly activities: Activity[] = [];
  readonly words: Word[] = [];
  readonly #byForm = new Map<string, Set<Word>>();
  readonly #byPart = new Map<string, Set<Word>>();
  readonly #families = new Map<string, Set<Word>>();
  readonly #byBase = new Map<string, Word>();

  constructor(file = readFileSync(new URL('activities.txt', import.meta.url), 'utf8')) {
    const lines = readLines(file);
    // A word may be spelled out further down than it is first used.
    for (const line of lines) if (line.endings.length > 0) this.#define(line, endingsOf(line));
    for (const line of lines) {
      const word = this.#named(line.kind, bare(line.text)) ?? this.#likeItsHead(line);
      let activity = this.activities.at(-1);
      if (activity?.topic !== line.topic) {
        activity = { topic: line.topic, words: { names: [], things: [], doing: [], people: [], how: [] } };
        this.activities.push(activity);
      }
      activity.words[line.kind].push(word);
    }
  }

  #define({ kind, text, family }: Written, forms: string[]): Word {
    const pieces = piecesOf(text.replace('!', ''));
    const word = { base: bare(text), kind, forms, parts: partsOf(pieces), start: startOf(pieces), family };
    this.#byBase.set(`${kind} ${word.base}`, word);
    this.words.push(word);
    for (const form of forms) put(this.#byForm, form, word);
    for (const part of word.parts) put(this.#byPart, part, word);
    if (family) put(this.#families, family, word);
    return word;
  }

  /** Of the same kind if there is one so, else of any. */
  #named = (kind: Kind, base: string): Word | undefined =>
    [kind, ...KINDS].map((each) => this.#byBase.get(`${each} ${base}`)).find((word) => word !== undefined);

  #likeItsHead(line: Written): Word {
    const base = bare(line.text);
    const last = bare(line.text.split('+').at(-1) ?? '');
    const head = this.#named(line.kind, last);
    const start = base.slice(0, base.length - last.length);
    return this.#define(line, head ? head.forms.map((form) => start + form) : [base]);
  }

  isForm = (form: string): boolean => this.#byForm.has(form);
  get forms(): string[] {
    return [...this.#byForm.keys()];
  }
  get parts(): string[] {
    return [...this.#byPart.keys()];
  }
  /** Parts that are words by themselves: those that a compound begins with, and those that have forms. */
  get wordsInCompounds(): string[] {
    const starts = new Set(this.words.map(({ start }) => start?.part));
    return this.parts.filter((part) => starts.has(part) || this.isForm(part));
  }

  /** All forms of the word that is written so, and of the words that are derived from it. */
  kin(form: string): Set<string> {
    const words = [...(this.#byForm.get(form) ?? [])];
    const kin = words.flatMap((word) => [word, ...(word.family ? (this.#families.get(word.family) ?? []) : [])]);
    return new Set([form, ...kin.flatMap(({ forms }) => forms)]);
  }

  /** All that says the word: its kin, and every compound that one of them is a part of. */
  related(form: string): Set<string> {
    const kin = this.kin(form);
    const compounds = [...kin].flatMap((each) => [...(this.#byPart.get(each) ?? [])]);
    return new Set([...kin, ...compounds.flatMap(({ forms }) => forms)]);
  }
}

const endingsOf = ({ text, endings }: Written): string[] => [
  bare(text),
  ...endings.map((ending) => (ending.startsWith('=') ? ending.slice(1) : bare(text) + ending)),
];

function put<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}
