/** The description of the API as a page tells it: addresses, parameters, shapes and wrongs, read out of the OpenAPI document. */
import { LISTS, type ListName, type ParameterName } from './question';

type Said = Record<string, unknown>;
const recordOf = (value: unknown): Said => (value !== null && typeof value === 'object' ? (value as Said) : {});
const lastOf = (ref: unknown): string | undefined => (typeof ref === 'string' ? ref.split('/').at(-1) : undefined);

export type Told = { name: ParameterName; kind: string; description: string };
export type Field = { name: string; kind: string; shape?: string; isRequired: boolean };
export type Shape = { name: string; fields: Field[] };

/** `string (uri)`, `WEEKLY · MONTHLY`, `list of Phone`. */
function kindOf(value: unknown): { kind: string; shape?: string } {
  const { type, format, enum: words, const: word, items, $ref, anyOf } = recordOf(value);
  const shape = lastOf($ref);
  if (shape) return { kind: shape, shape };
  if (Array.isArray(anyOf)) {
    const each = anyOf.map(kindOf);
    const first = each.find((one) => one.shape)?.shape;
    return { kind: [...new Set(each.map(({ kind }) => kind))].join(' / '), ...(first && { shape: first }) };
  }
  if (type === 'array') {
    const of = kindOf(items);
    return { ...of, kind: `[${of.kind}]` };
  }
  if (Array.isArray(words)) return { kind: words.join(' · ') };
  if (word !== undefined) return { kind: String(word) };
  return { kind: typeof format === 'string' ? `${type} (${format})` : String(type) };
}

/** The parameters of a list, in the order in which it hears them. */
export function parametersIn(description: Said, list: ListName): Told[] {
  const all = recordOf(recordOf(description.components).parameters);
  return LISTS[list].map((name) => {
    const { schema, description: words } = recordOf(all[name]);
    return { name, kind: kindOf(schema).kind, description: String(words) };
  });
}

/** Every shape by its name, an entry's own first. */
export function shapesIn(description: Said): Shape[] {
  const all = recordOf(recordOf(description.components).schemas);
  return Object.entries(all).map(([name, schema]) => {
    const { properties, required } = recordOf(schema);
    const must = new Set(Array.isArray(required) ? required : []);
    return {
      name,
      fields: Object.entries(recordOf(properties)).map(([field, value]) => ({
        name: field,
        ...kindOf(value),
        isRequired: must.has(field),
      })),
    };
  });
}

/** What an address may answer beside a page: the status, and what that means. */
export function answersIn(description: Said, path: string): { status: string; description: string }[] {
  const { get } = recordOf(recordOf(description.paths)[path]);
  return Object.entries(recordOf(recordOf(get).responses)).map(([status, answer]) => ({
    status,
    description: String(recordOf(answer).description),
  }));
}

/** Questions that show what a list is for. All of them are asked by a test. */
export const EXAMPLES: Record<ListName, string> = {
  services: '?search=kaffe&per_page=1',
  organizations: '?search=kolding&per_page=1',
  service_at_locations: '?postcode=6000&proximity=5000&per_page=1',
  taxonomies: '?per_page=1',
  taxonomy_terms: '?top_only=true&per_page=1',
};
/** For whoever keeps a copy: all of it, then what has changed since. */
export const HARVEST = ['/services?format=ndjson&full=true', '/services?modified_after=2026-01-01T00:00:00Z&full=true'];
