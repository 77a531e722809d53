/** The catalogue's own words as HSDS taxonomies: topics, who it is for, conditions, and ways to contribute. */
import { type Label, labelOf, taxonomy } from '../taxonomy';
import { idOf } from './ids';
import type { Taxonomy, TaxonomyTerm } from './shapes';

export const TAXONOMY_KEYS = ['topics', 'audiences', 'conditions', 'contribute'] as const;
export type TaxonomyKey = (typeof TAXONOMY_KEYS)[number];

const NAMES: Record<TaxonomyKey, [name: string, description: string]> = {
  topics: ['Emner', 'Hvad man kan lave eller finde hjælp til / What one can do or find help with'],
  audiences: ['Hvem det er for', 'Hvem et tilbud er tænkt til / Who an offer is meant for'],
  conditions: ['Forhold', 'Ting man kan spørge om: ja, nej eller ikke oplyst / What one may ask: yes, no or not told'],
  contribute: ['Måder at bidrage på', 'Hvad man kan give en hånd med / What one can lend a hand with'],
};

export const taxonomyIdOf = (key: TaxonomyKey): string => idOf('taxonomy', key);
const termIds = new Map<string, string>();
/** The words are few and the entries many: each id is made once. */
export function termIdOf(code: string): string {
  const known = termIds.get(code) ?? idOf('taxonomy_term', code);
  termIds.set(code, known);
  return known;
}

export const taxonomies: Taxonomy[] = TAXONOMY_KEYS.map((key) => ({
  id: taxonomyIdOf(key),
  name: NAMES[key][0],
  description: NAMES[key][1],
  version: '1',
}));

type Said = { key: string; label: Label; help?: Label; question?: Label };
const term =
  (of: TaxonomyKey, parent?: string) =>
  ({ key, label, help, question }: Said): TaxonomyTerm => ({
    id: termIdOf(key),
    code: key,
    name: label.da,
    description: help?.da ?? question?.da ?? label.en,
    ...(parent && { parent_id: termIdOf(parent) }),
    taxonomy: NAMES[of][0],
    taxonomy_id: taxonomyIdOf(of),
    taxonomy_detail: taxonomies[TAXONOMY_KEYS.indexOf(of)] as Taxonomy,
    language: 'da',
  });

export const terms: TaxonomyTerm[] = [
  ...taxonomy.topics.flatMap((topic) => [term('topics')(topic), ...topic.terms.map(term('topics', topic.key))]),
  ...taxonomy.audiences.map(term('audiences')),
  ...taxonomy.conditions.map(term('conditions')),
  ...taxonomy.contribute.map(term('contribute')),
];

const byCode = new Map(terms.map((each) => [each.code, each]));
export const termOf = (code: string): TaxonomyTerm | undefined => byCode.get(code);
export const labelIn = (code: string): string => labelOf(code)?.da ?? code;
