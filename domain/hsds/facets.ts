/**
 * What our model knows and HSDS has no field for goes along as attributes, named by its path in our model:
 * `schedule.season.from = 9`. `flat` and `unflat` are each other's inverse for what JSON can hold without null.
 */

export type Facet = [path: string, value: string];
type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined } | undefined;

/** Every leaf of a value with its path. A string that could be read as something else is said in quotes. */
export function flat(value: Json, path = ''): Facet[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [[path, isPlain(value) ? value : JSON.stringify(value)]];
  if (typeof value !== 'object') return [[path, JSON.stringify(value)]];
  const entries = Object.entries(value);
  // Nothing told is nothing said, but {} and [] on their own may mean: yes, and no more is known.
  if (entries.length === 0) return path === '' ? [] : [[path, JSON.stringify(value)]];
  return entries.flatMap(([key, each]) => flat(each as Json, path === '' ? key : `${path}.${key}`));
}

const isPlain = (said: string): boolean => !/^(true|false|-?\d+(\.\d+)?(e[+-]?\d+)?|"[\s\S]*|\{\}|\[\])$/i.test(said);

const leafOf = (said: string): unknown => {
  if (isPlain(said)) return said;
  try {
    return JSON.parse(said);
  } catch {
    return said;
  }
};

/** Names that would reach into what every object is made from. A stranger's file may say anything. */
const NEVER = new Set(['__proto__', 'constructor', 'prototype']);
const LONGEST_LIST = 1000;

/** The value again. Paths that cannot be one value together are left out; what is told stays for zod to judge. */
export function unflat(facets: readonly Facet[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [path, said] of facets) {
    const keys = path.split('.');
    if (keys.some((key) => NEVER.has(key) || key === '' || Number(key) > LONGEST_LIST)) continue;
    let at = whole;
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1];
      if (next === undefined) at[key] ??= leafOf(said);
      else {
        at[key] ??= {};
        if (typeof at[key] !== 'object') break;
        at = at[key] as Record<string, unknown>;
      }
    }
  }
  return listed(whole) as Record<string, unknown>;
}

/** What is named 0, 1, 2 … is a list. */
function listed(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, listed(each)] as const);
  return entries.length > 0 && entries.every(([key], index) => key === String(index))
    ? entries.map(([, each]) => each)
    : Object.fromEntries(entries);
}
