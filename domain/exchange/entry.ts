/** One entry of the catalogue as it leaves the house or comes in, and what a reader has to be told to understand one. */
import type { z } from 'zod';
import { Offer, Organisation, Place } from '../offer';
import type { Values } from '../proposal/proposal';

export type Entry = { offer: Offer; organisation?: Organisation | undefined; place?: Place | undefined };
/** `field`: the path in our model. `said`: what stood there, shortened. */
export type ReadError = { field: string; code: string; said: string };
/** `left`: words that we have none for. They are left out, and that is told. */
export type Read = { values: Values; left?: ReadError[] } | { errors: ReadError[] };

/** What a file does not say itself: where it is from, of which day, how far it is believed; and the catalogue's own words. */
export type Around = {
  url: string;
  /** 2026-11-23 */
  day: string;
  confidence: 'high' | 'medium' | 'low';
  kind: Offer['kind'];
  /** What a town is called, in small letters, or its slug → its slug. */
  towns: ReadonlyMap<string, string>;
  /** What people call a topic, in small letters → the keys of our topics. */
  topicWords: ReadonlyMap<string, readonly string[]>;
};

const SAID_MAX = 120;
export const shortened = (said: unknown): string =>
  (typeof said === 'string' ? said : (JSON.stringify(said) ?? '')).slice(0, SAID_MAX);

const SHAPES = { organisation: Organisation, place: Place, offer: Offer };
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null)?.[key], value);

/** Checked against the one description of an entry. @returns the values, or every field that cannot be kept */
export function checked(draft: Partial<Record<keyof typeof SHAPES, unknown>>): Read {
  const errors: ReadError[] = [];
  const values: Record<string, unknown> = {};
  for (const [noun, shape] of Object.entries(SHAPES) as [keyof typeof SHAPES, z.ZodType][]) {
    const value = draft[noun];
    if (value === undefined) continue;
    const read = shape.safeParse(value);
    if (read.success) values[noun] = read.data;
    else
      for (const { path, code } of read.error.issues)
        errors.push({ field: [noun, ...path].join('.'), code, said: shortened(at(value, path) ?? '') });
  }
  if (!('offer' in draft)) errors.push({ field: 'offer', code: 'no_offer', said: '' });
  return errors.length > 0 ? { errors } : { values: values as Values };
}
