/** What a proposal would change, field by field, in the order an editor reads. */
import type { Values } from './proposal';
import { NOUNS, type NounName } from './proposal';

/** `before` and `after` as they are kept; undefined where nothing is told. */
export type Difference = { noun: NounName; field: string; before: unknown; after: unknown };

/** Named fields come first, in this order; whatever else follows. */
const ORDER = [
  ...['name', 'title', 'kind', 'summary', 'about', 'organisation', 'place', 'town', 'street', 'postalCode', 'position'],
  ...[
    'addressHidden',
    'schedule',
    'price',
    'contact',
    'firstVisit',
    'topics',
    'audiences',
    'metAtDoor',
    'facts',
    'access',
  ],
];
/** The entry's own upkeep, which no sender writes. */
const UPKEEP = new Set(['slug', 'source', 'confirmed', 'reviewDue', 'status']);
const place = (field: string): number => {
  const at = ORDER.indexOf(field);
  return at < 0 ? ORDER.length : at;
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Alike whatever order their keys stand in; a key that holds nothing is one that is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, n) => isSame(each, b[n]));
  if (!isPlain(a) || !isPlain(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(a[key], b[key]));
}

/** @param before what is public today; nothing of what is new */
export function differences(before: Values, after: Values): Difference[] {
  return NOUNS.flatMap((noun) => {
    const [old, next] = [before[noun] ?? {}, after[noun]] as [
      Record<string, unknown>,
      Record<string, unknown> | undefined,
    ];
    if (!next) return [];
    return [...new Set([...Object.keys(old), ...Object.keys(next)])]
      .filter((field) => !UPKEEP.has(field) && !saysSame(old[field], next[field]))
      .toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
      .map((field) => ({ noun, field, before: old[field], after: next[field] }));
  });
}

/** A list or a record that was empty, and one that was not told of, say the same. */
const isNothing = (a: unknown, b: unknown): boolean => isEmpty(a) && isEmpty(b);
/** Nobody who reads both would see a difference. */
export const saysSame = (a: unknown, b: unknown): boolean => isSame(a, b) || isNothing(a, b);
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (isPlain(value) ? Object.values(value).every(isEmpty) : Array.isArray(value) && value.length === 0);

/** Words of two texts, each with whether it was struck, added or stays: the longest common run is kept. */
export type Piece = { word: string; is: 'same' | 'gone' | 'new' };
const WORDS_MAX = 400;

export function wordsChanged(before: string, after: string): Piece[] {
  const [a, b] = [before, after].map((text) =>
    text
      .split(/(?<=\s)/u)
      .filter(Boolean)
      .slice(0, WORDS_MAX),
  ) as [string[], string[]];
  const longest = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (n: number, m: number): number => longest[n]?.[m] ?? 0;
  for (let n = a.length - 1; n >= 0; n -= 1)
    for (let m = b.length - 1; m >= 0; m -= 1)
      (longest[n] as number[])[m] = a[n] === b[m] ? at(n + 1, m + 1) + 1 : Math.max(at(n + 1, m), at(n, m + 1));
  const pieces: Piece[] = [];
  for (let n = 0, m = 0; n < a.length || m < b.length; ) {
    if (n < a.length && m < b.length && a[n] === b[m]) {
      pieces.push({ word: a[n] as string, is: 'same' });
      n += 1;
      m += 1;
    } else if (n < a.length && (m >= b.length || at(n + 1, m) >= at(n, m + 1)))
      pieces.push({ word: a[n++] as string, is: 'gone' });
    else pieces.push({ word: b[m++] as string, is: 'new' });
  }
  return pieces;
}
