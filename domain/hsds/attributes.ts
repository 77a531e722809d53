/** Attributes and metadata: the catalogue's words on an entry, our own facets, and who last said that a field is right. */
import type { Fact } from '../offer';
import { labelOf } from '../taxonomy';
import { type Facet, flat } from './facets';
import { idOf } from './ids';
import type { Attribute, Metadata } from './shapes';
import { termOf } from './taxonomies';

/** What carries attributes: its name in HSDS, our key of it, and its id. */
export type Owner = { entity: 'service' | 'organization' | 'location'; key: string };
export const ownerId = ({ entity, key }: Owner): string => idOf(entity, key);

/** Without the members that say nothing: HSDS knows no null. */
export const said = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined && !(Array.isArray(each) && each.length === 0)),
  ) as T;

export function wordAttribute(owner: Owner, type: string, code: string, more: Partial<Attribute> = {}): Attribute {
  const term = termOf(code);
  return said({
    id: idOf('attribute', owner.entity, owner.key, type, code),
    link_id: ownerId(owner),
    link_type: type,
    link_entity: owner.entity,
    ...(term && { taxonomy_term_id: term.id, taxonomy_term: term }),
    label: term?.name ?? code,
    ...more,
  });
}

/** Only what is known: an unknown fact is no attribute. */
export const factAttributes = (owner: Owner, facts: Record<string, Fact>): Attribute[] =>
  Object.entries(facts).flatMap(([code, { value, note, checkedAt }]) => {
    if (value === 'unknown') return [];
    const attribute = wordAttribute(owner, 'condition', code, { value });
    const checked = checkedAt && { metadata: [checkOf(attribute.id, checkedAt, value)] };
    const noted = note ? [wordAttribute(owner, 'condition_note', code, { value: note })] : [];
    return [{ ...attribute, ...checked }, ...noted];
  });

export const checkOf = (id: string, day: string, value: string): Metadata => ({
  id: idOf('metadata', id, 'value'),
  resource_id: id,
  resource_type: 'attribute',
  last_action_date: day,
  last_action_type: 'check',
  field_name: 'value',
  previous_value: '',
  replacement_value: value,
  updated_by: '',
});

/** @param value of our own model, without what stands in fields of its own */
export const facetAttributes = (owner: Owner, value: object): Attribute[] =>
  flat(value as Parameters<typeof flat>[0]).map(([path, each]) => ({
    id: idOf('attribute', owner.entity, owner.key, 'facet', path),
    link_id: ownerId(owner),
    link_type: 'facet',
    link_entity: owner.entity,
    label: path,
    // A source without a date is known to have none: said in quotes, for an empty word says nothing.
    value: each === '' ? '""' : each,
  }));

type Loose = { link_type?: unknown; label?: unknown; value?: unknown; taxonomy_term?: unknown; metadata?: unknown };
const isText = (value: unknown): value is string => typeof value === 'string';

/** The facets again, out of attributes that anybody may have written. */
export const facetsIn = (attributes: readonly Loose[]): Facet[] =>
  attributes.flatMap(({ link_type, label, value }) =>
    link_type === 'facet' && isText(label) && isText(value) ? [[label, value] as Facet] : [],
  );

const codeIn = ({ taxonomy_term: term, label }: Loose): string | undefined => {
  const code = (term as { code?: unknown } | undefined)?.code;
  return isText(code) ? code : isText(label) ? label : undefined;
};

/** The catalogue's words of one kind, in their order: `topic`, `audience`, `contribute`. */
export const wordsIn = (attributes: readonly Loose[], type: string): string[] =>
  attributes.flatMap((attribute) => (attribute.link_type === type ? (codeIn(attribute) ?? []) : []));

/** Yes and no, with their notes and days. */
export function factsIn(attributes: readonly Loose[]): Record<string, unknown> {
  const notes = new Map(
    attributes.filter(({ link_type }) => link_type === 'condition_note').map((each) => [codeIn(each), each.value]),
  );
  return Object.fromEntries(
    attributes.flatMap((attribute) => {
      const code = codeIn(attribute);
      if (attribute.link_type !== 'condition' || code === undefined) return [];
      const [check] = Array.isArray(attribute.metadata) ? attribute.metadata : [];
      const day = (check as { last_action_date?: unknown } | undefined)?.last_action_date;
      return [[code, said({ value: attribute.value, note: notes.get(code), checkedAt: day })]];
    }),
  );
}

const OWN_TYPES = new Set<unknown>(['facet', 'topic', 'audience', 'contribute', 'condition', 'condition_note']);
/** What another's words on an entry are called, where the catalogue has no such word. */
export const wordsOfOthers = (attributes: readonly Loose[]): string[] =>
  attributes.flatMap((attribute) => {
    const { code, name } = ((attribute as Loose | null)?.taxonomy_term ?? {}) as { code?: unknown; name?: unknown };
    if (attribute?.link_type !== undefined && OWN_TYPES.has(attribute.link_type)) return [];
    if (isText(code) && labelOf(code) !== undefined) return [];
    const word = isText(name) ? name : code;
    return isText(word) ? [word] : [];
  });
